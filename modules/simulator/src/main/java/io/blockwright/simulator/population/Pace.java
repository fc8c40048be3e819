package io.blockwright.simulator.population;

import io.blockwright.simulator.Dice;
import io.blockwright.simulator.Parameter;
import io.blockwright.simulator.Parameters;

/**
 * How fast the market's own time passes: the U-shaped day times bursts of activity, one rate for each clock second. The
 * logarithm of the bursts is the sum of two Ornstein–Uhlenbeck processes, one of the burst's length and one of a twelfth of
 * it, so that busy spells come in clusters of clusters. Nothing that anybody does changes it: with and without an order,
 * everybody comes at the same moments.
 */
final class Pace {
    private static final double SECOND = 1e9;
    private static final double FAST = 12;
    private static final double SLOW_SHARE = 0.6;

    private final long open;
    private final double[] passed;
    private int last;

    /** @param length nanoseconds, {@code dayStart} and {@code dayLength} place the session in the U-shaped day */
    Pace(Parameters p, long open, long length, long dayStart, long dayLength, Climate climate, Dice dice) {
        this.open = open;
        int seconds = (int) Math.ceilDiv(length, (long) SECOND);
        this.passed = new double[seconds + 1];
        double everybody = p.of(Parameter.ACTIVITY);
        double season = p.of(Parameter.SEASON);
        double deviation = p.of(Parameter.BURSTS);
        double slow = deviation * Math.sqrt(SLOW_SHARE);
        double fast = deviation * Math.sqrt(1 - SLOW_SHARE);
        double slowKept = StrictMath.exp(-1 / p.of(Parameter.BURST_SECONDS));
        double fastKept = StrictMath.exp(-FAST / p.of(Parameter.BURST_SECONDS));
        double slowNow = dice.normal();
        double fastNow = dice.normal();
        for (int i = 0; i < seconds; i++) {
            double y = 2 * (open - dayStart + i * SECOND) / dayLength - 1;
            double shape = 1 + season * (1.5 * y * y - 0.5);
            double burst = StrictMath.exp(slow * slowNow + fast * fastNow - deviation * deviation / 2);
            double rate = everybody * Math.max(shape, 0.05) * burst * climate.activity(i);
            passed[i + 1] = passed[i] + rate;
            slowNow = slowKept * slowNow + Math.sqrt(1 - slowKept * slowKept) * dice.normal();
            fastNow = fastKept * fastNow + Math.sqrt(1 - fastKept * fastKept) * dice.normal();
        }
    }

    /** The market's seconds from open to close. */
    double total() {
        return passed[passed.length - 1];
    }

    /** The clock time, nanoseconds since the epoch, when so many of the market's seconds have passed. */
    long clock(double seconds) {
        if (seconds >= total()) {
            return open + (long) ((passed.length - 1) * SECOND);
        }
        int second = secondOf(seconds);
        double rate = passed[second + 1] - passed[second];
        double part = rate > 0 ? (seconds - passed[second]) / rate : 0;
        return open + (long) ((second + Math.clamp(part, 0, 1)) * SECOND);
    }

    /** The clock second in which a time of the market falls; found from where the last one was, for it is nearly always near. */
    private int secondOf(double seconds) {
        while (last + 2 < passed.length && passed[last + 1] <= seconds) {
            last++;
        }
        while (last > 0 && passed[last] > seconds) {
            last--;
        }
        return last;
    }

    /** How many of the market's seconds have passed at a clock time. */
    double seconds(long clock) {
        double elapsed = (clock - open) / SECOND;
        int second = Math.clamp((long) elapsed, 0, passed.length - 2);
        double part = Math.clamp(elapsed - second, 0.0, 1.0);
        return passed[second] + part * (passed[second + 1] - passed[second]);
    }

    /** The market's seconds that pass in one second of the clock. */
    double passedIn(int second) {
        return passed[second + 1] - passed[second];
    }

    int clockSeconds() {
        return passed.length - 1;
    }
}
