package io.blockwright.training.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The scores of a forecaster on one source, from the tallies of its stretches. Intervals are of how much better the model is
 * than the best floor: stretches are drawn again as wholes, and everything is computed anew from their sums.
 */
final class Scorecard {
    private static final int RESAMPLES = 1_000;
    /** Fewer stretches give no interval. */
    static final int FEWEST = 8;

    private final String source;
    private final List<double[]> stretches;
    private final int samples;

    Scorecard(String source, List<double[]> stretches, int samples) {
        this.source = source;
        this.stretches = List.copyOf(stretches);
        this.samples = samples;
    }

    /** What it was judged on. */
    String source() {
        return source;
    }

    int stretches() {
        return stretches.size();
    }

    int samples() {
        return samples;
    }

    /** All scores; the same seed gives the same intervals. */
    List<Figure> figures(long seed) {
        double[] sums = sum(stretches);
        List<Score> scores = Score.all();
        List<Score.Floor> best = new ArrayList<>();
        for (Score score : scores) {
            Score.Floor found = new Score.Floor("", _ -> Double.NaN);
            for (Score.Floor floor : score.floors()) {
                double here = floor.score().of(sums);
                double there = found.score().of(sums);
                if (Double.isNaN(there) || (score.higher() ? here > there : here < there)) {
                    found = floor;
                }
            }
            best.add(found);
        }
        double[][] gains = gains(scores, best, seed);
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            Score score = scores.get(i);
            double[] drawn =
                    Arrays.stream(gains[i]).filter(Double::isFinite).sorted().toArray();
            boolean enough = stretches.size() >= FEWEST && drawn.length > RESAMPLES / 2;
            figures.add(new Figure(
                    score.group(),
                    score.name(),
                    score.model().of(sums),
                    best.get(i).score().of(sums),
                    best.get(i).name(),
                    enough ? drawn[(int) (0.025 * drawn.length)] : Double.NaN,
                    enough ? drawn[(int) (0.975 * drawn.length)] : Double.NaN));
        }
        return figures;
    }

    private double[][] gains(List<Score> scores, List<Score.Floor> best, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] gains = new double[scores.size()][RESAMPLES];
        for (int draw = 0; draw < RESAMPLES; draw++) {
            double[] sums = new double[Tally.SIZE];
            for (int i = 0; i < stretches.size(); i++) {
                add(sums, stretches.get(random.nextInt(stretches.size())));
            }
            for (int i = 0; i < scores.size(); i++) {
                double gain =
                        scores.get(i).model().of(sums) - best.get(i).score().of(sums);
                gains[i][draw] = scores.get(i).higher() ? gain : -gain;
            }
        }
        return gains;
    }

    private static double[] sum(List<double[]> tallies) {
        double[] sums = new double[Tally.SIZE];
        tallies.forEach(tally -> add(sums, tally));
        return sums;
    }

    private static void add(double[] sums, double[] tally) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += tally[i];
        }
    }
}
