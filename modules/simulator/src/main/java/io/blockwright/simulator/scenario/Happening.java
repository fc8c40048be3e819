package io.blockwright.simulator.scenario;

import io.blockwright.domain.MarketEvent;
import org.jspecify.annotations.Nullable;

/** An {@link Incident} as one seed has it; seconds are since the open. */
record Happening(
        int at,
        String text,
        String source,
        MarketEvent.@Nullable EconomicRelease release,
        double value,
        double spread,
        double bids,
        double asks,
        double activity,
        double lean,
        double ramp,
        double lasts,
        double fades,
        int halt,
        int gap) {

    /** How much of its full effect it has at a second, 0 to 1. */
    double strength(int second) {
        double since = second - at;
        if (since < 0) {
            return 0;
        }
        if (since < ramp) {
            return since / ramp;
        }
        double left = ramp + lasts - since;
        if (left >= 0) {
            return 1;
        }
        return fades > 0 ? Math.max(0, 1 + left / fades) : 0;
    }

    /** The factor on the fundamental value that this second brings. */
    double news(int second) {
        if (second < at || second >= at + Math.ceil(ramp)) {
            return 1;
        }
        return StrictMath.pow(1 + value, 1 / Math.ceil(ramp));
    }

    /** A factor on its way to its full size. */
    double factor(double full, int second) {
        return 1 + (full - 1) * strength(second);
    }
}
