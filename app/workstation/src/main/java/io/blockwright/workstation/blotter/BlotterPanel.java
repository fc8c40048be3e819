package io.blockwright.workstation.blotter;

import static io.blockwright.workstation.blotter.BlotterLine.TEXTS;

import io.blockwright.workstation.DeskAction;
import io.blockwright.workstation.DeskAction.Reach;
import io.blockwright.workstation.DeskPanel;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.Preferences;
import io.blockwright.workstation.Pulse;
import io.blockwright.workstation.Subscription;
import io.blockwright.workstation.history.HistoryWindows;
import io.blockwright.workstation.keys.KeyWords;
import io.blockwright.workstation.text.Numbers;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Every order as a tree of parents, children and fills; filters over it, and why the selected one did what it last did. */
public final class BlotterPanel extends BorderPane implements DeskPanel {
    private final BlotterViewModel model;
    private final BlotterTable table;
    private final BlotterColumns columns;
    private final BlotterHand hand;
    private final FilterBar filters;
    private final HistoryWindows histories;
    private final Label why = new Label();
    private final Label count = new Label();
    private final Label needs = new Label();
    private String missing = "";

    /**
     * The blotter of a desk.
     *
     * @param preferences where the columns are remembered
     * @param histories opens messages and decisions of an order
     * @param replay opens the replay of a parent by its id
     * @param keys names the keys as they are bound
     */
    public BlotterPanel(
            BlotterViewModel model,
            Preferences preferences,
            HistoryWindows histories,
            Consumer<String> replay,
            KeyWords keys) {
        this.model = model;
        this.histories = histories;
        this.table = new BlotterTable(model, keys);
        this.columns = new BlotterColumns(table, model, preferences);
        this.hand = new BlotterHand(table, columns, histories, replay, keys);
        this.filters = new FilterBar(this::filter, this::focusRows, model::strategies, columns::items);
        setId("blotter");
        getStyleClass().addAll("panel", "blotter");
        getStylesheets()
                .add(Objects.requireNonNull(BlotterPanel.class.getResource("blotter.css"))
                        .toExternalForm());
        setMinHeight(140);
        setTop(header());
        setCenter(table);
        table.details(hand::details);
        table.setContextMenu(hand.menu());
        why.setId("blotter-why");
        why.getStyleClass().add("panel-foot");
        why.setMaxWidth(Double.MAX_VALUE);
        setBottom(why);
    }

    @Override
    public String id() {
        return "blotter";
    }

    @Override
    public String title() {
        return TEXTS.get("title");
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public List<DeskAction> actions() {
        return List.of(
                action("blotter.focus", "action.focus", "Ctrl+Shift+O", this::focusRows),
                action("blotter.find", "action.find", "Ctrl+F", filters::find),
                action("blotter.details", "action.details", "Ctrl+I", hand::details),
                action("blotter.messages", "action.messages", "Ctrl+Shift+F", hand::messages),
                action("blotter.decisions", "action.decisions", "Ctrl+Shift+D", hand::decisions),
                action("blotter.copy", "action.copy", "Ctrl+Shift+C", hand::copyVisible),
                keyless("history.past-orders", "action.past", histories::openPast),
                keyless("blotter.columns", "action.columns", columns::reset));
    }

    /** Starts to follow the pulse; closing the handle stops, remembers the columns and closes the windows it opened. */
    @Override
    public Subscription attach(Pulse pulse) {
        Subscription following = pulse.subscribe("blotter", this::frame);
        return () -> {
            following.close();
            columns.remember();
            histories.closeAll();
        };
    }

    /** What asks how the selected unknown order ended. */
    public void onResolve(Runnable ask) {
        hand.onResolve(ask);
    }

    /** Takes the focus to the rows. */
    public void focusRows() {
        table.requestFocus();
    }

    /** Selects a child by its id or present ClOrdID and scrolls to it; says so when it is not among those shown. */
    public boolean showChild(String childId) {
        return show(model.child(childId));
    }

    /** Selects a parent and scrolls to it; says so when it is not there. */
    public boolean showParent(String parentId) {
        return show(model.parent(parentId));
    }

    private boolean show(@Nullable TreeItem<BlotterItem> row) {
        missing = row == null ? TEXTS.get("why.gone") : "";
        if (row != null) {
            table.show(row);
        }
        return row != null;
    }

    private void filter(BlotterFilter next) {
        table.keepingSelection(() -> model.filter(next));
        table.empty(next.equals(BlotterFilter.NONE));
    }

    private void frame(Frame frame) {
        model.inView(table.inView());
        model.hold(table.isHover() || table.isPressed());
        table.keepingSelection(() -> model.frame(frame));
        columns.remember();
        say(why, why());
        int parents = model.parents();
        int shown = model.shown();
        say(
                count,
                parents == 0
                        ? ""
                        : shown < parents
                                ? TEXTS.get("count.some", Numbers.whole(shown), Numbers.whole(parents))
                                : parents == 1
                                        ? TEXTS.get("count.one")
                                        : TEXTS.get("count.all", Numbers.whole(parents)));
        int waiting = model.needing();
        say(
                needs,
                waiting == 0
                        ? ""
                        : waiting == 1 ? TEXTS.get("needs.one") : TEXTS.get("needs.many", Numbers.whole(waiting)));
        needs.setVisible(waiting > 0);
    }

    private String why() {
        TreeItem<BlotterItem> selected = table.getSelectionModel().getSelectedItem();
        if (selected == null || !missing.isEmpty()) {
            return missing;
        }
        BlotterLine line = selected.getValue().line().get();
        int rows = table.getSelectionModel().getSelectedIndices().size();
        if (rows > 1) {
            return TEXTS.get("why.many", Numbers.whole(rows), line.order());
        }
        String reason = line.reason().isBlank() ? TEXTS.get("why.none") : line.reason();
        return TEXTS.get("why", line.order(), reason);
    }

    private static void say(Label label, String words) {
        if (!words.equals(label.getText())) {
            label.setText(words);
        }
    }

    private Node header() {
        Label title = new Label(TEXTS.get("heading"));
        title.getStyleClass().add("panel-title");
        count.setId("blotter-count");
        count.getStyleClass().add("muted");
        needs.setId("blotter-needs");
        needs.getStyleClass().add("needs-person");
        for (Label label : List.of(title, count, needs)) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        HBox.setHgrow(filters, Priority.ALWAYS);
        HBox header = new HBox(10, title, count, needs, filters);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("panel-header");
        return header;
    }

    private static DeskAction keyless(String id, String title, Runnable run) {
        return new DeskAction(id, TEXTS.get("action.group"), TEXTS.get(title), List.of(), Reach.NOT_WHILE_TYPING, run);
    }

    private static DeskAction action(String id, String title, String key, Runnable run) {
        return new DeskAction(
                id, TEXTS.get("action.group"), TEXTS.get(title), List.of(key), Reach.NOT_WHILE_TYPING, run);
    }
}
