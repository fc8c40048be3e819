package io.blockwright.strategies;

import io.blockwright.domain.Instrument;
import io.blockwright.inference.FeatureEncoder;
import io.blockwright.inference.FeatureSchema;
import io.blockwright.inference.OrderState;
import io.blockwright.inference.Outside;
import io.blockwright.tca.Participation;

/** Reads a situation as a policy's state. One per strategy; the vector is written anew at every reading. */
final class StateReader {
    private static final double DAY_SECONDS = 23_400;
    private static final double BP = 1e4;

    private final FeatureEncoder encoder = new FeatureEncoder();
    private final StrategySettings settings;
    private final float[] state = new float[FeatureSchema.CURRENT.size()];

    StateReader(StrategySettings settings) {
        this.settings = settings;
    }

    /**
     * The state now.
     *
     * @param outside what the policy is told beside the market
     * @param quantity shares of the stretch
     * @param left those not filled
     * @param evenChild shares of an even child
     */
    float[] read(Situation situation, Outside outside, Grid grid, long quantity, long left, double evenChild) {
        encoder.encode(
                situation.book(),
                situation.market(),
                situation.watch(),
                order(situation, grid, quantity, left, evenChild),
                outside,
                state);
        return state;
    }

    private OrderState order(Situation situation, Grid grid, long quantity, long left, double evenChild) {
        long now = situation.now();
        double seconds = Math.max(0, grid.end() - now) / 1e9;
        double expected = settings.dailyVolume() * Math.max(1, seconds) / DAY_SECONDS;
        double price = situation.book().usable() ? situation.book().midTwice() / 2.0 : Double.NaN;
        double unit = situation.book().instrument().ticksPerUnit();
        return new OrderState(
                situation.order().side(),
                (double) left / quantity,
                (double) Math.max(0, grid.end() - now) / (grid.end() - grid.start()),
                seconds / 60,
                left == 0 ? 0 : (double) situation.working() / left,
                ahead(situation),
                atTouch(situation),
                Participation.share(situation.filled(), situation.market().volume()),
                situation.averagePrice(),
                situation.arrivalMidTwice() == Instrument.NO_PRICE ? Double.NaN : situation.arrivalMidTwice() / 2.0,
                left / expected,
                settings.sigmaPerSqrtSecond() * unit * Math.sqrt(seconds) / price * BP,
                evenChild,
                situation.order().urgency());
    }

    private static double ahead(Situation situation) {
        long least = Long.MAX_VALUE;
        for (WorkingChild child : situation.children()) {
            long ahead = child.changeable() ? situation.sharesAhead(child) : -1;
            least = ahead < 0 ? least : Math.min(least, ahead);
        }
        return least == Long.MAX_VALUE ? Double.NaN : least;
    }

    private static boolean atTouch(Situation situation) {
        long touch = situation.book().best(situation.order().side());
        for (WorkingChild child : situation.children()) {
            if (child.changeable()
                    && touch != Instrument.NO_PRICE
                    && situation.order().side().atLeastAsAggressive(child.price(), touch)) {
                return true;
            }
        }
        return false;
    }
}
