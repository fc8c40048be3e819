package io.blockwright.backtest;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.VolumeCurve;
import io.blockwright.simulator.FlowParameters;
import io.blockwright.simulator.MarketSource;
import io.blockwright.simulator.OrderFlowSource;
import io.blockwright.strategies.StrategySettings;
import java.util.Locale;

/**
 * An order in the seeded order-flow market: bought with an even seed, sold with an odd one.
 *
 * @param delay from the open to the order's start, nanoseconds
 * @param duration of the order, nanoseconds
 * @param quantity shares
 */
record FlowScenario(String name, String title, FlowParameters flow, long delay, long duration, long quantity)
        implements Scenario {
    private static final Instrument DEMO = Instrument.usEquity("DEMO");
    private static final double DAY_SECONDS = 23_400;
    private static final long MINUTE = 60_000_000_000L;

    /** Half an hour of an ordinary morning: a tenth of what trades. */
    static FlowScenario calm() {
        return new FlowScenario(
                "calm",
                "An ordinary morning of a liquid $100 share: 20,000 shares in 30 minutes.",
                FlowParameters.standard(),
                10 * MINUTE,
                30 * MINUTE,
                20_000);
    }

    @Override
    public String parameters() {
        return String.format(Locale.ROOT, "flow %s delay %d duration %d quantity %d", flow, delay, duration, quantity);
    }

    @Override
    public Instrument instrument() {
        return DEMO;
    }

    @Override
    public MarketSource open(long seed) {
        return new OrderFlowSource(DEMO, flow, seed);
    }

    @Override
    public Block block(long seed) {
        long start = flow.open() + delay;
        double others = flow.marketRate() * flow.marketSize() * duration / 1e9;
        double rate = Math.clamp(1.25 * quantity / (quantity + others), 0.01, 0.5);
        return new Block((seed & 1) == 0 ? Side.BUY : Side.SELL, quantity, start, start + duration, rate, 0.9);
    }

    @Override
    public StrategySettings desk(long seed) {
        double sigma = flow.volatility() * DEMO.toPrice((double) flow.price()) / Math.sqrt(flow.length() / 1e9);
        double dailyVolume = flow.marketRate() * flow.marketSize() * DAY_SECONDS;
        double spread = 2 * DEMO.toPrice((double) DEMO.increment());
        return StrategySettings.standard(VolumeCurve.uShaped()::between, sigma, dailyVolume, spread, seed)
                .withSlices(Math.clamp(duration / 30, 5_000_000_000L, MINUTE));
    }
}
