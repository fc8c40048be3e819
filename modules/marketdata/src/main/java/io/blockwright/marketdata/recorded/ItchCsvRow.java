package io.blockwright.marketdata.recorded;

import io.blockwright.domain.Side;
import io.blockwright.marketdata.MarketDataException;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads rows of a decoded ITCH file: one message a row, prices in dollars, and after them the depth behind the message if the
 * file has it ({@code ask_price_1, ask_size_1, bid_price_1, bid_size_1, …}). Columns are found by the names in the header.
 */
final class ItchCsvRow {
    private static final int SCALE = 4;

    private final CsvRows rows;
    private final Map<String, Integer> header = new HashMap<>();
    private final int width;
    private final int levels;
    private final int timeColumn;
    private final int typeColumn;
    private final int idColumn;
    private final int sizeColumn;
    private final int priceColumn;
    private final int directionColumn;
    private final int stockColumn;
    private final int[] depthColumns;
    private long lastTime = Long.MIN_VALUE;

    /** Reads the header. */
    ItchCsvRow(CsvRows rows) {
        this.rows = rows;
        if (!rows.next()) {
            throw new MarketDataException(rows.file() + " is empty; fetch it again.");
        }
        width = rows.columns();
        for (int column = 0; column < width; column++) {
            header.put(rows.text(column), column);
        }
        timeColumn = column("timestamp_ns");
        typeColumn = column("message_type");
        idColumn = column("order_id");
        sizeColumn = column("size");
        priceColumn = column("price");
        directionColumn = column("direction");
        stockColumn = column("stock");
        int shown = 0;
        while (header.containsKey("ask_price_" + (shown + 1))) {
            shown++;
        }
        levels = shown;
        depthColumns = new int[levels * 4];
        for (int level = 0; level < levels; level++) {
            int number = level + 1;
            depthColumns[level * 4] = column("ask_price_" + number);
            depthColumns[level * 4 + 1] = column("ask_size_" + number);
            depthColumns[level * 4 + 2] = column("bid_price_" + number);
            depthColumns[level * 4 + 3] = column("bid_size_" + number);
        }
    }

    private int column(String name) {
        Integer column = header.get(name);
        if (column == null) {
            throw new MarketDataException(rows.file() + " has no column '" + name
                    + "' in its header line: this is not a decoded ITCH file; name another or add the column.");
        }
        return column;
    }

    /** Levels a side that each row shows, 0 when the file has no depth. */
    int levels() {
        return levels;
    }

    /** Goes to the next row; false at the end. */
    boolean next() {
        if (!rows.next()) {
            return false;
        }
        if (rows.columns() != width) {
            throw rows.error("the header has " + width + " columns, this line has " + rows.columns());
        }
        long time = time();
        if (time < 0 || time > SessionDay.NANOS_PER_DAY) {
            throw rows.error("time '" + rows.text(timeColumn) + "' is not within a day");
        }
        if (time < lastTime) {
            throw rows.error("time '" + rows.text(timeColumn) + "' is before the line above: the file is out of order");
        }
        lastTime = time;
        return true;
    }

    /** Checks that every column that will be used is a number. */
    void check() {
        id();
        size();
        price();
        direction();
        for (int column : depthColumns) {
            depth(column, SCALE);
        }
        if (type() == 'U') {
            oldId();
            oldPrice();
            oldSize();
        }
    }

    /** Nanoseconds after midnight. */
    long time() {
        return rows.integer(timeColumn, "timestamp_ns");
    }

    char type() {
        return rows.character(typeColumn);
    }

    long id() {
        return rows.integer(idColumn, "order_id");
    }

    long size() {
        return rows.integer(sizeColumn, "size");
    }

    long price() {
        return rows.decimal(priceColumn, SCALE, "price");
    }

    long direction() {
        return rows.integer(directionColumn, "direction");
    }

    Side side() {
        return direction() > 0 ? Side.BUY : Side.SELL;
    }

    String stock() {
        return rows.text(stockColumn);
    }

    long oldId() {
        return rows.integer(column("old_order_id"), "old_order_id");
    }

    long oldPrice() {
        return rows.decimal(column("old_price"), SCALE, "old_price");
    }

    long oldSize() {
        return rows.integer(column("old_size"), "old_size");
    }

    /** What an execution was paid: its own price where the row has one, else the order's. */
    long paid() {
        Integer own = header.get("execution_price");
        return own == null || rows.empty(own) ? price() : rows.decimal(own, SCALE, "execution_price");
    }

    private long depth(int column, int scale) {
        return rows.empty(column) ? 0 : rows.decimal(column, scale, "depth");
    }

    /** Tells the row's depth to the truth. */
    void tell(DepthTruth truth) {
        truth.begin();
        for (int level = 0; level < levels; level++) {
            int at = level * 4;
            truth.level(Side.SELL, depth(depthColumns[at], SCALE), depth(depthColumns[at + 1], 0));
            truth.level(Side.BUY, depth(depthColumns[at + 2], SCALE), depth(depthColumns[at + 3], 0));
        }
    }
}
