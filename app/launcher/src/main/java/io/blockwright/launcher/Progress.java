package io.blockwright.launcher;

import io.blockwright.domain.ParentOrder;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.LatestValue;
import io.blockwright.engine.ParentRow;
import java.util.Locale;

/** How far a parent is, for the terminal. */
final class Progress {
    private final LatestValue<DeskSnapshot> view;
    private final String parentId;
    private volatile double share;

    Progress(LatestValue<DeskSnapshot> view, String parentId) {
        this.view = view;
        this.parentId = parentId;
    }

    /** The share of its time that has passed, 0 to 1; any thread. */
    double share() {
        return share;
    }

    /** Shows the newest state, if there is a newer one. */
    void show(Terminal terminal) {
        DeskSnapshot snapshot = view.take();
        if (snapshot == null) {
            return;
        }
        for (ParentRow row : snapshot.parents()) {
            if (row.order().parentId().equals(parentId)) {
                ParentOrder order = row.order();
                double time = (double) (snapshot.time() - order.start()) / (order.end() - order.start());
                share = row.status().isFinal() ? 1 : Math.clamp(time, 0, 1);
                terminal.show(
                        share,
                        String.format(
                                Locale.ROOT,
                                "%,d of %,d filled, %s",
                                row.filled(),
                                order.quantity(),
                                row.status().name().toLowerCase(Locale.ROOT)));
            }
        }
    }
}
