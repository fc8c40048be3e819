package io.blockwright.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A straight scale from values to pixels, with round numbers marked on it.
 *
 * @param low value at {@code from}
 * @param high value at {@code to}, more than {@code low}
 */
record Axis(double low, double high, double from, double to) {
    /** One that holds all the values, with a little air; infinite and missing values are passed over. */
    static Axis over(double[] values, double from, double to) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        if (low > high) {
            return new Axis(0, 1, from, to);
        }
        double air = high > low ? 0.04 * (high - low) : Math.max(1, 0.1 * Math.abs(low));
        return new Axis(low - air, high + air, from, to);
    }

    double at(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    /** The value as the mark of a round number is written: no more digits than the step needs. */
    String label(double value) {
        int digits = (int) Math.max(0, -Math.floor(Math.log10(step()) + 1e-9));
        return String.format(Locale.ROOT, "%." + digits + "f", value == 0 ? 0.0 : value)
                .replace('-', '−');
    }

    /** Round numbers inside, four to nine of them. */
    List<Double> marks() {
        double step = step();
        List<Double> marks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step); i * step <= high; i++) {
            marks.add(i * step);
        }
        return marks;
    }

    private double step() {
        double rough = (high - low) / 6;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double lead = rough / power;
        return power * (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10);
    }
}
