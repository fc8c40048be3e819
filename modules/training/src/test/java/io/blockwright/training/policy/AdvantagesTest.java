package io.blockwright.training.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.training.Trajectory;
import org.junit.jupiter.api.Test;

/** How much better a decision was than expected, by hand; and what everybody met is nobody's merit. */
final class AdvantagesTest {
    private static final long SECOND = 1_000_000_000L;
    private static final boolean[] ANY = {true, true};

    /** Rewards of each episode, made every ten seconds. */
    private static Trajectory played(double[]... episodes) {
        Trajectory played = new Trajectory(1, 2);
        for (double[] rewards : episodes) {
            for (int i = 0; i < rewards.length; i++) {
                played.add(new float[] {i}, ANY, 0, i * 10L * SECOND);
                played.addReward(rewards[i]);
            }
            played.close();
        }
        return played;
    }

    @Test
    void itIsTheWeightedSumOfWhatSurprisedFromThereOnAndEndsWithTheEpisode() {
        Advantages advantages =
                Advantages.of(played(new double[] {2, 4, 6}, new double[] {10}), new float[] {5, 3, 1, 7}, 0.5, 2);
        // surprises: 2/2 + 3 − 5 = −1, 4/2 + 1 − 3 = 0, 6/2 + 0 − 1 = 2; the other episode: 10/2 − 7 = −2
        assertThat(advantages.advantage(2)).isEqualTo(2);
        assertThat(advantages.advantage(1)).isEqualTo(0 + 0.5f * 2);
        assertThat(advantages.advantage(0)).isEqualTo(-1 + 0.5f * 1);
        assertThat(advantages.advantage(3)).isEqualTo(-2);
        for (int i = 0; i < 4; i++) {
            assertThat(advantages.target(i)).isEqualTo(advantages.advantage(i) + new float[] {5, 3, 1, 7}[i]);
        }
    }

    @Test
    void whatAllPlayersOfAMarketMetAtATimeIsTakenOutMarketByMarket() {
        Trajectory played =
                played(new double[] {1, 100}, new double[] {3, 100}, new double[] {-50, 7}, new double[] {-50, 9, 40});
        Advantages advantages = Advantages.of(played, new float[played.size()], 0, 1);
        advantages.compare(played, 2);
        float[] left = new float[played.size()];
        for (int i = 0; i < left.length; i++) {
            left[i] = advantages.advantage(i);
        }
        // the last decision of all had nobody beside it: nothing can be said of it
        assertThat(left).containsExactly(-1, 0, 1, 0, 0, -1, 0, 1, 0);
        assertThat(advantages.target(1)).as("what was to be expected stays").isEqualTo(100);
    }

    @Test
    void aGroupOfOneIsNotCompared() {
        Trajectory played = played(new double[] {1, 5}, new double[] {3, 9});
        Advantages advantages = Advantages.of(played, new float[4], 0, 1);
        advantages.compare(played, 1);
        assertThat(advantages.advantage(3)).isEqualTo(9);
        advantages.normalise();
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < 4; i++) {
            sum += advantages.advantage(i);
            squares += advantages.advantage(i) * advantages.advantage(i);
        }
        assertThat(sum).isCloseTo(0, within(1e-5));
        assertThat(squares / 3).isCloseTo(1, within(1e-5));
    }
}
