package io.blockwright.simulator.realism;

import io.blockwright.simulator.Curve;
import io.blockwright.simulator.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Collects facts and curves in the order in which they are measured. */
public final class FactSheet {
    private static final Pattern BEFORE_NUMBER = Pattern.compile("(?<!\\w)-(?=\\d)");

    static final double ANY = Double.POSITIVE_INFINITY;

    private final List<Fact> facts = new ArrayList<>();
    private final List<Curve> curves = new ArrayList<>();

    void add(String id, String title, double value, double low, double high, String source, String detail) {
        facts.add(new Fact(id, title, value, low, high, source, detail));
    }

    void atLeast(String id, String title, double value, double low, String source, String detail) {
        add(id, title, value, low, ANY, source, detail);
    }

    void atMost(String id, String title, double value, double high, String source, String detail) {
        add(id, title, value, -ANY, high, source, detail);
    }

    void draw(Curve curve) {
        curves.add(curve);
    }

    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    public List<Curve> curves() {
        return List.copyOf(curves);
    }

    /** A sentence with numbers in it, the same in every country, with minus signs. */
    @SuppressWarnings("AnnotateFormatMethod") // the annotation is in a library that nothing else needs
    static String words(String format, Object... arguments) {
        return BEFORE_NUMBER
                .matcher(String.format(Locale.ROOT, format, arguments))
                .replaceAll("−");
    }

    /** A share in percent, one digit. */
    static String percent(double share) {
        return words("%.1f %%", 100 * share);
    }
}
