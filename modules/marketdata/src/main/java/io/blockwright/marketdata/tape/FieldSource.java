package io.blockwright.marketdata.tape;

import io.blockwright.domain.Level;
import io.blockwright.domain.Side;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link FieldSink} wrote, field by field. Throws {@link ByteSource.Damage} where it makes no sense. */
interface FieldSource {
    /** Whether no event follows. */
    boolean atEnd();

    /** Whether nothing at all is left. */
    boolean exhausted();

    int head();

    long gap();

    long ownTime();

    long arrival();

    long order();

    long price(@Nullable Side side);

    long paid(@Nullable Side side);

    long quantity();

    long gone();

    Level level();

    ByteSource rest();
}
