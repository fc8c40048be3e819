package io.blockwright.marketdata;

import io.blockwright.domain.Side;

/** One side of the sampled books, a row per sample. */
final class BookSide {
    private final Side side;
    private final long[][] prices = new long[BookHistory.KEPT][BookHistory.LEVELS];
    private final long[][] quantities = new long[BookHistory.KEPT][BookHistory.LEVELS];
    private final int[] levels = new int[BookHistory.KEPT];

    BookSide(Side side) {
        this.side = side;
    }

    void take(int row, BookView book) {
        levels[row] = book.copyLevels(side, prices[row], quantities[row]);
    }

    int levels(int row) {
        return levels[row];
    }

    long price(int row, int level) {
        return prices[row][level];
    }

    long quantity(int row, int level) {
        return quantities[row][level];
    }
}
