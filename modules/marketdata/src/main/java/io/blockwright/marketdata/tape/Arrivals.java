package io.blockwright.marketdata.tape;

import java.util.Arrays;

/** Which orders came in a block, and how many arrivals ago. No allocation once made. */
final class Arrivals {
    private final long[] ids;
    /** Which arrival it was, from 1 on; 0 marks an empty place. */
    private final int[] places;

    private final int mask;
    private final int most;
    private int count;

    /** Room for {@code most} of them. */
    Arrivals(int most) {
        this.most = most;
        int size = Integer.highestOneBit(most) * 4;
        ids = new long[size];
        places = new int[size];
        mask = size - 1;
    }

    void clear() {
        Arrays.fill(places, 0);
        count = 0;
    }

    void add(long id) {
        if (count == most) {
            throw new IllegalStateException("a block holds at most " + most + " arrivals");
        }
        int at = slot(id);
        ids[at] = id;
        places[at] = ++count;
    }

    /** 1 for the newest; 0 for an order that did not come in this block. */
    int age(long id) {
        int place = places[slot(id)];
        return place == 0 ? 0 : count - place + 1;
    }

    private int slot(long id) {
        long mixed = id * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 40) & mask;
        while (places[at] != 0 && ids[at] != id) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
