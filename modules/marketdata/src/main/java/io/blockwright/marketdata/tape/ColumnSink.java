package io.blockwright.marketdata.tape;

import io.blockwright.domain.Level;
import io.blockwright.domain.Side;
import org.jspecify.annotations.Nullable;

/**
 * Each kind of field into a column of its own, told from the last of its kind: a price from the last one on its side, an order
 * that came in this block by how many arrivals ago that was.
 */
final class ColumnSink implements FieldSink {
    /** No block holds more events: the table of arrivals has room for these. */
    static final int MOST_EVENTS = 4_096;

    private final Columns columns;
    private final Arrivals arrivals = new Arrivals(MOST_EVENTS);
    private final long[] prices = new long[3];
    private long newest;
    private long level;

    ColumnSink(Columns columns) {
        this.columns = columns;
    }

    /** Which of three prices a side's is told from. */
    static int context(@Nullable Side side) {
        return side == null ? 2 : side == Side.SELL ? 1 : 0;
    }

    @Override
    public void begin() {
        arrivals.clear();
        java.util.Arrays.fill(prices, 0);
        newest = 0;
        level = 0;
    }

    @Override
    public void head(int value) {
        columns.sink(Columns.HEADS).u8(value);
    }

    @Override
    public void gap(long nanos) {
        int length = (Long.SIZE - Long.numberOfLeadingZeros(nanos) + 7) / 8;
        columns.sink(Columns.GAP_LENGTHS).u8(length);
        for (int i = 0; i < length; i++) {
            columns.sink(Columns.GAP_BYTES + i).u8((int) (nanos >>> (8 * i)) & 0xFF);
        }
    }

    @Override
    public void ownTime(long nanos) {
        columns.sink(Columns.OWN_TIMES).delta(nanos);
    }

    @Override
    public void arrival(long id) {
        columns.sink(Columns.ARRIVALS).delta(id - newest);
        newest = id;
        arrivals.add(id);
    }

    @Override
    public void order(long id) {
        int age = arrivals.age(id);
        columns.sink(Columns.AGES).count(age);
        if (age == 0) {
            columns.sink(Columns.ORDERS).delta(newest - id);
        }
    }

    @Override
    public void price(@Nullable Side side, long ticks) {
        price(Columns.PRICES, side, ticks);
    }

    @Override
    public void paid(@Nullable Side side, long ticks) {
        price(Columns.PAID, side, ticks);
    }

    private void price(int column, @Nullable Side side, long ticks) {
        int context = context(side);
        columns.sink(column).delta(ticks - prices[context]);
        prices[context] = ticks;
    }

    @Override
    public void quantity(long shares) {
        columns.sink(Columns.QUANTITIES).delta(shares);
    }

    @Override
    public void gone(long shares) {
        columns.sink(Columns.GONE).delta(shares);
    }

    @Override
    public void level(Level told) {
        ByteSink rest = rest();
        rest.delta(told.price() - level);
        level = told.price();
        rest.delta(told.quantity());
        rest.delta(told.orders());
    }

    @Override
    public ByteSink rest() {
        return columns.sink(Columns.REST);
    }
}
