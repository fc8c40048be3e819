package io.blockwright.marketdata;

import java.util.Arrays;

/**
 * The orders of one book, packed as four longs each into one array (id, quantity, links to the queue's neighbours, row of
 * the level), so that touching an order touches half a cache line. Rows are numbered from 1 and reused, last freed first;
 * the array doubles when it is full and never shrinks. Single-threaded.
 */
final class OrderPool {
    /** No order. */
    static final int NONE = 0;

    private static final int ID = 0;
    private static final int QUANTITY = 1;
    private static final int LINKS = 2;
    private static final int LEVEL = 3;
    private static final long LOW = 0xFFFF_FFFFL;

    private long[] cells;
    private int free;
    private int top = 1;
    private int live;

    OrderPool(int expected) {
        cells = new long[(Math.max(expected, 16) + 1) << 2];
    }

    /** Takes a row for an order; its links and level are set when it joins a queue. */
    int acquire(long id, long quantity) {
        int row = free;
        if (row != NONE) {
            free = (int) cells[(row << 2) + LINKS];
        } else {
            row = top++;
            if (row << 2 >= cells.length) {
                cells = Arrays.copyOf(cells, cells.length * 2);
            }
        }
        int base = row << 2;
        cells[base + ID] = id;
        cells[base + QUANTITY] = quantity;
        live++;
        return row;
    }

    void release(int row) {
        cells[(row << 2) + LINKS] = free;
        free = row;
        live--;
    }

    void clear() {
        free = NONE;
        top = 1;
        live = 0;
    }

    int live() {
        return live;
    }

    long id(int row) {
        return cells[row << 2];
    }

    long quantity(int row) {
        return cells[(row << 2) + QUANTITY];
    }

    void setQuantity(int row, long quantity) {
        cells[(row << 2) + QUANTITY] = quantity;
    }

    int level(int row) {
        return (int) cells[(row << 2) + LEVEL];
    }

    void setLevel(int row, int level) {
        cells[(row << 2) + LEVEL] = level;
    }

    int next(int row) {
        return (int) (cells[(row << 2) + LINKS] >>> 32);
    }

    int previous(int row) {
        return (int) cells[(row << 2) + LINKS];
    }

    void setLinks(int row, int previous, int next) {
        cells[(row << 2) + LINKS] = ((long) next << 32) | previous;
    }

    void setNext(int row, int next) {
        int at = (row << 2) + LINKS;
        cells[at] = (cells[at] & LOW) | ((long) next << 32);
    }

    void setPrevious(int row, int previous) {
        int at = (row << 2) + LINKS;
        cells[at] = (cells[at] & ~LOW) | previous;
    }
}
