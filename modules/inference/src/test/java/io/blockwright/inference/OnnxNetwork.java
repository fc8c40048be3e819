package io.blockwright.inference;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The same network as a shipped policy: written to a folder, verified, loaded and run by ONNX Runtime on the CPU. */
final class OnnxNetwork implements BatchAnswers, AutoCloseable {
    private final DirectRunner runner;
    private final RunnerAnswers answers;

    OnnxNetwork(Network network, Evidence evidence, Path folder) throws ModelRefused {
        byte[] model = graph(network);
        byte[] known = EvidenceJson.write(evidence).getBytes(StandardCharsets.UTF_8);
        ModelManifest manifest = new ModelManifest(
                "network",
                ModelKind.DQN,
                ModelBundle.sha256(model),
                ModelBundle.sha256(known),
                FeatureSchema.CURRENT.hash(),
                "",
                List.of(shape("state", network.sizes[0])),
                List.of(shape("preference", network.sizes[network.sizes.length - 1])),
                "0123456",
                List.of("synthetic"),
                1,
                "Tests.",
                Map.of());
        ModelBundle bundle = new ModelFolder(folder)
                .with(manifest, model)
                .write("evidence.json", known)
                .load();
        runner = new DirectRunner(bundle, 300);
        answers = new RunnerAnswers(runner);
    }

    @Override
    public float[] answer(float[] rows, int count) {
        return answers.answer(rows, count);
    }

    @Override
    public void close() {
        runner.close();
    }

    private static TensorShape shape(String name, int size) {
        return new TensorShape(name, List.of(size));
    }

    private static byte[] graph(Network network) {
        int layers = network.weights.length;
        OnnxGraph graph = new OnnxGraph("network")
                .input(shape("state", network.sizes[0]))
                .constant("means", List.of(network.means.length), network.means)
                .constant("scales", List.of(network.scales.length), network.scales)
                .node("Sub", List.of("state", "means"), "centred")
                .node("Div", List.of("centred", "scales"), "h0");
        for (int l = 0; l < layers; l++) {
            int in = network.sizes[l];
            int out = network.sizes[l + 1];
            float[] flat = new float[in * out];
            for (int i = 0; i < in; i++) {
                System.arraycopy(network.weights[l][i], 0, flat, i * out, out);
            }
            String sum = l == layers - 1 ? "preference" : "s" + l;
            graph.constant("w" + l, List.of(in, out), flat)
                    .constant("b" + l, List.of(out), network.biases[l])
                    .node("MatMul", List.of("h" + l, "w" + l), "m" + l)
                    .node("Add", List.of("m" + l, "b" + l), sum);
            if (l < layers - 1) {
                graph.node("Relu", List.of(sum), "h" + (l + 1));
            }
        }
        return graph.output(shape("preference", network.sizes[layers])).bytes();
    }
}
