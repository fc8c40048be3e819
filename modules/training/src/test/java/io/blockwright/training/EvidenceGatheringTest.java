package io.blockwright.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.inference.BatchAnswers;
import io.blockwright.inference.Evidence;
import io.blockwright.inference.EvidenceJson;
import io.blockwright.inference.PastSituation;
import io.blockwright.training.toy.LinearImpactMarket;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceGatheringTest {
    private static final List<String> NAMES = List.of("time_left", "left", "move", "drift");
    private static final LinearImpactMarket MARKET =
            new LinearImpactMarket(new LinearImpactMarket.Terms(10, 1, 60, 0, 1.5));

    /** Goes evenly, which is best here where impact is dear, or by so many half slices faster when the price drifts up. */
    private static BatchAnswers near(double sign) {
        return (rows, count) -> {
            float[] out = new float[count * 8];
            for (int i = 0; i < count; i++) {
                double wish = 20 * rows[4 * i + 1] / (10 * rows[4 * i]) + sign * rows[4 * i + 3];
                for (int action = 0; action < 8; action++) {
                    out[8 * i + action] = (float) -Math.abs(action - wish);
                }
            }
            return out;
        };
    }

    private static Evidence gather(BatchAnswers model, long seed) {
        return new EvidenceGathering(MARKET, NAMES, model, any -> "toy:drift").of(seed, 200, 3, 0.5, () -> false);
    }

    @Test
    void whatItGathersIsWhatWasPlayed() {
        Evidence evidence = gather(near(0.5), 1);
        assertThat(evidence.features()).isEqualTo(NAMES);
        assertThat(evidence.calibration().reliability().count()).isEqualTo(300);
        for (PastSituation situation : evidence.past().subList(0, 100)) {
            assertThat(situation.scenario()).isEqualTo("toy:drift");
            double[] toGo = {0};
            Trajectory again = Trajectory.of(MARKET);
            BatchAnswers model = near(0.5);
            MARKET.play(
                    situation.seed(),
                    (state, allowed) -> {
                        float[] preferences = model.answer(state, 1);
                        int best = 0;
                        for (int action = 1; action < 8; action++) {
                            best = allowed[action] && preferences[action] > preferences[best] ? action : best;
                        }
                        return best;
                    },
                    again);
            for (int i = (int) (situation.elapsed() / 1_000_000_000L); i < again.size(); i++) {
                toGo[0] -= again.reward(i);
            }
            assertThat(situation.costToGoBp()).isCloseTo(toGo[0], within(0.006));
        }
        assertThat(EvidenceJson.write(gather(near(0.5), 1))).isEqualTo(EvidenceJson.write(evidence));
    }

    @Test
    void aPolicyThatKnowsIsMoreConfidentThanOneThatIsWrong() {
        double knows = share(gather(near(0), 500));
        double wrong = share(gather(near(-4), 500));
        assertThat(knows).isGreaterThan(0.65);
        assertThat(wrong).isLessThan(0.5);
    }

    private static double share(Evidence evidence) {
        return evidence.calibration().reliability().bins().stream()
                .mapToDouble(bin -> bin.share()
                        * bin.count()
                        / evidence.calibration().reliability().count())
                .sum();
    }

    @Test
    void stoppedTooEarlyItSaysWhatIsMissing() {
        EvidenceGathering gathering = new EvidenceGathering(MARKET, NAMES, near(0.5), any -> "toy:drift");
        assertThatThrownBy(() -> gathering.of(1, 200, 3, 0.5, () -> true)).hasMessageContaining("needs 200 states");
    }
}
