package io.blockwright.workstation.blotter;

import io.blockwright.domain.Fill;
import io.blockwright.engine.ChildRow;
import java.util.List;
import javafx.scene.control.TreeItem;

/** A child in the tree; the rows of its fills exist only while it is expanded. */
final class ChildNode extends TreeItem<BlotterItem> {
    private final OwnFills fills;
    private int known;
    private long nanos;

    ChildNode(BlotterItem item, OwnFills fills, long nanos) {
        super(item);
        this.fills = fills;
        this.nanos = nanos;
        expandedProperty().addListener((seen, before, expanded) -> {
            if (expanded) {
                fills();
            }
        });
        fills(nanos);
    }

    @Override
    public boolean isLeaf() {
        return known == 0;
    }

    /** Shows fills that came since the last time; answers how many rows it made. */
    int fills(long now) {
        nanos = now;
        int count = fills.of(getValue().id()).size();
        if (count == known) {
            return 0;
        }
        known = count;
        getValue().kin(count);
        return isExpanded() ? fills() : 0;
    }

    /** Whether two pictures of a child say the same; compared field by field, a record's own equality costs more. */
    static boolean isSame(ChildRow one, ChildRow other) {
        return one.state() == other.state()
                && one.filled() == other.filled()
                && one.queueAhead() == other.queueAhead()
                && one.takenOver() == other.takenOver()
                && one.order().price() == other.order().price()
                && one.order().quantity() == other.order().quantity()
                && one.order().clOrdId().equals(other.order().clOrdId())
                && one.reason().equals(other.reason());
    }

    private int fills() {
        List<Fill> all = fills.of(getValue().id());
        if (!(getValue().line().get() instanceof ChildLine child)) {
            return 0;
        }
        if (getChildren().size() > all.size()) {
            getChildren().clear(); // the oldest were forgotten
        }
        int made = 0;
        for (int i = getChildren().size(); i < all.size(); i++) {
            Fill fill = all.get(i);
            FillLine line = new FillLine(fill, child, child.prices(), child.clock());
            getChildren().addFirst(new TreeItem<>(new BlotterItem(fill.execId(), fill.parentId(), line, nanos, true)));
            made++;
        }
        return made;
    }
}
