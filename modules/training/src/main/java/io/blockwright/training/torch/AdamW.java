package io.blockwright.training.torch;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Adam with decoupled weight decay (I. Loshchilov and F. Hutter, "Decoupled weight decay regularization", 2019) after clipping
 * the gradient by its global norm. Its whole state is written to checkpoints. Belongs to one thread.
 */
public final class AdamW {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final float[] first;
    private final float[] second;
    private final double decay;
    private final double largestNorm;
    private long steps;

    /**
     * Fresh, for {@code size} weights.
     *
     * @param decay what a weight loses per step, as a part of itself times the learning rate
     * @param largestNorm gradients that are longer than this are shortened to it
     */
    public AdamW(int size, double decay, double largestNorm) {
        this.first = new float[size];
        this.second = new float[size];
        this.decay = decay;
        this.largestNorm = largestNorm;
    }

    /**
     * One step down the gradient, which is clipped in place.
     *
     * @return the gradient's norm before clipping; where it is not finite, nothing was changed
     */
    public double update(float[] weights, float[] gradient, double rate) {
        double squares = 0;
        for (float g : gradient) {
            squares += (double) g * g;
        }
        double norm = Math.sqrt(squares);
        if (!Double.isFinite(norm)) {
            return norm;
        }
        float scale = (float) Math.min(1, largestNorm / (norm + 1e-12));
        steps++;
        float b1 = (float) BETA1;
        float b2 = (float) BETA2;
        float step = (float) (rate / (1 - Math.pow(BETA1, (double) steps)));
        float root = (float) Math.sqrt(1 - Math.pow(BETA2, (double) steps));
        float keep = (float) (1 - rate * decay);
        for (int i = 0; i < weights.length; i++) {
            float g = gradient[i] * scale;
            first[i] = b1 * first[i] + (1 - b1) * g;
            second[i] = b2 * second[i] + (1 - b2) * g * g;
            weights[i] = keep * weights[i] - step * first[i] / ((float) Math.sqrt(second[i]) / root + (float) EPSILON);
        }
        return norm;
    }

    public void write(DataOutput out) throws IOException {
        out.writeLong(steps);
        Floats.write(out, first);
        Floats.write(out, second);
    }

    /** Takes over what {@link #write} wrote. */
    public void read(DataInput in) throws IOException {
        steps = in.readLong();
        Floats.read(in, first);
        Floats.read(in, second);
    }
}
