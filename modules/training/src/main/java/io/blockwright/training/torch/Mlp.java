package io.blockwright.training.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A network of dense layers with rectifiers between them, by the names of its weights: layer l is {@code NAME.l.w}, inputs by
 * outputs, and {@code NAME.l.b}. {@link MlpPass} computes the same in plain Java.
 *
 * @param name what its weights' names begin with
 * @param sizes inputs, hidden layers in order, outputs
 */
public record Mlp(String name, List<Integer> sizes) {
    public Mlp {
        sizes = List.copyOf(sizes);
        if (sizes.size() < 2) {
            throw new IllegalArgumentException("a network has inputs and outputs");
        }
    }

    /** With these inputs, hidden layers and outputs. */
    public static Mlp of(String name, int inputs, List<Integer> hidden, int outputs) {
        List<Integer> sizes = new ArrayList<>(hidden);
        sizes.addFirst(inputs);
        sizes.addLast(outputs);
        return new Mlp(name, sizes);
    }

    public int layers() {
        return sizes.size() - 1;
    }

    public int outputs() {
        return sizes.getLast();
    }

    /** The name of layer {@code layer}'s matrix. */
    public String matrix(int layer) {
        return name + "." + layer + ".w";
    }

    /** The name of layer {@code layer}'s offsets. */
    public String offset(int layer) {
        return name + "." + layer + ".b";
    }

    /** Adds its weights to a layout. */
    public void declare(Weights.Layout layout) {
        for (int layer = 0; layer < layers(); layer++) {
            layout.add(matrix(layer), sizes.get(layer), sizes.get(layer + 1));
            layout.add(offset(layer), sizes.get(layer + 1));
        }
    }

    /**
     * Draws first weights: K. He et al. (2015) for the hidden layers, {@code last} times as much for the last one, so that a
     * policy begins nearly even. Offsets are 0.
     */
    public void draw(Weights weights, double last, RandomGenerator random) {
        for (int layer = 0; layer < layers(); layer++) {
            double bound = Math.sqrt(6.0 / sizes.get(layer));
            weights.draw(matrix(layer), layer == layers() - 1 ? last * bound : bound, random);
        }
    }

    /** Answers for rows of inputs. */
    public NDArray forward(Tensors tensors, NDArray rows) {
        return last(tensors, hidden(tensors, rows));
    }

    /** What the layers before the last one make of rows of inputs. */
    public NDArray hidden(Tensors tensors, NDArray rows) {
        NDArray x = rows;
        for (int layer = 0; layer < layers() - 1; layer++) {
            x = Activation.relu(dense(tensors, x, layer));
        }
        return x;
    }

    /** What the last layer makes of that. */
    public NDArray last(Tensors tensors, NDArray hidden) {
        return dense(tensors, hidden, layers() - 1);
    }

    private NDArray dense(Tensors tensors, NDArray x, int layer) {
        return x.matMul(tensors.weight(matrix(layer))).add(tensors.weight(offset(layer)));
    }
}
