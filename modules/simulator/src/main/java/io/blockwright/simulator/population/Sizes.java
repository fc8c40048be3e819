package io.blockwright.simulator.population;

import io.blockwright.simulator.Dice;

/** How many shares people ask for: log-normal or power-law bodies, with a mass at round lots. */
final class Sizes {
    private static final double SPREAD = 0.9;
    private static final double LARGEST = 25;
    private static final long ROUND = 100;

    private final double roundLots;

    Sizes(double roundLots) {
        this.roundLots = roundLots;
    }

    /** Log-normal with the given mean, never above 25 means; three draws. */
    long body(Dice dice, double mean) {
        double shares = mean * StrictMath.exp(SPREAD * dice.normal() - SPREAD * SPREAD / 2);
        return whole(dice, Math.min(shares, LARGEST * mean));
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
