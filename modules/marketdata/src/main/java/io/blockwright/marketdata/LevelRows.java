package io.blockwright.marketdata;

import java.util.Arrays;

/**
 * The price levels of one book and the queues of orders at them, packed as four longs each (price, quantity, ends of the
 * queue, anonymous order and number of known orders). A row's lowest bit says the side: 0 buys, 1 sells. A level is there
 * while its quantity is not 0. Single-threaded.
 */
final class LevelRows {
    private static final int PRICE = 0;
    private static final int QUANTITY = 1;
    private static final int ENDS = 2;
    private static final int MEMBERS = 3;

    private final OrderPool orders;
    private long[] cells;

    LevelRows(OrderPool orders, int rows) {
        this.orders = orders;
        cells = new long[rows << 2];
    }

    /** Makes sure that a row can be written. */
    void reach(int row) {
        if (row << 2 >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(cells.length * 2, (row + 1) << 2));
        }
    }

    void clear() {
        Arrays.fill(cells, 0);
    }

    long price(int row) {
        return cells[row << 2];
    }

    void setPrice(int row, long price) {
        cells[(row << 2) + PRICE] = price;
    }

    long quantity(int row) {
        return cells[(row << 2) + QUANTITY];
    }

    /** Changes the level's quantity; true when nothing is left. */
    boolean change(int row, long by) {
        return (cells[(row << 2) + QUANTITY] += by) == 0;
    }

    int first(int row) {
        return (int) (cells[(row << 2) + ENDS] >>> 32);
    }

    int last(int row) {
        return (int) cells[(row << 2) + ENDS];
    }

    /** Number of known orders. */
    int known(int row) {
        return (int) cells[(row << 2) + MEMBERS];
    }

    /** The order that stands for quantity no known order explains, always first in the queue. */
    int anonymous(int row) {
        return (int) (cells[(row << 2) + MEMBERS] >>> 32);
    }

    /** Appends a known order to the queue; the level's quantity is the caller's to change. */
    void append(int row, int order) {
        int base = row << 2;
        long ends = cells[base + ENDS];
        int last = (int) ends;
        orders.setLinks(order, last, OrderPool.NONE);
        orders.setLevel(order, row);
        if (last == OrderPool.NONE) {
            cells[base + ENDS] = ((long) order << 32) | order;
        } else {
            orders.setNext(last, order);
            cells[base + ENDS] = (ends & 0xFFFF_FFFF_0000_0000L) | order;
        }
        cells[base + MEMBERS]++;
    }

    /** Puts the anonymous order first in the queue. */
    void prepend(int row, int order) {
        int base = row << 2;
        int first = first(row);
        orders.setLinks(order, OrderPool.NONE, first);
        orders.setLevel(order, row);
        if (first == OrderPool.NONE) {
            cells[base + ENDS] = ((long) order << 32) | order;
        } else {
            orders.setPrevious(first, order);
            cells[base + ENDS] = ((long) order << 32) | last(row);
        }
        cells[base + MEMBERS] |= (long) order << 32;
    }

    /** Takes an order, known or anonymous, out of its queue. */
    void unlink(int row, int order) {
        int base = row << 2;
        int previous = orders.previous(order);
        int next = orders.next(order);
        long ends = cells[base + ENDS];
        if (previous == OrderPool.NONE) {
            ends = (ends & 0xFFFF_FFFFL) | ((long) next << 32);
        } else {
            orders.setNext(previous, next);
        }
        if (next == OrderPool.NONE) {
            ends = (ends & 0xFFFF_FFFF_0000_0000L) | previous;
        } else {
            orders.setPrevious(next, previous);
        }
        cells[base + ENDS] = ends;
        long members = cells[base + MEMBERS];
        cells[base + MEMBERS] = (int) (members >>> 32) == order ? members & 0xFFFF_FFFFL : members - 1;
    }

    /** Moves a level with its queue to another row. */
    void relocate(int from, int to) {
        System.arraycopy(cells, from << 2, cells, to << 2, 4);
        Arrays.fill(cells, from << 2, (from << 2) + 4, 0);
        for (int order = first(to); order != OrderPool.NONE; order = orders.next(order)) {
            orders.setLevel(order, to);
        }
    }
}
