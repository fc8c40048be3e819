package io.blockwright.engine;

import io.blockwright.domain.Fill;
import io.blockwright.domain.Side;

/** Something that happened once and must reach the screen, unlike a snapshot, which the next one replaces. */
public sealed interface DeskFact {
    long time();

    /** An own fill. */
    record Filled(long time, Fill fill, Side side) implements DeskFact {}

    /** A trade in the market; {@code aggressor} BUY when the buyer took. */
    record MarketTrade(long time, long price, long quantity, Side aggressor) implements DeskFact {}

    /** A command was refused; {@code reason} is a sentence for the person who gave it. */
    record CommandRefused(long time, String commandId, String reason) implements DeskFact {}
}
