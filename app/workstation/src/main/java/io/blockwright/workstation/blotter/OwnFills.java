package io.blockwright.workstation.blotter;

import io.blockwright.domain.Fill;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.ParentRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The newest own fills, each under the child it belongs to. A fill is told once and names the ClOrdID its order had then,
 * which a replacement changes: it is put under its child while that can still be seen. Bounded; one thread.
 */
final class OwnFills {
    /** Most fills remembered; the oldest are forgotten first. */
    static final int KEPT = 20_000;
    /** Most fills that wait for their child to appear in a snapshot. */
    private static final int HOMELESS = 1_000;
    /** Snapshots a fill waits for its child: the fact may be a little ahead of it. */
    private static final int TRIES = 60;

    private static final int AT_ONCE = 256;

    private final Map<String, List<Fill>> byChild = new HashMap<>();
    private final Deque<Placed> oldest = new ArrayDeque<>();
    private final Deque<Homeless> homeless = new ArrayDeque<>();

    private record Placed(String childId, Fill fill) {}

    private record Homeless(Fill fill, int tries) {}

    /** A fill whose child is looked for with {@link #settle}. */
    void add(Fill fill) {
        homeless.addLast(new Homeless(fill, 0));
        if (homeless.size() > HOMELESS) {
            Fill last = homeless.removeFirst().fill;
            place(last.clOrdId(), last);
        }
    }

    /** Finds the children of fills that have none yet, a bounded number at a time; answers parents whose fills changed. */
    List<String> settle(Map<String, ParentNode> parents) {
        if (homeless.isEmpty()) {
            return List.of();
        }
        List<String> changed = new ArrayList<>();
        for (int left = Math.min(homeless.size(), AT_ONCE); left > 0; left--) {
            Homeless next = homeless.removeFirst();
            Fill fill = next.fill;
            ParentNode parent = parents.get(fill.parentId());
            String child = parent == null ? "" : child(parent.row(), fill.clOrdId());
            if (child.isEmpty() && next.tries < TRIES) {
                homeless.addLast(new Homeless(fill, next.tries + 1));
            } else {
                place(child.isEmpty() ? fill.clOrdId() : child, fill);
                changed.add(fill.parentId());
            }
        }
        return changed;
    }

    /** Fills of a child, oldest first; live, not to be changed. */
    List<Fill> of(String childId) {
        return byChild.getOrDefault(childId, List.of());
    }

    private void place(String childId, Fill fill) {
        byChild.computeIfAbsent(childId, ignored -> new ArrayList<>(2)).add(fill);
        oldest.addLast(new Placed(childId, fill));
        if (oldest.size() > KEPT) {
            Placed gone = oldest.removeFirst();
            byChild.computeIfPresent(gone.childId, (id, fills) -> {
                fills.remove(gone.fill);
                return fills.isEmpty() ? null : fills;
            });
        }
    }

    /** Newest first: a fill is mostly of a young child. */
    private static String child(ParentRow parent, String clOrdId) {
        List<ChildRow> children = parent.children();
        for (int i = children.size() - 1; i >= 0; i--) {
            ChildRow child = children.get(i);
            if (child.order().clOrdId().equals(clOrdId) || child.childId().equals(clOrdId)) {
                return child.childId();
            }
        }
        return "";
    }
}
