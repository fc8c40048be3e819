package io.blockwright.workstation.blotter;

import io.blockwright.domain.OrderState;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.ParentRow;
import java.util.List;

/**
 * What a parent's children add up to, counted once when its row changes and not by every cell.
 *
 * @param unknown children nobody knows the state of
 * @param byHand living children that a person has taken over
 * @param filled children with a fill
 */
record ChildSums(int unknown, int byHand, int filled) {
    static ChildSums of(ParentRow row) {
        List<ChildRow> children = row.children();
        int unknown = 0;
        int byHand = 0;
        int filled = 0;
        for (int i = 0; i < children.size(); i++) {
            ChildRow child = children.get(i);
            unknown += child.state() == OrderState.UNKNOWN ? 1 : 0;
            byHand += child.takenOver() && !child.state().isTerminal() ? 1 : 0;
            filled += child.filled() > 0 ? 1 : 0;
        }
        return new ChildSums(unknown, byHand, filled);
    }
}
