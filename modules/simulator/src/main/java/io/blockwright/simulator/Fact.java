package io.blockwright.simulator;

import java.util.Locale;

/**
 * One thing that is known of real markets, as it was measured in this one, and the band in which it is taken for realistic.
 *
 * @param id short name, for choosing and for machines
 * @param title what it is, for people
 * @param value what was measured; NaN when the days did not hold enough to measure it
 * @param low least value of the band, {@code -Infinity} when there is none
 * @param high largest value of the band, {@code +Infinity} when there is none
 * @param source where the band comes from
 * @param detail what else is worth knowing of the value, may be empty
 */
public record Fact(String id, String title, double value, double low, double high, String source, String detail) {

    /** Whether there was enough to measure it. */
    public boolean measured() {
        return !Double.isNaN(value);
    }

    /** Whether it was measured and lies in its band. */
    public boolean holds() {
        return value >= low && value <= high;
    }

    /** The band in words: {@code 2.2 to 5}, {@code at least 1.5}, {@code at most 0.05}. */
    public String band() {
        if (low == high) {
            return plain(low);
        }
        if (high == Double.POSITIVE_INFINITY) {
            return "at least " + plain(low);
        }
        if (low == Double.NEGATIVE_INFINITY) {
            return "at most " + plain(high);
        }
        return plain(low) + " to " + plain(high);
    }

    private static String plain(double value) {
        String text = String.format(Locale.ROOT, "%.4f", value);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "").replace('-', '−');
    }
}
