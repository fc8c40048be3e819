package io.blockwright.marketdata.tape;

import io.blockwright.domain.Level;
import io.blockwright.domain.Side;
import org.jspecify.annotations.Nullable;

/** One event after another, ids and prices as differences from the last ones told. */
final class RowSink implements FieldSink {
    private final ByteSink out;
    private long order;
    private long price;

    RowSink(ByteSink out) {
        this.out = out;
    }

    @Override
    public void begin() {
        order = 0;
        price = 0;
    }

    @Override
    public void head(int value) {
        out.u8(value);
    }

    @Override
    public void gap(long nanos) {
        out.count(nanos);
    }

    @Override
    public void ownTime(long nanos) {
        out.delta(nanos);
    }

    @Override
    public void arrival(long id) {
        order(id);
    }

    @Override
    public void order(long id) {
        out.delta(id - order);
        order = id;
    }

    @Override
    public void price(@Nullable Side side, long ticks) {
        out.delta(ticks - price);
        price = ticks;
    }

    @Override
    public void paid(@Nullable Side side, long ticks) {
        price(side, ticks);
    }

    @Override
    public void quantity(long shares) {
        out.delta(shares);
    }

    @Override
    public void gone(long shares) {
        out.delta(shares);
    }

    @Override
    public void level(Level level) {
        price(null, level.price());
        out.delta(level.quantity());
        out.delta(level.orders());
    }

    @Override
    public ByteSink rest() {
        return out;
    }
}
