package io.blockwright.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainerTest {
    private static final Evidence EVIDENCE = SyntheticStates.evidence(51);
    private static final int SPREAD = Feature.SPREAD_BP.index();
    private static final int LEFT = Feature.LEFT.index();
    private static final int NEWS = Feature.SENTIMENT.index();

    /** Takes when the spread is narrow and much is left; good news speaks against it. */
    private static final BatchAnswers MODEL = (rows, count) -> {
        int features = EVIDENCE.features().size();
        float[] out = new float[2 * count];
        for (int i = 0; i < count; i++) {
            int at = i * features;
            out[2 * i + 1] = (4 - rows[at + SPREAD]) + 4 * (rows[at + LEFT] - 0.5f) - 1.5f * rows[at + NEWS] - 1;
        }
        return out;
    };

    @Test
    void itIsOneSentenceWithTheNumbersThatDecide() {
        float[] state = usual();
        state[SPREAD] = 2.1f;
        state[Feature.SPREAD_INCREMENTS.index()] = 2.1f;
        state[LEFT] = 0.9f;
        state[NEWS] = 0.6f;
        Explanation why = new Explainer(EVIDENCE).explain(MODEL, question(state), ExplainerTest::action);
        assertThat(why.sentence())
                .startsWith("Take 600 shares now rather than wait, because ")
                .contains("spread 2.1 bp (usually 4.0 bp)")
                .contains(", despite headlines 0.60 against the order")
                .endsWith("; with this as usual it would wait.")
                .doesNotContain("_");
        assertThat(why.features().parts().getFirst().name()).isEqualTo("spread_bp");
        assertThat(why.features().parts().getLast().name()).isEqualTo("sentiment");
        assertThat(why.groups().parts()).extracting(Contribution::name).startsWith("touch", "the order itself");
        assertThat(why.reasons().decisive()).isTrue();
        assertThat(why.changes().getFirst().say()).contains("at ");
        assertThat(why.nearest()).hasSize(20);
        assertThat(why.outcomes().count()).isEqualTo(20);
    }

    @Test
    void anOrdinaryStateIsSaidToBeOne() {
        BatchAnswers takes = (rows, count) -> {
            float[] out = new float[2 * count];
            for (int i = 0; i < count; i++) {
                out[2 * i + 1] = 1;
            }
            return out;
        };
        Explanation why = new Explainer(EVIDENCE).explain(takes, question(usual()), ExplainerTest::action);
        assertThat(why.sentence()).contains("in an ordinary state");
        assertThat(why.changes()).isEmpty();
    }

    @Test
    void aStateOfAnotherSchemaIsRefused() {
        Question question = Question.of(new float[3], new boolean[] {true, true}, 0);
        assertThatThrownBy(() -> new Explainer(EVIDENCE).explain(MODEL, question, ExplainerTest::action))
                .hasMessageContaining("has 3 numbers");
        assertThatThrownBy(() -> Question.of(new float[3], new boolean[] {false, true}, 1))
                .hasMessageContaining("no other action");
    }

    @Test
    void aStateThatNoModelTakesDoesNotTakeTheOthersAnswersAway(@TempDir Path folder) throws ModelRefused {
        Network network = new Network(5, EVIDENCE.features().size(), 16, 4);
        network.standardise(EVIDENCE.reference());
        int width = EVIDENCE.features().size();
        float[] rows = new float[3 * width];
        rows[width + SPREAD] = 5e6f;
        try (OnnxNetwork onnx = new OnnxNetwork(network, EVIDENCE, folder)) {
            float[] answers = onnx.answer(rows, 3).clone();
            for (int action = 0; action < 4; action++) {
                assertThat(answers[action]).isFinite().isEqualTo(answers[2 * 4 + action]);
                assertThat(answers[4 + action]).isNaN();
            }
            float[] hopeless = new float[width];
            hopeless[SPREAD] = 5e6f;
            assertThatThrownBy(() -> onnx.answer(hopeless, 1)).hasMessageContaining("did not answer (REFUSED)");
        }
    }

    @Test
    void aTrialNeverAsksForMoreThanAModelTakes() {
        float[] largest = {0};
        BatchAnswers watched = (rows, count) -> {
            for (float value : rows) {
                largest[0] = Math.max(largest[0], Math.abs(value));
            }
            return MODEL.answer(rows, count);
        };
        float[] state = usual();
        state[SPREAD] = 1e-9f; // what follows from the spread by its ratio would be astronomic
        state[Feature.SPREAD_INCREMENTS.index()] = 900_000;
        new Explainer(EVIDENCE).explain(watched, question(state), ExplainerTest::action);
        assertThat(largest[0]).isLessThanOrEqualTo(ModelRunner.MOST);
    }

    @Test
    void aNetworkOfTwoLayersOf128IsExplainedWithinATenthOfASecond(@TempDir Path folder) throws ModelRefused {
        Network network = new Network(53, EVIDENCE.features().size(), 128, 128, 28);
        network.standardise(EVIDENCE.reference());
        Explainer explainer = new Explainer(EVIDENCE);
        // The thread's own time: what it takes on a machine that has other work too. ONNX Runtime computes in this
        // thread.
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] took = new double[15];
        int[] asked = new int[2];
        try (OnnxNetwork onnx = new OnnxNetwork(network, EVIDENCE, folder)) {
            BatchAnswers counted = (rows, count) -> {
                asked[0]++;
                asked[1] += count;
                return onnx.answer(rows, count);
            };
            List<float[]> states = new SyntheticStates(54).next(took.length);
            for (int i = 0; i < took.length; i++) {
                float[] state = states.get(i);
                Question question =
                        Question.of(state, ContributionsTest.all(28), Network.best(onnx.answer(state, 1), 0, 28));
                long before = threads.getCurrentThreadCpuTime();
                Explanation why = explainer.explain(counted, question, action -> "do " + action);
                took[i] = (threads.getCurrentThreadCpuTime() - before) / 1e6;
                assertThat(why.reasons().named()).isNotEmpty();
            }
        }
        // What makes an accelerator worth its trip: hundreds of states in each call, and few calls.
        assertThat(asked[1] / asked[0]).isGreaterThan(150);
        assertThat(Arrays.stream(took).sorted().toArray()[7]).isLessThan(100);
    }

    @Test
    void evidenceThatWasMeasuredComesBackFromItsFile() throws IOException {
        EvidenceFit fit = new EvidenceFit(SyntheticStates.NAMES, 3);
        SyntheticStates states = new SyntheticStates(55);
        assertThatThrownBy(() -> fit.evidence(0.5)).hasMessageContaining("200 states");
        for (int run = 0; run < 8; run++) {
            fit.run();
            for (int i = 0; i < 400; i++) {
                float[] state = states.next();
                fit.state(state);
                fit.decision(i / 400.0, i % 5 < 3);
                fit.situation(new PastSituation(FeatureRow.of(state), 1, i / 3.0, "mix", run, i));
            }
        }
        Evidence evidence = fit.evidence(0.5);
        byte[] file = EvidenceJson.write(evidence).getBytes(StandardCharsets.UTF_8);
        assertThat(EvidenceJson.read(file)).isEqualTo(evidence);
        assertThat(evidence.past()).hasSize(2_000);
        assertThat(evidence.calibration().reliability().count()).isEqualTo(1_600);
        assertThat(evidence.reference().states()).isEqualTo(1_600);
        assertThat(file.length).isLessThan(2_000_000);
        new ModelWatch(EvidenceJson.read(file), WatchLimits.USUAL).observe(states.next());
    }

    private static String action(int action) {
        return action == 0 ? "wait" : "take 600 shares now";
    }

    private static Question question(float[] state) {
        return Question.of(state, new boolean[] {true, true}, 1);
    }

    private static float[] usual() {
        float[] state = new float[EVIDENCE.features().size()];
        EVIDENCE.baseline().copyTo(state, 0);
        return state;
    }
}
