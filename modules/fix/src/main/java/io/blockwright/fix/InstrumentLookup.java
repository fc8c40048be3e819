package io.blockwright.fix;

import io.blockwright.domain.Instrument;
import org.jspecify.annotations.Nullable;

/** Finds an instrument by the venue's symbol (FIX 55). Called from several threads. */
@FunctionalInterface
public interface InstrumentLookup {
    /** The instrument, or null when the desk does not know the symbol. */
    @Nullable
    Instrument find(String symbol);
}
