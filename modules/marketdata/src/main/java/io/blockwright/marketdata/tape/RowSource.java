package io.blockwright.marketdata.tape;

import io.blockwright.domain.Level;
import io.blockwright.domain.Side;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link RowSink} wrote since a block began. */
final class RowSource implements FieldSource {
    private final ByteSource in;
    private long order;
    private long price;

    RowSource(ByteSource in) {
        this.in = in;
    }

    @Override
    public boolean atEnd() {
        return in.atEnd();
    }

    @Override
    public boolean exhausted() {
        return in.atEnd();
    }

    @Override
    public int head() {
        return in.u8();
    }

    @Override
    public long gap() {
        return in.count();
    }

    @Override
    public long ownTime() {
        return in.delta();
    }

    @Override
    public long arrival() {
        return order();
    }

    @Override
    public long order() {
        order += in.delta();
        return order;
    }

    @Override
    public long price(@Nullable Side side) {
        price += in.delta();
        return price;
    }

    @Override
    public long paid(@Nullable Side side) {
        return price(side);
    }

    @Override
    public long quantity() {
        return in.delta();
    }

    @Override
    public long gone() {
        return in.delta();
    }

    @Override
    public Level level() {
        return new Level(price(null), in.delta(), (int) in.delta());
    }

    @Override
    public ByteSource rest() {
        return in;
    }
}
