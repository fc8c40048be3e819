package io.blockwright.training.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreTest {
    /** Truth by row, said by column; macro-F1 and MCC computed by hand beside. */
    private static double[] tally(int voice, int[][] counts) {
        double[] tally = new double[Tally.SIZE];
        for (int truth = 0; truth < 3; truth++) {
            for (int said = 0; said < 3; said++) {
                tally[Tally.confusion(voice, 0, truth, said)] = counts[truth][said];
            }
        }
        return tally;
    }

    @Test
    void macroF1IsTheMeanOverTheMoves() {
        double[] tally = tally(Tally.MODEL, new int[][] {{8, 2, 0}, {2, 6, 2}, {0, 2, 8}});
        // F1: 16/20, 12/20, 16/20
        assertThat(Score.macroF1(tally, Tally.MODEL, 0)).isCloseTo((0.8 + 0.6 + 0.8) / 3, within(1e-12));
    }

    @Test
    void correlationIsOneForTheTruthAndZeroForAConstant() {
        assertThat(Score.correlation(tally(0, new int[][] {{5, 0, 0}, {0, 3, 0}, {0, 0, 9}}), 0, 0))
                .isCloseTo(1, within(1e-12));
        assertThat(Score.correlation(tally(0, new int[][] {{5, 0, 0}, {3, 0, 0}, {9, 0, 0}}), 0, 0))
                .isZero();
        // s = 30, c = 22, sum(p t) = 300, s² − Σp² = 600 both: (660 − 300) / 600
        assertThat(Score.correlation(tally(0, new int[][] {{8, 2, 0}, {2, 6, 2}, {0, 2, 8}}), 0, 0))
                .isCloseTo(0.6, within(1e-12));
    }

    @Test
    void aModelThatIsNoBetterThanItsFloorIsSaidToBe() {
        List<double[]> stretches = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            double[] tally = tally(Tally.MODEL, new int[][] {{4, 3, 3}, {3, 4, 3}, {3, 3, 4}});
            double[] better = tally(Tally.LOGISTIC, new int[][] {{9, 1, 0}, {1, 8, 1}, {0, 1, 9}});
            for (int k = 0; k < tally.length; k++) {
                tally[k] += better[k];
            }
            stretches.add(tally);
        }
        Scorecard whole = new Scorecard("x", stretches, 360);
        List<Figure> figures = whole.figures(1);
        Figure macro = figures.getFirst();
        assertThat(macro.name()).isEqualTo("macro-F1");
        assertThat(macro.against()).isEqualTo("logistic regression");
        assertThat(macro.worse()).isTrue();
        assertThat(ScoreText.verdict(whole, figures)).contains("Worse than its floor:** macro-F1 (Next move, 1 s");
        Scorecard part = new Scorecard("x", stretches.subList(0, 3), 90);
        assertThat(part.figures(1).getFirst().verdict()).isEqualTo("too few stretches to tell");
        assertThat(ScoreText.verdict(part, part.figures(1))).contains("3, where 8 are needed");
    }

    @Test
    void anEarlierSectionOfTheSameSourceGoesFromTheCard() {
        List<double[]> stretches = List.of(new double[Tally.SIZE]);
        Scorecard one = new Scorecard("one", stretches, 1);
        String card = ForecastCard.with("# m\n", one, one.figures(1));
        card = ForecastCard.with(card, new Scorecard("two", stretches, 1), List.of());
        String again = ForecastCard.with(card, one, List.of());
        assertThat(again.split("## On ", -1)).hasSize(3);
        assertThat(again).startsWith("# m\n\n## On two\n").contains("## On one\n");
    }
}
