package io.blockwright.workstation.lab;

import io.blockwright.engine.spi.Lab.Episode;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.SideWords;
import io.blockwright.workstation.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/** Every pair of every algorithm, to be sorted; Enter, a double click or the menu opens one. FX thread. */
final class PairTable extends TableView<Episode> {
    private static final Texts TEXTS = Texts.of(PairTable.class);
    private static final double ROW = 24;

    private final ObservableList<Episode> all = FXCollections.observableArrayList();

    PairTable(Consumer<@Nullable Episode> open) {
        SortedList<Episode> sorted = new SortedList<>(all);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        setId("lab-pairs");
        setFixedCellSize(ROW);
        setAccessibleText(TEXTS.get("pairs.spoken"));
        Label none = new Label(TEXTS.get("pairs.empty"));
        none.getStyleClass().add("empty-words");
        none.setWrapText(true);
        setPlaceholder(none);
        getColumns()
                .addAll(List.of(
                        number("pair", 60, Episode::pair, e -> Numbers.whole(e.pair())),
                        words("scenario", 100, Episode::scenario),
                        words("algo", 130, Episode::algo),
                        words(
                                "side",
                                70,
                                e -> SideWords.glyph(e.side()) + " " + TEXTS.get("side." + SideWords.style(e.side()))),
                        number("quantity", 80, Episode::quantity, e -> Numbers.whole(e.quantity())),
                        number("cost", 110, Episode::costBp, e -> LabWords.cost(e.costBp())),
                        number("filled", 80, Episode::completion, e -> Numbers.percent(e.completion())),
                        number("maker", 80, Episode::makerShare, e -> Numbers.percent(e.makerShare())),
                        number("share", 90, Episode::participation, e -> Numbers.percent(e.participation())),
                        number("children", 80, Episode::children, e -> Numbers.whole(e.children())),
                        number("fills", 70, Episode::fills, e -> Numbers.whole(e.fills())),
                        number("minutes", 80, Episode::minutes, e -> Numbers.decimal(e.minutes(), 1))));
        MenuItem replay = new MenuItem(TEXTS.get("pairs.replay"));
        replay.setOnAction(event -> open.accept(chosen()));
        setContextMenu(new ContextMenu(replay));
        setRowFactory(table -> new SpokenRow());
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                open.accept(chosen());
            }
        });
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                open.accept(chosen());
                key.consume();
            }
        });
    }

    /** The selected one, or null. */
    @Nullable
    Episode chosen() {
        return getSelectionModel().getSelectedItem();
    }

    /** Shows these; order and selection stay. */
    void show(List<Episode> episodes) {
        Episode before = chosen();
        all.setAll(episodes);
        if (before != null) {
            getSelectionModel().select(before);
        }
    }

    private static TableColumn<Episode, Double> number(
            String key, double width, ToDoubleFunction<Episode> value, Function<Episode, String> words) {
        TableColumn<Episode, Double> column = new TableColumn<>(TEXTS.get("pairs." + key));
        column.setId("lab-pairs-" + key);
        column.setPrefWidth(width);
        column.getStyleClass().add("number");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.applyAsDouble(row.getValue())));
        column.setCellFactory(made -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Double item, boolean empty) {
                super.updateItem(item, empty);
                Episode episode = getTableRow() == null ? null : getTableRow().getItem();
                setText(empty || episode == null ? null : words.apply(episode));
            }
        });
        return column;
    }

    private static TableColumn<Episode, String> words(String key, double width, Function<Episode, String> words) {
        TableColumn<Episode, String> column = new TableColumn<>(TEXTS.get("pairs." + key));
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(words.apply(row.getValue())));
        if (key.equals("side")) {
            column.getStyleClass().add("side");
            column.setCellFactory(made -> new TableCell<>() {
                @Override
                protected void updateItem(@Nullable String item, boolean empty) {
                    super.updateItem(item, empty);
                    setText(empty ? null : item);
                    getStyleClass().removeAll("buy", "sell");
                    Episode episode =
                            getTableRow() == null ? null : getTableRow().getItem();
                    if (!empty && episode != null) {
                        getStyleClass().add(SideWords.style(episode.side()));
                    }
                }
            });
        }
        return column;
    }

    private static final class SpokenRow extends TableRow<Episode> {
        @Override
        public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
            Episode e = getItem();
            return attribute != AccessibleAttribute.TEXT || e == null
                    ? super.queryAccessibleAttribute(attribute, parameters)
                    : TEXTS.get(
                            "pairs.row",
                            Numbers.whole(e.pair()),
                            e.scenario(),
                            e.algo(),
                            LabWords.cost(e.costBp()),
                            Numbers.percent(e.completion()));
        }
    }
}
