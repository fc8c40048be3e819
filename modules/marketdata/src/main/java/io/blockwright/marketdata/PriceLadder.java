package io.blockwright.marketdata;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import java.util.Arrays;

/**
 * One side of a book by price. A window of {@value #WINDOW} order-price steps around the touch is addressed directly (a ring
 * of level rows, with one bit per level and one bit per 64 levels to find the next); every other price lives in
 * {@link FarLevels}. When the touch leaves the middle of the window, the window moves and levels change places.
 *
 * <p>Both sides share this code: a step is the price divided by the increment, negated for buys, so that lower is better.
 * Single-threaded; allocates only when the number of far levels reaches a new maximum.
 */
final class PriceLadder {
    /** Steps that the window holds. */
    static final int WINDOW = 1 << 12;

    private static final int MASK = WINDOW - 1;
    private static final int AHEAD = WINDOW / 4;
    private static final long NOWHERE = Long.MAX_VALUE;

    private final int side;
    /** All ones for buys, so that {@code (x ^ flip) - flip} negates without a branch that nothing could predict. */
    private final long flip;

    private final LevelRows levels;
    private final FarLevels far;
    private final long increment;
    private final long reciprocal;
    private final long reach;
    private final long[] occupied = new long[WINDOW / 64];
    private long words;
    private long low;
    private long nearBest = NOWHERE;
    private int best = -1;
    private long bestPrice = Instrument.NO_PRICE;

    PriceLadder(Side side, long increment, LevelRows levels) {
        this.side = side == Side.BUY ? 0 : 1;
        this.flip = side == Side.BUY ? -1 : 0;
        this.levels = levels;
        this.far = new FarLevels(this.side, WINDOW);
        this.increment = increment;
        // floor(p / d) = high64(2p * (floor(2^63 / d) + 1)) for every 0 <= p < 2^63 / d: no division on the order path.
        this.reciprocal = Long.divideUnsigned(1L << 63, increment) + 1;
        this.reach = Long.MAX_VALUE / increment;
    }

    /** Row of the best level, −1 when the side is empty. */
    int best() {
        return best;
    }

    /** The window's row for a price, −1 when the price is not one of the window. Nothing need stand there. */
    int windowRow(long price) {
        // As unsigned, a negative price is beyond every reach.
        if (Long.compareUnsigned(price, reach) < 0) {
            long steps = Math.unsignedMultiplyHigh(price << 1, reciprocal);
            long step = (steps ^ flip) - flip;
            if (steps * increment == price && Long.compareUnsigned(step - low, WINDOW) < 0) {
                return row(step);
            }
        }
        return -1;
    }

    /** Row of the level at a price, −1 when nothing stands there. */
    int find(long price) {
        int row = windowRow(price);
        if (row < 0) {
            return far.find(key(price));
        }
        return levels.quantity(row) == 0 ? -1 : row;
    }

    /** Row of the level at a price, made ready when nothing stands there yet; the caller must then give it quantity. */
    int claim(long price) {
        int row = windowRow(price);
        if (row < 0) {
            return claimOutside(price);
        }
        if (levels.quantity(row) == 0) {
            occupy(row, price);
        }
        return row;
    }

    private int claimOutside(long price) {
        long key = key(price);
        if ((best < 0 || key < key(bestPrice)) && price >= 0 && price < reach && price % increment == 0) {
            centre(key / increment);
            int row = windowRow(price);
            occupy(row, price);
            return row;
        }
        int row = far.find(key);
        if (row < 0) {
            row = far.insert(key);
            levels.reach(row);
            levels.setPrice(row, price);
            chooseBest();
        }
        return row;
    }

    private void occupy(int row, long price) {
        int position = row >> 1;
        occupied[position >>> 6] |= 1L << position;
        words |= 1L << (position >>> 6);
        levels.setPrice(row, price);
        long step = stepAt(position);
        if (step < nearBest) {
            nearBest = step;
            chooseBest();
        }
    }

    /** Gives up a level whose quantity has become 0. */
    void vacate(int row) {
        if (row >> 1 < WINDOW) {
            int position = row >> 1;
            unmark(position);
            if (position == ((int) nearBest & MASK)) {
                nearBest = words == 0 ? NOWHERE : stepAt(next(position));
                chooseBest();
                recentreIfNeeded();
            }
        } else {
            far.remove(key(levels.price(row)));
            if (row == best) {
                chooseBest();
                recentreIfNeeded();
            }
        }
    }

