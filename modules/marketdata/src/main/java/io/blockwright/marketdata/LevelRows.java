package io.blockwright.marketdata;

import java.util.Arrays;

/**
 * The price levels of one book and the queues of orders at them, packed as four longs each: price, quantity, ends of the
 * queue, anonymous order with the number of known orders. A row's lowest bit says the side: 0 buys, 1 sells. A level is there
 * while its quantity is not 0. Single-threaded.
 */
abstract class LevelRows extends OrderIndex {
    private static final int PRICE = 0;
    private static final int QUANTITY = 1;
    private static final int ENDS = 2;
    private static final int MEMBERS = 3;

    private long[] levels;

    LevelRows(int expectedOrders, int rows) {
        super(expectedOrders);
        levels = new long[rows << 2];
    }

    /** Makes sure that a row can be written. */
    final void reach(int row) {
        if (row << 2 >= levels.length) {
            levels = Arrays.copyOf(levels, Math.max(levels.length * 2, (row + 1) << 2));
        }
    }

    @Override
    void clear() {
        super.clear();
        Arrays.fill(levels, 0);
    }

    final long price(int row) {
        return levels[row << 2];
    }

    final void setPrice(int row, long price) {
        levels[(row << 2) + PRICE] = price;
    }

    final long quantity(int row) {
        return levels[(row << 2) + QUANTITY];
    }

    /** Changes the level's quantity and says what it is now. */
    final long change(int row, long by) {
        return levels[(row << 2) + QUANTITY] += by;
    }

    final int first(int row) {
        return (int) (levels[(row << 2) + ENDS] >>> 32);
    }

    final int last(int row) {
        return (int) levels[(row << 2) + ENDS];
    }

    /** Number of known orders. */
    final int known(int row) {
        return (int) levels[(row << 2) + MEMBERS];
    }

    /** The order that stands for quantity no known order explains, always first in the queue. */
    final int anonymous(int row) {
        return (int) (levels[(row << 2) + MEMBERS] >>> 32);
    }

    /** Appends a known order, which knows the last one already, with its quantity. */
    final void append(int row, int order, int last, long quantity) {
        int base = row << 2;
        setNext(last, order);
        levels[base + QUANTITY] += quantity;
        levels[base + ENDS] = ends(choose(ifNone(last), order, first(row)), order);
        levels[base + MEMBERS]++;
    }

    /** All ones when there is no order, else 0: whether an order has neighbours cannot be predicted, so no branch asks. */
    private static int ifNone(int order) {
        return (order - 1) >> 31;
    }

    private static int choose(int mask, int then, int otherwise) {
        return (then & mask) | (otherwise & ~mask);
    }

    private static long ends(int first, int last) {
        return ((long) first << 32) | last;
    }

    /** Puts the anonymous order first in the queue; the level's quantity is the caller's to change. */
    final void prepend(int row, int order) {
        int base = row << 2;
        int first = first(row);
        setNext(order, first);
        setPrevious(first, order);
        levels[base + ENDS] = ends(order, choose(ifNone(first), order, last(row)));
        levels[base + MEMBERS] |= (long) order << 32;
    }

    /** Takes an order, known or anonymous, out of its queue; the level's quantity is the caller's to change. */
    final void unlink(int row, int order) {
        int base = row << 2;
        int previous = previous(order);
        int next = next(order);
        long ends = levels[base + ENDS];
        setNext(previous, next);
        setPrevious(next, previous);
        levels[base + ENDS] =
                ends(choose(ifNone(previous), next, (int) (ends >>> 32)), choose(ifNone(next), previous, (int) ends));
        long members = levels[base + MEMBERS];
        levels[base + MEMBERS] = (int) (members >>> 32) == order ? members & 0xFFFF_FFFFL : members - 1;
    }

    /** Moves a level with its queue to another row. */
    final void relocate(int from, int to) {
        System.arraycopy(levels, from << 2, levels, to << 2, 4);
        Arrays.fill(levels, from << 2, (from << 2) + 4, 0);
        for (int order = first(to); order != NONE; order = next(order)) {
            setLevelOf(order, to);
        }
    }
}
