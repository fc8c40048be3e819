package io.blockwright.strategies;

import io.blockwright.inference.Calibration;
import io.blockwright.inference.Evidence;
import io.blockwright.inference.EvidenceJson;
import io.blockwright.inference.FeatureRow;
import io.blockwright.inference.FeatureSchema;
import io.blockwright.inference.ManifestJson;
import io.blockwright.inference.ModelBundle;
import io.blockwright.inference.ModelKind;
import io.blockwright.inference.ModelManifest;
import io.blockwright.inference.ModelRefused;
import io.blockwright.inference.OnnxGraph;
import io.blockwright.inference.PolicyOutputs;
import io.blockwright.inference.Reference;
import io.blockwright.inference.Reliability;
import io.blockwright.inference.TensorShape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Small policies written by hand, on disk and verified like any other. */
final class PolicyModels {
    private static final int FEATURES = FeatureSchema.CURRENT.size();

    private PolicyModels() {}

    /** Prefers one action whatever it sees, and is always sure; {@code band} is the logarithm of its doubt in bp. */
    static ModelBundle preferring(Path folder, int action, float band) throws IOException, ModelRefused {
        float[] wanted = new float[LearnedAction.COUNT];
        wanted[action] = 1;
        return bundle(folder, "always-" + action + "-" + band, new float[FEATURES * LearnedAction.COUNT], wanted, band);
    }

    /** Prefers the action whose number is the largest of its state, and expects that number to be the cost. */
    static ModelBundle reading(Path folder) throws IOException, ModelRefused {
        float[] weights = new float[FEATURES * LearnedAction.COUNT];
        for (int i = 0; i < LearnedAction.COUNT; i++) {
            weights[i * LearnedAction.COUNT + i] = 1;
        }
        return bundle(folder, "reading", weights, new float[LearnedAction.COUNT], 0);
    }

    private static ModelBundle bundle(Path folder, String name, float[] weights, float[] wanted, float band)
            throws IOException, ModelRefused {
        TensorShape state = new TensorShape("state", List.of(FEATURES));
        List<TensorShape> outputs = PolicyOutputs.of(LearnedAction.COUNT);
        int costs = outputs.get(1).size();
        float[] same = new float[LearnedAction.COUNT * costs];
        for (int i = 0; i < LearnedAction.COUNT; i++) {
            same[i * costs + i] = 1;
        }
        float[] bands = new float[costs];
        Arrays.fill(bands, LearnedAction.COUNT, costs, band);
        byte[] model = new OnnxGraph(name)
                .input(state)
                .constant("W", List.of(FEATURES, LearnedAction.COUNT), weights)
                .constant("b", List.of(LearnedAction.COUNT), wanted)
                .node("Gemm", List.of("state", "W", "b"), "preference")
                .constant("V", List.of(LearnedAction.COUNT, costs), same)
                .constant("c", List.of(costs), bands)
                .node("Gemm", List.of("preference", "V", "c"), "cost")
                .output(outputs.get(0))
                .output(outputs.get(1))
                .bytes();
        Evidence sure = new Evidence(
                List.of(),
                new Calibration(List.of(0.0), List.of(0.9), 0, Reliability.NONE),
                new Reference(List.of(), List.of(), 0, 0, 0),
                FeatureRow.of(),
                List.of());
        byte[] evidence = EvidenceJson.write(sure).getBytes(StandardCharsets.UTF_8);
        ModelManifest manifest = new ModelManifest(
                name,
                ModelKind.PPO,
                ModelBundle.sha256(model),
                ModelBundle.sha256(evidence),
                FeatureSchema.CURRENT.hash(),
                LearnedAction.HASH,
                List.of(state),
                outputs,
                "",
                List.of(),
                1,
                "Tests.",
                Map.of());
        Path own = Files.createDirectories(folder.resolve(name));
        Files.write(own.resolve("model.onnx"), model);
        Files.write(own.resolve("evidence.json"), evidence);
        Files.writeString(own.resolve("manifest.json"), ManifestJson.write(manifest));
        return ModelBundle.load(own);
    }
}
