package io.blockwright.strategies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.inference.Calibration;
import io.blockwright.inference.DirectRunner;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicySlotTest {
    private static final long QUANTITY = 20_000;

    @TempDir
    Path folder;

    @Test
    void withoutAModelTheOrderIsDoneByTheFallbackWhichSaysSo() {
        try (PolicySlot slot = new PolicySlot("PPO", "no model of its kind is loaded")) {
            PaperMarket market = market(slot, CompletionTest.ample(1));
            market.run(Orders.END);
            assertThat(market.filled()).isEqualTo(QUANTITY);
            assertThat(market.sent.stream().map(sent -> sent.decision().toString()))
                    .anyMatch(words -> words.contains("PPO abstains: no model of its kind is loaded"));
        }
    }

    @Test
    void aModelIsReplacedWhileTheOrderWorksAndTheOrderIsDone() throws Exception {
        ModelBundle eager = bundle("eager", LearnedAction.COUNT - 1);
        ModelBundle patient = bundle("patient", 1);
        DirectRunner before = new DirectRunner(eager, 1);
        DirectRunner after = new DirectRunner(patient, 1);
        try (PolicySlot slot = new PolicySlot("PPO", "")) {
            slot.swap(new ModelPolicy(eager, before));
            ModelPolicy later = new ModelPolicy(patient, after);
            PaperMarket.Script ample = CompletionTest.ample(1);
            long[] ticks = {0};
            PaperMarket market = market(slot, tape -> {
                ample.tick(tape);
                if (ticks[0]++ == 400) {
                    slot.swap(later);
                }
            });
            market.run(Orders.END);
            assertThat(market.filled()).isEqualTo(QUANTITY);
            assertThat(before.health().answered()).isPositive();
            assertThat(after.health().answered()).isPositive();
        }
    }

    private static PaperMarket market(Policy policy, PaperMarket.Script script) {
        var order = Orders.order(Algo.PPO, Placement.PASSIVE, Side.BUY, QUANTITY);
        Strategy strategy = new StrategyFactory(Orders.INSTRUMENT, Orders.settings(3))
                .with(_ -> policy)
                .create(order);
        return new PaperMarket(order, strategy, script);
    }

    @Test
    void aBandWiderThanAnyNumberIsNoAnswer() throws Exception {
        boolean[] allowed = new boolean[LearnedAction.COUNT];
        Arrays.fill(allowed, true);
        float[] state = new float[FeatureSchema.CURRENT.size()];
        for (double logarithm : new double[] {2, 100}) {
            ModelBundle model = bundle("wide" + (int) logarithm, 1, (float) logarithm);
            try (ModelPolicy policy = new ModelPolicy(model, new DirectRunner(model, 1))) {
                Choice choice = policy.choose(state, allowed);
                assertThat(choice.abstains()).isEqualTo(logarithm > 10);
                assertThat(choice.why().contains("no sane number")).isEqualTo(logarithm > 10);
                if (logarithm < 10) {
                    assertThat(choice.highBp() - choice.costBp()).isCloseTo(Math.exp(logarithm), within(1e-4));
                    assertThat(choice.costBp() - choice.lowBp()).isCloseTo(Math.exp(logarithm), within(1e-4));
                }
            }
        }
    }

    private ModelBundle bundle(String name, int action) throws IOException, ModelRefused {
        return bundle(name, action, 0);
    }

    /** A model that prefers one action whatever it sees, and is always sure. */
    private ModelBundle bundle(String name, int action, float band) throws IOException, ModelRefused {
        int features = FeatureSchema.CURRENT.size();
        TensorShape state = new TensorShape("state", List.of(features));
        List<TensorShape> outputs = PolicyOutputs.of(LearnedAction.COUNT);
        float[] wanted = new float[LearnedAction.COUNT];
        wanted[action] = 1;
        float[] costs = new float[outputs.get(1).size()];
        Arrays.fill(costs, LearnedAction.COUNT, costs.length, band);
        byte[] model = new OnnxGraph(name)
                .input(state)
                .constant("W", List.of(features, LearnedAction.COUNT), new float[features * LearnedAction.COUNT])
                .constant("b", List.of(LearnedAction.COUNT), wanted)
                .node("Gemm", List.of("state", "W", "b"), "preference")
                .constant(
                        "V",
                        List.of(LearnedAction.COUNT, outputs.get(1).size()),
                        new float[LearnedAction.COUNT * outputs.get(1).size()])
                .constant("c", List.of(outputs.get(1).size()), costs)
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
