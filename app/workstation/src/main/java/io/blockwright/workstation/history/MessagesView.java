package io.blockwright.workstation.history;

import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.Texts;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Messages above, the fields of the chosen one below with names and meanings beside their numbers. FX thread. */
final class MessagesView implements InquiryPane.View<List<FixMessage>> {
    private static final Texts TEXTS = Texts.of(MessagesView.class);

    private final ObservableList<FixMessage> messages = FXCollections.observableArrayList();
    private final ObservableList<FixMessage.Field> fields = FXCollections.observableArrayList();
    private final TableView<FixMessage> list = new TableView<>(messages);
    private final TableView<FixMessage.Field> parts = new TableView<>(fields);
    private final SplitPane both = new SplitPane(list, parts);

    MessagesView(ClockFormat clock) {
        list.setId("history-messages");
        list.getColumns()
                .addAll(List.of(
                        Tables.column(
                                TEXTS.get("message.time"),
                                96,
                                m -> clock.millis(m.raw().time())),
                        Tables.column(TEXTS.get("message.direction"), 82, MessagesView::direction),
                        Tables.column(
                                TEXTS.get("message.venue"), 70, m -> m.raw().venue()),
                        Tables.column(TEXTS.get("message.type"), 170, FixMessage::type),
                        Tables.column(TEXTS.get("message.order"), 130, FixMessage::order),
                        Tables.column(TEXTS.get("message.summary"), 300, FixMessage::summary)));
        Tables.lastTakesRest(list);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((seen, before, now) -> fields.setAll(now == null ? List.of() : now.fields()));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        list.setContextMenu(new ContextMenu(
                Tables.item(TEXTS.get("copy.raw"), this::copyRaw),
                Tables.item(TEXTS.get("copy.named"), this::copyNamed),
                Tables.item(TEXTS.get("copy.all"), this::copyAll)));
        parts.setId("history-fields");
        parts.getColumns()
                .addAll(List.of(
                        Tables.number(TEXTS.get("field.tag"), 56, FixMessage.Field::tag),
                        Tables.column(TEXTS.get("field.name"), 190, FixMessage.Field::name),
                        Tables.column(TEXTS.get("field.value"), 260, FixMessage.Field::value),
                        Tables.column(TEXTS.get("field.meaning"), 260, FixMessage.Field::meaning)));
        Tables.lastTakesRest(parts);
        both.setOrientation(Orientation.VERTICAL);
        both.setDividerPositions(0.5);
    }

    @Override
    public Node node() {
        return both;
    }

    @Override
    public void show(List<FixMessage> answer) {
        messages.setAll(answer);
        if (!answer.isEmpty()) {
            list.getSelectionModel().clearAndSelect(answer.size() - 1);
            list.scrollTo(answer.size() - 1);
            list.requestFocus();
        }
    }

    @Override
    public boolean isEmpty(List<FixMessage> answer) {
        return answer.isEmpty();
    }

    @Override
    public String nothing() {
        return TEXTS.get("messages.none");
    }

    /** Every message as it crossed the wire, one a line. */
    void copyAll() {
        Tables.copy(raw(messages));
    }

    private void copyRaw() {
        Tables.copy(raw(list.getSelectionModel().getSelectedItems()));
    }

    private void copyNamed() {
        StringBuilder out = new StringBuilder();
        list.getSelectionModel()
                .getSelectedItems()
                .forEach(message -> out.append(message.listing()).append('\n'));
        Tables.copy(out.toString());
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.C && event.isShortcutDown()) {
            copyRaw();
            event.consume();
        }
    }

    private static String raw(List<FixMessage> chosen) {
        StringBuilder out = new StringBuilder();
        chosen.forEach(message -> out.append(message.raw().text()).append('\n'));
        return out.toString();
    }

    private static String direction(FixMessage message) {
        return TEXTS.get(message.raw().outgoing() ? "message.out" : "message.in");
    }
}
