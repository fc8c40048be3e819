package io.blockwright.training;

import io.blockwright.training.torch.Floats;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Brings each number of a state to mean 0 and deviation 1, as measured so far, and cuts it off at ±{@value #LIMIT}: the first
 * layer of every network, in training and in the exported graph. Numbers that never vary become 0. Belongs to one thread.
 */
public final class Normaliser {
    /** Deviations from the mean beyond which a number says no more. */
    public static final float LIMIT = 8;

    private static final double SMALLEST = 1e-5;

    private final double[] means;
    private final double[] squares;
    private final float[] shift;
    private final float[] scale;
    private long count;

    public Normaliser(int size) {
        this.means = new double[size];
        this.squares = new double[size];
        this.shift = new float[size];
        this.scale = new float[size];
        settle();
    }

    /** Takes the states of all decisions into the measure (B. Welford 1962); {@link #apply} only changes with {@link #settle}. */
    public void measure(Trajectory played) {
        float[] state = new float[means.length];
        for (int i = 0; i < played.size(); i++) {
            played.state(i, state, 0);
            measure(state);
        }
    }

    /** Takes one state into the measure. */
    public void measure(float[] state) {
        count++;
        for (int k = 0; k < means.length; k++) {
            double off = state[k] - means[k];
            means[k] += off / count;
            squares[k] += off * (state[k] - means[k]);
        }
    }

    /** What was measured up to now is what is applied from now on. */
    public void settle() {
        for (int k = 0; k < means.length; k++) {
            double deviation = count < 2 ? 1 : Math.sqrt(squares[k] / (count - 1));
            shift[k] = (float) means[k];
            scale[k] = deviation < SMALLEST * Math.max(1, Math.abs(means[k])) ? 0 : (float) (1 / deviation);
        }
    }

    public int size() {
        return means.length;
    }

    /** States measured so far. */
    public long count() {
        return count;
    }

    /** Normalises one state in place, from {@code at} on. */
    public void apply(float[] numbers, int at) {
        for (int k = 0; k < shift.length; k++) {
            float z = (numbers[at + k] - shift[k]) * scale[k];
            numbers[at + k] = Math.max(-LIMIT, Math.min(LIMIT, z));
        }
    }

    /** What is taken off, one for each number. */
    public float[] shift() {
        return shift.clone();
    }

    /** What the rest is multiplied with. */
    public float[] scale() {
        return scale.clone();
    }

    /** Below these, plain numbers are cut off. */
    public float[] lowest() {
        return end(-LIMIT);
    }

    /** Above these, plain numbers are cut off. */
    public float[] highest() {
        return end(LIMIT);
    }

    /** What never varied counts for nothing, so any end will do. */
    private float[] end(float deviations) {
        float[] ends = new float[shift.length];
        for (int k = 0; k < ends.length; k++) {
            ends[k] = scale[k] == 0 ? shift[k] : shift[k] + deviations / scale[k];
        }
        return ends;
    }

    /** The same measure and setting, on its own from now on. */
    public Normaliser copy() {
        Normaliser copy = new Normaliser(means.length);
        System.arraycopy(means, 0, copy.means, 0, means.length);
        System.arraycopy(squares, 0, copy.squares, 0, means.length);
        System.arraycopy(shift, 0, copy.shift, 0, means.length);
        System.arraycopy(scale, 0, copy.scale, 0, means.length);
        copy.count = count;
        return copy;
    }

    public void write(DataOutput out) throws IOException {
        out.writeLong(count);
        for (int k = 0; k < means.length; k++) {
            out.writeDouble(means[k]);
            out.writeDouble(squares[k]);
        }
        Floats.write(out, shift);
        Floats.write(out, scale);
    }

    /** Takes over what {@link #write} wrote. */
    public void read(DataInput in) throws IOException {
        count = in.readLong();
        for (int k = 0; k < means.length; k++) {
            means[k] = in.readDouble();
            squares[k] = in.readDouble();
        }
        Floats.read(in, shift);
        Floats.read(in, scale);
    }
}
