package io.blockwright.training.torch;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The numbers of a network: named arrays, row-major, one after the other in one flat array. The optimiser changes them here;
 * playing, saving and exporting read them here; PyTorch only sees copies. Belongs to one thread.
 */
public final class Weights {
    private final Map<String, Part> parts;
    private final float[] values;

    /** Where one named array lies in the flat one, and its shape. */
    public record Part(String name, List<Integer> shape, int offset, int size) {}

    private Weights(Map<String, Part> parts, float[] values) {
        this.parts = parts;
        this.values = values;
    }

    /** Collects the names and shapes. */
    public static final class Layout {
        private final Map<String, Part> parts = new LinkedHashMap<>();
        private int size;

        /** Adds an array at the end. */
        public Layout add(String name, Integer... shape) {
            int length = Arrays.stream(shape).reduce(1, Math::multiplyExact);
            if (parts.put(name, new Part(name, List.of(shape), size, length)) != null) {
                throw new IllegalArgumentException("two weights are called " + name);
            }
            size += length;
            return this;
        }

        /** All zero. */
        public Weights zeros() {
            return new Weights(new LinkedHashMap<>(parts), new float[size]);
        }
    }

    /** The flat array itself: changes to it are changes of the weights. */
    public float[] values() {
        return values;
    }

    /** The named arrays in their order. */
    public List<Part> parts() {
        return new ArrayList<>(parts.values());
    }

    /** Where an array lies. */
    public Part part(String name) {
        Part part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("no weight is called " + name);
        }
        return part;
    }

    /** A copy of one named array. */
    public float[] copy(String name) {
        Part part = part(name);
        return Arrays.copyOfRange(values, part.offset(), part.offset() + part.size());
    }

    /** Replaces one named array. */
    public void put(String name, float[] array) {
        Part part = part(name);
        if (array.length != part.size()) {
            throw new IllegalArgumentException(name + " has " + part.size() + " numbers, not " + array.length);
        }
        System.arraycopy(array, 0, values, part.offset(), part.size());
    }

    /** Draws one named array evenly from −bound … bound. */
    public void draw(String name, double bound, RandomGenerator random) {
        Part part = part(name);
        for (int i = part.offset(); i < part.offset() + part.size(); i++) {
            values[i] = (float) ((2 * random.nextDouble() - 1) * bound);
        }
    }

    /** The same numbers in an array of its own. */
    public Weights copy() {
        return new Weights(parts, values.clone());
    }

    /** Takes over the numbers of weights of the same layout. */
    public void set(Weights other) {
        if (!parts.equals(other.parts)) {
            throw new IllegalArgumentException("weights of another layout");
        }
        System.arraycopy(other.values, 0, values, 0, values.length);
    }

    public void write(DataOutput out) throws IOException {
        Floats.write(out, values);
    }

    /** Takes over what {@link #write} wrote. */
    public void read(DataInput in) throws IOException {
        Floats.read(in, values);
    }
}
