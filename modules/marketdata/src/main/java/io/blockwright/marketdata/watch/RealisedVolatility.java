package io.blockwright.marketdata.watch;

import io.blockwright.marketdata.MarketReading.Stretch;

/**
 * Realised volatility on two scales (L. Zhang, P. Mykland, Y. Aït-Sahalia, "A tale of two time scales", JASA 100, 2005): the
 * squared returns of ten seconds, one beginning every second, less those of one second, so that what bounces between bid and ask
 * and comes back is not counted. Fed one logarithmic mid a second. Single-threaded; no allocation after construction.
 */
public final class RealisedVolatility {
    private static final int LONG = 10;
    private static final double DAY_SECONDS = 23_400;
    private static final int LEAST = 60;

    private final double[] mids = new double[LONG + 1];
    private final Window minute = new Window(60);
    private final Window tenMinutes = new Window(600);
    private final Window halfHour = new Window(1_800);
    private int held;
    private int at;
    private double allLong;
    private double allShort;
    private long count;

    /** The next second's logarithm of the mid. */
    public void second(double logMid) {
        int before = at;
        at = at == LONG ? 0 : at + 1;
        mids[at] = logMid;
        if (++held <= LONG) {
            return;
        }
        held = LONG + 1;
        double one = logMid - mids[before];
        double ten = logMid - mids[at == LONG ? 0 : at + 1];
        minute.add(ten * ten, one * one);
        tenMinutes.add(ten * ten, one * one);
        halfHour.add(ten * ten, one * one);
        allLong += ten * ten;
        allShort += one * one;
        count++;
    }

    /** The mid was not known for a while: no return reaches over the gap. */
    public void interrupt() {
        held = 0;
    }

    /** Volatility of a day of 23,400 s as a fraction of the price; NaN before a minute of returns. */
    public double daily(Stretch stretch) {
        return switch (stretch) {
            case MINUTE -> minute.daily();
            case TEN_MINUTES -> tenMinutes.daily();
            case HALF_HOUR -> halfHour.daily();
            case SESSION -> daily(allLong, allShort, count);
        };
    }

    private static double daily(double longs, double shorts, long returns) {
        if (returns < LEAST) {
            return Double.NaN;
        }
        double perSecond = (longs - shorts) / ((LONG - 1) * (double) returns);
        return Math.sqrt(Math.max(0, perSecond) * DAY_SECONDS);
    }

    private static final class Window {
        private final double[] longs;
        private final double[] shorts;
        private double sumLong;
        private double sumShort;
        private int next;
        private int filled;

        Window(int size) {
            longs = new double[size];
            shorts = new double[size];
        }

        void add(double longSquare, double shortSquare) {
            sumLong += longSquare - longs[next];
            sumShort += shortSquare - shorts[next];
            longs[next] = longSquare;
            shorts[next] = shortSquare;
            filled = Math.min(filled + 1, longs.length);
            if (++next == longs.length) {
                next = 0;
                // Sums that are added to and taken from for ever drift: begin anew with every round.
                sumLong = total(longs);
                sumShort = total(shorts);
            }
        }

        private static double total(double[] squares) {
            double sum = 0;
            for (double square : squares) {
                sum += square;
            }
            return sum;
        }

        double daily() {
            return RealisedVolatility.daily(sumLong, sumShort, filled);
        }
    }
}
