package io.blockwright.training.policy;

import ai.djl.ndarray.NDArray;
import io.blockwright.training.torch.Tensors;
import java.util.Arrays;
import java.util.List;

/**
 * The fixed linear map from a network's last layer to one number per action; it holds no weights and disappears into the last
 * layer when a model is exported. Immutable.
 */
public final class Head {
    private final int inputs;
    private final int actions;
    private final float[] matrix;

    private Head(int inputs, int actions) {
        this.inputs = inputs;
        this.actions = actions;
        this.matrix = new float[inputs * actions];
    }

    /**
     * An action's number is the sum of its factors' numbers: exactly the joint distribution of factors that are chosen
     * independently, until a mask takes actions out of it.
     */
    public static Head factored(List<Integer> factors) {
        int actions = factors.stream().reduce(1, Math::multiplyExact);
        Head head = new Head(factors.stream().mapToInt(Integer::intValue).sum(), actions);
        for (int action = 0; action < actions; action++) {
            int rest = action;
            int end = head.inputs;
            for (int f = factors.size() - 1; f >= 0; f--) {
                end -= factors.get(f);
                head.matrix[(end + rest % factors.get(f)) * actions + action] = 1;
                rest /= factors.get(f);
            }
        }
        return head;
    }

    /** Value plus advantage less the mean advantage (Z. Wang et al., "Dueling network architectures", 2016). */
    public static Head dueling(int actions) {
        Head head = new Head(1 + actions, actions);
        Arrays.fill(head.matrix, -1f / actions);
        Arrays.fill(head.matrix, 0, actions, 1);
        for (int action = 0; action < actions; action++) {
            head.matrix[(1 + action) * actions + action] += 1;
        }
        return head;
    }

    /** What all actions share plus what is the action's own. */
    public static Head shared(int actions) {
        Head head = new Head(1 + actions, actions);
        Arrays.fill(head.matrix, 0, actions, 1);
        for (int action = 0; action < actions; action++) {
            head.matrix[(1 + action) * actions + action] = 1;
        }
        return head;
    }

    /** How many numbers the network's last layer has. */
    public int inputs() {
        return inputs;
    }

    public int actions() {
        return actions;
    }

    /** The map, inputs by actions, row-major. */
    public float[] matrix() {
        return matrix.clone();
    }

    /** One row in plain Java, from input {@code at} on. */
    public void apply(float[] numbers, int at, float[] perAction) {
        Arrays.fill(perAction, 0);
        for (int i = 0; i < inputs; i++) {
            for (int action = 0; action < actions; action++) {
                perAction[action] += numbers[at + i] * matrix[i * actions + action];
            }
        }
    }

    /** Rows in PyTorch. */
    public NDArray forward(Tensors tensors, NDArray rows) {
        return rows.matMul(tensors.rows(matrix, inputs));
    }

    /** A layer's matrix ({@code rows} by inputs from column {@code column} of {@code width}) followed by this map. */
    float[] after(float[] layer, int rows, int column, int width) {
        float[] product = new float[rows * actions];
        for (int r = 0; r < rows; r++) {
            for (int action = 0; action < actions; action++) {
                double sum = 0;
                for (int i = 0; i < inputs; i++) {
                    sum += (double) layer[r * width + column + i] * matrix[i * actions + action];
                }
                product[r * actions + action] = (float) sum;
            }
        }
        return product;
    }
}
