package io.blockwright.backtest;

import io.blockwright.domain.Instrument;
import io.blockwright.marketdata.VolumeCurve;
import io.blockwright.marketdata.WatchSettings;
import io.blockwright.simulator.KnownMarket;
import io.blockwright.simulator.MarketScenario;
import io.blockwright.simulator.MarketSource;
import io.blockwright.simulator.ScenarioOrder;
import io.blockwright.simulator.VenueSet;
import io.blockwright.strategies.StrategySettings;

/** A scenario file as an experiment sees it: its market, its order, and what the desk knows of the instrument beforehand. */
record FileScenario(MarketScenario file, WatchSettings watch) implements Scenario {
    private static final double DAY_SECONDS = 23_400;
    private static final double MARGIN = 1.25;
    private static final long LONGEST_SLICE = 60_000_000_000L;
    private static final long SHORTEST_SLICE = 5_000_000_000L;
    private static final int SLICES = 30;

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public String title() {
        return file.title();
    }

    @Override
    public String parameters() {
        return file.description();
    }

    @Override
    public Instrument instrument() {
        return file.instrument();
    }

    @Override
    public MarketSource open(long seed) {
        return file.session(seed).source();
    }

    @Override
    public VenueSet venues() {
        return file.venues();
    }

    @Override
    public Block block(long seed) {
        ScenarioOrder order = file.order(seed);
        double others = file.known().dailyVolume() * (order.end() - order.start()) / 1e9 / DAY_SECONDS;
        double rate = Math.clamp(MARGIN * order.quantity() / (order.quantity() + others), 0.01, 0.5);
        return new Block(order.side(), order.quantity(), order.start(), order.end(), rate, order.urgency());
    }

    @Override
    public StrategySettings desk(long seed) {
        KnownMarket known = file.known();
        ScenarioOrder order = file.order(seed);
        double price = file.price();
        double sigma = known.dailyVolatility() * price / Math.sqrt(DAY_SECONDS);
        long slice = Math.clamp((order.end() - order.start()) / SLICES, SHORTEST_SLICE, LONGEST_SLICE);
        return StrategySettings.standard(
                        VolumeCurve.uShaped()::between, sigma, known.dailyVolume(), known.spread(), seed)
                .withSlices(slice);
    }
}
