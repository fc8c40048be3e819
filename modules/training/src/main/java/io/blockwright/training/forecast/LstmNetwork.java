package io.blockwright.training.forecast;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.blockwright.inference.ForecastFeature;
import io.blockwright.inference.ForecastSchema;
import io.blockwright.training.Normaliser;
import io.blockwright.training.onnx.OnnxAttribute;
import io.blockwright.training.onnx.OnnxGraph;
import io.blockwright.training.torch.Tensors;
import io.blockwright.training.torch.Weights;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * One LSTM layer over the window of feature rows (S. Hochreiter and J. Schmidhuber, 1997); its last state, and beside it the
 * newest row itself, so that what is plain there need not pass through the memory.
 *
 * @param hidden numbers of its state
 */
record LstmNetwork(int hidden) implements Network {
    private static final int FEATURES = ForecastFeature.COUNT;
    private static final int GATES = 4;
    /** PyTorch keeps the gates as input, forget, cell, output; ONNX as input, output, forget, cell. */
    private static final List<Integer> ONNX_ORDER = List.of(0, 3, 1, 2);

    @Override
    public ForecastSchema schema() {
        return ForecastSchema.WINDOW;
    }

    @Override
    public int width() {
        return hidden + FEATURES;
    }

    @Override
    public void declare(Weights.Layout layout) {
        layout.add("lstm.w", GATES * hidden, FEATURES)
                .add("lstm.r", GATES * hidden, hidden)
                .add("lstm.wb", GATES * hidden)
                .add("lstm.rb", GATES * hidden);
    }

    @Override
    public void draw(Weights weights, RandomGenerator random) {
        double bound = 1 / Math.sqrt(hidden);
        for (String name : List.of("lstm.w", "lstm.r", "lstm.wb", "lstm.rb")) {
            weights.draw(name, bound, random);
        }
        // a memory that begins by remembering learns sooner (R. Jozefowicz et al., 2015)
        int forget = weights.part("lstm.wb").offset() + hidden;
        for (int i = 0; i < hidden; i++) {
            weights.values()[forget + i] += 1;
        }
    }

    @Override
    public NDArray forward(Tensors tensors, List<NDArray> inputs) {
        NDArray window = inputs.getFirst();
        long rows = window.getShape().get(0);
        NDArray zero = tensors.scope().zeros(new Shape(1, rows, hidden), DataType.FLOAT32);
        NDList parameters = new NDList(
                tensors.weight("lstm.w"),
                tensors.weight("lstm.r"),
                tensors.weight("lstm.wb"),
                tensors.weight("lstm.rb"));
        NDList out = window.getNDArrayInternal()
                .lstm(window, new NDList(zero, zero), parameters, true, 1, 0, true, false, true);
        NDArray last = out.get(1).reshape(rows, hidden);
        NDArray newest = window.get(new NDIndex(":, -1, :")).reshape(rows, FEATURES);
        return last.concat(newest, 1);
    }

    @Override
    public String write(OnnxGraph graph, Weights weights, Normaliser normaliser) {
        String window = graph.input("window", ForecastSchema.ROWS, FEATURES);
        String rows = Network.normalised(graph, window, normaliser);
        String steps = graph.node("Transpose", List.of(rows), OnnxAttribute.of("perm", 1, 0, 2));
        float[] offsets = new float[2 * GATES * hidden];
        System.arraycopy(gates(weights.copy("lstm.wb"), 1), 0, offsets, 0, GATES * hidden);
        System.arraycopy(gates(weights.copy("lstm.rb"), 1), 0, offsets, GATES * hidden, GATES * hidden);
        List<String> out = graph.node(
                "LSTM",
                List.of(
                        steps,
                        graph.constant(gates(weights.copy("lstm.w"), FEATURES), 1, GATES * hidden, FEATURES),
                        graph.constant(gates(weights.copy("lstm.r"), hidden), 1, GATES * hidden, hidden),
                        graph.constant(offsets, 1, 2 * GATES * hidden)),
                List.of("", "lstm_last"),
                OnnxAttribute.of("hidden_size", hidden));
        String last = graph.node("Squeeze", out.get(1), graph.constant(0L));
        String newest = graph.node(
                "Gather", List.of(rows, graph.constant((long) ForecastSchema.ROWS - 1)), OnnxAttribute.of("axis", 1));
        String row = graph.node("Squeeze", newest, graph.constant(1L));
        return graph.node("Concat", List.of(last, row), OnnxAttribute.of("axis", 1));
    }

    /** Brings blocks of {@code hidden} rows of this width from PyTorch's order of gates into that of ONNX. */
    private float[] gates(float[] torch, int width) {
        float[] onnx = new float[torch.length];
        int block = hidden * width;
        for (int to = 0; to < GATES; to++) {
            System.arraycopy(torch, ONNX_ORDER.get(to) * block, onnx, to * block, block);
        }
        return onnx;
    }
}
