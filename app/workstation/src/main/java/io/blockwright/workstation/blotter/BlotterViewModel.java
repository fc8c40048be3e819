package io.blockwright.workstation.blotter;

import io.blockwright.engine.DeskFact;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.command.Selection;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.PriceFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;

/**
 * The tree of parents, children and fills, updated in place: a row is made once and then only says something new.
 *
 * <p>One pass a frame. Rows in view say what changed, ten times a second at most unless their state changed; rows out of view
 * take turns within a fixed number of rows a frame, however many parents the desk has. Needs no toolkit; one thread.
 */
public final class BlotterViewModel {
    /** New rows are highlighted this long. */
    static final long HIGHLIGHT = 3_000_000_000L;
    /** A row in view says something new this often: numbers that change faster cannot be read. */
    static final long READABLE = 100_000_000L;
    /** Rows out of view, children counted, that are looked at in one frame. */
    static final int TURN = 4_000;
    /** Parents that arrive open by themselves while there are this few. */
    private static final int OPEN_BY_THEMSELVES = 3;
    /** Sorted rows change places this often, and never under the mouse. */
    private static final long RESORT = 2_000_000_000L;
    /** Rows that no longer pass the filter leave this often. */
    private static final long LEAVE = 250_000_000L;

    private final Selection selection;
    private final OwnFills fills = new OwnFills();
    private final List<BlotterItem> fresh = new ArrayList<>();
    private final RowMaker maker;
    private final TreeItem<BlotterItem> root = new TreeItem<>();
    private final Map<String, ParentNode> nodes = new HashMap<>();
    private final List<ParentNode> all = new ArrayList<>();
    private final SortedSet<String> strategies = new TreeSet<>();
    private Collection<ParentNode> inView = List.of();
    private BlotterFilter filter = BlotterFilter.NONE;
    private @Nullable Comparator<ParentLine> order;
    private @Nullable PriceFormat prices;
    private @Nullable BlotterItem selected;
    private boolean held;
    private boolean leaving;
    private long lastLeft;
    private long lastSorted;
    private int turn;
    private int needing;
    private int touched;
    private int lookedAt;

    public BlotterViewModel(ClockFormat clock, Selection selection) {
        this.selection = selection;
        this.maker = new RowMaker(clock, fills, fresh::add);
        root.setExpanded(true);
    }

    /** Follows the desk. */
    public void frame(Frame frame) {
        touched = 0;
        lookedAt = 0;
        maker.frame(frame.nanos());
        fresh.removeIf(item -> item.age(frame.nanos(), HIGHLIGHT));
        for (DeskFact fact : frame.facts()) {
            if (fact instanceof DeskFact.Filled filled
                    && !filled.fill().parentId().isEmpty()) {
                fills.add(filled.fill());
            }
        }
        DeskSnapshot snapshot = frame.snapshot();
        if (snapshot != null) {
            take(snapshot);
        }
        for (String parent : fills.settle(nodes)) {
            ParentNode node = nodes.get(parent);
            if (node != null) {
                node.disturb();
            }
        }
        showInView();
        showInTurn();
        arrange();
        refreshSelection();
    }

    /** Parents that have a row in view: these are kept up to date first. */
    void inView(Collection<ParentNode> parents) {
        inView = parents;
    }

    /** While true no row changes its place by itself: the mouse is over them. */
    void hold(boolean still) {
        held = still;
    }

    /** Takes over what the table has selected. */
    void select(@Nullable BlotterItem item) {
        selected = item;
        leaving = true; // the row that was in hand may have stayed for that alone
        refreshSelection();
    }

    /** Shows only what a filter lets through; an order in hand that it hides is let go, so that no key acts unseen. */
    void filter(BlotterFilter next) {
        filter = next;
        for (ParentNode node : all) {
            node.passes(next.lets(node.line()));
        }
        BlotterItem hand = selected;
        ParentNode parent = hand == null ? null : nodes.get(hand.parentId());
        if (parent != null && !parent.passes()) {
            select(null);
        }
        rebuild();
    }

    BlotterFilter filter() {
        return filter;
    }

    /** Sorts parents, or with null puts the newest first; children stand newest first always. */
    void sort(@Nullable Comparator<ParentLine> by) {
        order = by;
        rebuild();
    }

    TreeItem<BlotterItem> root() {
        return root;
    }

    /** Finds a child by its id or present ClOrdID and opens its parent, whatever the filter says; null when unknown. */
    @Nullable
    TreeItem<BlotterItem> child(String id) {
        for (ParentNode parent : all.reversed()) {
            ChildNode child = parent.child(id);
            if (child != null) {
                select(child.getValue());
                arrive(parent);
                return child;
            }
        }
        return null;
    }

    /** Finds a parent, whatever the filter says; null when unknown. */
    @Nullable
    TreeItem<BlotterItem> parent(String id) {
        ParentNode parent = nodes.get(id);
        if (parent != null) {
            select(parent.getValue());
            arrive(parent);
        }
        return parent;
    }

    /** Parents on the desk. */
    public int parents() {
        return nodes.size();
    }

    /** Parents in the tree. */
    int shown() {
        return root.getChildren().size();
    }

    /** Parents that wait for a person. */
    int needing() {
        return needing;
    }

    /** What works the parents, by name. */
    SortedSet<String> strategies() {
        return strategies;
    }

