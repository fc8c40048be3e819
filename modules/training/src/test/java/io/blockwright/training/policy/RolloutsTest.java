package io.blockwright.training.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.backtest.HeldOut;
import io.blockwright.backtest.Scenario;
import io.blockwright.backtest.Scenarios;
import io.blockwright.training.Actor;
import io.blockwright.training.ExecutionEnvironment;
import io.blockwright.training.ExecutionEnvironment.Terms;
import io.blockwright.training.Trajectory;
import io.blockwright.training.toy.ToyMarkets;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Players of one market see the same market and each draw for themselves: what one did better than another can be learned from. */
class RolloutsTest {
    private static final Scenario MIX = Scenarios.of(
                    Path.of(System.getProperty("blockwright.home"), "resources", "scenarios"))
            .named("mix");

    private static final class Lot implements Actor {
        private SplittableRandom dice = new SplittableRandom(0);

        @Override
        public void begin(long seed) {
            dice = new SplittableRandom(seed);
        }

        @Override
        public int act(float[] state, boolean[] allowed) {
            int action = dice.nextInt(allowed.length);
            while (!allowed[action]) {
                action = dice.nextInt(allowed.length);
            }
            return action;
        }
    }

    @Test
    void playersOfOneMarketBeginAlikeAndDrawForThemselves() {
        try (Rollouts rollouts =
                new Rollouts(_ -> new ExecutionEnvironment(List.of(MIX), Terms.PLAIN), List.of("mix"), 7, 1)) {
            Trajectory played = Trajectory.of(rollouts.first());
            rollouts.play(0, 3, 3, _ -> new Lot(), played, () -> false);

            assertThat(List.of(played.total(0), played.total(1), played.total(2)))
                    .doesNotHaveDuplicates();
            float[] first = new float[played.stateSize()];
            float[] other = new float[played.stateSize()];
            played.state(played.start(0), first, 0);
            for (int episode = 1; episode < 3; episode++) {
                played.state(played.start(episode), other, 0);
                assertThat(other).containsExactly(first);
            }
        }
    }

    /** One seed of 65,536 is held out: of so many markets some would be, and none is. */
    @Test
    void marketsAreDrawnRoundTheDaysThatPoliciesAreJudgedBy() {
        int drawnRound = 0;
        try (Rollouts rollouts = new Rollouts(new ToyMarkets(), List.of("toy:ac"), 7, 1)) {
            for (long market = 0; market < 400_000; market++) {
                if (HeldOut.contains(rollouts.marketSeed(market))) {
                    throw new AssertionError("market " + market + " is a day that policies are judged by");
                }
                drawnRound += HeldOut.contains(Seeds.of(7, 1, market)) ? 1 : 0;
            }
        }
        assertThat(drawnRound).isBetween(1, 20);
    }
}
