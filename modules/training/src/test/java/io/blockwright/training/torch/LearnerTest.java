package io.blockwright.training.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import io.blockwright.training.TestTorch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Scanner;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Learning descends, repeats bit for bit, and leaves nothing behind in native memory. */
final class LearnerTest {
    private static final Mlp NETWORK = Mlp.of("net", 3, List.of(16, 16), 1);
    private static final int ROWS = 32;

    @Test
    void aNetworkLearnsAFunctionAndTheSameSeedGivesTheSameBits() {
        try (Torch torch = TestTorch.open()) {
            float[] once = learnt(torch, 400);
            float[] again = learnt(torch, 400);

            assertThat(again).isEqualTo(once);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void twoThousandStepsLeaveNoNativeMemoryBehind() throws IOException {
        try (Torch torch = TestTorch.open()) {
            Learner learner = learner(torch);
            Function<Tensors, NDArray> loss = squares(inputs(ROWS * 8));
            for (int i = 0; i < 50; i++) {
                learner.step(1e-3, loss);
            }
            int arrays = torch.held();
            long before = resident();

            for (int i = 0; i < 2_000; i++) {
                learner.step(1e-3, loss);
            }

            assertThat(torch.held()).isEqualTo(arrays);
            // what the steps hold while they last, some 150 kB each, would come to 300 MB
            assertThat(resident() - before).isLessThan(150L << 20);
        }
    }

    /** Bytes of memory that this process holds, Java's heap included. */
    private static long resident() throws IOException {
        System.gc();
        try (Scanner pages = new Scanner(Path.of("/proc/self/statm"), StandardCharsets.US_ASCII)) {
            pages.nextLong();
            return pages.nextLong() * 4096;
        }
    }

    @Test
    void aLossThatIsNotANumberChangesNothing() {
        try (Torch torch = TestTorch.open()) {
            Learner learner = learner(torch);
            float[] before = learner.weights().values().clone();

            assertThatThrownBy(() -> learner.step(
                            1e-3,
                            tensors -> squares(inputs(ROWS)).apply(tensors).mul(Float.NaN)))
                    .isInstanceOf(ArithmeticException.class);
            assertThat(learner.weights().values()).isEqualTo(before);
        }
    }

    private static float[] learnt(Torch torch, int steps) {
        Learner learner = learner(torch);
        Function<Tensors, NDArray> loss = squares(inputs(ROWS));
        float first = learner.step(3e-3, loss);
        float last = first;
        for (int i = 1; i < steps; i++) {
            last = learner.step(3e-3, loss);
        }
        assertThat(last).isLessThan(first / 50);
        return learner.weights().values();
    }

    private static Learner learner(Torch torch) {
        Weights.Layout layout = new Weights.Layout();
        NETWORK.declare(layout);
        Weights weights = layout.zeros();
        NETWORK.draw(weights, 1, new SplittableRandom(1));
        return new Learner(torch, weights, new AdamW(weights.values().length, 1e-4, 1));
    }

    private static float[] inputs(int rows) {
        SplittableRandom random = new SplittableRandom(2);
        float[] numbers = new float[rows * 3];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) (random.nextDouble() * 2 - 1);
        }
        return numbers;
    }

    private static Function<Tensors, NDArray> squares(float[] inputs) {
        int rows = inputs.length / 3;
        float[] wanted = new float[rows];
        for (int r = 0; r < rows; r++) {
            wanted[r] = inputs[3 * r] * inputs[3 * r + 1] + Math.abs(inputs[3 * r + 2]);
        }
        return tensors -> NETWORK.forward(tensors, tensors.rows(inputs, rows))
                .sub(tensors.rows(wanted, rows))
                .square()
                .mean();
    }
}
