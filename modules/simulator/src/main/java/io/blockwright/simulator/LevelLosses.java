package io.blockwright.simulator;

import io.blockwright.domain.Side;
import io.blockwright.marketdata.OrderBook;
import java.util.Arrays;

/**
 * What the levels of a recording lately lost of which no trade was told yet. A trade may be told before or after the level
 * that it shortened, within {@link #APART}; whoever joins the level between the two must not take part in that trade.
 */
final class LevelLosses {
    /** A trade and the level that it shortened are told within this time, nanoseconds. */
    static final long APART = 1_000_000_000L;

    private final Lately lost = new Lately();
    private final Lately traded = new Lately();

    /** A level is told anew: smaller by so much, or by nothing. It tells of every trade at it that was told before. */
    void level(Side side, long price, long loss, long now) {
        long told = traded.take(side, price, Long.MAX_VALUE, now);
        if (loss > told) {
            lost.add(side, price, loss - told, now);
        }
    }

    /** So much is told to have traded at a level. */
    void traded(Side side, long price, long quantity, long now) {
        long known = lost.take(side, price, quantity, now);
        if (quantity > known) {
            traded.add(side, price, quantity - known, now);
        }
    }

    /** How much a level lost that may still be told as a trade. */
    long awaitingTrade(Side side, long price, long now) {
        return lost.sum(side, price, now);
    }

    /** Amounts at levels, oldest first; what is older than {@link #APART} is forgotten. */
    private static final class Lately {
        private static final int FEWEST = 64;
        /** More in a second is not kept: that is far beyond what one instrument's feed tells. */
        private static final int MOST = 1 << 16;

        private long[] levels = new long[FEWEST];
        private long[] amounts = new long[FEWEST];
        private long[] times = new long[FEWEST];
        private int first;
        private int count;

        void add(Side side, long price, long amount, long now) {
            forget(now);
            if (count == levels.length) {
                makeRoom();
            }
            int at = (first + count++) & (levels.length - 1);
            levels[at] = OrderBook.anonymousId(side, price);
            amounts[at] = amount;
            times[at] = now;
        }

        private void makeRoom() {
            if (count == MOST) {
                first = (first + 1) & (levels.length - 1);
                count--;
                return;
            }
            levels = unrolled(levels);
            amounts = unrolled(amounts);
            times = unrolled(times);
            first = 0;
        }

        private long[] unrolled(long[] ring) {
            long[] larger = Arrays.copyOf(Arrays.copyOfRange(ring, first, ring.length), 2 * ring.length);
            System.arraycopy(ring, 0, larger, ring.length - first, first);
            return larger;
        }

        private void forget(long now) {
            while (count > 0 && now - times[first] > APART) {
                first = (first + 1) & (levels.length - 1);
                count--;
            }
        }

        long sum(Side side, long price, long now) {
            forget(now);
            long level = OrderBook.anonymousId(side, price);
            long sum = 0;
            for (int i = 0; i < count; i++) {
                int at = (first + i) & (levels.length - 1);
                sum += levels[at] == level ? amounts[at] : 0;
            }
            return sum;
        }

        /** Takes so much away at most, the oldest first; returns how much. */
        long take(Side side, long price, long most, long now) {
            forget(now);
            long level = OrderBook.anonymousId(side, price);
            long left = most;
            for (int i = 0; i < count && left > 0; i++) {
                int at = (first + i) & (levels.length - 1);
                if (levels[at] == level) {
                    long some = Math.min(left, amounts[at]);
                    amounts[at] -= some;
                    left -= some;
                }
            }
            return most - left;
        }
    }
}
