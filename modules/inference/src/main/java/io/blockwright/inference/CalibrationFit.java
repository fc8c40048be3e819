package io.blockwright.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns from past decisions how often a choice of some margin was right. With many of them isotonic regression (pool adjacent
 * violators, Ayer et al., 1955; Zadrozny and Elkan, 2002) over bins of equal count, with few Platt's sigmoid (1999), which has two
 * numbers to learn instead of many. Pure and deterministic.
 */
public final class CalibrationFit {
    /** From so many decisions on the shape is learned, not only a sigmoid. */
    private static final int MANY = 1_000;

    private static final int BINS = 100;
    private static final int KNOTS = 41;
    private static final int RELIABILITY_BINS = 15;

    private CalibrationFit() {}

    /**
     * Fits on some decisions, and measures on others how far it holds.
     *
     * @param margins of the choices to fit on
     * @param right whether each turned out no dearer than the alternative
     * @param otherMargins of choices kept apart, from other runs
     * @param otherRight of those
     * @param enough the confidence below which a choice should be left to the fallback, if confidence were exact; the part
     *     of the measured calibration error that chance does not explain is added to it
     * @throws IllegalArgumentException if there are fewer than 20 decisions to fit on, or a margin is not finite
     */
    public static Calibration of(
            double[] margins, boolean[] right, double[] otherMargins, boolean[] otherRight, double enough) {
        Calibration fitted = curve(margins, right);
        double[] stated = Arrays.stream(otherMargins).map(fitted::confidence).toArray();
        Reliability reliability = Reliability.of(stated, otherRight, RELIABILITY_BINS);
        double abstain = reliability.count() == 0 ? 1 : Math.min(1, enough + reliability.excess());
        return new Calibration(fitted.margins(), fitted.confidences(), abstain, reliability);
    }

    private static Calibration curve(double[] margins, boolean[] right) {
        if (margins.length < 20 || margins.length != right.length) {
            throw new IllegalArgumentException("confidence cannot be learned from " + margins.length + " decisions and "
                    + right.length + " outcomes; at least 20 of both are needed");
        }
        for (double margin : margins) {
            if (!Double.isFinite(margin)) {
                throw new IllegalArgumentException("a decision has the margin " + margin);
            }
        }
        return margins.length < MANY ? sigmoid(margins, right) : isotonic(margins, right);
    }

    /** Rising steps through bins of equal count, joined by straight lines between the bins' middles. */
    static Calibration isotonic(double[] margins, boolean[] right) {
        int n = margins.length;
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> margins[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        List<double[]> bins = new ArrayList<>();
        int from = 0;
        for (int bin = 1; bin <= BINS && from < n; bin++) {
            int to = Math.max(from + 1, (int) ((long) n * bin / BINS));
            while (to < n && margins[order[to]] == margins[order[to - 1]]) {
                to++;
            }
            double margin = 0;
            double came = 0;
            for (int i = from; i < to; i++) {
                margin += margins[order[i]];
                came += right[order[i]] ? 1 : 0;
            }
            // Half a right and half a wrong one more: no bin is so sure that it says never or always.
            bins.add(new double[] {margin / (to - from), (came + 0.5) / (to - from + 1), to - from});
            from = to;
        }
        return new Calibration(strictly(bins.stream().map(bin -> bin[0]).toList()), rising(bins), 0, Reliability.NONE);
    }

    private static List<Double> rising(List<double[]> bins) {
        double[] shares = new double[bins.size()];
        double[] weights = new double[bins.size()];
        int[] sizes = new int[bins.size()];
        int blocks = 0;
        for (double[] bin : bins) {
            shares[blocks] = bin[1];
            weights[blocks] = bin[2];
            sizes[blocks++] = 1;
            while (blocks > 1 && shares[blocks - 2] >= shares[blocks - 1]) {
                double weight = weights[blocks - 2] + weights[blocks - 1];
                shares[blocks - 2] =
                        (shares[blocks - 2] * weights[blocks - 2] + shares[blocks - 1] * weights[blocks - 1]) / weight;
                weights[blocks - 2] = weight;
                sizes[blocks - 2] += sizes[blocks - 1];
                blocks--;
            }
        }
        List<Double> rising = new ArrayList<>();
        for (int block = 0; block < blocks; block++) {
            for (int i = 0; i < sizes[block]; i++) {
                rising.add(shares[block]);
            }
        }
        return rising;
    }

    /** Means of neighbouring bins can round to the same number. */
    private static List<Double> strictly(List<Double> margins) {
        List<Double> strict = new ArrayList<>();
        for (double margin : margins) {
            strict.add(strict.isEmpty() ? margin : Math.max(margin, Math.nextUp(strict.getLast())));
        }
        return strict;
    }

    /** 1 / (1 + exp(−(a + b × margin))), by Newton's method with Platt's targets; b is never negative. */
    static Calibration sigmoid(double[] margins, boolean[] right) {
        double least = Arrays.stream(margins).min().orElse(0);
        double most = Arrays.stream(margins).max().orElse(0);
        double scale = most > least ? most - least : 1;
        int came = 0;
        for (boolean one : right) {
            came += one ? 1 : 0;
        }
        double yes = (came + 1.0) / (came + 2.0);
        double no = 1.0 / (right.length - came + 2.0);
        double mean = (came + 0.5) / (right.length + 1);
        double a = Math.log(mean / (1 - mean));
        double b = 0;
        for (int round = 0; round < 100; round++) {
            double ga = 0;
            double gb = 0;
            double haa = 1e-9;
            double hab = 0;
            double hbb = 1e-9;
            for (int i = 0; i < margins.length; i++) {
                double x = (margins[i] - least) / scale;
                double p = 1 / (1 + Math.exp(-(a + b * x)));
                double miss = p - (right[i] ? yes : no);
                double weight = Math.max(p * (1 - p), 1e-9);
                ga += miss;
                gb += miss * x;
                haa += weight;
                hab += weight * x;
                hbb += weight * x * x;
            }
            double determinant = haa * hbb - hab * hab;
            if (!(determinant > 1e-12)) {
                break;
            }
            double da = (hbb * ga - hab * gb) / determinant;
            double db = (haa * gb - hab * ga) / determinant;
            double step = Math.min(1, 5 / Math.max(Math.abs(da), Math.abs(db)));
            a -= step * da;
            b -= step * db;
            if (Math.abs(da) + Math.abs(db) < 1e-9) {
                break;
            }
        }
        if (!(b > 0) || !Double.isFinite(a)) {
            // More preferred was not more often right: then preference says nothing.
            return new Calibration(List.of(least), List.of(mean), 0, Reliability.NONE);
        }
        List<Double> at = new ArrayList<>();
        List<Double> confidences = new ArrayList<>();
        for (int i = 0; i < KNOTS; i++) {
            double x = (double) i / (KNOTS - 1);
            at.add(least + x * scale);
            confidences.add(1 / (1 + Math.exp(-(a + b * x))));
        }
        return new Calibration(strictly(at), confidences, 0, Reliability.NONE);
    }
}
