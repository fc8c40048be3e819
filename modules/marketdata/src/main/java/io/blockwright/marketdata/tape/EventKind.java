package io.blockwright.marketdata.tape;

import io.blockwright.domain.Side;
import org.jspecify.annotations.Nullable;

/**
 * The first byte of an event: its kind in the low four bits, the side in bit 4, whether its time is not the time it was seen
 * at in bit 5, whether no side is known in bit 6.
 */
final class EventKind {
    static final int ADDED = 0;
    static final int REDUCED = 1;
    static final int DELETED = 2;
    static final int EXECUTED = 3;
    static final int REPLACED = 4;
    static final int TRADED = 5;
    static final int LEVEL = 6;
    static final int DEPTH = 7;
    static final int STATUS = 8;
    static final int GAP = 9;
    static final int HEADLINE = 10;
    static final int RELEASE = 11;
    static final int JUDGED = 12;

    static final int OTHER_TIME = 0x20;
    private static final int KIND = 0x0F;
    private static final int SELL = 0x10;
    private static final int NO_SIDE = 0x40;

    private EventKind() {}

    static int of(int head) {
        return head & KIND;
    }

    static int with(int kind, @Nullable Side side) {
        return kind | (side == null ? NO_SIDE : side == Side.SELL ? SELL : 0);
    }

    static @Nullable Side side(int head) {
        return (head & NO_SIDE) != 0 ? null : (head & SELL) == 0 ? Side.BUY : Side.SELL;
    }
}
