package io.blockwright.engine;

import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.OrderState;

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
        long queueAhead) {}
