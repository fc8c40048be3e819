package io.blockwright.marketdata.tape;

import io.blockwright.domain.Level;
import io.blockwright.domain.Side;
import org.jspecify.annotations.Nullable;

/** Where the fields of events are written to: one row after another, or each kind of field into a column. Single-threaded. */
interface FieldSink {
    /** Forgets what differences were told from: a block begins. */
    void begin();

    /** The first byte: kind, side, flags. */
    void head(int value);

    /** Nanoseconds since the event before was seen, not negative. */
    void gap(long nanos);

    /** From when it was seen to its own time. */
    void ownTime(long nanos);

    /** An order that is new in the book. */
    void arrival(long id);

    /** An order that was there before. */
    void order(long id);

    /** What somebody asks or bids. */
    void price(@Nullable Side side, long ticks);

    /** What was paid. */
    void paid(@Nullable Side side, long ticks);

    void quantity(long shares);

    /** What was traded or went. */
    void gone(long shares);

    void level(Level level);

    /** Where everything goes that is rare. */
    ByteSink rest();
}
