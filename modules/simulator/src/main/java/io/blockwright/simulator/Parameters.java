package io.blockwright.simulator;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** One setting of every {@link Parameter}; immutable. */
public final class Parameters {
    private static final Parameters STANDARD = new Parameters(standardValues());

    private final Map<Parameter, Double> values;

    private Parameters(Map<Parameter, Double> values) {
        this.values = values;
    }

    /** A liquid $100 stock that trades some two million shares on a day that moves it about two percent. */
    public static Parameters standard() {
        return STANDARD;
    }

    private static Map<Parameter, Double> standardValues() {
        Map<Parameter, Double> values = new EnumMap<>(Parameter.class);
        for (Parameter parameter : Parameter.values()) {
            values.put(parameter, parameter.standard());
        }
        return values;
    }

    /** The value of a parameter, in its own unit. */
    public double of(Parameter parameter) {
        return values.getOrDefault(parameter, parameter.standard());
    }

    /**
     * The same setting but for one parameter.
     *
     * @throws IllegalArgumentException outside the parameter's range, with a sentence
     */
    public Parameters with(Parameter parameter, double value) {
        if (!(value >= parameter.least() && value <= parameter.most())) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s is %s, but it must lie between %s and %s (%s)",
                    parameter.key(),
                    plain(value),
                    plain(parameter.least()),
                    plain(parameter.most()),
                    parameter.meaning()));
        }
        Map<Parameter, Double> changed = new EnumMap<>(values);
        changed.put(parameter, value);
        return new Parameters(changed);
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameters parameters && values.equals(parameters.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }
}
