package io.blockwright.workstation.history;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;

/** Plain tables of things that do not change, all in one look. FX thread. */
final class Tables {
    private static final double ROW = 24;
    private static final double SCROLL_BAR = 14;
    private static final double LEAST = 80;

    private Tables() {}

    static <T> TableColumn<T, String> column(String title, double width, Function<T, String> words) {
        TableColumn<T, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        return column;
    }

    static <T> TableColumn<T, String> number(String title, double width, Function<T, String> words) {
        TableColumn<T, String> column = column(title, width, words);
        column.getStyleClass().add("number");
        column.setSortable(false);
        return column;
    }

    /** Finishes a table: the last column takes what the others leave, and a row is read aloud as its cells. */
    static <T> void lastTakesRest(TableView<T> table) {
        table.setFixedCellSize(ROW);
        table.setRowFactory(ignored -> new SpokenRow<>());
        table.widthProperty().addListener((seen, before, now) -> {
            double taken = 0;
            for (TableColumn<T, ?> column : table.getColumns()) {
                taken += column.getWidth();
            }
            TableColumn<T, ?> last = table.getColumns().getLast();
            last.setPrefWidth(Math.max(LEAST, now.doubleValue() - taken + last.getWidth() - SCROLL_BAR));
        });
    }

    static MenuItem item(String title, Runnable action) {
        MenuItem item = new MenuItem(title);
        item.setOnAction(event -> action.run());
        return item;
    }

    static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static final class SpokenRow<T> extends TableRow<T> {
        @Override
        public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
            T item = getItem();
            if (attribute != AccessibleAttribute.TEXT || item == null || getTableView() == null) {
                return super.queryAccessibleAttribute(attribute, parameters);
            }
            StringBuilder words = new StringBuilder();
            for (TableColumn<T, ?> column : getTableView().getVisibleLeafColumns()) {
                words.append(words.isEmpty() ? "" : ", ")
                        .append(column.getText())
                        .append(' ')
                        .append(column.getCellData(item));
            }
            return words.toString();
        }
    }
}
