package io.blockwright.simulator.realism;

import java.util.Arrays;

/**
 * Fits the impact of meta-orders against their size: a line on two logarithmic scales, each size weighing as much as it is
 * known well (by the square of its mean over its standard error, the inverse variance of its logarithm).
 */
final class ImpactFit {
    private static final int PEAK = ImpactTrial.STEPS;

    private final PathTable table;
    private final double[] sizes;
    private final double volatility;
    private final double[] certainties;

    /**
     * A fit.
     *
     * @param sizes parts of the day's volume
     * @param volatility of a day
     */
    ImpactFit(PathTable table, double[] sizes, double volatility, int days) {
        this.table = table;
        this.sizes = sizes.clone();
        this.volatility = volatility;
        this.certainties = new double[sizes.length];
        int[] once = new int[days];
        Arrays.fill(once, 1);
        for (int i = 0; i < sizes.length; i++) {
            double ratio = table.mean(i, PEAK, once) / table.error(i);
            certainties[i] = Double.isFinite(ratio) ? ratio * ratio : 0;
        }
    }

    double exponent(int[] weights) {
        return line(weights).slope();
    }

    /** Y of I = Y·σ·√(Q/V), with the exponent held at one half. */
    double prefactor(int[] weights) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < sizes.length; i++) {
            double ratio = table.mean(i, PEAK, weights) / volatility / Math.sqrt(sizes[i]);
            if (ratio > 0) {
                sum += certainties[i] * StrictMath.log(ratio);
                all += certainties[i];
            }
        }
        return StrictMath.exp(sum / all);
    }

    private LineFit line(int[] weights) {
        double[] x = new double[sizes.length];
        double[] y = new double[sizes.length];
        double[] w = new double[sizes.length];
        int n = 0;
        for (int i = 0; i < sizes.length; i++) {
            double impact = table.mean(i, PEAK, weights);
            if (impact > 0 && certainties[i] > 0) {
                x[n] = StrictMath.log(sizes[i]);
                y[n] = StrictMath.log(impact);
                w[n++] = certainties[i];
            }
        }
        if (n < 3) {
            return new LineFit(Double.NaN, Double.NaN, Double.NaN, n);
        }
        return LineFit.of(Arrays.copyOf(x, n), Arrays.copyOf(y, n), Arrays.copyOf(w, n));
    }

    /**
     * Impact at a point of the way as a share of that at the end of execution. Sizes are scaled by the root of their part of
     * the volume before they are put together, so that all count: noise grows with the root of the time they take.
     */
    double share(int point, int[] weights) {
        double here = 0;
        double end = 0;
        for (int i = 0; i < sizes.length; i++) {
            double impact = table.mean(i, PEAK, weights) / Math.sqrt(sizes[i]);
            if (Double.isFinite(impact)) {
                here += table.mean(i, point, weights) / Math.sqrt(sizes[i]);
                end += impact;
            }
        }
        return here / end;
    }
}
