package io.blockwright.simulator.population;

import io.blockwright.simulator.Dice;
import io.blockwright.simulator.Parameter;
import io.blockwright.simulator.Parameters;

/**
 * What the share is really worth, in increments: a diffusion that slowly reverts to where it began, with jumps. Drawn once
 * for the whole session, one value for each clock second, faster when the market is faster. Value traders see it through
 * their own errors; nobody else sees it, and no price is ever set from it.
 */
final class Value {
    private static final double PERCENT = 0.01;
    private static final double DAY = 23_400;

    private final double[] path;
    private final double[] known;

    Value(Parameters p, double start, Pace pace, Climate climate, Dice dice) {
        path = new double[pace.clockSeconds() + 1];
        known = new double[path.length];
        double open = p.of(Parameter.VALUE_PUBLIC);
        double logarithm = 0;
        double publicly = 0;
        double news = 0;
        double volatility = p.of(Parameter.VALUE_VOLATILITY) * PERCENT;
        double jumpSize = p.of(Parameter.VALUE_JUMP_SIZE) * PERCENT;
        double jumps = p.of(Parameter.VALUE_JUMPS) / DAY;
        double reversion = p.of(Parameter.VALUE_REVERSION) / DAY;
        double drift = p.of(Parameter.VALUE_DRIFT) * PERCENT / DAY;
        path[0] = start;
        known[0] = start;
        for (int i = 1; i < path.length; i++) {
            double step = pace.passedIn(i - 1);
            double normal = dice.normal();
            double quiet = dice.normal();
            double jump = dice.normal();
            boolean jumped = dice.uniform() < jumps * step;
            news += StrictMath.log(climate.news(i - 1));
            double heard = (drift - reversion * publicly) * step
                    + volatility * Math.sqrt(open * step / DAY) * normal
                    + (jumped ? jumpSize * jump : 0);
            publicly += heard;
            logarithm += heard
                    - reversion * (logarithm - publicly) * step
                    + volatility * Math.sqrt((1 - open) * step / DAY) * quiet;
            known[i] = start * StrictMath.exp(publicly + news);
            path[i] = start * StrictMath.exp(logarithm + news);
        }
    }

    /** The value at a second of the clock since the open, increments. */
    double at(int second) {
        return path[Math.min(second, path.length - 1)];
    }

    /** The part of it that everybody has heard of at a second of the clock, increments. */
    double heard(int second) {
        return known[Math.min(second, known.length - 1)];
    }
}
