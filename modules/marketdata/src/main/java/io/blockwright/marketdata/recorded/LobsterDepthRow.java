package io.blockwright.marketdata.recorded;

import io.blockwright.domain.Side;

/**
 * Reads LOBSTER orderbook rows: ask price, ask size, bid price, bid size for each level, best first; levels that are empty
 * carry a price of ±9999999999 and size 0.
 */
final class LobsterDepthRow {
    private static final long DUMMY = 9_999_999_999L;

    private final CsvRows rows;
    private final int levels;
    private boolean begun;

    LobsterDepthRow(CsvRows rows, int levels) {
        this.rows = rows;
        this.levels = levels;
    }

    /** Goes to the next row, past a header line; false at the end. */
    boolean next() {
        if (!rows.next() || (!begun && !rows.beginsWithNumber() && !rows.next())) {
            return false;
        }
        begun = true;
        if (rows.columns() != levels * 4) {
            throw rows.error("a LOBSTER orderbook of " + levels + " levels has " + levels * 4
                    + " columns, this line has " + rows.columns());
        }
        return true;
    }

    /** Checks that every column is a number. */
    void check() {
        for (int column = 0; column < levels * 4; column++) {
            value(column);
        }
    }

    private long value(int column) {
        return rows.integer(column, (column & 1) == 0 ? "price" : "size");
    }

    /** Tells the row to the truth. */
    void tell(DepthTruth truth) {
        truth.begin();
        for (int level = 0; level < levels; level++) {
            tell(truth, Side.SELL, level * 4);
            tell(truth, Side.BUY, level * 4 + 2);
        }
    }

    private void tell(DepthTruth truth, Side side, int column) {
        long price = value(column);
        truth.level(side, price, Math.abs(price) == DUMMY ? 0 : value(column + 1));
    }
}
