package io.blockwright.backtest;

import io.blockwright.domain.Instrument;
import io.blockwright.marketdata.WatchSettings;
import io.blockwright.simulator.MarketSource;
import io.blockwright.simulator.VenueSet;
import io.blockwright.strategies.StrategySettings;

/** A scenario whose orders have another urgency than its file says; everything else is the file's. */
record UrgedScenario(Scenario file, double urgency) implements Scenario {
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
        return file.parameters() + " with urgency " + urgency;
    }

    @Override
    public Instrument instrument() {
        return file.instrument();
    }

    @Override
    public MarketSource open(long seed) {
        return file.open(seed);
    }

    @Override
    public VenueSet venues() {
        return file.venues();
    }

    @Override
    public WatchSettings watch() {
        return file.watch();
    }

    @Override
    public Block block(long seed) {
        Block block = file.block(seed);
        return new Block(block.side(), block.quantity(), block.start(), block.end(), block.povRate(), urgency);
    }

    @Override
    public StrategySettings desk(long seed) {
        return file.desk(seed);
    }
}
