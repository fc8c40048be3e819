package io.blockwright.workstation.blotter;

import static io.blockwright.workstation.blotter.BlotterLine.TEXTS;

import io.blockwright.domain.OrderState;
import io.blockwright.engine.ChildRow;
import io.blockwright.workstation.history.HistorySubject;
import io.blockwright.workstation.history.HistoryWindows;
import io.blockwright.workstation.history.HistoryWindows.Page;
import io.blockwright.workstation.keys.KeyWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What the mouse's right button and the keys do with the rows: look at them closely, and copy them. FX thread. */
final class BlotterHand {
    private final BlotterTable table;
    private final BlotterColumns columns;
    private final HistoryWindows histories;
    private final Consumer<String> replay;
    private final KeyWords keys;
    private final ContextMenu menu;
    private Runnable resolve = () -> {};

    /** {@code replay} opens the replay of a parent by its id; {@code keys} names the keys as they are bound. */
    BlotterHand(
            BlotterTable table,
            BlotterColumns columns,
            HistoryWindows histories,
            Consumer<String> replay,
            KeyWords keys) {
        this.replay = replay;
        this.keys = keys;
        this.table = table;
        this.columns = columns;
        this.histories = histories;
        this.menu = made();
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    ContextMenu menu() {
        return menu;
    }

    private ContextMenu made() {
        MenuItem unknown = item("menu.resolve", "child.resolve", () -> resolve.run());
        ContextMenu made = new ContextMenu(
                item("menu.details", "blotter.details", this::details),
                item("menu.messages", "blotter.messages", this::messages),
                item("menu.decisions", "blotter.decisions", this::decisions),
                item("menu.replay", "replay.parent", this::replay),
                new SeparatorMenuItem(),
                unknown,
                new SeparatorMenuItem(),
                item("menu.copy", "", this::copySelected),
                item("menu.copy.visible", "blotter.copy", this::copyVisible),
                new SeparatorMenuItem(),
                item("menu.past", "history.past-orders", histories::openPast),
                new SeparatorMenuItem(),
                item("menu.close", "", this::closeAll),
                item("filter.columns.reset", "blotter.columns", columns::reset));
        made.setOnShowing(event -> unknown.setDisable(!isUnknown()));
        return made;
    }

    /** What asks how the selected unknown order ended. */
    void onResolve(Runnable ask) {
        resolve = ask;
    }

    private boolean isUnknown() {
        TreeItem<BlotterItem> row = table.getSelectionModel().getSelectedItem();
        return row != null
                && row.getValue().line().get() instanceof ChildLine child
                && child.row().state() == OrderState.UNKNOWN;
    }

    /** The past of the selected order's parent, whatever of its rows is selected. */
    private void replay() {
        TreeItem<BlotterItem> row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            replay.accept(row.getValue().line().get().parentId());
        }
    }

    /** Everything about the selected order in a window of its own. */
    void details() {
        open(Page.DETAILS);
    }

    /** The messages exchanged about the selected order. */
    void messages() {
        open(Page.MESSAGES);
    }

    /** Everything decided about the selected order's parent. */
    void decisions() {
        open(Page.DECISIONS);
    }

    /** Every row that is not filtered away or closed up, as text. */
    void copyVisible() {
        copy(table.lines());
    }

    private void copySelected() {
        copy(table.selectedLines());
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.C && event.isShortcutDown() && !event.isShiftDown()) {
            copySelected();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            details();
            event.consume();
        } else if (event.getCode() == KeyCode.CONTEXT_MENU || (event.getCode() == KeyCode.F10 && event.isShiftDown())) {
            table.showBeside(menu);
            event.consume();
        }
    }

    private void open(Page page) {
        TreeItem<BlotterItem> row = table.getSelectionModel().getSelectedItem();
        if (row == null) {
            return;
        }
        if (row.getValue().line().get() instanceof FillLine && row.getParent() != null) {
            row = row.getParent();
        }
        BlotterLine line = row.getValue().line().get();
        TreeItem<BlotterItem> shown = row;
        histories.open(
                new HistorySubject(line.id(), "", line.parentId(), line.order() + "  ·  " + line.id(), orders(row)),
                page,
                () -> new DetailsView(shown.getValue()));
    }

    /** Every ClOrdID known of an order, or of all orders of a parent. */
    private static List<String> orders(TreeItem<BlotterItem> row) {
        List<ChildRow> children = new ArrayList<>();
        if (row instanceof ParentNode parent) {
            children.addAll(parent.row().children());
        } else if (row.getValue().line().get() instanceof ChildLine child) {
            children.add(child.row());
        }
        return children.stream()
                .flatMap(child -> Stream.of(child.childId(), child.order().clOrdId()))
                .distinct()
                .toList();
    }

    private void closeAll() {
        table.keepingSelection(() -> table.getRoot().getChildren().forEach(parent -> parent.setExpanded(false)));
    }

    private void copy(List<BlotterLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(BlotterCsv.of(lines, columns.visible()));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private MenuItem item(String key, String actionId, Runnable run) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(keys.followingWithKey(TEXTS.get(key), actionId));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> run.run());
        return item;
    }
}
