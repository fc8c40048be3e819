package io.blockwright.launcher;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.marketdata.RecordedMarket;
import io.blockwright.simulator.ExchangeInbox;
import io.blockwright.simulator.ExchangeRules;
import io.blockwright.simulator.FlowParameters;
import io.blockwright.simulator.LatencyModel;
import io.blockwright.simulator.MarketSource;
import io.blockwright.simulator.OrderFlowSource;
import io.blockwright.simulator.RecordedSource;
import io.blockwright.simulator.ReportSink;
import io.blockwright.simulator.SimulatedExchange;

/** Makes markets from what the user asked for. */
final class Markets {
    private Markets() {}

    /** A recorded day or the order-flow market as the source of an exchange. */
    static MarketSource source(MarketSpec spec, String symbol, long seed) {
        return switch (spec) {
            case MarketSpec.Flow _ -> new OrderFlowSource(Instrument.usEquity(symbol), FlowParameters.standard(), seed);
            case MarketSpec.Recorded recorded -> {
                MarketFeed feed = RecordedMarket.open(recorded.spec(), symbol);
                yield new RecordedSource(feed, new FastOrderBook(feed.instrument()));
            }
            case MarketSpec.Fix _ ->
                throw new UserError(
                        "--market fix:… follows a live venue: name the venue to trade on with --venue SETTINGS.");
        };
    }

    /** An exchange on a market; its members' commands come from the inbox, its reports go to the sink. */
    static SimulatedExchange exchange(
            MarketSource source, ExchangeRules rules, long seed, ExchangeInbox inbox, ReportSink sink) {
        return new SimulatedExchange(
                source, new FastOrderBook(source.instrument()), rules, LatencyModel.METRO, seed, inbox, sink);
    }

    /** The side's word for people. */
    static String verb(Side side) {
        return side == Side.BUY ? "Buy" : "Sell";
    }
}
