package io.blockwright.marketdata;

import java.util.Arrays;

/**
 * The orders of one book, packed as four longs each into one array: id, quantity, neighbours in the queue, and the level's row
 * with the next order of the index's chain. Touching an order touches half a cache line. Rows are numbered from 1 and reused,
 * last freed first; the array doubles when it is full and never shrinks.
 *
 * <p>The first of the layers that {@link FastOrderBook} is made of. They are layers of one object rather than parts of their
 * own because every hop from object to object costs a load on the order path. Single-threaded.
 */
abstract class OrderRows {
    /** No order. Its row takes writes meant for nobody, so that queues need not ask whether a neighbour is there. */
    static final int NONE = 0;

    private static final int ID = 0;
    private static final int QUANTITY = 1;
    private static final int NEIGHBOURS = 2;
    private static final int PLACE = 3;
    private static final long LOW = 0xFFFF_FFFFL;

    private long[] orders;
    private int free;
    private int top = 1;
    private int live;

    OrderRows(int expected) {
        orders = new long[(Math.max(expected, 16) + 1) << 2];
    }

    /** Fills a free row and says which. The order is last in its queue; its neighbour does not know it yet. */
    final int enter(long id, long quantity, int previous, int level, int chained) {
        int row = free;
        if (row != NONE) {
            free = (int) orders[(row << 2) + NEIGHBOURS];
        } else {
            row = top++;
            if (row << 2 >= orders.length) {
                orders = Arrays.copyOf(orders, orders.length * 2);
            }
        }
        int base = row << 2;
        orders[base + ID] = id;
        orders[base + QUANTITY] = quantity;
        orders[base + NEIGHBOURS] = previous;
        orders[base + PLACE] = ((long) chained << 32) | level;
        live++;
        return row;
    }

    final void release(int row) {
        orders[(row << 2) + NEIGHBOURS] = free;
        free = row;
        live--;
    }

    void clear() {
        free = NONE;
        top = 1;
        live = 0;
    }

    /** Number of orders. */
    final int live() {
        return live;
    }

    final long idOf(int row) {
        return orders[row << 2];
    }

    final long has(int row) {
        return orders[(row << 2) + QUANTITY];
    }

    final void setHas(int row, long quantity) {
        orders[(row << 2) + QUANTITY] = quantity;
    }

    /** The order behind in the queue. */
    final int next(int row) {
        return (int) (orders[(row << 2) + NEIGHBOURS] >>> 32);
    }

    /** The order before in the queue. */
    final int previous(int row) {
        return (int) orders[(row << 2) + NEIGHBOURS];
    }

    final void setNext(int row, int next) {
        int at = (row << 2) + NEIGHBOURS;
        orders[at] = (orders[at] & LOW) | ((long) next << 32);
    }

    final void setPrevious(int row, int previous) {
        int at = (row << 2) + NEIGHBOURS;
        orders[at] = (orders[at] & ~LOW) | previous;
    }

    final int levelOf(int row) {
        return (int) orders[(row << 2) + PLACE];
    }

    final void setLevelOf(int row, int level) {
        int at = (row << 2) + PLACE;
        orders[at] = (orders[at] & ~LOW) | level;
    }

    /** The next order of the index's chain. */
    final int chained(int row) {
        return (int) (orders[(row << 2) + PLACE] >>> 32);
    }

    final void setChained(int row, int chained) {
        int at = (row << 2) + PLACE;
        orders[at] = (orders[at] & LOW) | ((long) chained << 32);
    }
}
