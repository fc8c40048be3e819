package io.blockwright.marketdata;

import java.util.Arrays;

/**
 * Finds an order's row by its id: a table of chains whose links lie in the orders' own rows, so that a look-up touches one
 * cell of the table and, nearly always, only the row it is about. Sixteen consecutive ids share a cache line of the table,
 * because orders that arrived together are touched together. Allocates only to grow. Single-threaded.
 */
abstract class OrderIndex extends OrderRows {
    private int[] heads;
    private int mask;
    private int size;

    OrderIndex(int expected) {
        super(expected);
        heads = new int[Integer.highestOneBit(Math.max(expected, 16) * 2 - 1) * 2];
        mask = heads.length - 1;
    }

    /** The table's cell of an id: scattered by blocks of sixteen ids, in order within a block. */
    final int cell(long id) {
        long block = id >>> 4;
        block = (block ^ (block >>> 32)) * 0x9E37_79B9_7F4A_7C15L;
        return (((int) (block >>> 32) & ~15) | ((int) id & 15)) & mask;
    }

    /** The first order of a cell's chain. */
    final int head(int cell) {
        return heads[cell];
    }

    /** Whether an id is in the chain that begins with a row. */
    final boolean inChain(int head, long id) {
        int row = head;
        while (row != NONE && idOf(row) != id) {
            row = chained(row);
        }
        return row != NONE;
    }

    /** The row of an order, {@link #NONE} when the id is unknown. */
    final int rowOf(long id) {
        int row = heads[cell(id)];
        while (row != NONE && idOf(row) != id) {
            row = chained(row);
        }
        return row;
    }

    /** Puts an order, which is already linked to the cell's chain, at its head. */
    final void setHead(int cell, int row) {
        heads[cell] = row;
        if (++size > heads.length >>> 1) {
            grow();
        }
    }

    /** Takes an id out of the index and says its row, {@link #NONE} when it is unknown. */
    final int unchain(long id) {
        int cell = cell(id);
        int row = heads[cell];
        int before = NONE;
        while (row != NONE && idOf(row) != id) {
            before = row;
            row = chained(row);
        }
        if (row != NONE) {
            int after = chained(row);
            if (before == NONE) {
                heads[cell] = after;
            } else {
                setChained(before, after);
            }
            size--;
        }
        return row;
    }

    @Override
    void clear() {
        super.clear();
        Arrays.fill(heads, NONE);
        size = 0;
    }

    private void grow() {
        int[] old = heads;
        heads = new int[old.length * 2];
        mask = heads.length - 1;
        for (int head : old) {
            int row = head;
            while (row != NONE) {
                int following = chained(row);
                int cell = cell(idOf(row));
                setChained(row, heads[cell]);
                heads[cell] = row;
                row = following;
            }
        }
    }
}
