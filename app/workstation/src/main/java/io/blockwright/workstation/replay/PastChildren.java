package io.blockwright.workstation.replay;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderState;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.SideWords;
import io.blockwright.workstation.text.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** A parent's own orders at a past instant, newest first. */
final class PastChildren extends TableView<ChildRow> {
    private static final Texts TEXTS = Texts.of(PastChildren.class);
    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");
    private static final PseudoClass ALIVE = PseudoClass.getPseudoClass("alive");
    private static final double SCROLL_BAR = 16;
    private static final double TICKS = 10_000;

    private final ObservableList<ChildRow> rows = FXCollections.observableArrayList();

    PastChildren(ClockFormat clock) {
        setItems(rows);
        setId("replay-children");
        setAccessibleText(TEXTS.get("children.accessible"));
        setFixedCellSize(23);
        getColumns()
                .addAll(List.of(
                        column("time", 96, row -> clock.millis(row.created())),
                        column(
                                "order",
                                120,
                                row -> SideWords.glyph(row.order().side()) + " "
                                        + row.order().clOrdId()),
                        number("quantity", 74, row -> Numbers.whole(row.order().quantity())),
                        number("price", 74, row -> price(row.order().price())),
                        column("state", 104, row -> words(row.state())),
                        number("filled", 66, row -> Numbers.whole(row.filled())),
                        column("reason", 420, ChildRow::reason)));
        setRowFactory(table -> new Row());
        Label none = new Label(TEXTS.get("children.none"));
        none.getStyleClass().add("empty-words");
        setPlaceholder(none);
        TableColumn<ChildRow, ?> why = getColumns().getLast();
        widthProperty().addListener((seen, before, now) -> {
            double others = getColumns().subList(0, getColumns().size() - 1).stream()
                    .mapToDouble(TableColumn::getWidth)
                    .sum();
            why.setPrefWidth(Math.max(160, now.doubleValue() - others - SCROLL_BAR));
        });
        setMinHeight(70);
        setPrefHeight(150);
    }

    void show(@Nullable ParentRow parent) {
        List<ChildRow> now = parent == null ? List.of() : parent.children().reversed();
        if (!now.equals(rows)) {
            rows.setAll(now);
        }
    }

    private static String words(OrderState state) {
        String words = state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String price(long ticks) {
        return ticks == Instrument.NO_PRICE
                ? TEXTS.get("children.market")
                : BigDecimal.valueOf(ticks / TICKS)
                        .setScale(2, java.math.RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private static TableColumn<ChildRow, String> column(String key, double width, Function<ChildRow, String> words) {
        TableColumn<ChildRow, String> column = new TableColumn<>(TEXTS.get("children." + key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        return column;
    }

    private static TableColumn<ChildRow, String> number(String key, double width, Function<ChildRow, String> words) {
        TableColumn<ChildRow, String> column = column(key, width, words);
        column.getStyleClass().add("number");
        return column;
    }

    /** One order; hatched while nobody knew what became of it. */
    private static final class Row extends TableRow<ChildRow> {
        @Override
        protected void updateItem(@Nullable ChildRow row, boolean empty) {
            super.updateItem(row, empty);
            ChildRow shown = empty ? null : row;
            pseudoClassStateChanged(UNKNOWN, shown != null && shown.state() == OrderState.UNKNOWN);
            pseudoClassStateChanged(ALIVE, shown != null && !shown.state().isTerminal());
            setAccessibleText(shown == null ? null : spoken(shown));
        }

        private static String spoken(ChildRow row) {
            return TEXTS.get(
                    "children.row",
                    row.order().clOrdId(),
                    Numbers.whole(row.order().quantity()),
                    words(row.state()),
                    Numbers.whole(row.filled()),
                    row.reason());
        }
    }
}
