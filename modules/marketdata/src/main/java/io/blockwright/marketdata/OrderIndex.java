package io.blockwright.marketdata;

import java.util.Arrays;

/**
 * Finds an order's row in the {@link OrderPool} by its id: open addressing with linear probing over one array of longs, each
 * holding 32 bits of the id's hash and the row. Eight consecutive ids share a cache line, because orders that arrived
 * together are touched together. Deleting shifts followers back, so there are no tombstones and a steady book never rehashes.
 * Single-threaded.
 */
final class OrderIndex {
    private final OrderPool orders;
    private long[] table;
    private int mask;
    private int size;

    OrderIndex(OrderPool orders, int expected) {
        this.orders = orders;
        int capacity = Integer.highestOneBit(Math.max(expected, 16) * 2 - 1) * 2;
        table = new long[capacity];
        mask = capacity - 1;
    }

    /** The low bits say the home cell: scattered by blocks of eight ids, in order within a block. */
    private static int hash(long id) {
        long block = id >>> 3;
        block = (block ^ (block >>> 32)) * 0x9E37_79B9_7F4A_7C15L;
        return ((int) (block >>> 32) & ~7) | ((int) id & 7);
    }

    /** The row of an order, {@link OrderPool#NONE} when the id is unknown. */
    int find(long id) {
        int hash = hash(id);
        int at = hash & mask;
        while (true) {
            long cell = table[at];
            if (cell == 0) {
                return OrderPool.NONE;
            }
            if ((int) (cell >>> 32) == hash && orders.id((int) cell) == id) {
                return (int) cell;
            }
            at = (at + 1) & mask;
        }
    }

    /** Enters an id; false (and nothing changed) when it is there already. */
    boolean insert(long id, int row) {
        int hash = hash(id);
        int at = hash & mask;
        while (true) {
            long cell = table[at];
            if (cell == 0) {
                break;
            }
            if ((int) (cell >>> 32) == hash && orders.id((int) cell) == id) {
                return false;
            }
            at = (at + 1) & mask;
        }
        table[at] = ((long) hash << 32) | row;
        if (++size > table.length >>> 1) {
            grow();
        }
        return true;
    }

    /** Takes an id out and says its row, {@link OrderPool#NONE} when it is unknown. */
    int remove(long id) {
        int hash = hash(id);
        int at = hash & mask;
        while (true) {
            long cell = table[at];
            if (cell == 0) {
                return OrderPool.NONE;
            }
            if ((int) (cell >>> 32) == hash && orders.id((int) cell) == id) {
                vacate(at);
                size--;
                return (int) cell;
            }
            at = (at + 1) & mask;
        }
    }

    private void vacate(int hole) {
        int at = hole;
        while (true) {
            at = (at + 1) & mask;
            long cell = table[at];
            if (cell == 0) {
                table[hole] = 0;
                return;
            }
            int home = (int) (cell >>> 32) & mask;
            // A follower may move back only if the hole is not before its home.
            if (((at - home) & mask) >= ((at - hole) & mask)) {
                table[hole] = cell;
                hole = at;
            }
        }
    }

    void clear() {
        Arrays.fill(table, 0);
        size = 0;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        mask = table.length - 1;
        for (long cell : old) {
            if (cell != 0) {
                int at = (int) (cell >>> 32) & mask;
                while (table[at] != 0) {
                    at = (at + 1) & mask;
                }
                table[at] = cell;
            }
        }
    }
}
