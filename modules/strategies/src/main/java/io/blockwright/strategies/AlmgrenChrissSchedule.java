package io.blockwright.strategies;

import io.blockwright.domain.ParentOrder;
import io.blockwright.tca.AlmgrenChriss;
import io.blockwright.tca.Plan;

/**
 * The optimal plan of Almgren and Chriss (2000) over the stretch's slices, straight within a slice. Impact is set by the
 * paper's own rule of thumb (section 3.4): trading 1 % of a day's volume costs a spread for the moment, 10 % moves the price
 * by one for good.
 */
final class AlmgrenChrissSchedule implements Schedule {
    /** λ at urgency ½: the risk aversion of the paper's example, 1e-6 per unit of currency. */
    private static final double MIDDLE_LAMBDA = 1e-6;

    private static final double TRADING_DAY_SECONDS = 23_400;

    private final ParentOrder stretch;
    private final Slices slices;
    private final Plan plan;

    AlmgrenChrissSchedule(ParentOrder stretch, Slices slices, StrategySettings settings) {
        this.stretch = stretch;
        this.slices = slices;
        this.plan = model(stretch, slices, settings).plan(lambda(stretch.urgency()));
    }

    /** The model in seconds and currency. */
    static AlmgrenChriss model(ParentOrder stretch, Slices slices, StrategySettings settings) {
        double spread = settings.spread();
        double horizon = (stretch.end() - stretch.start()) / 1e9;
        double eta = spread / (0.01 * settings.dailyVolume()) * TRADING_DAY_SECONDS;
        double gamma = spread / (0.1 * settings.dailyVolume());
        // over periods of many days the rule of thumb would let permanent impact outweigh temporary impact
        double bounded = Math.min(gamma, eta * slices.count() / horizon);
        return new AlmgrenChriss(
                stretch.quantity(), horizon, slices.count(), settings.sigmaPerSqrtSecond(), spread / 2, bounded, eta);
    }

    /** Risk aversion for an urgency: 0 for none (TWAP), 1e-6 in the middle, infinite (all at once) at 1. */
    static double lambda(double urgency) {
        double odds = urgency / (1 - urgency);
        return MIDDLE_LAMBDA * odds * odds;
    }

    @Override
    public long due(long time) {
        if (time >= stretch.end()) {
            return stretch.quantity();
        }
        if (time <= stretch.start()) {
            return 0;
        }
        int slice = slices.at(time);
        double within = (double) (time - slices.startOf(slice)) / (slices.endOf(slice) - slices.startOf(slice));
        double held = plan.held(slice) + (plan.held(slice + 1) - plan.held(slice)) * within;
        return Math.round(stretch.quantity() - held);
    }
}
