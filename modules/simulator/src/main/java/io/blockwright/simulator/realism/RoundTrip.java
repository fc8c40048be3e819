package io.blockwright.simulator.realism;

import io.blockwright.domain.Side;
import io.blockwright.simulator.ImpactSettings;
import io.blockwright.simulator.MarketSource;
import java.util.SplittableRandom;
import java.util.function.LongFunction;

/**
 * Buys and sells the same again, or the reverse, in one of three ways: at one pace, in fast and out slowly, in slowly and out
 * fast. A market in which one of them earns on average lets its own impact be harvested (Gatheral, Quantitative Finance,
 * 2010).
 *
 * @param day which of the days, from 0
 * @param way 0, 1 or 2
 */
record RoundTrip(int day, int way) {
    static final int WAYS = 3;
    private static final double SIZE = 0.01;
    private static final double SLOW = 3;

    /** The gain against the same day without it, in basis points of the first leg's value; NaN when it did not end in time. */
    double gain(LongFunction<MarketSource> market, long seed, DayRecord without, ImpactSettings settings) {
        Side side = (day + way) % 2 == 0 ? Side.BUY : Side.SELL;
        SplittableRandom dice = new SplittableRandom(seed * 0x9E3779B97F4A7C15L - 1 - way);
        Timetable timetable = new Timetable(without, settings);
        double slowness = way == 2 ? SLOW : 1;
        double back = way == 1 ? SLOW : 1;
        MetaOrder in = timetable.draw(side, SIZE, slowness, 1.5 * back / slowness, dice);
        try (MarketSource source = market.apply(seed)) {
            OrderDesk desk = new OrderDesk(source, seed, without.origin, settings.child());
            OrderDesk.Execution opened = desk.work(in, timetable.end());
            MetaOrder out = in.reversed(opened.end(), in.rate() * slowness / back);
            OrderDesk.Execution closed = desk.work(out, timetable.end());
            double gain = beyond(opened, without) + beyond(closed, without);
            return opened.complete() && closed.complete() ? 1e4 * gain / Math.abs(opened.cash()) : Double.NaN;
        }
    }

    /**
     * What was received beyond what the same fills at the mids of the day without them would have brought. On average those
     * bring nothing, because a mid without meta-orders has no drift; within one day they bring the chance of its moves.
     */
    private static double beyond(OrderDesk.Execution leg, DayRecord without) {
        double cash = leg.cash();
        for (int i = 1; i < leg.fills().size(); i++) {
            double filled = leg.fills().at(i) - leg.fills().at(i - 1);
            cash += leg.side().sign() * filled * without.mids[leg.order().start() + i];
        }
        return cash;
    }
}
