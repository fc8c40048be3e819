package io.blockwright.training.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One step's arrays: the weights under their names, and whatever else the step needs. Freed when the step is over. */
public final class Tensors {
    private final NDManager scope;
    private final Map<String, NDArray> weights = new HashMap<>();

    Tensors(NDManager scope, NDArray flat, List<Weights.Part> parts) {
        this.scope = scope;
        long[] cuts = new long[parts.size() - 1];
        for (int i = 0; i < cuts.length; i++) {
            cuts[i] = parts.get(i + 1).offset();
        }
        NDList pieces = parts.size() == 1 ? new NDList(flat) : flat.split(cuts);
        for (int i = 0; i < parts.size(); i++) {
            Weights.Part part = parts.get(i);
            weights.put(part.name(), pieces.get(i).reshape(shape(part.shape())));
        }
    }

    /** The scope that all of the step's arrays belong to. */
    public NDManager scope() {
        return scope;
    }

    /** A weight by its name. */
    public NDArray weight(String name) {
        NDArray array = weights.get(name);
        if (array == null) {
            throw new IllegalArgumentException("no weight is called " + name);
        }
        return array;
    }

    /** Numbers as a matrix of {@code rows} rows. */
    public NDArray rows(float[] numbers, int rows) {
        return scope.create(numbers, new Shape(rows, numbers.length / rows));
    }

    /** Numbers as a vector. */
    public NDArray vector(float[] numbers) {
        return scope.create(numbers);
    }

    private static Shape shape(List<Integer> sizes) {
        return new Shape(sizes.stream().mapToLong(Integer::longValue).toArray());
    }
}
