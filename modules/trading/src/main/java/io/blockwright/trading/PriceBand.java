package io.blockwright.trading;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import java.util.Arrays;

/**
 * The prices one instrument may be ordered at: order by order within a collar around the last good mid, and over five
 * minutes within the same collar around the oldest mid of that time, so that a series of orders cannot walk the price away
 * by leaning on a mid that they moved themselves. The second band binds aggressive prices only: paying less than five
 * minutes ago harms nobody.
 */
final class PriceBand {
    static final long PERIOD = 300_000_000_000L;
    private static final int SAMPLES = 30;
    private static final long SPACING = PERIOD / SAMPLES;

    private final double collar;
    private final long[] times = new long[SAMPLES];
    private final long[] mids = new long[SAMPLES];
    private int next;
    private long lastMidTwice = Instrument.NO_PRICE;

    PriceBand(double collar) {
        this.collar = collar;
        Arrays.fill(mids, Instrument.NO_PRICE);
    }

    /** Takes in a mid that may be used for pricing; NO_PRICE is passed over. */
    void reference(long midTwice, long now) {
        if (midTwice == Instrument.NO_PRICE || midTwice <= 0) {
            return;
        }
        lastMidTwice = midTwice;
        int newest = next == 0 ? SAMPLES - 1 : next - 1;
        if (mids[newest] == Instrument.NO_PRICE || now - times[newest] >= SPACING) {
            times[next] = now;
            mids[next] = midTwice;
            next = next + 1 == SAMPLES ? 0 : next + 1;
        }
    }

    /** Twice the last good mid in ticks, or NO_PRICE when there never was one. */
    long lastMidTwice() {
        return lastMidTwice;
    }

    /** Whether a price lies within the collar around a mid, of which twice the ticks are given. */
    boolean near(long price, long midTwice) {
        return Math.abs(2.0 * price - midTwice) <= collar * midTwice;
    }

    /** Whether a price is no more aggressive than the collar allows around the oldest mid of the period. */
    boolean nearOverPeriod(Side side, long price, long now) {
        long anchor = anchor(now);
        return side.sign() * (2.0 * price - anchor) <= collar * anchor;
    }

    /** Twice the oldest mid of the period. */
    long anchor(long now) {
        for (int i = 0; i < SAMPLES; i++) {
            int index = (next + i) % SAMPLES;
            if (mids[index] != Instrument.NO_PRICE && now - times[index] <= PERIOD) {
                return mids[index];
            }
        }
        return lastMidTwice;
    }

    double collar() {
        return collar;
    }
}
