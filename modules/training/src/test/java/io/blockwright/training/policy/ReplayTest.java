package io.blockwright.training.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.training.Trajectory;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What is remembered, how far it looks ahead, and how often it is drawn. */
final class ReplayTest {
    @Test
    void placesAreDrawnInProportionToTheirWeight() {
        SumTree tree = new SumTree(5);
        double[] weights = {1, 0, 3, 0.5, 5.5};
        for (int place = 0; place < weights.length; place++) {
            tree.set(place, weights[place]);
        }
        SplittableRandom random = new SplittableRandom(1);
        int[] drawn = new int[8];
        for (int i = 0; i < 100_000; i++) {
            drawn[tree.at(random.nextDouble() * tree.sum())]++;
        }
        for (int place = 0; place < weights.length; place++) {
            assertThat(drawn[place] / 100_000.0).isCloseTo(weights[place] / 10, within(0.01));
        }
    }

    @Test
    void rewardsAreSummedOverTheStepsAheadAndTheEndIsKnown() {
        Replay replay = new Replay(8, 1, 2, 1);
        replay.add(played(4), 2);

        assertThat(replay.size()).isEqualTo(4);
        assertThat(replay.reward(0)).isEqualTo(0 + 1);
        assertThat(replay.reward(2)).isEqualTo(2 + 3);
        assertThat(replay.reward(3)).isEqualTo(3);
        assertThat(replay.ends(1)).isFalse();
        assertThat(replay.ends(2)).isTrue();
        float[] later = new float[1];
        replay.later(1, later);
        assertThat(later[0]).isEqualTo(3);
    }

    @Test
    void theOldestMakesRoomAndWhatSurprisedComesMoreOften() {
        Replay replay = new Replay(4, 1, 2, 1);
        replay.add(played(6), 1);
        assertThat(replay.size()).isEqualTo(4);
        float[] state = new float[1];
        replay.state(0, state, 0);
        assertThat(state[0]).isEqualTo(4);

        for (int place = 0; place < 4; place++) {
            replay.surprise(place, place == 2 ? 9 : 1);
        }
        assertThat(replay.chance(2)).isCloseTo(9.0 / 12, within(0.01));
    }

    private static Trajectory played(int decisions) {
        Trajectory played = new Trajectory(1, 2);
        for (int i = 0; i < decisions; i++) {
            played.add(new float[] {i}, new boolean[] {true, true}, i % 2, i);
            played.addReward(i);
        }
        played.close();
        return played;
    }
}
