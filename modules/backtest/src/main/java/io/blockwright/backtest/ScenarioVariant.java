package io.blockwright.backtest;

import io.blockwright.domain.Instrument;
import io.blockwright.marketdata.WatchSettings;
import io.blockwright.simulator.ExchangeRules;
import io.blockwright.simulator.MarketSource;
import io.blockwright.simulator.VenueSet;
import io.blockwright.strategies.StrategySettings;

/** A scenario that is another one but for what a subclass says. */
abstract class ScenarioVariant implements Scenario {
    private final Scenario original;

    ScenarioVariant(Scenario original) {
        this.original = original;
    }

    @Override
    public String name() {
        return original.name();
    }

    @Override
    public String title() {
        return original.title();
    }

    @Override
    public String parameters() {
        return original.parameters();
    }

    @Override
    public Instrument instrument() {
        return original.instrument();
    }

    @Override
    public MarketSource open(long seed) {
        return original.open(seed);
    }

    @Override
    public VenueSet venues() {
        return original.venues();
    }

    @Override
    public ExchangeRules rules() {
        return original.rules();
    }

    @Override
    public long family(long seed) {
        return original.family(seed);
    }

    @Override
    public WatchSettings watch() {
        return original.watch();
    }

    @Override
    public Block block(long seed) {
        return original.block(seed);
    }

    @Override
    public StrategySettings desk(long seed) {
        return original.desk(seed);
    }
}
