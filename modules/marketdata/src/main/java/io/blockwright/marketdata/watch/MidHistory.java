package io.blockwright.marketdata.watch;

/**
 * The mid of the last minute on a grid of quarter seconds, and the squared returns between. No allocation after
 * construction; a long silence is filled with the mid that stood.
 */
public final class MidHistory {
    private static final long STEP = 250_000_000L;
    private static final int SIZE = 241;

    private final double[] logs = new double[SIZE];
    private final double[] squares = new double[SIZE];
    private long filled;
    private long step = Long.MIN_VALUE;
    private double last;
    private double sum;

    /** Notes the mid in force from a time on; times never go back. */
    public void mid(long time, double mid) {
        advance(time);
        last = Math.log(mid);
        if (filled == 0) {
            step = Math.floorDiv(time, STEP);
            push();
        }
    }

    private void advance(long time) {
        long now = Math.floorDiv(time, STEP);
        if (filled == 0 || now <= step) {
            return;
        }
        for (long i = Math.min(now - step, SIZE); i > 0; i--) {
            push();
        }
        step = now;
    }

    private void push() {
        int at = (int) (filled % SIZE);
        double change = filled == 0 ? 0 : last - logs[(int) ((filled - 1) % SIZE)];
        sum += change * change - squares[at];
        squares[at] = change * change;
        logs[at] = last;
        filled++;
        if (at == 0) {
            sum = 0;
            for (double square : squares) {
                sum += square;
            }
        }
    }

    /** Log return over the last quarter seconds; over what there is where the history is shorter. */
    public double change(long time, int steps) {
        advance(time);
        if (filled == 0) {
            return 0;
        }
        long back = Math.min(steps, Math.min(filled, SIZE) - 1);
        return last - logs[(int) ((filled - 1 - back) % SIZE)];
    }

    /** Root of the summed squared returns of the last minute. */
    public double volatility(long time) {
        advance(time);
        return Math.sqrt(Math.max(0, sum));
    }
}
