package io.blockwright.simulator;

import java.util.Arrays;
import java.util.Locale;

/** One setting of every {@link Parameter}; immutable. */
public final class Parameters {
    private static final Parameters STANDARD = new Parameters(standardValues());

    private final double[] values;

    private Parameters(double[] values) {
        this.values = values;
    }

    /** A liquid $100 stock that trades some two million shares on a day that moves it about two percent. */
    public static Parameters standard() {
        return STANDARD;
    }

    private static double[] standardValues() {
        double[] values = new double[Parameter.values().length];
        for (Parameter parameter : Parameter.values()) {
            values[parameter.ordinal()] = parameter.standard();
        }
        return values;
    }

    /** The value of a parameter, in its own unit. */
    public double of(Parameter parameter) {
        return values[parameter.ordinal()];
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
        double[] changed = values.clone();
        changed[parameter.ordinal()] = value;
        return new Parameters(changed);
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameters parameters && Arrays.equals(values, parameters.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