    /** Rows that said something new in the last frame. */
    public int touched() {
        return touched;
    }

    /** Rows whose state was read in the last frame, besides one comparison for every parent. */
    public int lookedAt() {
        return lookedAt;
    }

    private void take(DeskSnapshot snapshot) {
        PriceFormat format = prices;
        if (format == null || !format.instrument().equals(snapshot.market().instrument())) {
            format = new PriceFormat(snapshot.market().instrument());
            prices = format;
        }
        maker.desk(snapshot.time(), format);
        List<ParentNode> arrived = new ArrayList<>();
        List<ParentRow> rows = snapshot.parents();
        for (int i = 0; i < rows.size(); i++) {
            ParentRow row = rows.get(i);
            // The desk only ever adds at the end, so the place is nearly always right.
            ParentNode node = i < all.size()
                            && all.get(i)
                                    .row()
                                    .order()
                                    .parentId()
                                    .equals(row.order().parentId())
                    ? all.get(i)
                    : nodes.get(row.order().parentId());
            if (node == null) {
                arrived.add(make(row));
            } else {
                node.offer(row);
            }
        }
        if (arrived.size() == 1) {
            arrive(arrived.getFirst());
        } else if (!arrived.isEmpty()) {
            rebuild();
        }
    }

    private ParentNode make(ParentRow row) {
        ParentNode node = new ParentNode(row, all.size(), maker);
        nodes.put(row.order().parentId(), node);
        all.add(node);
        count(null, node.line());
        strategies.add(row.strategy());
        node.passes(filter.lets(node.line()));
        node.setExpanded(nodes.size() <= OPEN_BY_THEMSELVES);
        touched++;
        return node;
    }

    private void showInView() {
        for (ParentNode node : inView) {
            if (node.isDue(READABLE)) {
                show(node);
            }
        }
    }

    /** Everything that is not in view, a bounded part of it each frame. */
    private void showInTurn() {
        int left = TURN;
        for (int i = 0; i < all.size() && left > 0; i++) {
            turn = turn + 1 >= all.size() ? 0 : turn + 1;
            ParentNode node = all.get(turn);
            if (node.isStale() && (inView.isEmpty() || !inView.contains(node))) {
                left -= node.weight();
                show(node);
            }
        }
    }

    private void show(ParentNode node) {
        ParentLine before = node.line();
        lookedAt += node.weight();
        touched += node.show();
        ParentLine after = node.line();
        count(before, after);
        if (!after.strategy().equals(before.strategy())) {
            strategies.add(after.strategy());
        }
        boolean lets = filter.lets(after);
        if (lets != node.passes()) {
            node.passes(lets);
            if (lets) {
                arrive(node);
            } else {
                leaving = true;
            }
        }
    }

    private void count(@Nullable ParentLine before, ParentLine after) {
        needing += (after.needsPerson() ? 1 : 0) - (before != null && before.needsPerson() ? 1 : 0);
    }

    /** Puts one parent at its place. */
    private void arrive(ParentNode node) {
        List<TreeItem<BlotterItem>> rows = root.getChildren();
        if (rows.contains(node)) {
            return;
        }
        Comparator<ParentNode> by = comparator();
        int at = 0;
        while (at < rows.size() && by.compare((ParentNode) rows.get(at), node) < 0) {
            at++;
        }
        rows.add(at, node);
    }

    /** Lets rows go that no longer pass, and sorts again, each now and then; the order in hand stays. */
    private void arrange() {
        if (leaving && !held && maker.nanos() - lastLeft >= LEAVE) {
            leaving = false;
            lastLeft = maker.nanos();
            List<TreeItem<BlotterItem>> gone = new ArrayList<>();
            for (TreeItem<BlotterItem> row : root.getChildren()) {
                if (!isShown((ParentNode) row)) {
                    gone.add(row);
                }
            }
            if (!gone.isEmpty()) {
                root.getChildren().removeAll(gone);
            }
        }
        if (order != null && !held && maker.nanos() - lastSorted >= RESORT) {
            rebuild();
        }
    }

    private void rebuild() {
        lastSorted = maker.nanos();
        List<ParentNode> wanted = new ArrayList<>(all.size());
        for (ParentNode node : all.reversed()) {
            if (isShown(node)) {
                wanted.add(node);
            }
        }
        if (order != null) {
            wanted.sort(comparator());
        }
        if (!wanted.equals(root.getChildren())) {
            root.getChildren().setAll(wanted);
        }
    }

    private boolean isShown(ParentNode node) {
        BlotterItem hand = selected;
        return node.passes()
                || (hand != null && hand.parentId().equals(node.getValue().id()));
    }

    private Comparator<ParentNode> comparator() {
        Comparator<ParentLine> by = order;
        return by == null
                ? (one, other) -> Integer.compare(other.number(), one.number())
                : (one, other) -> by.compare(one.line(), other.line());
    }

    private void refreshSelection() {
        BlotterItem item = selected;
        ParentNode node = item == null ? null : nodes.get(item.parentId());
        if (item == null || node == null) {
            selection.select(null, null);
            return;
        }
        BlotterLine line = item.line().get();
        ChildLine child = line instanceof FillLine fill ? fill.child() : line instanceof ChildLine own ? own : null;
        selection.select(node.row(), child == null ? null : node.newest(child.row()));
    }
}
