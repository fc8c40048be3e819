package io.blockwright.inference;

import java.util.Locale;

/**
 * How a feature's number is said to a trader: turned back from what the model sees (logarithms, fading, signs) into what a screen
 * shows, with its unit. Pure.
 */
public enum Measure {
    /** A plain number. */
    NUMBER,
    /** Basis points. */
    BASIS_POINTS,
    /** Order price increments. */
    INCREMENTS,
    /** Basis points, positive when the price went against the order. */
    BP_AGAINST,
    /** Basis points, positive when it cost the order. */
    BP_COST,
    /** −1 to 1, positive when the market leans against the order. */
    LEAN,
    /** (Own − opposite) / (own + opposite), said as the own side's part. */
    OWN_PART,
    /** ln(1 + shares). */
    LOG_SHARES,
    /** ln(1 + a second). */
    LOG_RATE,
    /** ln(1 + minutes). */
    LOG_MINUTES,
    /** exp(−minutes / 15), of something to come; 0 for nothing. */
    NEAR_AHEAD,
    /** exp(−minutes / 15), of something past; 0 for nothing. */
    NEAR_AGO,
    /** Deviations from what is usual in this session. */
    DEVIATIONS,
    /** A part of 1. */
    PART,
    /** A part of 1, positive when the order is ahead of an even pace. */
    PACE,
    /** ln of a part. */
    LOG_PART,
    /** ln of a ratio. */
    LOG_TIMES,
    /** A ratio less 1. */
    CHANGE,
    /** 1 or 0. */
    FLAG;

    private static final double FADING_MINUTES = 15;
    /** Farther away than this much nearness, nothing is near. */
    private static final double NONE_NEAR = 1e-3;

    /** The number with its unit, such as "4.1 bp" or "12,400 shares". */
    public String say(double value) {
        return switch (this) {
            case NUMBER -> number(value);
            case BASIS_POINTS -> decimals(value) + " bp";
            case INCREMENTS -> decimals(value);
            case BP_AGAINST -> sided(decimals(Math.abs(value)), " bp", value, " against the order", " in its favour");
            case BP_COST -> sided(decimals(Math.abs(value)), " bp", value, " worse", " better");
            case LEAN -> sided(format("%.2f", Math.abs(value)), "", value, " against the order", " in its favour");
            case OWN_PART -> percent((1 + value) / 2) + " on the own side";
            case LOG_SHARES -> format("%,d shares", rounded(Math.expm1(value)));
            case LOG_RATE -> decimals(Math.expm1(value)) + " a second";
            case LOG_MINUTES -> whole(Math.expm1(value)) + " min";
            case NEAR_AHEAD -> value <= NONE_NEAR ? "none near" : "in " + whole(minutes(value)) + " min";
            case NEAR_AGO -> value <= NONE_NEAR ? "none lately" : whole(minutes(value)) + " min ago";
            case DEVIATIONS -> signed(value) + " deviations";
            case PART -> percent(value);
            case PACE -> sided(percent(Math.abs(value)), "", value, " ahead", " behind");
            case LOG_PART -> percent(Math.exp(value));
            case LOG_TIMES -> decimals(Math.exp(value)) + " times";
            case CHANGE -> signed(value * 100) + " %";
            case FLAG -> value >= 0.5 ? "yes" : "no";
        };
    }

    /**
     * A number and what lies beyond it, such as "at most 6.0 bp".
     *
     * @param up whether greater numbers are meant
     */
    public String bound(double value, boolean up) {
        boolean turned = turned(value);
        String bound = up == turned ? "at most " : "at least ";
        return this == NEAR_AHEAD && turned ? "in " + bound + whole(minutes(value)) + " min" : bound + say(value);
    }

    /** A number just beyond another that reads the same, such as "just under 28 %". */
    public String beyond(double value, boolean up) {
        return (up == turned(value) ? "just under " : "just over ") + say(value);
    }

    /** Whether a greater number is said as a smaller one. */
    private boolean turned(double value) {
        return switch (this) {
            case BP_AGAINST, BP_COST, LEAN, PACE -> value < 0;
            // The nearer, the fewer minutes.
            case NEAR_AHEAD, NEAR_AGO -> value > NONE_NEAR;
            default -> false;
        };
    }

    private static double minutes(double nearness) {
        return -FADING_MINUTES * Math.log(Math.min(1, nearness));
    }

    /** To three figures: more is noise to a reader. */
    private static long rounded(double value) {
        double size = Math.abs(value);
        double step = size < 1_000 ? 1 : Math.pow(10, Math.floor(Math.log10(size)) - 2);
        return Math.round(value / step) * (long) step;
    }

    private static String sided(String size, String unit, double value, String above, String below) {
        boolean none = size.chars().allMatch(c -> c == '0' || c == '.' || c == ' ' || c == '%');
        return size + unit + (none ? "" : value > 0 ? above : below);
    }

    private static String percent(double part) {
        double percent = part * 100;
        return minus(
                format(Math.abs(percent) < 9.95 && percent != Math.rint(percent) ? "%.1f %%" : "%.0f %%", percent));
    }

    private static String decimals(double value) {
        return minus(format(
                Math.abs(value) >= 99.95 ? "%,.0f" : Math.abs(value) >= 0.0995 || value == 0 ? "%.1f" : "%.2f", value));
    }

    /** Tenths only where they matter. */
    private static String whole(double value) {
        return Math.abs(value) < 9.95 ? decimals(value) : minus(format("%,.0f", value));
    }

    private static String number(double value) {
        return minus(format("%.3g", value));
    }

    private static String signed(double value) {
        return (value > 0 ? "+" : "") + decimals(value);
    }

    private static String minus(String text) {
        return text.replace('-', '−');
    }

    private static String format(String format, Object value) {
        return String.format(Locale.ROOT, format, value);
    }
}
