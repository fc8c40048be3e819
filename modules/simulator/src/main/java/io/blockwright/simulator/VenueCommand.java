package io.blockwright.simulator;

import io.blockwright.domain.OrderType;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import org.jspecify.annotations.Nullable;

/**
 * What a member asks of the exchange, whichever way it arrived. {@code session} names the member's connection; reports go
 * back to it. Client ids are the member's own words and unique per session at best.
 */
public sealed interface VenueCommand {
    String session();

    /** A new order. Price in ticks; NO_PRICE for a market order. */
    record NewOrder(
            String session,
            String clOrdId,
            String symbol,
            Side side,
            OrderType type,
            TimeInForce timeInForce,
            long quantity,
            long price)
            implements VenueCommand {}

    record CancelOrder(String session, String clOrdId, String origClOrdId, String symbol, Side side)
            implements VenueCommand {}

    /** New total quantity and price for a working order. */
    record ReplaceOrder(
            String session, String clOrdId, String origClOrdId, String symbol, Side side, long quantity, long price)
            implements VenueCommand {}

    /** Cancel everything of the session, or everything in one symbol. */
    record MassCancel(
            String session, String clOrdId, @Nullable String symbol) implements VenueCommand {}

    record OrderStatus(String session, String clOrdId, String symbol, Side side) implements VenueCommand {}

    /** The member's connection went away without a logout: with cancel-on-disconnect its orders leave the book. */
    record Disconnected(String session) implements VenueCommand {}
}
