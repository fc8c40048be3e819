package io.blockwright.simulator.population;

import io.blockwright.simulator.Dice;

/** How many shares people ask for: log-normal or power-law bodies, with a mass at round lots. */
final class Sizes {
    private static final double SPREAD = 0.9;
    private static final double LARGEST = 40;
    private static final double STRETCHED = 0.2;
    private static final double TAIL = 1.2;
    /** How much the stretching raises the mean. */
    private static final double GROWN = 1.52;

    private static final long ROUND = 100;

    private final double roundLots;

    Sizes(double roundLots) {
        this.roundLots = roundLots;
    }

    /** A log-normal body, a fifth of it stretched to a power-law tail, with about the given mean; five draws. */
    long body(Dice dice, double mean) {
        double shares = mean * StrictMath.exp(SPREAD * dice.normal() - SPREAD * SPREAD / 2);
        double stretch = dice.pareto(1, TAIL, LARGEST);
        boolean stretched = dice.uniform() < STRETCHED;
        return whole(dice, Math.min((stretched ? shares * stretch : shares) / GROWN, LARGEST * mean));
    }

    /** At least {@code least} with a power-law tail; two draws. */
    long tail(Dice dice, double least, double tail, double most) {
        return whole(dice, dice.pareto(least, tail, most));
    }

    private long whole(Dice dice, double shares) {
        if (dice.uniform() < roundLots) {
            return ROUND * Math.max(1, Math.round(shares / ROUND));
        }
        return Math.max(1, Math.round(shares));
    }
}
