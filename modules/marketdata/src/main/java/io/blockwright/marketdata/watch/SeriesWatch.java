package io.blockwright.marketdata.watch;

import io.blockwright.domain.Symptom;
import io.blockwright.marketdata.WatchThresholds;

/**
 * Watches one series of readings for going up: a level that shifts and stays, by Page's cumulative sum test (E. S. Page,
 * "Continuous inspection schemes", Biometrika 41, 1954), and single readings far out. What is usual is learnt as it goes: an
 * exponentially weighted mean and mean absolute deviation in which no reading counts for more than two deviations, so that it
 * follows the rhythm of a day and not the trouble it is there to find. Single-threaded; no allocation.
 */
public final class SeriesWatch {
    /** Mean absolute deviation times this is the standard deviation of a normal distribution: √(π/2). */
    private static final double TO_SIGMA = 1.2533141373155003;

    private static final double NOW_RATE = rate(WatchThresholds.NOW_HALF_LIFE);

    private final double usualRate;
    private final double matters;
    private final double driftLimit;
    private final double jumpLimit;
    private double usual;
    private double deviation;
    private double now;
    private int known;
    private double sum;
    private long sumSince;
    private boolean shifted;
    private int shiftedFor;
    private double reference;
    private boolean jumped;
    private double unheeded;
    private double largestSum;
    private double largestScore;
    private double score;

    /** What a reading changed. */
    public enum Change {
        NONE,
        SHIFTED,
        SETTLED,
        JUMPED,
        CALMED
    }

    /** With the limits of a symptom; readings are logarithms that are larger for worse. */
    public SeriesWatch(Symptom symptom) {
        this.usualRate = rate(WatchThresholds.usualHalfLife(symptom));
        this.matters = WatchThresholds.matters(symptom);
        this.driftLimit = WatchThresholds.drift(symptom);
        this.jumpLimit = WatchThresholds.jump(symptom);
    }

    private static double rate(double halfLife) {
        return 1 - Math.pow(0.5, 1 / halfLife);
    }

    /** Takes a reading made at a time; times never go back. */
    public Change read(long time, double value) {
        if (known < WatchThresholds.WARM_UP) {
            learnFirst(value);
            return Change.NONE;
        }
        double scale = scale();
        score = (value - usual) / scale;
        now += NOW_RATE * (value - now);
        largestScore = Math.max(largestScore, jumpScore(value));
        unheeded = Math.max(0, unheeded + excess(scale));
        largestSum = Math.max(largestSum, unheeded);
        Change change = jump(value);
        if (change == Change.NONE) {
            change = shifted ? whileShifted() : drift(time, scale);
        } else if (!shifted) {
            drift(time, scale);
        }
        learn(value, scale);
        return change;
    }

    private void learnFirst(double value) {
        known++;
        double before = usual;
        usual += (value - usual) / known;
        deviation += (Math.abs(value - (known == 1 ? usual : before)) - deviation) / known;
        now = usual;
    }

    /** One deviation; never so small that a shift of the least size that matters is more than four of them. */
    private double scale() {
        return Math.max(deviation * TO_SIGMA, matters / 4);
    }

    private void learn(double value, double scale) {
        double most = WatchThresholds.TAUGHT * scale;
        double off = Math.clamp(value - usual, -most, most);
        usual += usualRate * off;
        deviation += usualRate * (Math.abs(off) - deviation);
    }

    /** Deviations, but none where the reading is not even twice as far out as what matters. */
    private double jumpScore(double value) {
        return value - usual < 2 * matters ? 0 : score;
    }

    private Change jump(double value) {
        if (jumped) {
            jumped = score > jumpLimit * WatchThresholds.JUMP_OVER;
            return jumped ? Change.NONE : Change.CALMED;
        }
        jumped = jumpScore(value) > jumpLimit;
        return jumped ? Change.JUMPED : Change.NONE;
    }

    /** How much worse the reading was than half of what matters, in deviations. */
    private double excess(double scale) {
        return Math.min(score, WatchThresholds.COUNTED) - matters / (2 * scale);
    }

    private Change drift(long time, double scale) {
        double before = sum;
        sum = Math.max(0, sum + excess(scale));
        if (before == 0 && sum > 0) {
            sumSince = time;
        }
        if (sum <= driftLimit) {
            return Change.NONE;
        }
        shifted = true;
        shiftedFor = 0;
        reference = usual;
        return Change.SHIFTED;
    }

    private Change whileShifted() {
        if (++shiftedFor >= WatchThresholds.ACCEPTED) {
            usual = now;
            return settle();
        }
        return now - reference < matters / 2 ? settle() : Change.NONE;
    }

    private Change settle() {
        shifted = false;
        sum = 0;
        return Change.SETTLED;
    }

    /** Whether a shift goes on. */
    public boolean shifted() {
        return shifted;
    }

    /** Whether a jump goes on. */
    public boolean jumped() {
        return jumped;
    }

    /** When the shift that was found last began: the reading at which the sum left zero. */
    public long since() {
        return sumSince;
    }

    /** What is usual; during a shift what was so before it. NaN during the warm-up. */
    public double usual() {
        return known < WatchThresholds.WARM_UP ? Double.NaN : shifted ? reference : usual;
    }

    /** What it was over the last half minute. */
    public double now() {
        return now;
    }

    /** Deviations of the last reading from what is usual; 0 during the warm-up. */
    public double score() {
        return score;
    }

    /** The largest sum so far if nothing had ever been found: what the threshold is calibrated by. */
    public double largestSum() {
        return largestSum;
    }

    /** The largest deviation that could have been a jump so far: what the threshold is calibrated by. */
    public double largestScore() {
        return largestScore;
    }
}
