package io.blockwright.launcher;

import io.blockwright.backtest.Block;
import io.blockwright.backtest.Scenario;
import io.blockwright.backtest.Scenarios;
import io.blockwright.domain.Algo;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.simulator.MarketScenario;
import io.blockwright.strategies.StrategySettings;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The order that a scenario brings along, the one that backtests give to every algorithm: {@code run} works it as far as its
 * options ask for nothing else, and the window's ticket offers it.
 *
 * @param scenario as its file says it
 * @param block the order of the run's seed
 */
record ScenarioTicket(MarketScenario scenario, Block block) {
    /** How fast a scenario goes before somebody's eyes: three hours in nine minutes. */
    private static final String WATCHED = "20x";

    /** Of a market that brings an order, null for any other. */
    static @Nullable ScenarioTicket of(MarketSpec market, long seed) {
        if (market instanceof MarketSpec.Simulated(String name) && !name.isEmpty()) {
            MarketScenario scenario = Markets.scenario(name);
            return new ScenarioTicket(scenario, Scenarios.of(scenario).block(seed));
        }
        return null;
    }

    /** What the desk knows of a market's instrument beforehand, null where nobody says. */
    static @Nullable Foreknown known(MarketSpec market, long seed) {
        ScenarioTicket ticket = of(market, seed);
        if (ticket == null) {
            return null;
        }
        Scenario desk = Scenarios.of(ticket.scenario);
        StrategySettings settings = desk.desk(seed);
        return new Foreknown(settings.sigmaPerSqrtSecond(), settings.dailyVolume(), settings.spread());
    }

    /** Puts what the scenario says wherever the options say nothing. */
    void fill(RunOptions options) {
        if (!options.said("--symbol")) {
            options.symbol = scenario.instrument().symbol();
        }
        if (!options.said("--side")) {
            options.side = block.side().name().toLowerCase(Locale.ROOT);
        }
        if (!options.said("--quantity")) {
            options.quantity = Long.toString(block.quantity());
        }
        if (!options.said("--algo")) {
            options.algo = algo().name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        if (!options.said("--duration")) {
            options.duration = lasts().toSeconds() + "s";
        }
        if (!options.said("--max-participation")) {
            options.maxParticipation = cap(options.algoOf());
        }
        if (!options.said("--urgency")) {
            options.urgency = block.urgency();
        }
        if (options.window && !options.said("--speed")) {
            options.speed = WATCHED;
        }
    }

    /** The whole order as the scenario says it, under an instrument's name. */
    ParentOrder order(Instrument instrument) {
        return new ParentOrder(
                scenario.name(),
                instrument.symbol(),
                block.side(),
                block.quantity(),
                block.start(),
                block.end(),
                Instrument.NO_PRICE,
                cap(algo()),
                block.urgency(),
                Instrument.NO_PRICE,
                algo(),
                Placement.PASSIVE);
    }

    private Duration lasts() {
        return Duration.ofNanos(block.end() - block.start());
    }

    private Algo algo() {
        Algo named = scenario.algo();
        return named == null ? Algo.VWAP : named;
    }

    /** As in backtests: only what follows volume has a cap, its rate. */
    private double cap(Algo algo) {
        return algo == Algo.POV ? block.povRate() : 1;
    }
}
