package io.blockwright.workstation.blotter;

import io.blockwright.domain.ParentStatus;
import io.blockwright.engine.Advice;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.ParentRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;

/**
 * A parent in the tree. What the desk says of it is only kept ({@link #offer}); words, sums and children are worked out when
 * its turn comes ({@link #show}), so that thousands of changing parents off the screen cost next to nothing. Its children
 * exist only while it is expanded.
 */
final class ParentNode extends TreeItem<BlotterItem> {
    private static final long SECOND = 1_000_000_000L;
    private static final long PHASE = 6_000_000L;

    private final Map<String, ChildNode> children = new HashMap<>();
    private final RowMaker maker;
    private final int number;
    private ParentRow row;
    private long second;
    private final long phase;
    private long lastShown;
    private boolean stale;
    private boolean urgent;
    private boolean passes = true;

    /** {@code number} counts parents as they arrived. */
    ParentNode(ParentRow row, int number, RowMaker maker) {
        super(new BlotterItem(row.order().parentId(), row.order().parentId(), maker.line(row), maker.nanos(), true));
        this.row = row;
        this.number = number;
        this.maker = maker;
        this.second = maker.now() / SECOND;
        // Rows that arrive together are not all due together.
        this.phase = (number % 8) * PHASE;
        this.lastShown = maker.nanos() - phase;
        getValue().kin(row.children().size());
        maker.born(getValue());
        expandedProperty().addListener((seen, before, expanded) -> {
            if (expanded) {
                children(false);
            }
        });
    }

    ParentRow row() {
        return row;
    }

    /** Where it stands among the parents as they arrived. */
    int number() {
        return number;
    }

    /** What the desk says now of a child that a row has shown. */
    ChildRow newest(ChildRow child) {
        for (ChildRow now : row.children()) {
            if (now.childId().equals(child.childId())) {
                return now;
            }
        }
        return child;
    }

    ParentLine line() {
        return (ParentLine) getValue().line().get();
    }

    /** Whether the filter lets it through. */
    boolean passes() {
        return passes;
    }

    void passes(boolean let) {
        passes = let;
    }

    @Override
    public boolean isLeaf() {
        return row.children().isEmpty();
    }

    static boolean isAwaited(ParentRow row) {
        Advice advice = row.outlook().advice();
        return advice != null && advice.awaiting() && !row.status().isFinal();
    }

    /** Keeps what the desk says now; answers whether there is anything to show. */
    @SuppressWarnings("ReferenceEquality") // the same object is the cheap sign that nothing changed
    boolean offer(ParentRow next) {
        long tick = maker.now() / SECOND;
        boolean ticked = tick != second && !next.status().isFinal();
        if (next != row) {
            urgent |= next.status() != row.status()
                    || next.outlook().mode() != row.outlook().mode()
                    || isAwaited(next) != isAwaited(row);
            stale = true;
            row = next;
        } else if (ticked) {
            stale = true;
        }
        return stale;
    }

    /** Something beside the row changed: its fills. */
    void disturb() {
        stale = true;
    }

    /** Whether it waits to be shown at all. */
    boolean isStale() {
        return stale;
    }

    /** Whether it may be shown again: at once when it changed its state, else when its last words were there to be read. */
    boolean isDue(long interval) {
        return stale && (urgent || maker.nanos() - lastShown >= interval);
    }

    /** What {@link #show} will cost in rows looked at. */
    int weight() {
        return 1 + row.children().size();
    }

    /** Says what was kept; answers how many rows said something new. */
    int show() {
        stale = false;
        urgent = false;
        lastShown = maker.nanos() - phase;
        second = maker.now() / SECOND;
        getValue().say(maker.line(row));
        getValue().kin(row.children().size());
        return 1 + (isExpanded() ? children(true) : 0);
    }

    /** The node of a child, by its id or its present ClOrdID; null when it is not among those shown. */
    @Nullable
    ChildNode child(String id) {
        for (ChildRow child : row.children()) {
            if (child.childId().equals(id) || child.order().clOrdId().equals(id)) {
                setExpanded(true);
                children(false);
                return children.get(child.childId());
            }
        }
        return null;
    }

    private int children(boolean fresh) {
        List<ChildRow> rows = row.children();
        int touched = 0;
        List<TreeItem<BlotterItem>> arrived = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            ChildRow child = rows.get(i);
            ChildNode known = children.get(child.childId());
            if (known == null) {
                arrived.addFirst(arrive(child, fresh));
            } else {
                touched += renew(known, child);
            }
        }
        if (!arrived.isEmpty()) {
            // Newest first: what is working now stands right under its parent.
            getChildren().addAll(0, arrived);
        }
        if (children.size() > rows.size()) {
            forget(rows);
        }
        return touched + arrived.size();
    }

    private ChildNode arrive(ChildRow child, boolean fresh) {
        BlotterItem item = new BlotterItem(
                child.childId(),
                row.order().parentId(),
                maker.line(child, row.arrivalMid()),
                maker.nanos(),
                fresh && row.status() != ParentStatus.SCHEDULED);
        if (item.fresh().get()) {
            maker.born(item);
        }
        ChildNode node = new ChildNode(item, maker.fills(), maker.nanos());
        children.put(item.id(), node);
        return node;
    }

    private int renew(ChildNode known, ChildRow child) {
        int touched = known.fills(maker.nanos());
        if (known.getValue().line().get() instanceof ChildLine line && !ChildNode.isSame(line.row(), child)) {
            known.getValue().say(maker.line(child, row.arrivalMid()));
            touched++;
        }
        return touched;
    }

    /** The desk shows the newest children only. */
    private void forget(List<ChildRow> rows) {
        Set<String> kept = HashSet.newHashSet(rows.size());
        rows.forEach(child -> kept.add(child.childId()));
        children.keySet().retainAll(kept);
        getChildren().removeIf(node -> !kept.contains(node.getValue().id()));
    }
}
