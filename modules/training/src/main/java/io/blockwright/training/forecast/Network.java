package io.blockwright.training.forecast;

import ai.djl.ndarray.NDArray;
import io.blockwright.inference.ForecastSchema;
import io.blockwright.training.Normaliser;
import io.blockwright.training.onnx.OnnxGraph;
import io.blockwright.training.torch.Tensors;
import io.blockwright.training.torch.Weights;
import java.util.List;
import java.util.random.RandomGenerator;

/** What turns a forecaster's inputs into the numbers that its {@link Heads} answer from. PyTorch and ONNX compute the same. */
sealed interface Network permits LstmNetwork, ImageNetwork {
    /** The inputs that it reads. */
    ForecastSchema schema();

    /** How many numbers it gives. */
    int width();

    /** Adds its weights to a layout. */
    void declare(Weights.Layout layout);

    /** Draws first weights. */
    void draw(Weights weights, RandomGenerator random);

    /** From a batch's inputs, feature rows normalised, to {@link #width} numbers a row. */
    NDArray forward(Tensors tensors, List<NDArray> inputs);

    /** The same as nodes of a graph, normalising included; returns the name of the numbers. */
    String write(OnnxGraph graph, Weights weights, Normaliser normaliser);

    /** Adds nodes that normalise feature rows in the last dimension. */
    static String normalised(OnnxGraph graph, String rows, Normaliser normaliser) {
        String centred = graph.node("Sub", rows, graph.constant(normaliser.shift(), normaliser.size()));
        String scaled = graph.node("Mul", centred, graph.constant(normaliser.scale(), normaliser.size()));
        return graph.node("Clip", scaled, graph.constant(new float[] {-Normaliser.LIMIT}), graph.constant(new float[] {
            Normaliser.LIMIT
        }));
    }
}
