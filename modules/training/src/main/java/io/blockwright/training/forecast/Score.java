package io.blockwright.training.forecast;

import io.blockwright.inference.ForecastHorizon;
import java.util.ArrayList;
import java.util.List;

/**
 * A score as a function of a tally's sums: the model's and its floors'.
 *
 * @param higher whether more is better
 */
record Score(String group, String name, boolean higher, Of model, List<Floor> floors) {
    Score {
        floors = List.copyOf(floors);
    }

    /** From sums to a number. */
    @FunctionalInterface
    interface Of {
        double of(double[] sums);
    }

    /** Something that a model is to beat. */
    record Floor(String name, Of score) {}

    private static final List<ForecastHorizon> HORIZONS = List.of(ForecastHorizon.values());
    private static final List<String> VOICES = List.of("model", "majority", "persistence", "logistic regression");

    /** All that are told. */
    static List<Score> all() {
        List<Score> all = new ArrayList<>();
        for (ForecastHorizon horizon : HORIZONS) {
            int h = horizon.index();
            String group = "Next move, " + horizon.label();
            all.add(voices(group, "macro-F1", true, 1, v -> s -> macroF1(s, v, h)));
            all.add(voices(group, "MCC", true, 1, v -> s -> correlation(s, v, h)));
            all.add(voices(group, "Brier", false, 2, v -> s -> s[Tally.brier(v, h)] / count(s, v, h)));
            all.add(voices(group, "calibration error", false, 3, v -> s -> calibration(s, v, h)));
            all.add(voices(group, "edge, bp", true, 3, v -> s -> mean(s, Tally.edge(v, h), 1)));
            all.add(voices(group, "edge less half the spread, bp", true, 3, v -> s -> mean(s, Tally.edge(v, h), 2)));
        }
        for (int h = 0; h < ForecastHorizon.TIMED; h++) {
            quantiles(all, "Change of the mid, " + HORIZONS.get(h).label(), h);
        }
        int liquidity = ForecastHorizon.TIMED;
        quantiles(all, "Spread, 5 and 30 s", liquidity, liquidity + 1);
        quantiles(all, "Size at the touch, 5 and 30 s", liquidity + 2, liquidity + 3, liquidity + 4, liquidity + 5);
        List<String> sizes = List.of("1", "3", "10");
        for (int i = 0; i < sizes.size(); i++) {
            int impact = liquidity + 6 + i;
            quantiles(all, "Cost of taking " + sizes.get(i) + " × touch in 5 s", impact, impact + sizes.size());
        }
        fills(all);
        return all;
    }

    private interface Voice {
        Of of(int voice);
    }

    /** Floors from {@code first} of the voices on: what says no probabilities has no Brier score worth the name. */
    private static Score voices(String group, String name, boolean higher, int first, Voice voice) {
        List<Floor> floors = new ArrayList<>();
        for (int v = first == 2 ? Tally.MAJORITY : first; v < Tally.VOICES; v++) {
            if (first != 2 || v != Tally.PERSISTENCE) {
                floors.add(new Floor(VOICES.get(v), voice.of(v)));
            }
        }
        return new Score(group, name, higher, voice.of(Tally.MODEL), floors);
    }

    private static void quantiles(List<Score> all, String group, int... groups) {
        all.add(new Score(
                group,
                "pinball",
                false,
                s -> pooled(s, 1, groups),
                List.of(new Floor("usual quantiles", s -> pooled(s, 2, groups)))));
        int last = 3 + Heads.QUANTILES - 1;
        all.add(new Score(
                group, "within 5–95 %", true, s -> pooled(s, last, groups) - pooled(s, 3, groups), List.of()));
        all.add(new Score(
                group, "within 25–75 %", true, s -> pooled(s, last - 1, groups) - pooled(s, 4, groups), List.of()));
    }

    private static void fills(List<Score> all) {
        String group = "Fill by place in the queue, 30 s";
        int pairs = Tally.pairs();
        all.add(new Score(
                group,
                "C-index",
                true,
                s -> s[pairs + 1] / s[pairs],
                List.of(new Floor("place alone", s -> s[pairs + 2] / s[pairs]))));
        all.add(new Score(
                group,
                "C-index at one place",
                true,
                s -> s[pairs + 4] / s[pairs + 3],
                List.of(new Floor("chance", _ -> 0.5))));
        all.add(new Score(group, "Brier", false, s -> fill(s, 1), List.of(new Floor("usual fills", s -> fill(s, 2)))));
        all.add(new Score(group, "calibration error", false, s -> bins(s, Tally.fillBin(0)), List.of()));
    }

    private static double mean(double[] s, int at, int which) {
        return s[at] == 0 ? Double.NaN : s[at + which] / s[at];
    }

    private static double pooled(double[] s, int which, int... groups) {
        double sum = 0;
        double count = 0;
        for (int group : groups) {
            count += s[Tally.quantile(group)];
            sum += s[Tally.quantile(group) + which];
        }
        return sum / count;
    }

    private static double fill(double[] s, int which) {
        double sum = 0;
        for (int time = 0; time < Heads.TIMES; time++) {
            sum += s[Tally.fill(time) + which] / s[Tally.fill(time)] / Heads.TIMES;
        }
        return sum;
    }

    private static double count(double[] s, int voice, int h) {
        double count = 0;
        for (int i = 0; i < 9; i++) {
            count += s[Tally.confusion(voice, h, i / 3, i % 3)];
        }
        return count;
    }

    /** Mean over the three moves of the harmonic mean of precision and recall; a move that is never said counts as 0. */
    static double macroF1(double[] s, int voice, int h) {
        double sum = 0;
        for (int c = 0; c < 3; c++) {
            double said = 0;
            double came = 0;
            for (int o = 0; o < 3; o++) {
                said += s[Tally.confusion(voice, h, o, c)];
                came += s[Tally.confusion(voice, h, c, o)];
            }
            sum += said + came == 0 ? 0 : 2 * s[Tally.confusion(voice, h, c, c)] / (said + came);
        }
        return sum / 3;
    }

    /** Matthews' correlation for several classes (J. Gorodkin, 2004). */
    static double correlation(double[] s, int voice, int h) {
        double all = 0;
        double right = 0;
        double both = 0;
        double saidSquares = 0;
        double cameSquares = 0;
        for (int c = 0; c < 3; c++) {
            double said = 0;
            double came = 0;
            for (int o = 0; o < 3; o++) {
                said += s[Tally.confusion(voice, h, o, c)];
                came += s[Tally.confusion(voice, h, c, o)];
            }
            all += came;
            right += s[Tally.confusion(voice, h, c, c)];
            both += said * came;
            saidSquares += said * said;
            cameSquares += came * came;
        }
        double below = Math.sqrt(all * all - saidSquares) * Math.sqrt(all * all - cameSquares);
        return below == 0 ? 0 : (right * all - both) / below;
    }

    private static double calibration(double[] s, int voice, int h) {
        return bins(s, Tally.moveBin(voice, h, 0));
    }

    private static double bins(double[] s, int first) {
        double off = 0;
        double count = 0;
        for (int bin = 0; bin < Tally.BINS; bin++) {
            int at = first + bin * 3;
            off += Math.abs(s[at + 1] - s[at + 2]);
            count += s[at];
        }
        return off / count;
    }
}
