package io.blockwright.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.backtest.HeldOut;
import io.blockwright.backtest.Scenario;
import io.blockwright.backtest.Scenarios;
import io.blockwright.inference.Feature;
import io.blockwright.strategies.LearnedAction;
import io.blockwright.training.ExecutionEnvironment.Terms;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExecutionEnvironmentTest {
    private static final Path FOLDER = Path.of(System.getProperty("blockwright.home"), "resources", "scenarios");
    private static final Scenario MIX = Scenarios.of(FOLDER).named("mix");

    /** Chooses by lot among what is allowed; each seed of the lot another habit. */
    private static Actor lot(int habit) {
        return new Actor() {
            private SplittableRandom dice = new SplittableRandom(habit);

            @Override
            public void begin(long seed) {
                dice = new SplittableRandom(seed * 31 + habit);
            }

            @Override
            public int act(float[] state, boolean[] allowed) {
                int action = dice.nextInt(allowed.length);
                while (!allowed[action]) {
                    action = dice.nextInt(allowed.length);
                }
                return action;
            }
        };
    }

    private record Played(double reward, double costBp, Trajectory trajectory) {}

    private static Played play(Terms terms, long seed, Actor actor) {
        ExecutionEnvironment environment = new ExecutionEnvironment(List.of(MIX), terms);
        Trajectory out = Trajectory.of(environment);
        actor.begin(seed);
        environment.play(seed, actor, out);
        return new Played(out.total(0), environment.outcome().costBp(), out);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7, 8})
    void theRewardsAddUpToWhatTheOrderCost(long seed) {
        Played played = play(Terms.PLAIN, seed, lot(1));
        assertThat(played.reward()).isCloseTo(-played.costBp(), within(1e-6));
        assertThat(played.trajectory().size()).isBetween(20, 130);
    }

    /** What is taken out is the same for everybody who trades that day: nobody is better or worse for it. */
    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void takingOutTheQuietDayLeavesEveryDifferenceAsItWas(long seed) {
        Terms quiet = new Terms(0, true);
        Played one = play(quiet, seed, lot(1));
        Played other = play(quiet, seed, new Lazy());
        assertThat(one.costBp()).isNotEqualTo(other.costBp());
        // decisions may fall a moment after their time, and the quiet day is known every five seconds
        assertThat(one.reward() - other.reward()).isCloseTo(other.costBp() - one.costBp(), within(0.5));
    }

    @Test
    void riskIsChargedForWhatIsNotFilled() {
        Played plain = play(Terms.PLAIN, 9, new Lazy());
        Played averse = play(new Terms(0.01, false), 9, new Lazy());
        assertThat(averse.costBp()).isEqualTo(plain.costBp());
        assertThat(plain.reward() - averse.reward()).isGreaterThan(0.1);
        for (int i = 0; i < plain.trajectory().size(); i++) {
            assertThat(averse.trajectory().reward(i))
                    .isLessThanOrEqualTo(plain.trajectory().reward(i));
        }
    }

    @Test
    void theSameSeedAndTheSameDecisionsAreTheSameEpisode() {
        Played first = play(Terms.PLAIN, 11, lot(3));
        Played second = play(Terms.PLAIN, 11, lot(3));
        assertThat(second.costBp()).isEqualTo(first.costBp());
        float[] a = new float[first.trajectory().stateSize()];
        float[] b = a.clone();
        for (int i = 0; i < first.trajectory().size(); i++) {
            first.trajectory().state(i, a, 0);
            second.trajectory().state(i, b, 0);
            assertThat(a).isEqualTo(b);
        }
        assertThat(a[Feature.LEFT.index()]).isBetween(0f, 1f);
        assertThat(a[Feature.RISK_LEFT_BP.index()]).isPositive();
    }

    /** Lets an even child rest at the touch, and takes only what it must. */
    private static final class Lazy implements Actor {
        private static final int REST = new LearnedAction(0, 1, LearnedAction.Level.JOIN).index();
        private static final int TAKE = new LearnedAction(1, 0, LearnedAction.Level.JOIN).index();

        @Override
        public int act(float[] state, boolean[] allowed) {
            return allowed[REST] ? REST : TAKE;
        }
    }

    @Test
    void aDayThatPoliciesAreJudgedByIsRefused() {
        assertThatThrownBy(() -> play(Terms.PLAIN, HeldOut.FIRST + 17, lot(1)))
                .isInstanceOf(TrainingRefused.class)
                .hasMessageContaining("is held out to judge policies by");
    }
}
