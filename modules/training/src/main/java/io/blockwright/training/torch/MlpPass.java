package io.blockwright.training.torch;

/**
 * The forward pass of an {@link Mlp} in plain Java, row by row: roll-outs ask for one row at a time, where calling a library
 * costs more than the arithmetic. Reads the weights as they are at each call. Belongs to one thread; the weights may be shared
 * while nobody changes them.
 */
public final class MlpPass {
    private final float[] values;
    private final int[] matrices;
    private final int[] offsets;
    private final float[][] layers;

    public MlpPass(Mlp network, Weights weights) {
        int count = network.layers();
        this.values = weights.values();
        this.matrices = new int[count];
        this.offsets = new int[count];
        this.layers = new float[count][];
        for (int layer = 0; layer < count; layer++) {
            matrices[layer] = weights.part(network.matrix(layer)).offset();
            offsets[layer] = weights.part(network.offset(layer)).offset();
            layers[layer] = new float[network.sizes().get(layer + 1)];
        }
    }

    /** The answer for one row; the array is the pass's own and changes with the next call. */
    public float[] answer(float[] row) {
        float[] x = row;
        for (int layer = 0; layer < layers.length; layer++) {
            float[] y = layers[layer];
            dense(x, matrices[layer], offsets[layer], y);
            if (layer < layers.length - 1) {
                for (int j = 0; j < y.length; j++) {
                    y[j] = Math.max(0, y[j]);
                }
            }
            x = y;
        }
        return x;
    }

    private void dense(float[] x, int matrix, int offset, float[] y) {
        System.arraycopy(values, offset, y, 0, y.length);
        int at = matrix;
        for (float xi : x) {
            if (xi != 0) {
                for (int j = 0; j < y.length; j++) {
                    y[j] += xi * values[at + j];
                }
            }
            at += y.length;
        }
    }
}
