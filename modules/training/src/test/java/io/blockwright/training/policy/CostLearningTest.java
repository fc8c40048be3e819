package io.blockwright.training.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.training.Normaliser;
import io.blockwright.training.TestTorch;
import io.blockwright.training.Trajectory;
import io.blockwright.training.torch.Torch;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What an action still costs is learnt as it is, with its band; and what is settled afterwards is the level alone. */
final class CostLearningTest {
    private static final boolean[] ANY = {true, true, true};
    private static final double NOISE = 10;

    private final SplittableRandom random = new SplittableRandom(5);

    /** Orders of one decision: each action costs so much more than the one before it, all of them {@code level} and noise. */
    private Trajectory played(int episodes, double level, double apart) {
        Trajectory played = new Trajectory(2, 3);
        for (int i = 0; i < episodes; i++) {
            int action = random.nextInt(3);
            float seen = (float) random.nextGaussian();
            played.add(new float[] {seen, 1}, ANY, action, i);
            played.addReward(-(level + apart * action + 5 * seen + NOISE * random.nextGaussian()));
            played.close();
        }
        return played;
    }

    @Test
    void actionsAreToldApartAndSettlingMovesTheirLevelAlone() {
        try (Torch torch = TestTorch.open()) {
            Normaliser normaliser = new Normaliser(2);
            normaliser.measure(played(2_000, 0, 10));
            normaliser.settle();
            CostLearning learning = new CostLearning(torch, normaliser, List.of(16), 3, 7);
            Map<String, Double> figures = Map.of();
            for (int round = 0; round < 11; round++) {
                figures = learning.learn(played(2_000, 20, 10), round, false);
            }
            assertThat(figures.get("below 10 % quantile")).isCloseTo(0.1, within(0.03));
            assertThat(figures.get("below 50 % quantile")).isCloseTo(0.5, within(0.05));
            assertThat(figures.get("below 90 % quantile")).isCloseTo(0.9, within(0.03));
            float[] state = {0.5f, 1};
            float[] before = new CostPass(learning.quantiles()).quantiles(state).clone();
            assertThat(before[1]).isCloseTo(22.5f, within(2f));
            assertThat(before[4] - before[1]).isCloseTo(10, within(2f));
            assertThat(before[2] - before[1]).isCloseTo(1.28f * (float) NOISE, within(2f));
            learning.forget();
            // dearer by 20, and nothing tells the actions apart any more: only the former is taken up
            for (int round = 11; round < 20; round++) {
                learning.learn(played(2_000, 40, 0), round, true);
            }
            float[] after = new CostPass(learning.quantiles()).quantiles(state).clone();
            assertThat((after[1] + after[4] + after[7]) / 3).isCloseTo(42.5f, within(2.5f));
            // not to the last digit: the optimiser's momentum carries the rest on for some steps
            assertThat(after[4] - after[1]).isCloseTo(before[4] - before[1], within(1f));
            assertThat(after[7] - after[1]).isCloseTo(before[7] - before[1], within(1f));
        }
    }
}
