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
        if (filled == 0) {
            return 0;
        }
        long since = since(time);
        long back = Math.min(steps, Math.min(filled + since, SIZE) - 1);
        return back < since ? 0 : last - logs[(int) ((filled - 1 - (back - since)) % SIZE)];
    }

    /** Root of the summed squared returns of the last minute. */
    public double volatility(long time) {
        long since = filled == 0 ? 0 : since(time);
        if (since == 0) {
            return Math.sqrt(Math.max(0, sum));
        }
        if (since > SIZE) {
            return 0;
        }
        double change = last - logs[(int) ((filled - 1) % SIZE)];
        double now = sum + change * change;
        for (int i = 0; i < since; i++) {
            now -= squares[(int) ((filled + i) % SIZE)];
        }
        return Math.sqrt(Math.max(0, now));
    }

    /** Steps of the grid that are over since the last one that was noted; reading notes none, so that it changes nothing. */
    private long since(long time) {
        return Math.max(0, Math.floorDiv(time, STEP) - step);
    }
}
