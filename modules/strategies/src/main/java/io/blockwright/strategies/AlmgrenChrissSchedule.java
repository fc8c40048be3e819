package io.blockwright.strategies;

import io.blockwright.domain.ParentOrder;
import io.blockwright.tca.AlmgrenChriss;
import io.blockwright.tca.Plan;
import io.blockwright.tca.RuleOfThumb;

/**
 * The optimal plan of Almgren and Chriss (2000) over the stretch's slices, straight within a slice, with the
 * impact of its {@link RuleOfThumb}.
 */
final class AlmgrenChrissSchedule implements Schedule {
    private final ParentOrder stretch;
    private final Slices slices;
    private final Plan plan;

    AlmgrenChrissSchedule(ParentOrder stretch, Slices slices, StrategySettings settings) {
        this.stretch = stretch;
        this.slices = slices;
        this.plan = model(stretch, slices, settings).plan(RuleOfThumb.lambda(stretch.urgency()));
    }

    /** The model in seconds and currency. */
    static AlmgrenChriss model(ParentOrder stretch, Slices slices, StrategySettings settings) {
        return RuleOfThumb.model(
                (double) stretch.quantity(),
                (stretch.end() - stretch.start()) / 1e9,
                slices.count(),
                settings.sigmaPerSqrtSecond(),
                settings.dailyVolume(),
                settings.spread());
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
