package io.blockwright.launcher;

import io.blockwright.inference.Calibration;
import io.blockwright.inference.Evidence;
import io.blockwright.inference.EvidenceFit;
import io.blockwright.inference.EvidenceJson;
import io.blockwright.inference.Feature;
import io.blockwright.inference.FeatureRow;
import io.blockwright.inference.FeatureSchema;
import io.blockwright.inference.ManifestJson;
import io.blockwright.inference.ModelBundle;
import io.blockwright.inference.ModelKind;
import io.blockwright.inference.ModelManifest;
import io.blockwright.inference.ModelRefused;
import io.blockwright.inference.OnnxGraph;
import io.blockwright.inference.PastSituation;
import io.blockwright.inference.PolicyOutputs;
import io.blockwright.inference.Reference;
import io.blockwright.inference.Reliability;
import io.blockwright.inference.TensorShape;
import io.blockwright.strategies.LearnedAction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A small real policy in a folder as it would be shipped: a linear one, which takes an even child where the spread is narrow and
 * lets it rest where it is wide, with evidence of the states that it is said to have met.
 */
final class PolicyFolder {
    static final int FEATURES = FeatureSchema.CURRENT.size();
    private static final int ACTIONS = LearnedAction.COUNT;

    private PolicyFolder() {}

    /** Writes one; its evidence is of {@code met}, each a little varied. */
    static Path write(Path folder, ModelKind kind, List<float[]> met) throws IOException {
        return write(folder, kind, met, Map.of());
    }

    /** The same with metrics in its manifest. */
    static Path write(Path folder, ModelKind kind, List<float[]> met, Map<String, Double> metrics) throws IOException {
        return write(folder, kind, model(0), evidence(met), metrics);
    }

    /** Another one, always sure and of any market: {@code lean} is how much it likes to rest. */
    static Path leaning(Path folder, ModelKind kind, double lean) throws IOException {
        Evidence sure = new Evidence(
                List.of(),
                new Calibration(List.of(0.0), List.of(0.9), 0, Reliability.NONE),
                new Reference(List.of(), List.of(), 0, 0, 0),
                FeatureRow.of(),
                List.of());
        return write(folder, kind, model(lean), sure, Map.of());
    }

    /**
     * One that is always sure, and knows the markets that the shipped policy of its kind knows, so that it may act by itself.
     *
     * @param pace how many even children it likes to take at each turn: 1 works evenly, 0 leaves all to the end
     */
    static Path acting(Path folder, ModelKind kind, double pace) throws IOException, ModelRefused {
        Evidence shipped = ModelBundle.load(
                        DataFolder.models().resolve(kind.name().toLowerCase(Locale.ROOT)))
                .evidence();
        Evidence sure = new Evidence(
                shipped.features(),
                new Calibration(List.of(0.0), List.of(0.9), 0, Reliability.NONE),
                shipped.reference(),
                shipped.baseline(),
                shipped.past());
        return write(folder, kind, model(-1, pace, 9), sure, Map.of());
    }

    private static Path write(Path folder, ModelKind kind, byte[] model, Evidence known, Map<String, Double> metrics)
            throws IOException {
        byte[] evidence = EvidenceJson.write(known).getBytes(StandardCharsets.UTF_8);
        ModelManifest manifest = new ModelManifest(
                String.valueOf(folder.getFileName()),
                kind,
                ModelBundle.sha256(model),
                ModelBundle.sha256(evidence),
                FeatureSchema.CURRENT.hash(),
                LearnedAction.HASH,
                List.of(new TensorShape("state", List.of(FEATURES))),
                PolicyOutputs.of(ACTIONS),
                "0123456",
                List.of("calm"),
                7,
                "Tests.",
                metrics);
        Files.createDirectories(folder);
        Files.write(folder.resolve("model.onnx"), model);
        Files.write(folder.resolve("evidence.json"), evidence);
        Files.writeString(folder.resolve("manifest.json"), ManifestJson.write(manifest));
        return folder;
    }

    private static byte[] model(double lean) {
        return model(lean, 1, 1);
    }

    private static byte[] model(double lean, double pace, double firmly) {
        float[] weights = new float[FEATURES * ACTIONS];
        float[] bias = new float[ACTIONS];
        List<TensorShape> outputs = PolicyOutputs.of(ACTIONS);
        int costs = outputs.get(PolicyOutputs.COST).size();
        float[] cost = new float[costs];
        int spread = Feature.SPREAD_BP.index();
        for (int action = 0; action < ACTIONS; action++) {
            LearnedAction what = LearnedAction.of(action);
            bias[action] = (float) (1 - firmly * Math.abs(what.take() - pace) + lean * what.rest()) - 0.01f * action;
            weights[spread * ACTIONS + action] = (float) (0.05 * (what.rest() - what.take()));
            weights[Feature.LEFT.index() * ACTIONS + action] = (float) what.take();
            cost[action] = (float) (6 + 2 * what.take() - 0.5 * what.rest());
        }
        cost[ACTIONS] = (float) Math.log(4);
        cost[ACTIONS + 1] = (float) Math.log(8);
        return new OnnxGraph("policy")
                .input(new TensorShape("state", List.of(FEATURES)))
                .constant("weights", List.of(FEATURES, ACTIONS), weights)
                .constant("bias", List.of(1, ACTIONS), bias)
                .constant("nothing", List.of(FEATURES, costs), new float[FEATURES * costs])
                .constant("costs", List.of(1, costs), cost)
                .node("MatMul", List.of("state", "weights"), "weighed")
                .node("Add", List.of("weighed", "bias"), "preference")
                .node("MatMul", List.of("state", "nothing"), "flat")
                .node("Add", List.of("flat", "costs"), "cost")
                .output(outputs.get(PolicyOutputs.PREFERENCE))
                .output(outputs.get(PolicyOutputs.COST))
                .bytes();
    }

    private static Evidence evidence(List<float[]> met) {
        SplittableRandom random = new SplittableRandom(5);
        EvidenceFit fit = new EvidenceFit(FeatureSchema.CURRENT.names(), 3);
        for (int run = 0; run < 8; run++) {
            fit.run();
            for (int i = 0; i < 400; i++) {
                float[] state = met.get(random.nextInt(met.size())).clone();
                for (int f = 0; f < state.length; f++) {
                    state[f] += (float) (0.05 * (1 + Math.abs(state[f])) * random.nextGaussian());
                }
                fit.state(state);
                fit.decision(i / 400.0, i % 5 < 3);
                fit.situation(new PastSituation(FeatureRow.of(state), i % 3, i / 20.0, "calm", run, i));
            }
        }
        return fit.evidence(0.3);
    }
}
