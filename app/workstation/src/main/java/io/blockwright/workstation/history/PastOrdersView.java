package io.blockwright.workstation.history;

import io.blockwright.engine.spi.PastRun;
import io.blockwright.workstation.history.HistoryWindows.Page;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.SideWords;
import io.blockwright.workstation.text.Texts;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The list of the orders of earlier starts; Enter, a double click or a button opens one. FX thread. */
final class PastOrdersView implements InquiryPane.View<List<PastRun>> {
    private static final Texts TEXTS = Texts.of(PastOrdersView.class);

    private final PastOrdersViewModel model;
    private final Consumer<PastOrderLine> replay;
    private final BiConsumer<PastOrderLine, Page> look;
    private final TableView<PastOrderLine> list;
    private final TextField filter = new TextField();
    private final Label trouble = new Label();
    private final BorderPane whole = new BorderPane();

    /**
     * @param replay opens the decision replay of an order
     * @param look opens its messages or its decisions
     */
    PastOrdersView(ClockFormat clock, Consumer<PastOrderLine> replay, BiConsumer<PastOrderLine, Page> look) {
        this.model = new PastOrdersViewModel(clock);
        this.replay = replay;
        this.look = look;
        list = new TableView<>(model.shown());
        list.setId("past-orders");
        list.setAccessibleText(TEXTS.get("past.spoken"));
        list.getColumns()
                .addAll(List.of(
                        Tables.column(TEXTS.get("past.started"), 190, PastOrderLine::started),
                        order(),
                        Tables.column(TEXTS.get("past.strategy"), 110, PastOrderLine::algo),
                        Tables.column(TEXTS.get("past.status"), 120, PastOrderLine::status),
                        Tables.number(TEXTS.get("past.filled"), 80, PastOrderLine::filled),
                        Tables.number(TEXTS.get("past.price"), 90, PastOrderLine::price),
                        Tables.column(TEXTS.get("past.id"), 70, PastOrderLine::id),
                        Tables.column(TEXTS.get("past.accepted"), 190, PastOrderLine::accepted)));
        Tables.lastTakesRest(list);
        Label none = new Label(TEXTS.get("past.filtered"));
        none.getStyleClass().add("empty-words");
        list.setPlaceholder(none);
        list.setContextMenu(new ContextMenu(
                Tables.item(TEXTS.get("past.replay"), this::replay),
                Tables.item(TEXTS.get("past.decisions"), () -> look(Page.DECISIONS)),
                Tables.item(TEXTS.get("past.messages"), () -> look(Page.MESSAGES))));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        list.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                replay();
            }
        });
        lay();
    }

    private static TableColumn<PastOrderLine, String> order() {
        TableColumn<PastOrderLine, String> column = Tables.column(TEXTS.get("past.what"), 170, PastOrderLine::order);
        column.getStyleClass().add("side");
        column.setCellFactory(made -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable String words, boolean empty) {
                super.updateItem(words, empty);
                setText(empty ? null : words);
                getStyleClass().removeAll("buy", "sell");
                PastOrderLine line =
                        getTableRow() == null ? null : getTableRow().getItem();
                if (!empty && line != null) {
                    getStyleClass().add(SideWords.style(line.side()));
                }
            }
        });
        return column;
    }

    @Override
    public Node node() {
        return whole;
    }

    @Override
    public void show(List<PastRun> answer) {
        model.show(answer);
        list.getSelectionModel().selectFirst();
        list.requestFocus();
    }

    @Override
    public boolean isEmpty(List<PastRun> answer) {
        return PastOrdersViewModel.isNothing(answer);
    }

    @Override
    public String nothing() {
        return TEXTS.get("past.none");
    }

    private void replay() {
        PastOrderLine line = list.getSelectionModel().getSelectedItem();
        if (line != null) {
            replay.accept(line);
        }
    }

    private void look(Page page) {
        PastOrderLine line = list.getSelectionModel().getSelectedItem();
        if (line != null) {
            look.accept(line, page);
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            replay();
            event.consume();
        } else if (event.getCode() == KeyCode.F && event.isShortcutDown()) {
            filter.requestFocus();
            event.consume();
        }
    }

    private void lay() {
        filter.setId("past-filter");
        filter.setPromptText(TEXTS.get("past.filter"));
        filter.setAccessibleText(TEXTS.get("past.filter"));
        filter.setPrefWidth(260);
        filter.textProperty().addListener((seen, before, text) -> {
            model.filter(text);
            list.getSelectionModel().selectFirst();
        });
        Label count = new Label();
        count.getStyleClass().add("muted");
        count.textProperty().bind(model.count());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(
                10,
                filter,
                count,
                space,
                button("past-replay", "past.replay.key", this::replay),
                button("past-decisions", "past.decisions", () -> look(Page.DECISIONS)),
                button("past-messages", "past.messages", () -> look(Page.MESSAGES)));
        head.getStyleClass().add("history-head");
        trouble.setId("past-trouble");
        trouble.setWrapText(true);
        trouble.getStyleClass().addAll("history-sentence", "needs-person");
        trouble.textProperty().bind(model.trouble());
        trouble.visibleProperty().bind(model.trouble().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        whole.setTop(head);
        whole.setCenter(list);
        whole.setBottom(trouble);
    }

    private Button button(String id, String text, Runnable action) {
        Button button = new Button(TEXTS.get(text));
        button.setId(id);
        button.disableProperty()
                .bind(list.getSelectionModel().selectedItemProperty().isNull());
        button.setOnAction(event -> action.run());
        return button;
    }
}
