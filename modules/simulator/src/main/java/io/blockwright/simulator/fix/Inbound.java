package io.blockwright.simulator.fix;

import io.blockwright.simulator.VenueCommand;
import quickfix.Message;

/** What a member's message turned out to be. */
sealed interface Inbound {
    /** Something for the exchange. */
    record ForExchange(VenueCommand command) implements Inbound {}

    /** Something for market data. */
    record ForMarketData(MarketDataRequest request) implements Inbound {}

    /** Something that is answered on the spot: it cannot be carried out here. */
    record Refused(Message answer) implements Inbound {}
}
