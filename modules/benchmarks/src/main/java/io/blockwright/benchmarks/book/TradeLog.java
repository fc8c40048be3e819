package io.blockwright.benchmarks.book;

/**
 * Where the matching loop writes what happened (the peer fills event objects instead): a ring of primitive arrays, so that
 * both books tell the same facts about every trade and cancellation.
 */
final class TradeLog {
    private static final int RING = 1 << 12;

    private final long[] orders = new long[RING];
    private final long[] prices = new long[RING];
    private final long[] sizes = new long[RING];
    private long written;

    void record(long order, long price, long size) {
        int at = (int) written & (RING - 1);
        orders[at] = order;
        prices[at] = price;
        sizes[at] = size;
        written++;
    }

    /** Number of facts written so far; the last {@value #RING} can be read. */
    long written() {
        return written;
    }

    long order(long number) {
        return orders[(int) number & (RING - 1)];
    }

    long price(long number) {
        return prices[(int) number & (RING - 1)];
    }

    long size(long number) {
        return sizes[(int) number & (RING - 1)];
    }
}
