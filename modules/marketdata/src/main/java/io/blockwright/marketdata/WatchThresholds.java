package io.blockwright.marketdata;

import io.blockwright.domain.Symptom;

/**
 * The constants of the watch, all of them. {@link #drift} and {@link #jump} are calibrated: {@code ./blockwright bench watch}
 * runs calm simulated days, prints the largest statistic of every day and how often each threshold would have been passed, and
 * measures how long a market whose spread triples and whose bids thin goes unnoticed. Run it again when the simulated market
 * changes, and put what it proposes here.
 */
public final class WatchThresholds {
    private static final long SECOND = 1_000_000_000L;

    /** One reading of everything that is watched. */
    public static final long READING = 5 * SECOND;
    /** Readings that only teach what is usual: five minutes, in which nothing is found. */
    public static final int WARM_UP = 60;
    /** Half-life of what is usual, readings: five minutes, slower than any news and faster than the day's own rhythm. */
    public static final double USUAL_HALF_LIFE = 60;
    /** The same of what is newly quoted, half an hour: one side's share of it has no rhythm of the day to follow. */
    public static final double SUPPLY_HALF_LIFE = 360;
    /** Half-life of what a shift is judged over by, readings: half a minute. */
    public static final double NOW_HALF_LIFE = 6;
    /** Readings after which a shift is what is usual: half an hour. */
    public static final int ACCEPTED = 360;
    /** A reading teaches no more than this many deviations. */
    public static final double TAUGHT = 2;
    /** A reading counts at most this many deviations towards a shift, so that no single one is a shift. */
    public static final double COUNTED = 8;
    /** Price increments from the touch within which depth is counted. */
    public static final int DEPTH_INCREMENTS = 10;

    /** A jump is over below this share of what makes one. */
    public static final double JUMP_OVER = 0.5;

    /** Half-life of what is usual, readings. */
    public static double usualHalfLife(Symptom symptom) {
        return switch (symptom) {
            case BID_SUPPLY, ASK_SUPPLY -> SUPPLY_HALF_LIFE;
            case SPREAD, BID_DEPTH, ASK_DEPTH, VOLATILITY, BUYING, SELLING, MESSAGES -> USUAL_HALF_LIFE;
        };
    }

    /** A symptom has shifted when the sum of its excess deviations passes this (the h of Page's test). */
    public static double drift(Symptom symptom) {
        return switch (symptom) {
            case SPREAD -> 22;
            case BID_DEPTH, ASK_DEPTH -> 200;
            case BID_SUPPLY, ASK_SUPPLY -> 27;
            case VOLATILITY -> 48;
            case BUYING, SELLING -> 26;
            case MESSAGES -> 60;
        };
    }

    /** A symptom jumps when one reading is more than so many deviations out. */
    public static double jump(Symptom symptom) {
        return switch (symptom) {
            case SPREAD, VOLATILITY, MESSAGES -> 8;
            case BID_DEPTH, ASK_DEPTH -> 12;
            case BID_SUPPLY, ASK_SUPPLY -> 14;
            case BUYING, SELLING -> 16;
        };
    }

    /** The smallest shift that is worth a word, in the units of the readings, which are logarithms. */
    public static double matters(Symptom symptom) {
        return switch (symptom) {
            case SPREAD -> Math.log(2);
            case BID_DEPTH, ASK_DEPTH -> Math.log(4);
            case BID_SUPPLY, ASK_SUPPLY -> Math.log(1.5);
            case VOLATILITY, MESSAGES -> Math.log(4);
            case BUYING, SELLING -> 1;
        };
    }

    private WatchThresholds() {}
}
