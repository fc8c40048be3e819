package io.blockwright.training.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.inference.Feature;
import io.blockwright.inference.FeatureSchema;
import io.blockwright.strategies.LearnedAction;
import io.blockwright.strategies.LearnedAction.Level;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PacedTraderTest {
    private static final double HALF_TIME_PACE = Math.sinh(0.5) / Math.sinh(1);

    private final PacedTrader trader = new PacedTrader(TeacherWeights.SHIPPED);
    private final boolean[] everything = everything();

    @Test
    void restsAtTheTouchWhenItIsWhereItShouldBe() {
        assertThat(act(order(30, HALF_TIME_PACE))).isEqualTo(new LearnedAction(0, 1, Level.JOIN));
    }

    @ParameterizedTest
    @ValueSource(doubles = {30, 180})
    void takesMoreTheFurtherItIsBehindItsPace(double minutes) {
        double before = -1;
        for (double left : new double[] {0.3, 0.55, 0.7, 0.9}) {
            LearnedAction action = act(order(minutes, left));
            assertThat(action.take()).isGreaterThanOrEqualTo(before);
            before = action.take();
        }
        assertThat(before).isGreaterThan(0);
    }

    @Test
    void hurriesAfterNewsAgainstTheOrderAndHoldsBackAfterNewsInItsFavour() {
        float[] against = order(30, HALF_TIME_PACE);
        against[Feature.HEADLINE_NEAR.index()] = 0.95f;
        against[Feature.SENTIMENT.index()] = 0.4f;
        assertThat(act(against).take()).isGreaterThan(0);

        float[] favourable = against.clone();
        favourable[Feature.SENTIMENT.index()] = -0.4f;
        assertThat(act(favourable)).isEqualTo(new LearnedAction(0, 1, Level.BEHIND));
    }

    @Test
    void followsLargeOrdersOfOthersInSmallOrdersOnlyForLargeOnesMoveTheFlowThemselves() {
        float[] small = order(30, HALF_TIME_PACE);
        float[] large = order(180, Math.sinh(1.2) / Math.sinh(2.4));
        LearnedAction quiet = act(large);
        small[Feature.INSTITUTIONAL_FLOW.index()] = 0.5f;
        large[Feature.INSTITUTIONAL_FLOW.index()] = 0.5f;
        assertThat(act(small).take()).isGreaterThan(0);
        assertThat(act(large)).isEqualTo(quiet);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.55, 0.6, 0.7, 0.9})
    void whatRestsWaitsInADarkPoolOnceItIsBehindItsPace(double left) {
        assertThat(act(order(30, HALF_TIME_PACE)).level()).isEqualTo(Level.JOIN);
        float[] behind = order(30, left);
        LearnedAction seen = LearnedAction.of(trader.act(behind, inTheLight()));
        assertThat(seen.level()).isEqualTo(Level.JOIN);
        assertThat(act(behind)).isEqualTo(new LearnedAction(seen.take(), seen.rest(), Level.DARK));
    }

    @Test
    void choosesOnlyWhatIsAllowed() {
        boolean[] one = new boolean[LearnedAction.COUNT];
        int only = new LearnedAction(1, 0, Level.JOIN).index();
        one[only] = true;
        assertThat(trader.act(order(30, 0.9), one)).isEqualTo(only);
    }

    /**
     * What the shipped policies were taught must stay what it is: twenty thousand situations of any kind without a dark pool,
     * and what is done in each, as one number.
     */
    @Test
    void theShippedWeightsDecideAsTheyDidWhenTheShippedPoliciesWereTaught() {
        assertThat(decided(_ -> inTheLight())).isEqualTo(873102537341632274L);
    }

    /** The same where only this and that is allowed, by lot. */
    @Test
    void theShippedWeightsChooseAmongWhatIsAllowedAsTheyDidThen() {
        assertThat(decided(PacedTraderTest::someInTheLight)).isEqualTo(-9017843346345184793L);
    }

    private long decided(Function<SplittableRandom, boolean[]> masks) {
        SplittableRandom random = new SplittableRandom(5);
        SplittableRandom lot = new SplittableRandom(6);
        float[] state = new float[FeatureSchema.CURRENT.size()];
        long decided = 0;
        for (int i = 0; i < 20_000; i++) {
            for (int k = 0; k < state.length; k++) {
                state[k] = (float) (0.4 * random.nextGaussian());
            }
            float left = 0.05f + 0.95f * random.nextFloat();
            state[Feature.TIME_LEFT.index()] = left;
            state[Feature.MINUTES_LEFT.index()] = (float) Math.log1p((i % 2 == 0 ? 30 : 180) * left);
            state[Feature.LEFT.index()] = Math.clamp(left + (float) (0.02 * random.nextGaussian()), 0.001f, 1f);
            state[Feature.HEADLINE_NEAR.index()] = random.nextFloat();
            state[Feature.DAILY_VOLATILITY_BP.index()] = 100 + 200 * random.nextFloat();
            decided = decided * 31 + trader.act(state, masks.apply(lot));
        }
        return decided;
    }

    private static boolean[] inTheLight() {
        boolean[] light = everything();
        for (int i = 0; i < light.length; i++) {
            light[i] = LearnedAction.of(i).level() != Level.DARK;
        }
        return light;
    }

    private static boolean[] someInTheLight(SplittableRandom lot) {
        boolean[] some = inTheLight();
        for (int i = 0; i < some.length; i++) {
            some[i] &= lot.nextInt(3) == 0;
        }
        some[new LearnedAction(1, 0, Level.JOIN).index()] = true;
        return some;
    }

    private LearnedAction act(float[] state) {
        return LearnedAction.of(trader.act(state, everything));
    }

    /** Half its time gone, {@code left} of it not filled. */
    private static float[] order(double minutes, double left) {
        float[] state = new float[FeatureSchema.CURRENT.size()];
        state[Feature.MINUTES_LEFT.index()] = (float) Math.log1p(minutes / 2);
        state[Feature.TIME_LEFT.index()] = 0.5f;
        state[Feature.LEFT.index()] = (float) left;
        state[Feature.DAILY_VOLATILITY_BP.index()] = 200;
        return state;
    }

    private static boolean[] everything() {
        boolean[] allowed = new boolean[LearnedAction.COUNT];
        Arrays.fill(allowed, true);
        return allowed;
    }
}
