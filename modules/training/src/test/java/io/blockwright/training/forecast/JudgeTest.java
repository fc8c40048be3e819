package io.blockwright.training.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.inference.Forecast;
import io.blockwright.inference.ForecastHorizon;
import io.blockwright.inference.ForecastRows;
import io.blockwright.inference.ForecastSchema;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two moments, one foretold rightly and one wrongly, and every sum of theirs by hand. */
class JudgeTest {
    private static final int FIRST = 150;
    private static final int SECOND = 310;

    private final ForecastRows rows = PlaySessions.wandering(1).rows();
    private final float[][] answers = new float[5][];
    private final double[] tally;

    JudgeTest() {
        float[] up = unknown();
        up[Target.MOVE] = 2;
        up[Target.FILL] = 3;
        float[] down = unknown();
        down[Target.MOVE] = -1;
        down[Target.FILL] = Float.POSITIVE_INFINITY;
        Session session =
                new Session("two", rows, List.of(new Session.Sample(FIRST, up), new Session.Sample(SECOND, down)));
        for (int i = 0; i < answers.length; i++) {
            answers[i] = new float[2 * ForecastSchema.WINDOW.outputs().get(i).size()];
        }
        put(0, 0, 0.1f, 0.15f, 0.75f);
        put(0, 1, 0.2f, 0.2f, 0.6f);
        put(1, 0, -1, -0.5f, 0, 0.5f, 1);
        put(1, 1, -1, -0.5f, 0, 0.5f, 1);
        put(4, 0, 0.1f, 0.2f, 0.8f, 0.9f, 0.9f, 0.9f);
        put(4, 1, 0.1f, 0.2f, 0.3f, 0.3f, 0.3f, 0.3f);
        List<double[]> stretches = new Judge(floors(), session, answers).stretches(Integer.MAX_VALUE);
        assertThat(stretches).hasSize(1);
        tally = stretches.getFirst();
        assertThat(new Judge(floors(), session, answers).stretches(200)).hasSize(2);
    }

    private static float[] unknown() {
        float[] truth = new float[Target.COUNT];
        Arrays.fill(truth, Float.NaN);
        return truth;
    }

    private void put(int output, int sample, float... numbers) {
        System.arraycopy(numbers, 0, answers[output], sample * answers[output].length / 2, numbers.length);
    }

    /** A move beyond half a unit counts; usually it stays flat, quantiles are 0 and half of all orders are filled. */
    private static Floors floors() {
        Usual usual = new Usual(
                Collections.nCopies(ForecastHorizon.COUNT, 0.5),
                Collections.nCopies(ForecastHorizon.COUNT, List.of(0.2, 0.5, 0.3)),
                Collections.nCopies(Heads.GROUPS, Collections.nCopies(Heads.QUANTILES, 0.0)),
                Collections.nCopies(2 * Heads.PLACES, Collections.nCopies(Heads.TIMES, 0.5)));
        return new Floors(usual, new Logistic(new float[Logistic.SIZE]));
    }

    @Test
    void whoSaysWhatIsHeldAgainstWhatCame() {
        assertThat(tally[Tally.confusion(Tally.MODEL, 0, 2, 2)]).isEqualTo(1);
        assertThat(tally[Tally.confusion(Tally.MODEL, 0, 0, 2)]).isEqualTo(1);
        assertThat(tally[Tally.brier(Tally.MODEL, 0)])
                .isCloseTo(0.01 + 0.0225 + 0.0625 + 0.64 + 0.04 + 0.36, within(1e-6));
        assertThat(tally[Tally.confusion(Tally.MAJORITY, 0, 2, 1)]).isEqualTo(1);
        assertThat(tally[Tally.confusion(Tally.MAJORITY, 0, 0, 1)]).isEqualTo(1);
        assertThat(tally[Tally.brier(Tally.MAJORITY, 0)])
                .isCloseTo(0.04 + 0.25 + 0.49 + 0.64 + 0.25 + 0.09, within(1e-6));
        assertThat(tally[Tally.confusion(Tally.PERSISTENCE, 0, 2, before(FIRST))])
                .isEqualTo(1);
        assertThat(tally[Tally.confusion(Tally.PERSISTENCE, 0, 0, before(SECOND))])
                .isEqualTo(1);
        assertThat(tally[Tally.moveBin(Tally.MODEL, 0, 7)]).isEqualTo(1);
        assertThat(tally[Tally.moveBin(Tally.MODEL, 0, 7) + 2]).as("right").isEqualTo(1);
        assertThat(tally[Tally.moveBin(Tally.MODEL, 0, 6) + 2]).as("wrong").isZero();
        assertThat(tally[Tally.brier(Tally.MODEL, 1)])
                .as("nobody knows what came")
                .isZero();
    }

    /** Down, flat or up in the second before. */
    private int before(int row) {
        double moved = (rows.mid(row) - rows.mid(row - 4)) / rows.unit(row);
        return moved > 0.5 ? 2 : moved < -0.5 ? 0 : 1;
    }

    @Test
    void anEdgeIsWhatTheForetoldMoveBroughtAndLessOfItIsLeftAfterHalfTheSpread() {
        int edge = Tally.edge(Tally.MODEL, 0);
        double won = 2 * rows.unit(FIRST) / rows.mid(FIRST) * 1e4;
        double lost = rows.unit(SECOND) / rows.mid(SECOND) * 1e4;
        double paid = (rows.spread(FIRST) / rows.mid(FIRST) + rows.spread(SECOND) / rows.mid(SECOND)) / 2 * 1e4;
        assertThat(tally[edge]).isEqualTo(2);
        assertThat(tally[edge + 1]).isCloseTo(won - lost, within(1e-9));
        assertThat(tally[edge + 2]).isCloseTo(won - lost - paid, within(1e-9));
        assertThat(tally[Tally.edge(Tally.MAJORITY, 0)]).as("says flat").isZero();
    }

    @Test
    void quantilesAreWeighedByThePinballAndCounted() {
        int to = Tally.quantile(0);
        assertThat(tally[to]).isEqualTo(2);
        assertThat(tally[to + 1])
                .isCloseTo((0.15 + 0.625 + 1 + 1.125 + 0.95 + 0.375 + 0.5 + 0.375 + 0.1) / 5, within(1e-6));
        assertThat(tally[to + 2]).isCloseTo(1 + 0.5, within(1e-6));
        for (int q = 0; q < Forecast.QUANTILES.size(); q++) {
            assertThat(tally[to + 3 + q]).isEqualTo(1);
        }
        assertThat(tally[Tally.quantile(1)]).isZero();
    }

    @Test
    void fillsAreJudgedAtEveryTimeAndPutInOrder() {
        assertThat(tally[Tally.fill(1)]).isEqualTo(2);
        assertThat(tally[Tally.fill(1) + 1]).as("by 2 s neither").isCloseTo(0.04 + 0.04, within(1e-6));
        assertThat(tally[Tally.fill(2) + 1]).as("by 5 s the first").isCloseTo(0.04 + 0.09, within(1e-6));
        assertThat(tally[Tally.fill(2) + 2]).isCloseTo(0.25 + 0.25, within(1e-6));
        int pairs = Tally.pairs();
        assertThat(tally[pairs]).isPositive();
        assertThat(tally[pairs + 1]).isEqualTo(tally[pairs]);
        assertThat(tally[pairs + 2]).as("of the same place").isEqualTo(tally[pairs] / 2);
        assertThat(tally[pairs + 4]).isEqualTo(tally[pairs + 3]).isEqualTo(tally[pairs]);
    }
}
