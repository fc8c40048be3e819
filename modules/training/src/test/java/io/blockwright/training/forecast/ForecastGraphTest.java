package io.blockwright.training.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import io.blockwright.inference.ForecastFeature;
import io.blockwright.inference.ForecastSchema;
import io.blockwright.inference.TensorShape;
import io.blockwright.training.Normaliser;
import io.blockwright.training.TestTorch;
import io.blockwright.training.torch.AdamW;
import io.blockwright.training.torch.Learner;
import io.blockwright.training.torch.Torch;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What was trained is what is shipped: PyTorch and ONNX Runtime agree, and what must be monotone is. */
class ForecastGraphTest {
    private static final int ROWS = 12;

    private final List<Session> sessions = List.of(PlaySessions.wandering(1), PlaySessions.wandering(2));
    private final Usual usual = Usual.of(sessions);

    @Test
    void anLstmIsTheSameInOnnx() throws Exception {
        agrees(new LstmNetwork(64));
    }

    @Test
    void anImageNetworkIsTheSameInOnnx() throws Exception {
        agrees(new ImageNetwork());
    }

    private void agrees(Network network) throws Exception {
        Normaliser normaliser = PlaySessions.normaliser(sessions);
        SplittableRandom random = new SplittableRandom(11);
        ForecastModel model = ForecastModel.fresh(network, normaliser, usual, random);
        for (int i = 0; i < model.weights().values().length; i++) {
            model.weights().values()[i] += (float) (random.nextDouble() - 0.5) * 0.2f;
        }
        Batch batch = new Batch(network.schema(), normaliser, usual, ROWS);
        for (int row = 0; row < ROWS; row++) {
            Session session = sessions.get(row % 2);
            batch.set(row, session, session.samples().get(row * 3));
        }
        try (Torch torch = TestTorch.open()) {
            Learner learner = new Learner(
                    torch, model.weights(), new AdamW(model.weights().values().length, 0, 1));
            List<float[]> expected = new ArrayList<>();
            for (int output = 0; output < ForecastSchema.WINDOW.outputs().size(); output++) {
                int at = output;
                expected.add(learner.answer(t -> model.answers(t, batch).get(at)));
            }
            byte[] onnx = model.onnx();
            compare(network.schema(), onnx, expected);
            float before = learner.step(1e-3, t -> model.loss(t, batch));
            float after = before;
            for (int i = 0; i < 5; i++) {
                after = learner.step(1e-3, t -> model.loss(t, batch));
            }
            assertThat(after).as("the loss falls on what it learns from").isLessThan(before);
            int held = torch.held();
            learner.step(1e-3, t -> model.loss(t, batch));
            assertThat(torch.held()).isEqualTo(held);
        }
    }

    private void compare(ForecastSchema schema, byte[] onnx, List<float[]> expected) throws Exception {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(onnx)) {
            Map<String, OnnxTensor> inputs = new HashMap<>();
            for (TensorShape shape : schema.inputs()) {
                inputs.put(shape.name(), OnnxTensor.createTensor(environment, raw(shape), dimensions(shape)));
            }
            try (OrtSession.Result result = session.run(inputs)) {
                for (int i = 0; i < expected.size(); i++) {
                    TensorShape output = schema.outputs().get(i);
                    FloatBuffer got = ((OnnxTensor) result.get(output.name()).orElseThrow()).getFloatBuffer();
                    assertThat(got.remaining()).isEqualTo(ROWS * output.size());
                    for (int k = 0; k < expected.get(i).length; k++) {
                        assertThat(got.get(k))
                                .as("%s %d", output.name(), k)
                                .isCloseTo(expected.get(i)[k], within(1e-5f));
                    }
                }
            }
        }
        monotone(expected);
    }

    private static void monotone(List<float[]> answers) {
        for (int output = 1; output <= 3; output++) {
            float[] quantiles = answers.get(output);
            for (int i = 1; i < quantiles.length; i++) {
                if (i % Heads.QUANTILES > 0) {
                    assertThat(quantiles[i]).isGreaterThanOrEqualTo(quantiles[i - 1]);
                }
            }
        }
        float[] fill = answers.get(4);
        for (int i = 0; i < fill.length; i++) {
            assertThat(fill[i]).isBetween(0f, 1f);
            if (i % Heads.TIMES > 0) {
                assertThat(fill[i]).as("later is more").isGreaterThanOrEqualTo(fill[i - 1]);
            }
            if (i / Heads.TIMES % Heads.PLACES > 0) {
                assertThat(fill[i]).as("further back is less").isLessThanOrEqualTo(fill[i - Heads.TIMES]);
            }
        }
    }

    private FloatBuffer raw(TensorShape shape) {
        float[] raw = new float[ROWS * shape.size()];
        for (int row = 0; row < ROWS; row++) {
            Session session = sessions.get(row % 2);
            int at = session.samples().get(row * 3).row();
            switch (shape.name()) {
                case "window" -> session.rows().window(at, raw, row * shape.size());
                case "image" -> session.rows().image(at, raw, row * shape.size());
                default -> session.rows().now(at, raw, row * ForecastFeature.COUNT);
            }
        }
        return FloatBuffer.wrap(raw);
    }

    private static long[] dimensions(TensorShape shape) {
        long[] all = new long[shape.row().size() + 1];
        all[0] = ROWS;
        for (int i = 1; i < all.length; i++) {
            all[i] = shape.row().get(i - 1);
        }
        return all;
    }
}