    private void recentreIfNeeded() {
        if (best < 0) {
            return;
        }
        long price = bestPrice;
        if (best >> 1 < WINDOW) {
            if (nearBest - low > WINDOW - AHEAD) {
                centre(nearBest);
            }
        } else if (price >= 0 && price < reach && price % increment == 0) {
            centre(key(price) / increment);
        }
    }

    /** Moves the window so that a step lies a quarter behind its better end. */
    private void centre(long step) {
        long newLow = step - AHEAD;
        for (long words = this.words; words != 0; words &= words - 1) {
            int word = Long.numberOfTrailingZeros(words);
            for (long bits = occupied[word]; bits != 0; bits &= bits - 1) {
                int position = (word << 6) | Long.numberOfTrailingZeros(bits);
                long leaving = stepAt(position);
                if (Long.compareUnsigned(leaving - newLow, WINDOW) >= 0) {
                    unmark(position);
                    int row = far.insert(leaving * increment);
                    levels.reach(row);
                    levels.relocate((position << 1) | side, row);
                }
            }
        }
        low = newLow;
        for (int at = far.atOrWorse(newLow * increment); at >= 0; at--) {
            long key = far.key(at);
            if (key >= (newLow + WINDOW) * increment) {
                break;
            }
            long price = key(key);
            if (key % increment == 0 && price >= 0) {
                int position = (int) (key / increment) & MASK;
                occupied[position >>> 6] |= 1L << position;
                words |= 1L << (position >>> 6);
                levels.relocate(far.row(at), (position << 1) | side);
                far.removeAt(at);
            }
        }
        nearBest = words == 0 ? NOWHERE : stepAt(next((int) (low - 1) & MASK));
        chooseBest();
    }

    private void chooseBest() {
        int last = far.size() - 1;
        if (nearBest != NOWHERE && (last < 0 || nearBest * increment < far.key(last))) {
            best = row(nearBest);
            bestPrice = key(nearBest * increment);
        } else {
            best = last < 0 ? -1 : far.row(last);
            bestPrice = last < 0 ? Instrument.NO_PRICE : key(far.key(last));
        }
    }

    private void unmark(int position) {
        if ((occupied[position >>> 6] &= ~(1L << position)) == 0) {
            words &= ~(1L << (position >>> 6));
        }
    }

    /** The first occupied ring position after the given one, going round; at least one must be occupied. */
    private int next(int position) {
        int word = position >>> 6;
        long bits = occupied[word] & (-2L << position);
        if (bits == 0) {
            long later = words & (-2L << word);
            word = Long.numberOfTrailingZeros(later != 0 ? later : words);
            bits = occupied[word];
        }
        return (word << 6) | Long.numberOfTrailingZeros(bits);
    }

    private long stepAt(int position) {
        return low + ((position - (int) low) & MASK);
    }

    private int row(long step) {
        return (((int) step & MASK) << 1) | side;
    }

    private long key(long price) {
        return (price ^ flip) - flip;
    }

    /** Copies levels, best first; returns how many. */
    int copy(long[] prices, long[] quantities) {
        int room = Math.min(prices.length, quantities.length);
        long near = nearBest;
        int at = far.size() - 1;
        int count = 0;
        while (count < room && (near != NOWHERE || at >= 0)) {
            int row;
            if (near != NOWHERE && (at < 0 || near * increment < far.key(at))) {
                row = row(near);
                near = after(near);
            } else {
                row = far.row(at--);
            }
            prices[count] = levels.price(row);
            quantities[count++] = levels.quantity(row);
        }
        return count;
    }

    /** Sum of the quantities at a price or better. */
    long within(long limit) {
        long limitKey = key(limit);
        long sum = 0;
        for (long near = nearBest; near != NOWHERE && near * increment <= limitKey; near = after(near)) {
            sum += levels.quantity(row(near));
        }
        for (int at = far.size() - 1; at >= 0 && far.key(at) <= limitKey; at--) {
            sum += levels.quantity(far.row(at));
        }
        return sum;
    }

    private long after(long step) {
        int position = (int) step & MASK;
        long following = step + ((next(position) - position) & MASK);
        // Going round without finding a worse level comes back to the best one, or to the step itself.
        return following == step || following >= low + WINDOW ? NOWHERE : following;
    }

    /** Best price, {@link Instrument#NO_PRICE} when the side is empty. */
    long bestPrice() {
        return bestPrice;
    }

    void clear() {
        Arrays.fill(occupied, 0);
        words = 0;
        nearBest = NOWHERE;
        best = -1;
        bestPrice = Instrument.NO_PRICE;
        far.clear();
    }
}
