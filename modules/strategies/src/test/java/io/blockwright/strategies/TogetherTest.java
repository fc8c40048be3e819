package io.blockwright.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.inference.DirectRunner;
import io.blockwright.inference.FeatureSchema;
import io.blockwright.inference.ModelBundle;
import io.blockwright.inference.ModelManifest;
import io.blockwright.inference.ModelRunner;
import io.blockwright.inference.RunnerHealth;
import io.blockwright.inference.Verdict;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders that decide at one moment ask their model once, and each is told what it would have been told alone. */
class TogetherTest {
    private static final int MOST = 4;
    /** What a model may choose that never learned to use a dark pool. */
    private static final int[] LIGHT = IntStream.range(0, LearnedAction.COUNT)
            .filter(i -> LearnedAction.of(i).level() != LearnedAction.Level.DARK)
            .toArray();

    @TempDir
    Path folder;

    private ModelBundle bundle;
    private Counted runner;
    private ModelPolicy policy;
    private Situation situation;
    private final boolean[] allowed = new boolean[LearnedAction.COUNT];

    /** Runs a model and notes how many rows each call had. */
    private record Counted(DirectRunner runner, List<Integer> calls) implements ModelRunner {
        @Override
        public ModelManifest manifest() {
            return runner.manifest();
        }

        @Override
        public int most() {
            return runner.most();
        }

        @Override
        public FloatBuffer input(int tensor) {
            return runner.input(tensor);
        }

        @Override
        public Verdict run(int rows) {
            calls.add(rows);
            return runner.run(rows);
        }

        @Override
        public FloatBuffer output(int tensor) {
            return runner.output(tensor);
        }

        @Override
        public RunnerHealth health() {
            return runner.health();
        }

        @Override
        public void close() {
            runner.close();
        }
    }

    @BeforeEach
    void open() throws Exception {
        bundle = PolicyModels.reading(folder);
        runner = new Counted(new DirectRunner(bundle, MOST), new ArrayList<>());
        policy = new ModelPolicy(bundle, runner);
        var order = Orders.order(Algo.PPO, Placement.PASSIVE, Side.BUY, 1_000);
        Strategy none = new StrategyFactory(Orders.INSTRUMENT, Orders.settings(3)).create(order);
        situation = new PaperMarket(order, none, _ -> {});
        Arrays.fill(allowed, true);
    }

    @AfterEach
    void close() {
        policy.close();
    }

    /** For which the model chooses this action of those in the light. */
    private static float[] state(int action) {
        float[] state = new float[FeatureSchema.CURRENT.size()];
        state[LIGHT[action]] = 10 + action;
        return state;
    }

    private void announce(int... actions) {
        for (int action : actions) {
            policy.announce(situation, state(action));
        }
    }

    private Choice choose(float[] state) {
        return policy.choose(situation, state, allowed);
    }

    private void chooses(int... actions) {
        for (int action : actions) {
            Choice choice = choose(state(action));
            assertThat(choice.action()).isEqualTo(LIGHT[action]);
            assertThat(choice.costBp()).isEqualTo(10 + action);
            assertThat(choice.highBp() - choice.costBp()).isEqualTo(1);
        }
    }

    @Test
    void whatWasAnnouncedIsAskedInOneCall() {
        announce(7, 3, 41);
        chooses(7, 3, 41);
        assertThat(runner.calls()).containsExactly(3);
    }

    @Test
    void moreThanACallTakesAreAskedInAsFewCallsAsPossible() {
        announce(0, 1, 2, 3, 4, 5, 6, 7, 8);
        chooses(0, 1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(runner.calls()).containsExactly(4, 4, 1);
    }

    @Test
    void whatIsNoLongerTheSameOrWasNeverAnnouncedIsAskedAloneAndCostsTheOthersNothing() {
        announce(7, 3, 41, 5);
        chooses(7);
        chooses(12);
        chooses(41, 5);
        assertThat(runner.calls())
                .as("the third and the fourth still go together")
                .containsExactly(4, 1, 2);
    }

    @Test
    void anAnswerIsUsedOnceAndAMomentLaterNotAtAll() {
        announce(7, 3);
        chooses(7, 7);
        announce(9, 8);
        chooses(3, 9, 8);
        assertThat(runner.calls()).containsExactly(2, 1, 1, 2);
    }

    @Test
    void theBrokenNumbersOfOneOrderDoNotSilenceTheOthers() {
        float[] broken = state(3);
        broken[4] = Float.NaN;
        announce(7);
        policy.announce(situation, broken);
        announce(41);
        chooses(7);
        assertThat(choose(broken).abstains()).isTrue();
        chooses(41);
    }

    @Test
    void twoOrdersThatSeeTheSameAreTwoQuestions() {
        announce(7, 7);
        chooses(7, 7);
        assertThat(runner.calls()).containsExactly(2);
    }
}
