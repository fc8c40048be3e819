package io.blockwright.inference;

import java.util.SplittableRandom;

/** A small network of two hidden layers in plain Java, with its weights to hand: what the tests explain. */
final class Network implements BatchAnswers {
    final int[] sizes;
    /** One matrix for each layer, [in][out]. */
    final float[][][] weights;

    final float[][] biases;
    /** Inputs are standardised first, as in the models' own first layer. */
    final float[] means;

    final float[] scales;
    int calls;
    int rows;

    Network(long seed, int... sizes) {
        this.sizes = sizes;
        this.weights = new float[sizes.length - 1][][];
        this.biases = new float[sizes.length - 1][];
        this.means = new float[sizes[0]];
        this.scales = new float[sizes[0]];
        java.util.Arrays.fill(scales, 1);
        SplittableRandom random = new SplittableRandom(seed);
        for (int l = 0; l < weights.length; l++) {
            weights[l] = new float[sizes[l]][sizes[l + 1]];
            biases[l] = new float[sizes[l + 1]];
            double spread = Math.sqrt(2.0 / sizes[l]);
            for (float[] row : weights[l]) {
                for (int k = 0; k < row.length; k++) {
                    row[k] = (float) (random.nextGaussian() * spread);
                }
            }
        }
    }

    /** Learns to standardise. */
    void standardise(Reference reference) {
        for (int i = 0; i < means.length; i++) {
            means[i] = (float) reference.features().get(i).mean();
            scales[i] = (float) reference.scale(i);
        }
    }

    @Override
    public float[] answer(float[] states, int count) {
        calls++;
        rows += count;
        int actions = sizes[sizes.length - 1];
        float[] out = new float[count * actions];
        for (int r = 0; r < count; r++) {
            float[] last = forward(states, r)[sizes.length - 1];
            System.arraycopy(last, 0, out, r * actions, actions);
        }
        return out;
    }

    private float[][] forward(float[] states, int row) {
        float[][] layers = new float[sizes.length][];
        layers[0] = new float[sizes[0]];
        for (int i = 0; i < sizes[0]; i++) {
            layers[0][i] = (states[row * sizes[0] + i] - means[i]) / scales[i];
        }
        for (int l = 0; l < weights.length; l++) {
            float[] next = biases[l].clone();
            for (int i = 0; i < sizes[l]; i++) {
                float x = layers[l][i];
                float[] w = weights[l][i];
                for (int k = 0; x != 0 && k < next.length; k++) {
                    next[k] += x * w[k];
                }
            }
            for (int k = 0; l < weights.length - 1 && k < next.length; k++) {
                next[k] = Math.max(0, next[k]);
            }
            layers[l + 1] = next;
        }
        return layers;
    }

    /** One step of gradient descent towards target values of the actions; returns the squared error. */
    double learn(float[] state, float[] target, float rate) {
        float[][] layers = forward(state, 0);
        int top = sizes.length - 1;
        float[] error = new float[target.length];
        double loss = 0;
        for (int k = 0; k < target.length; k++) {
            error[k] = layers[top][k] - target[k];
            loss += error[k] * error[k];
        }
        for (int l = weights.length - 1; l >= 0; l--) {
            float[] below = new float[sizes[l]];
            for (int i = 0; i < sizes[l]; i++) {
                float x = layers[l][i];
                for (int k = 0; k < error.length; k++) {
                    below[i] += weights[l][i][k] * error[k];
                    weights[l][i][k] -= rate * x * error[k];
                }
                if (l > 0 && x <= 0) {
                    below[i] = 0;
                }
            }
            for (int k = 0; k < error.length; k++) {
                biases[l][k] -= rate * error[k];
            }
            error = below;
        }
        return loss;
    }

    static int best(float[] answers, int row, int actions) {
        int best = 0;
        for (int a = 1; a < actions; a++) {
            if (answers[row * actions + a] > answers[row * actions + best]) {
                best = a;
            }
        }
        return best;
    }
}
