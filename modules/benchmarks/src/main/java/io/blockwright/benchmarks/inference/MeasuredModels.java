package io.blockwright.benchmarks.inference;

import io.blockwright.inference.Evidence;
import io.blockwright.inference.EvidenceJson;
import io.blockwright.inference.FeatureSchema;
import io.blockwright.inference.ManifestJson;
import io.blockwright.inference.ModelBundle;
import io.blockwright.inference.ModelKind;
import io.blockwright.inference.ModelManifest;
import io.blockwright.inference.ModelRefused;
import io.blockwright.inference.OnnxGraph;
import io.blockwright.inference.OnnxGraph.Attributes;
import io.blockwright.inference.TensorShape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Models of the shipped shapes with drawn weights, for speed does not depend on what a model learned: a policy of two hidden
 * layers of 128 over the current features, an LSTM of 64 over 100 steps of 40 numbers, and a convolution over a book picture
 * of 100 × 40 after Zhang, Zohren and Roberts (DeepLOB, 2019) without its recurrent end.
 */
final class MeasuredModels {
    private static final int ACTIONS = 28;
    private static final int QUANTILES = 3;
    private static final int HIDDEN = 128;
    private static final int STEPS = 100;
    private static final int NUMBERS = 40;
    private static final int CELLS = 64;
    private static final int CLASSES = 3;

    private final Path folder;
    private final Random weights = new Random(1);

    /** Writes into a folder that is there. */
    MeasuredModels(Path folder) {
        this.folder = folder;
    }

    ModelBundle policy() throws IOException, ModelRefused {
        int features = FeatureSchema.CURRENT.size();
        TensorShape state = new TensorShape("state", List.of(features));
        TensorShape preference = new TensorShape("preference", List.of(ACTIONS));
        TensorShape cost = new TensorShape("cost", List.of(ACTIONS, QUANTILES));
        OnnxGraph graph = new OnnxGraph("policy").input(state);
        graph.constant("mean", List.of(features), drawn(features, 1));
        graph.constant("scale", List.of(features), drawn(features, 1));
        graph.node("Sub", List.of("state", "mean"), "centred").node("Mul", List.of("centred", "scale"), "x");
        dense(graph, "x", features, "a", HIDDEN).node("Relu", List.of("a"), "h1");
        dense(graph, "h1", HIDDEN, "b", HIDDEN).node("Relu", List.of("b"), "h2");
        dense(graph, "h2", HIDDEN, "preference", ACTIONS);
        dense(graph, "h2", HIDDEN, "costs", ACTIONS * QUANTILES);
        graph.constant("shape", -1, ACTIONS, QUANTILES).node("Reshape", List.of("costs", "shape"), "cost");
        graph.output(preference).output(cost);
        return bundle("policy", ModelKind.DQN, List.of(state), List.of(preference, cost), graph.bytes());
    }

    ModelBundle lstm() throws IOException, ModelRefused {
        TensorShape window = new TensorShape("window", List.of(STEPS, NUMBERS));
        TensorShape moves = new TensorShape("moves", List.of(CLASSES));
        OnnxGraph graph = new OnnxGraph("lstm").input(window);
        int gates = 4 * CELLS;
        graph.constant("W", List.of(1, gates, NUMBERS), drawn(gates * NUMBERS, NUMBERS));
        graph.constant("R", List.of(1, gates, CELLS), drawn(gates * CELLS, CELLS));
        graph.constant("B", List.of(1, 2 * gates), drawn(2 * gates, CELLS));
        graph.node("Transpose", List.of("window"), new Attributes().with("perm", List.of(1, 0, 2)), "steps");
        graph.node("LSTM", List.of("steps", "W", "R", "B"), new Attributes().with("hidden_size", CELLS), "", "last");
        graph.constant("flat", -1, CELLS).node("Reshape", List.of("last", "flat"), "h");
        dense(graph, "h", CELLS, "moves", CLASSES).output(moves);
        return bundle("lstm", ModelKind.LSTM, List.of(window), List.of(moves), graph.bytes());
    }

    ModelBundle cnn() throws IOException, ModelRefused {
        TensorShape picture = new TensorShape("picture", List.of(STEPS, NUMBERS));
        TensorShape moves = new TensorShape("moves", List.of(CLASSES));
        OnnxGraph graph = new OnnxGraph("cnn").input(picture);
        graph.constant("one", -1, 1, STEPS, NUMBERS).node("Reshape", List.of("picture", "one"), "c0");
        conv(graph, 0, 1, 16, 1, 2, 2);
        conv(graph, 1, 16, 16, 4, 1, 1);
        conv(graph, 2, 16, 16, 1, 2, 2);
        conv(graph, 3, 16, 16, 4, 1, 1);
        conv(graph, 4, 16, 32, 1, 10, 1);
        Attributes pool = new Attributes().with("kernel_shape", List.of(4, 1)).with("strides", List.of(4, 1));
        graph.node("MaxPool", List.of("c5"), pool, "pooled").node("Flatten", List.of("pooled"), "flat");
        dense(graph, "flat", 32 * 23, "d", 32).node("Relu", List.of("d"), "e");
        dense(graph, "e", 32, "moves", CLASSES).output(moves);
        return bundle("cnn", ModelKind.CNN, List.of(picture), List.of(moves), graph.bytes());
    }

    private void conv(OnnxGraph graph, int layer, int in, int out, int high, int wide, int stride) {
        String kernel = "k" + layer;
        graph.constant(kernel, List.of(out, in, high, wide), drawn(out * in * high * wide, in * high * wide));
        graph.constant(kernel + "b", List.of(out), drawn(out, out));
        Attributes attributes =
                new Attributes().with("kernel_shape", List.of(high, wide)).with("strides", List.of(1, stride));
        graph.node("Conv", List.of("c" + layer, kernel, kernel + "b"), attributes, "z" + layer);
        graph.node("Relu", List.of("z" + layer), "c" + (layer + 1));
    }

    private OnnxGraph dense(OnnxGraph graph, String from, int in, String to, int out) {
        graph.constant(to + "W", List.of(in, out), drawn(in * out, in));
        graph.constant(to + "b", List.of(out), drawn(out, in));
        return graph.node("Gemm", List.of(from, to + "W", to + "b"), to);
    }

    private float[] drawn(int count, int into) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (weights.nextGaussian() / Math.sqrt(into));
        }
        return values;
    }

    private ModelBundle bundle(
            String name, ModelKind kind, List<TensorShape> inputs, List<TensorShape> outputs, byte[] model)
            throws IOException, ModelRefused {
        byte[] evidence = EvidenceJson.write(Evidence.NONE).getBytes(StandardCharsets.UTF_8);
        ModelManifest manifest = new ModelManifest(
                name,
                kind,
                ModelBundle.sha256(model),
                ModelBundle.sha256(evidence),
                FeatureSchema.CURRENT.hash(),
                "",
                inputs,
                outputs,
                "",
                List.of(),
                1,
                "To measure speed.",
                Map.of());
        Path own = Files.createDirectories(folder.resolve(name));
        Files.write(own.resolve("model.onnx"), model);
        Files.write(own.resolve("evidence.json"), evidence);
        Files.writeString(own.resolve("manifest.json"), ManifestJson.write(manifest));
        return ModelBundle.loadToMeasure(own);
    }
}
