package io.blockwright.marketdata.watch;

/** How many of something there were in each of the last sixty seconds. Counting costs an increment. Single-threaded. */
public final class Counts {
    private static final int SECONDS = 60;

    private final int[] seconds = new int[SECONDS];
    private int current;
    private int next;
    private int filled;
    private long sum;

    public void add() {
        current++;
    }

    /** A second is over. */
    public void second() {
        sum += current - seconds[next];
        seconds[next] = current;
        next = next + 1 == SECONDS ? 0 : next + 1;
        filled = Math.min(filled + 1, SECONDS);
        current = 0;
    }

    /** A second on average over the last minute, NaN before the first second is over. */
    public double perSecond() {
        return filled == 0 ? Double.NaN : (double) sum / filled;
    }
}
