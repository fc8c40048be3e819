package io.blockwright.simulator.population;

import io.blockwright.domain.Side;
import java.util.Arrays;

/**
 * Orders that their owners keep in their pockets until the touch comes near: what most of the depth far from the touch
 * really is. For each side a heap by the touch at which an order shows itself. Allocates only to grow.
 */
final class Shadows {
    private final Pocket bids;
    private final Pocket asks;
    private final Pit pit;

    Shadows(Pit pit) {
        this.pit = pit;
        this.bids = new Pocket();
        this.asks = new Pocket();
    }

    void add(Side side, long price, long quantity, double end, int show) {
        // buyers show when the bid has come down to price + show, sellers when the ask has come up to price − show
        (side == Side.BUY ? bids : asks).add(-side.sign() * price - show, price, quantity, end, show);
    }

    /** Shows what the touch has come near to. */
    void reveal() {
        reveal(Side.BUY, bids);
        reveal(Side.SELL, asks);
    }

    private void reveal(Side side, Pocket pocket) {
        while (pocket.size > 0 && pocket.keys[0] <= -side.sign() * pit.touch(side)) {
            long price = pocket.prices[0];
            long quantity = pocket.quantities[0];
            double end = pocket.ends[0];
            int show = pocket.shown[0];
            pocket.drop();
            // the market may have jumped past the price while the order was hidden: its owner thinks again
            boolean behind = side.sign() * (pit.touch(side.opposite()) - price) > 0;
            if (end > pit.now() && behind && pit.trading()) {
                pit.rest(PatientTraders.NOBODY, side, price, quantity, end - pit.now(), show);
            }
        }
    }

    int size() {
        return bids.size + asks.size;
    }

    private static final class Pocket {
        private long[] keys = new long[1 << 13];
        private long[] prices = new long[1 << 13];
        private long[] quantities = new long[1 << 13];
        private double[] ends = new double[1 << 13];
        private int[] shown = new int[1 << 13];
        private int size;

        void add(long key, long price, long quantity, double end, int show) {
            if (size == keys.length) {
                int length = size * 2;
                keys = Arrays.copyOf(keys, length);
                prices = Arrays.copyOf(prices, length);
                quantities = Arrays.copyOf(quantities, length);
                ends = Arrays.copyOf(ends, length);
                shown = Arrays.copyOf(shown, length);
            }
            int at = size++;
            while (at > 0 && keys[(at - 1) / 2] > key) {
                move((at - 1) / 2, at);
                at = (at - 1) / 2;
            }
            set(at, key, price, quantity, end, show);
        }

        void drop() {
            int last = --size;
            long key = keys[last];
            int at = 0;
            while (true) {
                int child = 2 * at + 1;
                if (child >= size) {
                    break;
                }
                if (child + 1 < size && keys[child + 1] < keys[child]) {
                    child++;
                }
                if (keys[child] >= key) {
                    break;
                }
                move(child, at);
                at = child;
            }
            set(at, key, prices[last], quantities[last], ends[last], shown[last]);
        }

        private void move(int from, int to) {
            set(to, keys[from], prices[from], quantities[from], ends[from], shown[from]);
        }

        private void set(int at, long key, long price, long quantity, double end, int show) {
            keys[at] = key;
            prices[at] = price;
            quantities[at] = quantity;
            ends[at] = end;
            shown[at] = show;
        }
    }
}
