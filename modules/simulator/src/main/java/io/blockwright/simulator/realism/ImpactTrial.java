package io.blockwright.simulator.realism;

import io.blockwright.domain.Side;
import io.blockwright.simulator.ImpactSettings;
import io.blockwright.simulator.MarketSource;
import java.util.SplittableRandom;
import java.util.function.LongFunction;

/**
 * One pair of runs: a day with a meta-order against the same day without it. Buying and selling of the same size are tried
 * from the same moment, so that what the day does by itself drops out of their mean.
 *
 * @param day which of the days, from 0
 * @param size which of the sizes, from 0
 * @param start which of the starts, from 0
 */
record ImpactTrial(int day, int size, int start, Side side) {
    /** Steps of the path: so many of execution, and as many of the time after it. */
    static final int STEPS = 20;

    /** Impact along the way, in the order's direction: log mid with it less log mid without it. */
    record Outcome(ImpactTrial trial, boolean complete, Series path) {}

    Outcome run(LongFunction<MarketSource> market, long seed, DayRecord without, ImpactSettings settings) {
        SplittableRandom dice = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + 1_000L * size + start);
        Timetable timetable = new Timetable(without, settings);
        MetaOrder order = timetable.draw(side, settings.sizes().get(size), 1, 1, dice);
        try (MarketSource source = market.apply(seed)) {
            OrderDesk desk = new OrderDesk(source, seed, without.origin, settings.child());
            OrderDesk.Execution done = desk.work(order, timetable.end());
            int took = Math.max(1, done.end() - order.start());
            int last = Math.min(done.end() + took, without.seconds() - 1);
            double[] after = desk.watch(done.end(), last);
            double[] path = new double[2 * STEPS + 1];
            for (int i = 0; i <= STEPS; i++) {
                int place = done.fills().reaches((double) order.quantity() * i / STEPS);
                path[i] = gap(done.mids().at(place), without, order.start() + place);
            }
            for (int i = 1; i <= STEPS; i++) {
                int place = Math.min(took * i / STEPS, after.length - 1);
                path[STEPS + i] = gap(after[place], without, done.end() + place);
            }
            return new Outcome(this, done.complete(), new Series(path));
        }
    }

    private double gap(double mid, DayRecord without, int second) {
        return side.sign() * StrictMath.log(mid / without.mids[second]);
    }
}
