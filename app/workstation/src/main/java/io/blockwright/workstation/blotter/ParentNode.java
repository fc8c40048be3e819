package io.blockwright.workstation.blotter;

import io.blockwright.engine.ChildRow;
import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.PriceFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.TreeItem;

/** A parent in the tree. Its children exist only while it is expanded: a thousand closed parents cost a thousand rows. */
final class ParentNode extends TreeItem<BlotterItem> {
    private static final long SECOND = 1_000_000_000L;

    private final Map<String, BlotterItem> children = new HashMap<>();
    private final ClockFormat clock;
    private final Consumer<BlotterItem> born;
    private ParentRow row;
    private List<ChildRow> shown = List.of();
    private long second;
    private PriceFormat prices;

    ParentNode(ParentRow row, long now, PriceFormat prices, ClockFormat clock, long nanos, Consumer<BlotterItem> born) {
        super(new BlotterItem(row.order().parentId(), row.order().parentId(), new ParentLine(row, now, prices), nanos));
        this.row = row;
        this.second = now / SECOND;
        this.prices = prices;
        this.clock = clock;
        this.born = born;
        expandedProperty().addListener((seen, before, expanded) -> {
            if (expanded) {
                children(nanos - SECOND * 3_600);
            }
        });
    }

    ParentRow row() {
        return row;
    }

    @Override
    public boolean isLeaf() {
        return row.children().isEmpty();
    }

    /** Says what the desk says now; nothing happens where nothing changed. */
    @SuppressWarnings("ReferenceEquality") // the same object is the cheap sign that nothing changed
    void update(ParentRow next, long now, PriceFormat format, long nanos) {
        boolean ticked = now / SECOND != second && !next.status().isFinal();
        if (next == row && !ticked) {
            return;
        }
        row = next;
        second = now / SECOND;
        prices = format;
        getValue().say(new ParentLine(next, now, format));
        if (isExpanded()) {
            children(nanos);
        }
    }

    @SuppressWarnings("ReferenceEquality") // the same object is the cheap sign that nothing changed
    private void children(long nanos) {
        List<ChildRow> rows = row.children();
        if (rows == shown) {
            return;
        }
        shown = rows;
        for (ChildRow child : rows) {
            BlotterItem known = children.get(child.childId());
            if (known == null) {
                BlotterItem item = new BlotterItem(
                        child.childId(), row.order().parentId(), new ChildLine(child, prices, clock), nanos);
                children.put(item.id(), item);
                // Newest first: what is working now stands right under its parent.
                getChildren().addFirst(new TreeItem<>(item));
                born.accept(item);
            } else if (known.line().get() instanceof ChildLine line
                    && line.row() != child
                    && !line.row().equals(child)) {
                known.say(new ChildLine(child, prices, clock));
            }
        }
    }
}
