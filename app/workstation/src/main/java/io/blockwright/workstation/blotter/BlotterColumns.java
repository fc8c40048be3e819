package io.blockwright.workstation.blotter;

import io.blockwright.workstation.Preferences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableColumn.SortType;
import javafx.scene.control.TreeTableView;
import org.jspecify.annotations.Nullable;

/** The table's columns as the user arranged them: restored at the start, remembered at every change. FX thread. */
final class BlotterColumns {
    private static final String KEY = "blotter.columns";
    private static final double SCROLL_BAR = 14;
    private static final double LEAST_REASON = 60;

    private final TreeTableView<BlotterItem> table;
    private final BlotterViewModel model;
    private final Preferences preferences;
    private boolean arranging;
    private boolean changed;

    BlotterColumns(TreeTableView<BlotterItem> table, BlotterViewModel model, Preferences preferences) {
        this.table = table;
        this.model = model;
        this.preferences = preferences;
        table.setSortPolicy(ignored -> sort());
        restore();
        preferences.onOtherUser(() -> {
            changed = false;
            restore();
        });
        table.getColumns().addListener((ListChangeListener<TreeTableColumn<BlotterItem, ?>>) ignored -> changed());
        table.getSortOrder().addListener((ListChangeListener<TreeTableColumn<BlotterItem, ?>>) ignored -> changed());
        table.widthProperty().addListener((seen, before, now) -> fitReason());
    }

    /** Puts everything back as it was before anybody chose. */
    void reset() {
        arrange(ColumnLayout.atFirst());
        changed();
    }

    private void restore() {
        arrange(preferences.read(KEY).map(ColumnLayout::read).orElseGet(ColumnLayout::atFirst));
    }

    /** Writes what changed since the last frame. */
    void remember() {
        if (changed) {
            changed = false;
            preferences.write(KEY, layout().text());
        }
    }

    /** Items that show and hide columns, and one that resets them. */
    List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        for (BlotterColumn kind : BlotterColumn.ALL) {
            if (!kind.equals(BlotterColumn.ORDER)) {
                CheckMenuItem item = new CheckMenuItem(kind.title());
                item.setId("column-" + kind.id());
                item.setSelected(column(kind).isVisible());
                item.setOnAction(event -> column(kind).setVisible(item.isSelected()));
                items.add(item);
            }
        }
        items.add(new SeparatorMenuItem());
        MenuItem reset = new MenuItem(BlotterLine.TEXTS.get("filter.columns.reset"));
        reset.setId("columns-reset");
        reset.setOnAction(event -> reset());
        items.add(reset);
        return items;
    }

    /** Columns in view, left to right. */
    List<BlotterColumn> visible() {
        return table.getVisibleLeafColumns().stream().map(BlotterColumns::kind).toList();
    }

    private ColumnLayout layout() {
        List<ColumnLayout.Slot> slots = table.getColumns().stream()
                .map(column -> new ColumnLayout.Slot(kind(column), column.getWidth(), column.isVisible()))
                .toList();
        TreeTableColumn<BlotterItem, ?> sorted =
                table.getSortOrder().isEmpty() ? null : table.getSortOrder().getFirst();
        return new ColumnLayout(
                slots,
                sorted == null ? "" : kind(sorted).id(),
                sorted != null && sorted.getSortType() == SortType.DESCENDING);
    }

    private void arrange(ColumnLayout layout) {
        arranging = true;
        List<TreeTableColumn<BlotterItem, ?>> columns = new ArrayList<>();
        @Nullable TreeTableColumn<BlotterItem, ?> sorted = null;
        for (ColumnLayout.Slot slot : layout.slots()) {
            TreeTableColumn<BlotterItem, BlotterLine> column = BlotterCells.column(slot.column());
            column.setPrefWidth(slot.width());
            column.setVisible(slot.visible());
            column.widthProperty().addListener((seen, before, now) -> widened(slot.column()));
            column.visibleProperty().addListener((seen, before, now) -> widened(slot.column()));
            column.sortTypeProperty().addListener((seen, before, now) -> changed());
            columns.add(column);
            if (slot.column().id().equals(layout.sortedBy())) {
                column.setSortType(layout.descending() ? SortType.DESCENDING : SortType.ASCENDING);
                sorted = column;
            }
        }
        table.getSortOrder().clear();
        table.getColumns().setAll(columns);
        table.setTreeColumn(column(BlotterColumn.ORDER));
        if (sorted != null) {
            table.getSortOrder().add(sorted);
        }
        arranging = false;
        sort();
        fitReason();
    }

    private boolean sort() {
        if (table.getSortOrder().isEmpty()) {
            model.sort(null);
            return true;
        }
        TreeTableColumn<BlotterItem, ?> by = table.getSortOrder().getFirst();
        Comparator<ParentLine> order = kind(by).order();
        model.sort(by.getSortType() == SortType.DESCENDING ? order.reversed() : order);
        changed();
        return true;
    }

    private void widened(BlotterColumn kind) {
        changed();
        if (!kind.equals(BlotterColumn.REASON)) {
            fitReason();
        }
    }

    private void changed() {
        changed |= !arranging;
    }

    /** The sentence takes what the others leave. */
    private void fitReason() {
        if (arranging || table.getWidth() <= 0) {
            return;
        }
        double taken = 0;
        for (TreeTableColumn<BlotterItem, ?> column : table.getVisibleLeafColumns()) {
            taken += kind(column).equals(BlotterColumn.REASON) ? 0 : column.getWidth();
        }
        column(BlotterColumn.REASON).setPrefWidth(Math.max(LEAST_REASON, table.getWidth() - taken - SCROLL_BAR));
    }

    private TreeTableColumn<BlotterItem, ?> column(BlotterColumn kind) {
        return table.getColumns().stream()
                .filter(column -> kind(column).equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static BlotterColumn kind(TreeTableColumn<BlotterItem, ?> column) {
        return Objects.requireNonNull((BlotterColumn) column.getUserData());
    }
}
