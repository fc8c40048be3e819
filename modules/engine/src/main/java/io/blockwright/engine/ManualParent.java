package io.blockwright.engine;

import io.blockwright.domain.Algo;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;

/** The parent that a person's own order gets, so that it is counted, limited and measured like every other. */
final class ManualParent {
    private static final long DAY = 24 * 3600 * 1_000_000_000L;

    private ManualParent() {}

    static ParentOrder of(String parentId, DeskCommand.PlaceManual c, long now) {
        return new ParentOrder(
                parentId,
                c.symbol(),
                c.side(),
                c.quantity(),
                now,
                now + DAY,
                c.type() == OrderType.LIMIT ? c.price() : Instrument.NO_PRICE,
                1,
                0,
                Instrument.NO_PRICE,
                Algo.MANUAL,
                Placement.PASSIVE);
    }
}
