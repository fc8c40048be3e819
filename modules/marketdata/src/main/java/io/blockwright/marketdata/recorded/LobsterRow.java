package io.blockwright.marketdata.recorded;

import io.blockwright.domain.Side;

/**
 * Reads LOBSTER message rows: time in seconds after midnight, event type, order id, size, price in 1/10,000 dollar, direction
 * (1 buy, −1 sell: the resting order's side). One instance is filled again and again. Format: lobsterdata.com, "Data
 * Structure".
 */
final class LobsterRow {
    private static final int COLUMNS = 6;

    private final CsvRows rows;
    private boolean begun;
    private long lastTime = Long.MIN_VALUE;

    /** Nanoseconds after midnight. */
    long time;

    /** Whether the file wrote the time finer than that, as files that went through floating point do. */
    boolean rounded;

    long type;
    long orderId;
    long size;
    long price;
    long direction;

    LobsterRow(CsvRows rows) {
        this.rows = rows;
    }

    /** Goes to the next row, past a header line; false at the end. */
    boolean next() {
        if (!rows.next() || (!begun && !rows.beginsWithNumber() && !rows.next())) {
            return false;
        }
        begun = true;
        if (rows.columns() != COLUMNS) {
            throw rows.error("a LOBSTER message has 6 columns, this line has " + rows.columns());
        }
        time = rows.roundedDecimal(0, 9, "time");
        rounded = rows.rounded();
        type = rows.integer(1, "event type");
        orderId = rows.integer(2, "order id");
        size = rows.integer(3, "size");
        price = rows.integer(4, "price");
        direction = rows.integer(5, "direction");
        if (time < 0 || time > SessionDay.NANOS_PER_DAY) {
            throw rows.error("time '" + rows.text(0) + "' is not within a day");
        }
        if (time < lastTime) {
            throw rows.error("time '" + rows.text(0) + "' is before the line above: the file is out of order");
        }
        lastTime = time;
        return true;
    }

    /** The resting order's side. */
    Side side() {
        return direction > 0 ? Side.BUY : Side.SELL;
    }
}
