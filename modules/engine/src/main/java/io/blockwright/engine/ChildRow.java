package io.blockwright.engine;

import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.OrderState;
import io.blockwright.domain.Reason.Origin;
import org.jspecify.annotations.Nullable;

/**
 * One child order as a screen shows it.
 *
 * @param childId the same for the child's whole life; a replaced order gets another ClOrdID, not another child
 * @param filled shares
 * @param averagePrice in ticks, NaN before the first fill
 * @param takenOver whether a person has the wheel
 * @param created when it was intended, nanoseconds since the epoch
 * @param done when it ended, 0 while alive
 * @param reason why it was sent, one sentence
 * @param queueAhead estimated shares before it at its price, −1 when not known
 * @param origin the model that decided it; null where none did
 */
public record ChildRow(
        String childId,
        ChildOrder order,
        OrderState state,
        long filled,
        double averagePrice,
        boolean takenOver,
        long created,
        long done,
        String reason,
        long queueAhead,
        @Nullable Origin origin) {

    /** A child that no model decided. */
    public ChildRow(
            String childId,
            ChildOrder order,
            OrderState state,
            long filled,
            double averagePrice,
            boolean takenOver,
            long created,
            long done,
            String reason,
            long queueAhead) {
        this(childId, order, state, filled, averagePrice, takenOver, created, done, reason, queueAhead, null);
    }
}
