package io.blockwright.simulator;

/**
 * Turns the market's own time, in which its flow is even, into clock time: the U-shaped day. The pace at fraction x of the
 * day is 1 + season·(1.5·(2x − 1)² − 0.5): 1 + season at both ends, 1 − season/2 in the middle, 1 on average.
 */
final class DayPace {
    private static final int STEPS = 60;

    private final long open;
    private final long length;
    private final double season;

    DayPace(FlowParameters parameters) {
        this.open = parameters.open();
        this.length = parameters.length();
        this.season = parameters.season();
    }

    /** The clock time, nanoseconds since the epoch, when so many seconds of the market's time have passed. */
    long clock(double seconds) {
        double fraction = seconds * 1e9 / length;
        if (fraction >= 1) {
            return open + length;
        }
        double low = 0;
        double high = 1;
        for (int i = 0; i < STEPS && high - low > 1e-15; i++) {
            double middle = (low + high) / 2;
            if (passed(middle) < fraction) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return open + (long) (high * length);
    }

    /** Share of the market's time that has passed at a fraction of the clock's day. */
    private double passed(double x) {
        double y = 2 * x - 1;
        return x + season * ((y * y * y + 1) / 4 - x / 2);
    }
}
