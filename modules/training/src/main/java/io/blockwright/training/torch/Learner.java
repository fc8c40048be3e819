package io.blockwright.training.torch;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Function;

/**
 * Weights that learn: PyTorch differentiates a loss, {@link AdamW} takes the step in Java. Every step has its own scope, so no
 * native memory outlives it. Belongs to one thread.
 */
public final class Learner {
    private final Torch torch;
    private final Weights weights;
    private final AdamW adam;
    private final ByteBuffer shared;
    private final float[] gradient;

    public Learner(Torch torch, Weights weights, AdamW adam) {
        this.torch = torch;
        this.weights = weights;
        this.adam = adam;
        int size = weights.values().length;
        this.shared = ByteBuffer.allocateDirect(size * Float.BYTES).order(ByteOrder.nativeOrder());
        this.gradient = new float[size];
    }

    public Weights weights() {
        return weights;
    }

    /**
     * One step of the optimiser on a loss.
     *
     * @param loss makes one number of the weights; may read other numbers out of its arrays before it returns
     * @return the loss before the step
     * @throws ArithmeticException when the loss or its gradient is not a number: the weights are as before
     */
    public float step(double rate, Function<Tensors, NDArray> loss) {
        try (NDManager scope = torch.scope()) {
            NDArray flat = upload(scope);
            flat.setRequiresGradient(true);
            float value;
            try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
                NDArray result = loss.apply(new Tensors(scope, flat, weights.parts()));
                collector.backward(result);
                value = result.getFloat();
                NDArray slope = flat.getGradient();
                slope.attach(scope);
                slope.toByteBuffer()
                        .order(ByteOrder.nativeOrder())
                        .asFloatBuffer()
                        .get(gradient);
            }
            double norm = Float.isFinite(value) ? adam.update(weights.values(), gradient, rate) : Double.NaN;
            if (!Double.isFinite(norm)) {
                throw new ArithmeticException("the loss (" + value + ") or its gradient (" + norm + ") is not finite");
            }
            return value;
        }
    }

    /** What the weights make of inputs, without gradients. */
    public float[] answer(Function<Tensors, NDArray> network) {
        try (NDManager scope = torch.scope()) {
            return network.apply(new Tensors(scope, upload(scope), weights.parts()))
                    .toFloatArray();
        }
    }

    private NDArray upload(NDManager scope) {
        shared.clear();
        shared.asFloatBuffer().put(weights.values());
        return scope.create(shared, new Shape(weights.values().length), DataType.FLOAT32);
    }

    public void write(DataOutput out) throws IOException {
        weights.write(out);
        adam.write(out);
    }

    /** Takes over what {@link #write} wrote. */
    public void read(DataInput in) throws IOException {
        weights.read(in);
        adam.read(in);
    }
}
