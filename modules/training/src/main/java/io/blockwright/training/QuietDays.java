package io.blockwright.training;

import io.blockwright.backtest.Block;
import io.blockwright.backtest.Scenario;
import io.blockwright.domain.SimulatedClock;
import io.blockwright.inference.FeatureRow;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.MarketHandler;
import io.blockwright.simulator.ExchangeInbox;
import io.blockwright.simulator.ExchangeRules;
import io.blockwright.simulator.LatencyModel;
import io.blockwright.simulator.MarketSource;
import io.blockwright.simulator.SimulatedExchange;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the mid does on a scenario's days when nobody brings the order: the part of a price path that no decision can change.
 * Remembers a bounded number of days, the least recently used forgotten first. Belongs to one thread.
 */
final class QuietDays {
    private static final long STEP = 5_000_000_000L;
    private static final int REMEMBERED = 6_000;

    private record Key(String scenario, long seed) {}

    /** The newest of so many; the least recently used are forgotten. */
    private static final class Remembered<T> extends LinkedHashMap<Key, T> {
        @Serial
        private static final long serialVersionUID = 1;

        Remembered() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, T> eldest) {
            return size() > REMEMBERED;
        }
    }

    /**
     * One day.
     *
     * @param arrivalMid first mid of the order's life, ticks
     * @param movesBp change since then every five seconds, basis points
     */
    private record Day(double arrivalMid, FeatureRow movesBp) {}

    private final Map<Key, Day> days = new Remembered<>();
    private final Map<Key, Double> arrivals = new Remembered<>();

    /** The mid's change between two times of an order's life over the mid at its start, basis points. */
    double moveBp(Scenario scenario, long seed, long from, long to) {
        FeatureRow mids = day(scenario, seed).movesBp();
        long start = scenario.block(seed).start();
        return at(mids, to - start) - at(mids, from - start);
    }

    /** The mid when the order's life begins, ticks; NaN on a day without a market. The day is played no further than to it. */
    double arrivalMid(Scenario scenario, long seed) {
        return arrivals.computeIfAbsent(
                new Key(scenario.name(), seed), _ -> play(scenario, seed, true).arrivalMid());
    }

    private Day day(Scenario scenario, long seed) {
        return days.computeIfAbsent(new Key(scenario.name(), seed), _ -> play(scenario, seed, false));
    }

    private static double at(FeatureRow mids, long offset) {
        return mids.at(Math.clamp(offset / STEP, 0, mids.size() - 1));
    }

    /** Plays a day; where {@code toArrival} says so, to its arrival and no further. */
    private static Day play(Scenario scenario, long seed, boolean toArrival) {
        Block block = scenario.block(seed);
        MarketSource source = scenario.open(seed);
        float[] mids = new float[(int) ((block.end() - block.start()) / STEP) + 1];
        double first = Double.NaN;
        SimulatedClock clock = new SimulatedClock(source.nextTime());
        try (SimulatedExchange exchange = new SimulatedExchange(
                source,
                new FastOrderBook(scenario.instrument()),
                ExchangeRules.STANDARD,
                LatencyModel.METRO,
                seed,
                new ExchangeInbox(1 << 4),
                _ -> {})) {
            float last = 0;
            for (int i = 0; i < mids.length && (Double.isNaN(first) || !toArrival); i++) {
                clock.advanceTo(block.start() + i * STEP);
                exchange.poll(clock.nanos(), MarketHandler.NOBODY);
                if (exchange.book().usable()) {
                    double mid = exchange.book().midTwice();
                    first = Double.isNaN(first) ? mid : first;
                    last = (float) ((mid / first - 1) * 1e4);
                }
                mids[i] = last;
            }
        }
        return new Day(first / 2, FeatureRow.of(mids));
    }
}
