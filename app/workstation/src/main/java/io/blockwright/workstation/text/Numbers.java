package io.blockwright.workstation.text;

import java.util.Locale;

/** Numbers as the whole window writes them: thousands separated by commas, U+2212 as minus, a dash where there is none. */
public final class Numbers {
    /** Stands where a number is not known. */
    public static final String NONE = "–";

    private static final char MINUS = '\u2212';

    private Numbers() {}

    /** A whole number. */
    public static String whole(long value) {
        String digits = Long.toString(value);
        boolean negative = digits.charAt(0) == '-';
        int first = negative ? 1 : 0;
        if (digits.length() - first <= 3) {
            return negative ? MINUS + digits.substring(1) : digits;
        }
        StringBuilder out = new StringBuilder(digits.length() + 8);
        if (negative) {
            out.append(MINUS);
        }
        for (int i = first; i < digits.length(); i++) {
            if (i > first && (digits.length() - i) % 3 == 0) {
                out.append(',');
            }
            out.append(digits.charAt(i));
        }
        return out.toString();
    }

    /** A decimal with a fixed number of digits; a dash for NaN. */
    public static String decimal(double value, int digits) {
        if (Double.isNaN(value)) {
            return NONE;
        }
        String text = String.format(Locale.ROOT, "%,." + digits + "f", value);
        return text.startsWith("-") ? (isZero(text) ? text.substring(1) : MINUS + text.substring(1)) : text;
    }

    /** A share between 0 and 1 as a percentage with one digit. */
    public static String percent(double share) {
        return Double.isNaN(share) ? NONE : decimal(share * 100, 1) + " %";
    }

    /** A quantity in at most four characters and a letter: 950, 1.2K, 34K, 5.1M. */
    public static String compact(long value) {
        if (Math.abs(value) < 1_000) {
            return whole(value);
        }
        return Math.abs(value) < 999_500 ? scaled(value, 1e3) + "K" : scaled(value, 1e6) + "M";
    }

    /** A duration in the unit that reads best: 850 ns, 4.2 µs, 1.3 ms, 2.0 s. */
    public static String nanos(long nanos) {
        if (nanos < 0) {
            return NONE;
        }
        if (nanos < 1_000) {
            return nanos + " ns";
        }
        if (nanos < 1_000_000) {
            return decimal(nanos / 1e3, 1) + " µs";
        }
        return nanos < 1_000_000_000 ? decimal(nanos / 1e6, 1) + " ms" : decimal(nanos / 1e9, 1) + " s";
    }

    private static String scaled(long value, double unit) {
        double scaled = value / unit;
        return decimal(scaled, Math.abs(scaled) < 9.95 && value % (long) unit != 0 ? 1 : 0);
    }

    private static boolean isZero(String text) {
        return text.chars().noneMatch(c -> c >= '1' && c <= '9');
    }
}
