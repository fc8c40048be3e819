package io.blockwright.simulator.population;

import io.blockwright.domain.Side;
import java.util.Arrays;

/**
 * What the participants know of their resting orders, by slot. An order's id carries its slot in the low bits, so that a
 * trade finds its owner without a search. Allocates only to grow.
 */
final class Orders {
    static final int SLOT_BITS = 22;
    private static final int NONE = -1;

    private long[] ids = new long[1 << 14];
    private long[] prices = new long[1 << 14];
    private double[] ends = new double[1 << 14];
    private int[] owners = new int[1 << 14];
    private int[] shown = new int[1 << 14];
    private byte[] floors = new byte[1 << 14];
    private int[] free = new int[1 << 14];
    private int freed;
    private int top;
    private long sequence;

    /** Takes a slot for an order that rests; its id is {@link #id}. */
    int enter(int owner, int floor, Side side, long price, double end, int show) {
        int slot = freed > 0 ? free[--freed] : top++;
        if (slot == ids.length) {
            grow();
        }
        ids[slot] = (++sequence << SLOT_BITS) | slot;
        prices[slot] = side == Side.BUY ? price : -price;
        ends[slot] = end;
        owners[slot] = owner;
        shown[slot] = show;
        floors[slot] = (byte) floor;
        return slot;
    }

    private void grow() {
        int length = ids.length * 2;
        ids = Arrays.copyOf(ids, length);
        prices = Arrays.copyOf(prices, length);
        ends = Arrays.copyOf(ends, length);
        owners = Arrays.copyOf(owners, length);
        shown = Arrays.copyOf(shown, length);
        floors = Arrays.copyOf(floors, length);
        free = Arrays.copyOf(free, length);
    }

    void release(int slot) {
        ids[slot] = NONE;
        free[freed++] = slot;
    }

    static int slot(long id) {
        return (int) id & ((1 << SLOT_BITS) - 1);
    }

    long id(int slot) {
        return ids[slot];
    }

    /** Price in increments, positive for either side. */
    long price(int slot) {
        return Math.abs(prices[slot]);
    }

    Side side(int slot) {
        return prices[slot] > 0 ? Side.BUY : Side.SELL;
    }

    double end(int slot) {
        return ends[slot];
    }

    int owner(int slot) {
        return owners[slot];
    }

    /** The floor on which the order stands. */
    int floor(int slot) {
        return floors[slot];
    }

    /** Distance from the touch within which the order is shown, 0 for always. */
    int shown(int slot) {
        return shown[slot];
    }

    /** A fresh id for an order that never rests. */
    long passing() {
        return ++sequence << SLOT_BITS;
    }
}
