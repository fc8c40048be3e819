package io.blockwright.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    /** How often a choice of some margin is truly right: far less often than its softmax would say. */
    private static double truth(double margin) {
        return 0.5 + 0.35 * Math.tanh(margin);
    }

    private static double softmax(double margin) {
        return 1 / (1 + Math.exp(-3 * margin));
    }

    @Test
    void whatChanceExplainsAsksForNoMoreConfidence() {
        assertThat(half(64, 39).calibrationError()).isGreaterThan(0.1);
        assertThat(half(64, 39).excess()).isZero();
        assertThat(half(6_400, 3_900).excess())
                .isGreaterThan(0.09)
                .isLessThan(half(6_400, 3_900).calibrationError());
    }

    /** Said to be a half, and right {@code came} times of {@code count}. */
    private static Reliability half(int count, int came) {
        double[] stated = new double[count];
        Arrays.fill(stated, 0.5);
        boolean[] right = new boolean[count];
        Arrays.fill(right, 0, came, true);
        return Reliability.of(stated, right, 15);
    }

    @Test
    void itMakesOverconfidenceHonest() {
        for (int count : new int[] {400, 10_000}) {
            Draw fit = new Draw(4, count);
            Draw other = new Draw(2, 10_000);
            Calibration calibration = CalibrationFit.of(fit.margins, fit.right, other.margins, other.right, 0.55);
            Reliability before = Reliability.of(
                    Arrays.stream(other.margins).map(CalibrationTest::softmax).toArray(), other.right, 15);
            Reliability after = calibration.reliability();
            assertThat(before.calibrationError()).isGreaterThan(0.1);
            assertThat(after.calibrationError())
                    .isLessThan(0.02 + 0.8 / Math.sqrt(count))
                    .isLessThan(before.calibrationError() / 2);
            assertThat(after.brier()).isLessThan(before.brier());
            assertThat(after.count()).isEqualTo(10_000);
            assertThat(calibration.abstainBelow()).isEqualTo(0.55 + after.excess());
            // A sigmoid of two numbers cannot bend as the truth does near nothing.
            for (double margin = 0.3; margin < 2; margin += 0.1) {
                assertThat(calibration.confidence(margin)).isCloseTo(truth(margin), within(0.07));
            }
        }
    }

    @Test
    void moreMarginIsNeverLessConfidence() {
        for (int seed = 0; seed < 20; seed++) {
            // Outcomes without any rule: the hardest case for a rising curve.
            Draw draw = new Draw(seed, 100 + seed * 150);
            SplittableRandom random = new SplittableRandom(seed);
            for (int i = 0; i < draw.right.length; i++) {
                draw.right[i] = random.nextBoolean();
            }
            for (Calibration calibration : List.of(
                    CalibrationFit.isotonic(draw.margins, draw.right),
                    CalibrationFit.sigmoid(draw.margins, draw.right))) {
                double last = 0;
                for (double margin = -1; margin < 4; margin += 0.01) {
                    double confidence = calibration.confidence(margin);
                    assertThat(confidence).isBetween(last, 1.0);
                    last = confidence;
                }
            }
        }
    }

    @Test
    void manyDecisionsOfTheSameMarginAreOneKnot() {
        double[] margins = new double[2_000];
        boolean[] right = new boolean[2_000];
        for (int i = 0; i < margins.length; i++) {
            margins[i] = i % 2;
            right[i] = i % 2 == 0 ? i % 8 == 0 : i % 4 == 1;
        }
        Calibration calibration = CalibrationFit.isotonic(margins, right);
        assertThat(calibration.margins()).containsExactly(0.0, 1.0);
        assertThat(calibration.confidence(0)).isCloseTo(0.25, within(0.01));
        assertThat(calibration.confidence(0.5)).isCloseTo(0.375, within(0.01));
        assertThat(calibration.confidence(1)).isCloseTo(0.5, within(0.01));
        assertThat(calibration.confidence(9)).isEqualTo(calibration.confidence(1));
    }

    @Test
    void preferenceThatSaysNothingGivesOneConfidence() {
        double[] margins = new double[200];
        boolean[] right = new boolean[200];
        for (int i = 0; i < 200; i++) {
            margins[i] = i;
            right[i] = i < 100;
        }
        Calibration calibration = CalibrationFit.sigmoid(margins, right);
        assertThat(calibration.confidence(0))
                .isEqualTo(calibration.confidence(199))
                .isCloseTo(0.5, within(0.01));
    }

    @Test
    void withoutKnowledgeItAbstains() {
        assertThat(Calibration.NONE.confidence(5)).isZero();
        assertThat(Calibration.NONE.abstains(0.99)).isTrue();
        Calibration known = new Calibration(List.of(0.0, 1.0), List.of(0.4, 0.8), 0.6, Reliability.NONE);
        assertThat(known.confidence(Double.NaN)).isZero();
        assertThat(known.abstains(known.confidence(0.4))).isTrue();
        assertThat(known.abstains(known.confidence(0.6))).isFalse();
        assertThatThrownBy(() -> CalibrationFit.of(new double[5], new boolean[5], new double[0], new boolean[0], 0.5))
                .hasMessageContaining("at least 20");
    }

    @Test
    void theMarginIsOverTheBestOtherActionThatIsAllowed() {
        FloatBuffer preferences = FloatBuffer.wrap(new float[] {9, 9, 3, 5, 8});
        assertThat(Calibration.margin(preferences, 2, new boolean[] {true, true, false}, 1))
                .isEqualTo(2);
        assertThat(Calibration.margin(preferences, 2, new boolean[] {true, true, true}, 1))
                .isEqualTo(-3);
        double forced = Calibration.margin(preferences, 2, new boolean[] {false, true, false}, 1);
        assertThat(new Calibration(List.of(0.0, 1.0), List.of(0.4, 0.8), 0.6, Reliability.NONE).confidence(forced))
                .isEqualTo(0.8);
    }

    @Test
    void reliabilityIsThatOfTextbooks() {
        // Four decisions at 0.8 of which three came true, and one at 0.3 that did not: ECE = 4/5 × 0.05 + 1/5 × 0.3.
        Reliability reliability = Reliability.of(
                new double[] {0.8, 0.8, 0.3, 0.8, 0.8}, new boolean[] {true, true, false, true, false}, 5);
        assertThat(reliability.bins()).extracting(Reliability.Bin::count).containsExactly(1, 4);
        assertThat(reliability.calibrationError()).isCloseTo(0.1, within(1e-12));
        assertThat(reliability.brier()).isCloseTo((3 * 0.04 + 0.64 + 0.09) / 5, within(1e-12));
        // Wilson's interval for 3 of 4, as in any table: 0.301 to 0.954.
        assertThat(reliability.bins().getLast().low()).isCloseTo(0.301, within(0.001));
        assertThat(reliability.bins().getLast().high()).isCloseTo(0.954, within(0.001));
    }

    @Test
    void aBinIsNeverSmallBecauseTheOneBeforeItWasLarge() {
        double[] confidence = new double[100];
        for (int i = 0; i < 100; i++) {
            confidence[i] = i < 65 ? 0.5 : i / 100.0;
        }
        assertThat(Reliability.of(confidence, new boolean[100], 10).bins())
                .extracting(Reliability.Bin::count)
                .containsExactly(65, 5, 10, 10, 10);
    }

    private static final class Draw {
        private final double[] margins;
        private final boolean[] right;

        Draw(long seed, int count) {
            SplittableRandom random = new SplittableRandom(seed);
            margins = new double[count];
            right = new boolean[count];
            for (int i = 0; i < count; i++) {
                margins[i] = -Math.log(1 - random.nextDouble());
                right[i] = random.nextDouble() < truth(margins[i]);
            }
        }
    }
}
