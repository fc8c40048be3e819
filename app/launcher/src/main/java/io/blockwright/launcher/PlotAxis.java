package io.blockwright.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One axis of a {@link Plot}: grows to what it is shown, even or logarithmic. */
final class PlotAxis {
    private static final int ABOUT = 6;

    private final String title;
    private final boolean logarithmic;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    private PlotAxis(String title, boolean logarithmic) {
        this.title = title;
        this.logarithmic = logarithmic;
    }

    static PlotAxis even(String title) {
        return new PlotAxis(title, false);
    }

    static PlotAxis logarithmic(String title) {
        return new PlotAxis(title, true);
    }

    String title() {
        return title;
    }

    boolean shows(double value) {
        return Double.isFinite(value) && (!logarithmic || value > 0);
    }

    PlotAxis include(double value) {
        low = Math.min(low, scale(value));
        high = Math.max(high, scale(value));
        return this;
    }

    private double scale(double value) {
        return logarithmic ? Math.log10(value) : value;
    }

    private double margin() {
        return high > low ? 0.04 * (high - low) : 0.5;
    }

    /** Where a value lies, 0 to 1. */
    double place(double value) {
        return (scale(value) - low + margin()) / (high - low + 2 * margin());
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        if (low > high) {
            return ticks;
        }
        if (logarithmic) {
            for (int decade = (int) Math.floor(low - margin()); decade <= high + margin(); decade++) {
                for (int digit : high - low < 2.5 ? new int[] {1, 2, 5} : new int[] {1}) {
                    double tick = digit * Math.pow(10, decade);
                    if (Math.log10(tick) >= low - margin() && Math.log10(tick) <= high + margin()) {
                        ticks.add(tick);
                    }
                }
            }
            return ticks;
        }
        double step = step();
        for (double n = Math.ceil((low - margin()) / step); n * step <= high + margin(); n++) {
            ticks.add(n * step);
        }
        return ticks;
    }

    private double step() {
        double rough = (high - low + 2 * margin()) / ABOUT;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double digits = rough / power;
        return power * (digits < 1.5 ? 1 : digits < 3.5 ? 2 : digits < 7.5 ? 5 : 10);
    }

    String label(double tick) {
        double size = Math.abs(tick);
        if (size > 0 && (size < 0.001 || size >= 1e6)) {
            return String.format(Locale.ROOT, "%.0e", tick).replace('-', '−');
        }
        String text = String.format(Locale.ROOT, "%,.4f", tick);
        text = text.replaceAll("0+$", "").replaceAll("\\.$", "");
        return text.equals("-0") ? "0" : text.replace('-', '−');
    }
}
