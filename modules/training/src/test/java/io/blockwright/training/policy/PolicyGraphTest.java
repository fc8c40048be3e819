package io.blockwright.training.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import io.blockwright.inference.PolicyOutputs;
import io.blockwright.training.Normaliser;
import io.blockwright.training.TestTorch;
import io.blockwright.training.torch.AdamW;
import io.blockwright.training.torch.Learner;
import io.blockwright.training.torch.Mlp;
import io.blockwright.training.torch.Tensors;
import io.blockwright.training.torch.Torch;
import io.blockwright.training.torch.Weights;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What was trained, what plays and what is shipped are the same function: PyTorch, plain Java and ONNX Runtime agree. */
final class PolicyGraphTest {
    private static final int STATE = 13;
    private static final List<Integer> FACTORS = List.of(4, 3, 2);
    private static final int ACTIONS = 24;
    private static final int ROWS = 40;
    private static final float TOLERANCE = 1e-5f;

    private final SplittableRandom random = new SplittableRandom(7);
    private final float[][] rows = new float[ROWS][STATE];
    private final Normaliser normaliser = new Normaliser(STATE);

    PolicyGraphTest() {
        for (float[] row : rows) {
            for (int k = 0; k < STATE; k++) {
                // one that never varies, one far from 0, one with outliers that are cut off
                row[k] = k == 3 ? 5 : (float) (random.nextDouble() * 10 - (k == 4 ? 100 : 2));
            }
            row[6] = random.nextInt(20) == 0 ? 1e6f : row[6];
            normaliser.measure(row);
        }
        normaliser.settle();
    }

    @Test
    void aFactoredPolicyIsTheSameEverywhere() throws Exception {
        agrees(Head.factored(FACTORS));
    }

    @Test
    void aDuelingPolicyIsTheSameEverywhere() throws Exception {
        agrees(Head.dueling(ACTIONS));
    }

    private void agrees(Head head) throws Exception {
        Mlp network = Mlp.of("policy", STATE, List.of(32, 16), head.inputs());
        Policy policy = new Policy(normaliser, network, head, drawn(network));
        Head shared = Head.shared(ACTIONS);
        Mlp costNetwork = CostQuantiles.network(STATE, List.of(24), ACTIONS);
        CostQuantiles costs = new CostQuantiles(normaliser, costNetwork, shared, drawn(costNetwork), 1.5f, 0.7f);

        PolicyPass pass = new PolicyPass(policy);
        CostPass costPass = new CostPass(costs);
        float[] torch = inTorch(policy);
        byte[] model = PolicyGraph.of(policy, costs);
        try (OrtSession session = OrtEnvironment.getEnvironment().createSession(model);
                OnnxTensor state = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), rows);
                OrtSession.Result result = session.run(Map.of("state", state))) {
            float[][] preference =
                    (float[][]) result.get("preference").orElseThrow().getValue();
            float[][] told = (float[][]) result.get("cost").orElseThrow().getValue();
            assertThat(told).hasDimensions(ROWS, ACTIONS + 2);
            assertThat(preference).hasDimensions(ROWS, ACTIONS);
            for (int r = 0; r < ROWS; r++) {
                float[] java = pass.preferences(rows[r]).clone();
                FloatBuffer cost = FloatBuffer.wrap(told[r]);
                double below = PolicyOutputs.below(cost, ACTIONS);
                double above = PolicyOutputs.above(cost, ACTIONS);
                for (int a = 0; a < ACTIONS; a++) {
                    assertThat(java[a]).isCloseTo(torch[r * ACTIONS + a], within(TOLERANCE));
                    assertThat(preference[r][a]).isCloseTo(java[a], within(TOLERANCE));
                    double median = PolicyOutputs.median(cost, a);
                    float[] quantiles = costPass.quantiles(rows[r]);
                    assertThat(median - below).isCloseTo(quantiles[3 * a], within((double) TOLERANCE));
                    assertThat(median).isCloseTo(quantiles[3 * a + 1], within((double) TOLERANCE));
                    assertThat(median + above).isCloseTo(quantiles[3 * a + 2], within((double) TOLERANCE));
                }
            }
        }
    }

    private Weights drawn(Mlp network) {
        Weights.Layout layout = new Weights.Layout();
        network.declare(layout);
        Weights weights = layout.zeros();
        network.draw(weights, 0.5, random);
        for (int layer = 0; layer < network.layers(); layer++) {
            weights.draw(network.offset(layer), 0.3, random);
        }
        return weights;
    }

    private float[] inTorch(Policy policy) {
        float[] flat = new float[ROWS * STATE];
        for (int r = 0; r < ROWS; r++) {
            System.arraycopy(rows[r], 0, flat, r * STATE, STATE);
            policy.normaliser().apply(flat, r * STATE);
        }
        try (Torch torch = TestTorch.open()) {
            Learner learner = new Learner(
                    torch, policy.weights(), new AdamW(policy.weights().values().length, 0, 1));
            return learner.answer(tensors -> forward(policy, tensors, flat));
        }
    }

    private static NDArray forward(Policy policy, Tensors tensors, float[] flat) {
        return policy.head().forward(tensors, policy.network().forward(tensors, tensors.rows(flat, ROWS)));
    }
}
