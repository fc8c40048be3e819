package io.blockwright.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.inference.NearestSituations.Near;
import io.blockwright.inference.NearestSituations.Outcomes;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestSituationsTest {
    private static final Evidence EVIDENCE = SyntheticStates.evidence(21);

    @Test
    void theyAreThoseThatASlowSearchFinds() {
        NearestSituations situations = new NearestSituations(EVIDENCE);
        for (float[] state : new SyntheticStates(22).next(50)) {
            List<Integer> slow = IntStream.range(0, EVIDENCE.past().size())
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> gap(state, i)))
                    .limit(15)
                    .toList();
            List<Near> found = situations.of(state, 15);
            assertThat(found).extracting(Near::number).isEqualTo(slow);
            assertThat(found.getLast().distance()).isCloseTo(gap(state, slow.getLast()), within(1e-5));
        }
    }

    private static double gap(float[] state, int past) {
        float[] other = new float[state.length];
        EVIDENCE.past().get(past).state().copyTo(other, 0);
        return NearestSituations.distance(EVIDENCE.reference(), state, other);
    }

    @Test
    void aSituationIsNearestToItself() {
        NearestSituations situations = new NearestSituations(EVIDENCE);
        float[] state = new float[EVIDENCE.features().size()];
        EVIDENCE.past().get(123).state().copyTo(state, 0);
        Near nearest = situations.of(state, 1).getFirst();
        assertThat(nearest.number()).isEqualTo(123);
        assertThat(nearest.distance()).isZero();
        assertThat(situations.of(state, 10_000)).hasSize(EVIDENCE.past().size());
        assertThat(situations.of(state, 0)).isEmpty();
    }

    @Test
    void theirOutcomesAreSummedUpPlainly() {
        List<Near> nearest = IntStream.rangeClosed(0, 10)
                .mapToObj(i -> new Near(i, new PastSituation(FeatureRow.of(), i % 2, 10 - i, "mix", 1, 0), i))
                .toList();
        assertThat(NearestSituations.outcomes(nearest)).isEqualTo(new Outcomes(11, 5, 1, 9));
        assertThat(NearestSituations.outcomes(nearest, 1).count()).isEqualTo(5);
        assertThat(NearestSituations.outcomes(List.of()).median()).isNaN();
    }
}
