package io.blockwright.workstation.depth;

import io.blockwright.engine.ChildRow;
import io.blockwright.engine.DeskFact.Filled;
import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.command.Selection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds an own fill by place or by turn, and selects the child that it belongs to. Needs no toolkit; FX thread. */
final class FillPicker {
    /** How far a click may miss a mark, pixels. */
    private static final double REACH = 9;

    private final HeatMapViewModel model;
    private final Selection selection;
    private final Consumer<String> showChild;
    private @Nullable Filled chosen;

    FillPicker(HeatMapViewModel model, Selection selection, Consumer<String> showChild) {
        this.model = model;
        this.selection = selection;
        this.showChild = showChild;
    }

    /** The fill in hand, or null. */
    @Nullable
    Filled chosen() {
        return chosen;
    }

    /** Whether a fill is drawn there; the newest wins where several lie together. In the map's pixels. */
    boolean isOn(double x, double y, double scale) {
        return at(x, y, scale) != null;
    }

    /** Takes the fill drawn there into hand, if there is one. */
    boolean choose(double x, double y, double scale) {
        Filled found = at(x, y, scale);
        if (found != null) {
            choose(found);
        }
        return found != null;
    }

    /** Takes the next fill in time into hand, or the one before; from none, the newest. */
    boolean step(int by) {
        List<Filled> all = new ArrayList<>();
        model.own().fills(Long.MIN_VALUE, all::add);
        Collections.reverse(all);
        if (all.isEmpty()) {
            return false;
        }
        Filled known = chosen;
        int at = known == null ? -1 : all.lastIndexOf(known);
        choose(all.get(at < 0 ? all.size() - 1 : Math.clamp(at + by, 0, all.size() - 1)));
        return true;
    }

    private void choose(Filled fill) {
        chosen = fill;
        model.reveal(fill.time(), fill.fill().price());
        ParentRow parent = model.own().parent(fill.fill().parentId());
        if (parent == null) {
            return;
        }
        ChildRow child = child(parent, fill.fill().clOrdId());
        selection.select(parent, child);
        if (child != null) {
            showChild.accept(child.childId());
        }
    }

    /** A child that was replaced since fills under an older ClOrdID: then only its first id still tells. */
    private static @Nullable ChildRow child(ParentRow parent, String clOrdId) {
        for (ChildRow child : parent.children().reversed()) {
            if (child.order().clOrdId().equals(clOrdId) || child.childId().equals(clOrdId)) {
                return child;
            }
        }
        return null;
    }

    private @Nullable Filled at(double x, double y, double scale) {
        Viewport view = model.viewport();
        List<Filled> found = new ArrayList<>();
        double[] nearest = {REACH * scale};
        model.own().fills(view.time(x - REACH * scale), fill -> {
            double distance =
                    Math.hypot(view.x(fill.time()) - x, view.y(fill.fill().price()) - y);
            if (distance < nearest[0]) {
                nearest[0] = distance;
                found.add(fill);
            }
        });
        return found.isEmpty() ? null : found.getLast();
    }
}
