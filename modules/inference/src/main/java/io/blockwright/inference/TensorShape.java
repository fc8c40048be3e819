package io.blockwright.inference;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An input or output of a model: 32-bit floats, row-major, with a batch of any size in front.
 *
 * @param name its name in the ONNX graph
 * @param row the lengths of one row's dimensions, without the batch
 */
public record TensorShape(String name, List<Integer> row) {
    /** The most floats that one row may have. */
    public static final int MOST_FLOATS = 1 << 20;

    public TensorShape {
        row = List.copyOf(row);
        long floats = 1;
        for (int length : row) {
            floats = length < 1 ? Long.MAX_VALUE : floats * length;
            if (floats > MOST_FLOATS) {
                throw new IllegalArgumentException(
                        "a row of " + name + " must have 1 to " + MOST_FLOATS + " numbers, and its lengths are " + row);
            }
        }
    }

    /** Floats in a row. */
    public int size() {
        int size = 1;
        for (int length : row) {
            size *= length;
        }
        return size;
    }

    /** Floats in a row of each, counted once: what asks at every call must not walk lists. */
    static int[] sizes(List<TensorShape> shapes) {
        return shapes.stream().mapToInt(TensorShape::size).toArray();
    }

    @Override
    public String toString() {
        return name + row.stream().map(String::valueOf).collect(Collectors.joining("×", "[rows×", "]"));
    }
}
