package io.blockwright.workstation.blotter;

import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.command.Selection;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.PriceFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;

/**
 * The tree of parents and children, updated in place: a row is made once and then only says something new. Newest parents
 * first. Needs no toolkit; one thread.
 */
public final class BlotterViewModel {
    /** New rows are highlighted this long. */
    static final long HIGHLIGHT = 3_000_000_000L;
    /** Parents that arrive open by themselves while there are this few. */
    private static final int OPEN_BY_THEMSELVES = 3;

    private final ClockFormat clock;
    private final Selection selection;
    private final TreeItem<BlotterItem> root = new TreeItem<>();
    private final Map<String, ParentNode> nodes = new HashMap<>();
    private final List<BlotterItem> fresh = new ArrayList<>();
    private @Nullable PriceFormat prices;
    private @Nullable BlotterItem selected;
    private long nanos;

    public BlotterViewModel(ClockFormat clock, Selection selection) {
        this.clock = clock;
        this.selection = selection;
        root.setExpanded(true);
    }

    /** Follows the desk. */
    public void frame(Frame frame) {
        nanos = frame.nanos();
        fresh.removeIf(item -> item.age(nanos, HIGHLIGHT));
        DeskSnapshot snapshot = frame.snapshot();
        if (snapshot != null) {
            show(snapshot);
        }
    }

    /** Takes over what the table has selected. */
    void select(@Nullable BlotterItem item) {
        selected = item;
        refreshSelection();
    }

    TreeItem<BlotterItem> root() {
        return root;
    }

    /** Parents in the tree. */
    public int parents() {
        return nodes.size();
    }

    private void show(DeskSnapshot snapshot) {
        PriceFormat format = prices;
        if (format == null || !format.instrument().equals(snapshot.market().instrument())) {
            format = new PriceFormat(snapshot.market().instrument());
            prices = format;
        }
        List<TreeItem<BlotterItem>> arrived = new ArrayList<>();
        for (ParentRow row : snapshot.parents()) {
            ParentNode node = nodes.get(row.order().parentId());
            if (node == null) {
                arrived.addFirst(arrive(row, snapshot.time(), format));
            } else {
                node.update(row, snapshot.time(), format, nanos);
            }
        }
        if (!arrived.isEmpty()) {
            root.getChildren().addAll(0, arrived);
        }
        refreshSelection();
    }

    private ParentNode arrive(ParentRow row, long now, PriceFormat format) {
        ParentNode node = new ParentNode(row, now, format, clock, nanos, fresh::add);
        nodes.put(row.order().parentId(), node);
        fresh.add(node.getValue());
        node.setExpanded(nodes.size() <= OPEN_BY_THEMSELVES);
        return node;
    }

    private void refreshSelection() {
        BlotterItem item = selected;
        ParentNode node = item == null ? null : nodes.get(item.parentId());
        if (item == null || node == null) {
            selection.select(null, null);
            return;
        }
        selection.select(node.row(), item.line().get() instanceof ChildLine line ? line.row() : null);
    }
}
