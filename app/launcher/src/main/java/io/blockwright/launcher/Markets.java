package io.blockwright.launcher;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.marketdata.RecordedMarket;
import io.blockwright.simulator.ExchangeInbox;
import io.blockwright.simulator.ExchangeRules;
import io.blockwright.simulator.LatencyModel;
import io.blockwright.simulator.MarketScenario;
import io.blockwright.simulator.MarketSource;
import io.blockwright.simulator.PopulationSource;
import io.blockwright.simulator.RecordedSource;
import io.blockwright.simulator.ReportSink;
import io.blockwright.simulator.ScenarioException;
import io.blockwright.simulator.SimulatedExchange;
import java.util.Objects;

/** Makes markets from what the user asked for. */
final class Markets {
    private Markets() {}

    /** A recorded day or the simulated market as the source of an exchange. */
    static MarketSource source(MarketSpec spec, String symbol, long seed) {
        return switch (spec) {
            case MarketSpec.Simulated simulated -> simulated(simulated.scenario(), symbol, seed);
            case MarketSpec.Recorded recorded -> {
                MarketFeed feed = RecordedMarket.open(recorded.spec(), symbol);
                yield new RecordedSource(feed, new FastOrderBook(feed.instrument()));
            }
            case MarketSpec.Fix _ ->
                throw new UserError(
                        "--market fix:… follows a live venue: name the venue to trade on with --venue SETTINGS.");
        };
    }

    /** A scenario's market under a symbol, or a normal day when no scenario is named. */
    private static MarketSource simulated(String scenario, String symbol, long seed) {
        if (scenario.isEmpty()) {
            return PopulationSource.standardDay(Instrument.usEquity(symbol), seed);
        }
        return scenario(scenario).withSymbol(symbol).session(seed).source();
    }

    /** A scenario by its name, or by its file. */
    static MarketScenario scenario(String name) {
        try {
            return MarketScenario.find(DataFolder.scenarios(), name);
        } catch (ScenarioException e) {
            throw new UserError(Objects.requireNonNullElse(e.getMessage(), "The scenario cannot be read."));
        }
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
