package io.blockwright.inference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/** One state that is kept: its numbers in the order of the vector, all finite. Immutable, and equal by what it holds. */
public final class FeatureRow {
    private static final MathContext FOUR_DIGITS = new MathContext(4);

    private final float[] values;

    private FeatureRow(float[] values) {
        this.values = values;
    }

    /**
     * Keeps a copy.
     *
     * @throws IllegalArgumentException if a number is not finite
     */
    public static FeatureRow of(float... values) {
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw new IllegalArgumentException("number " + i + " of a state is " + values[i]);
            }
        }
        return new FeatureRow(values.clone());
    }

    /** The same to four significant digits: plenty to find and to tell a state by, and half the file. */
    public FeatureRow rounded() {
        float[] rounded = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            rounded[i] = new BigDecimal(values[i]).round(FOUR_DIGITS).floatValue();
        }
        return new FeatureRow(rounded);
    }

    /** How many numbers it has. */
    public int size() {
        return values.length;
    }

    /** One of its numbers. */
    public float at(int feature) {
        return values[feature];
    }

    /** Writes all of them into an array from a place on. */
    public void copyTo(float[] out, int from) {
        System.arraycopy(values, 0, out, from, values.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FeatureRow row && Arrays.equals(values, row.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
