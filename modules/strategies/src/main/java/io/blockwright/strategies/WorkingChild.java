package io.blockwright.strategies;

import io.blockwright.domain.OrderState;
import io.blockwright.domain.OrderType;

/**
 * A child of the parent that is alive.
 *
 * @param quantity total, in shares
 * @param leaves what may still trade
 * @param price limit price in ticks
 * @param since when it was sent, nanoseconds since the epoch
 * @param venue where it was sent
 * @param state as known; only {@code WORKING} and {@code PARTIALLY_FILLED} children can be cancelled or replaced
 */
public record WorkingChild(
        String clOrdId,
        OrderType type,
        long quantity,
        long leaves,
        long price,
        long since,
        String venue,
        OrderState state) {
    /** Whether a cancel or replace makes sense now. */
    public boolean changeable() {
        return state == OrderState.WORKING || state == OrderState.PARTIALLY_FILLED;
    }
}
