package io.blockwright.simulator;

/** One kind of participant: when it acts next (in the market's own seconds), how far from the touch, how large, how long. */
final class FlowDice {
    private static final double LARGEST = 25;
    private static final double SPREAD = 0.9;

    private final Dice dice;
    private final double meanWait;
    private final double meanSize;
    private final double roundLots;
    private double next;

    FlowDice(long seed, String kind, double rate, double meanSize, double roundLots) {
        this.dice = new Dice(seed, kind);
        this.meanWait = rate > 0 ? 1 / rate : Double.POSITIVE_INFINITY;
        this.meanSize = meanSize;
        this.roundLots = roundLots;
        this.next = rate > 0 ? dice.exponential(meanWait) : Double.POSITIVE_INFINITY;
    }

    double next() {
        return next;
    }

    void advance() {
        next += dice.exponential(meanWait);
    }

    double uniform() {
        return dice.uniform();
    }

    double normal() {
        return dice.normal();
    }

    double exponential(double mean) {
        return dice.exponential(mean);
    }

    /** Shares of an order: lognormal around the mean, most of them rounded to hundreds, never above 25 means; three draws. */
    long size() {
        double body = meanSize * StrictMath.exp(SPREAD * dice.normal() - SPREAD * SPREAD / 2);
        double shares = Math.min(body, LARGEST * meanSize);
        if (dice.uniform() < roundLots) {
            return 100 * Math.max(1, Math.round(shares / 100));
        }
        return Math.max(1, Math.round(shares));
    }
}
