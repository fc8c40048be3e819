package io.blockwright.marketdata.tape;

import io.blockwright.domain.Level;
import io.blockwright.domain.Side;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads a block's columns side by side, as a {@link ColumnSink} filled them. */
final class ColumnSource implements FieldSource {
    private final ByteSource[] columns;
    private final long[] prices = new long[3];
    private long[] arrivals = new long[1_024];
    private int arrived;
    private long newest;
    private long level;

    ColumnSource(ByteSource[] columns) {
        this.columns = columns;
    }

    @Override
    public boolean atEnd() {
        return columns[Columns.HEADS].atEnd();
    }

    @Override
    public boolean exhausted() {
        for (ByteSource column : columns) {
            if (!column.atEnd()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int head() {
        return columns[Columns.HEADS].u8();
    }

    @Override
    public long gap() {
        int length = columns[Columns.GAP_LENGTHS].u8();
        if (length > Long.BYTES) {
            throw new ByteSource.Damage("a time has too many bytes");
        }
        long nanos = 0;
        for (int i = 0; i < length; i++) {
            nanos |= (long) columns[Columns.GAP_BYTES + i].u8() << (8 * i);
        }
        return nanos;
    }

    @Override
    public long ownTime() {
        return columns[Columns.OWN_TIMES].delta();
    }

    @Override
    public long arrival() {
        newest += columns[Columns.ARRIVALS].delta();
        if (arrived == arrivals.length) {
            arrivals = Arrays.copyOf(arrivals, 2 * arrived);
        }
        arrivals[arrived++] = newest;
        return newest;
    }

    @Override
    public long order() {
        long age = columns[Columns.AGES].count();
        if (age == 0) {
            return newest - columns[Columns.ORDERS].delta();
        }
        if (age < 0 || age > arrived) {
            throw new ByteSource.Damage("an order that never came");
        }
        return arrivals[arrived - (int) age];
    }

    @Override
    public long price(@Nullable Side side) {
        return price(Columns.PRICES, side);
    }

    @Override
    public long paid(@Nullable Side side) {
        return price(Columns.PAID, side);
    }

    private long price(int column, @Nullable Side side) {
        return prices[ColumnSink.context(side)] += columns[column].delta();
    }

    @Override
    public long quantity() {
        return columns[Columns.QUANTITIES].delta();
    }

    @Override
    public long gone() {
        return columns[Columns.GONE].delta();
    }

    @Override
    public Level level() {
        ByteSource rest = rest();
        level += rest.delta();
        return new Level(level, rest.delta(), (int) rest.delta());
    }

    @Override
    public ByteSource rest() {
        return columns[Columns.REST];
    }
}
