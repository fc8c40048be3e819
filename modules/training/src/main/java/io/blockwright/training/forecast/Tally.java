package io.blockwright.training.forecast;

import io.blockwright.inference.ForecastHorizon;

/**
 * Where each count and sum of a judged stretch stands in one array of numbers. Every score is a function of sums, so stretches are
 * added up, and drawn again for intervals, as wholes.
 */
final class Tally {
    /** Who speaks of moves. */
    static final int MODEL = 0;

    static final int MAJORITY = 1;
    static final int PERSISTENCE = 2;
    static final int LOGISTIC = 3;
    static final int VOICES = 4;

    /** Bins of probabilities. */
    static final int BINS = 10;

    private static final int HORIZONS = ForecastHorizon.COUNT;
    private static final int CONFUSION = 0;
    private static final int BRIER = CONFUSION + VOICES * HORIZONS * 9;
    private static final int MOVE_BINS = BRIER + VOICES * HORIZONS;
    private static final int EDGE = MOVE_BINS + VOICES * HORIZONS * BINS * 3;
    private static final int QUANTILE = EDGE + VOICES * HORIZONS * 3;
    private static final int PER_GROUP = 3 + Heads.QUANTILES;
    private static final int FILL = QUANTILE + Heads.GROUPS * PER_GROUP;
    private static final int PER_TIME = 3;
    private static final int FILL_BINS = FILL + Heads.TIMES * PER_TIME;
    private static final int PAIRS = FILL_BINS + BINS * 3;

    /** Length of the array. */
    static final int SIZE = PAIRS + 5;

    private Tally() {}

    static int confusion(int voice, int horizon, int truth, int said) {
        return CONFUSION + ((voice * HORIZONS + horizon) * 3 + truth) * 3 + said;
    }

    /** Sum of squared errors of the probabilities over the three moves. */
    static int brier(int voice, int horizon) {
        return BRIER + voice * HORIZONS + horizon;
    }

    /** Count, sum of the probabilities given to what was said, and how often it was right. */
    static int moveBin(int voice, int horizon, int bin) {
        return MOVE_BINS + ((voice * HORIZONS + horizon) * BINS + bin) * 3;
    }

    /** Count of moves foretold, sum of what they brought in basis points, sum of that less half the spread. */
    static int edge(int voice, int horizon) {
        return EDGE + (voice * HORIZONS + horizon) * 3;
    }

    /** Count, pinball of the model, pinball of the usual quantiles, then how often the truth was below each quantile. */
    static int quantile(int group) {
        return QUANTILE + group * PER_GROUP;
    }

    /** Count, squared error of the model, squared error of what is usual. */
    static int fill(int time) {
        return FILL + time * PER_TIME;
    }

    /** Count, sum of probabilities, fills. */
    static int fillBin(int bin) {
        return FILL_BINS + bin * 3;
    }

    /** Pairs of orders that can be compared; put in order by the model; by place alone; of one place; of those by the model. */
    static int pairs() {
        return PAIRS;
    }

    static int bin(double probability) {
        return Math.clamp((int) (probability * BINS), 0, BINS - 1);
    }
}
