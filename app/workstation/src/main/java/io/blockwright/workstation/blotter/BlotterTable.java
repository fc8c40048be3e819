package io.blockwright.workstation.blotter;

import io.blockwright.workstation.keys.KeyWords;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/** The tree on the screen. What a person has selected stays selected while rows come, go and change places. FX thread. */
final class BlotterTable extends TreeTableView<BlotterItem> {
    private static final double ROW = 25;
    /** How far in from a row's edge its menu opens, so that the side and the name stay in sight. */
    private static final double MENU_IN = 90;

    private final BlotterViewModel model;
    private final Label nothing = new Label();
    private Runnable details = () -> {};
    private @Nullable VirtualFlow<?> flow;
    private boolean moving;
    private final KeyWords keys;
    private boolean everSelected;

    BlotterTable(BlotterViewModel model, KeyWords keys) {
        super(model.root());
        this.model = model;
        this.keys = keys;
        setId("blotter-table");
        setShowRoot(false);
        setFixedCellSize(ROW);
        setRowFactory(ignored -> new BlotterRow(() -> details.run()));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getSelectionModel().selectedItemProperty().addListener((seen, before, now) -> {
            if (!moving) {
                everSelected |= now != null;
                model.select(now == null ? null : now.getValue());
            }
        });
        nothing.getStyleClass().add("empty-words");
        setPlaceholder(nothing);
        empty(true);
    }

    /** What a double click and Enter open. */
    void details(Runnable open) {
        details = open;
    }

    /** Says what will appear, or that a filter hides it. */
    void empty(boolean unfiltered) {
        nothing.textProperty().bind(keys.following(BlotterLine.TEXTS.get(unfiltered ? "empty" : "empty.filtered")));
    }

    /** Parents with a row in view. */
    Set<ParentNode> inView() {
        Set<ParentNode> parents = HashSet.newHashSet(64);
        IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
        IndexedCell<?> last = flow == null ? null : flow.getLastVisibleCell();
        if (first == null || last == null) {
            return parents;
        }
        for (int i = first.getIndex(); i <= last.getIndex(); i++) {
            TreeItem<BlotterItem> item = getTreeItem(i);
            ParentNode parent = item == null ? null : parent(item);
            if (parent != null) {
                parents.add(parent);
            }
        }
        return parents;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        // The skin's own list of rows; there is one once the table was laid out.
        if (flow == null || flow.getScene() == null) {
            flow = lookup(".virtual-flow") instanceof VirtualFlow<?> found ? found : null;
        }
    }

    /** Runs something that moves rows; the selection is the same afterwards, as far as its rows are still there. */
    void keepingSelection(Runnable change) {
        TreeItem<BlotterItem> lead = getSelectionModel().getSelectedItem();
        List<TreeItem<BlotterItem>> before = List.copyOf(getSelectionModel().getSelectedItems());
        moving = true;
        try {
            change.run();
            if (!before.equals(getSelectionModel().getSelectedItems())
                    || !Objects.equals(lead, getSelectionModel().getSelectedItem())) {
                restore(before, lead);
            }
        } finally {
            moving = false;
        }
        if (!everSelected && !getRoot().getChildren().isEmpty()) {
            getSelectionModel().select(getRoot().getChildren().getFirst());
        }
    }

    /** Selects a row alone and brings it into view. */
    void show(TreeItem<BlotterItem> item) {
        for (TreeItem<BlotterItem> up = item.getParent(); up != null; up = up.getParent()) {
            up.setExpanded(true);
        }
        int row = getRow(item);
        getSelectionModel().clearAndSelect(row);
        getFocusModel().focus(row);
        scrollTo(Math.max(0, row - 2));
    }

    private void restore(List<TreeItem<BlotterItem>> before, @Nullable TreeItem<BlotterItem> lead) {
        getSelectionModel().clearSelection();
        for (TreeItem<BlotterItem> item : before) {
            int row = item.equals(lead) ? -1 : getRow(item);
            if (row >= 0) {
                getSelectionModel().select(row);
            }
        }
        int row = lead == null ? -1 : getRow(lead);
        if (row >= 0) {
            getSelectionModel().select(row);
        } else {
            getSelectionModel().clearSelection();
            model.select(null); // what was in hand is gone: no key may act on another order instead
        }
    }

    private static @Nullable ParentNode parent(TreeItem<BlotterItem> item) {
        for (@Nullable TreeItem<BlotterItem> up = item; up != null; up = up.getParent()) {
            if (up instanceof ParentNode parent) {
                return parent;
            }
        }
        return null;
    }

    /** Shows a menu beside the selected row, or at the top when that is out of sight. */
    void showBeside(ContextMenu menu) {
        int selected = getSelectionModel().getSelectedIndex();
        IndexedCell<?> cell = flow == null || selected < 0 ? null : flow.getVisibleCell(selected);
        Node beside = cell == null ? this : cell;
        Bounds place = beside.localToScreen(beside.getLayoutBounds());
        menu.show(this, place.getMinX() + MENU_IN, place.getMinY() + ROW);
    }

    /** Rows the user sees, top to bottom, whether in view or scrolled out of it. */
    List<BlotterLine> lines() {
        return IntStream.range(0, getExpandedItemCount())
                .mapToObj(this::getTreeItem)
                .filter(Objects::nonNull)
                .map(item -> item.getValue().line().get())
                .toList();
    }

    /** The selected rows, top to bottom. */
    List<BlotterLine> selectedLines() {
        return getSelectionModel().getSelectedIndices().stream()
                .sorted()
                .map(this::getTreeItem)
                .filter(Objects::nonNull)
                .map(item -> item.getValue().line().get())
                .toList();
    }
}
