package io.blockwright.inference;

import java.util.List;

/** How features go together, factored (Cholesky) so that a state can be measured against it. Immutable after construction. */
final class Correlations {
    private final double[][] factor;

    /**
     * Factors.
     *
     * @param below lower triangle without the diagonal of ones, row by row
     * @throws IllegalArgumentException if no data can have these correlations
     */
    Correlations(int size, List<Double> below) {
        factor = new double[size][];
        int next = 0;
        for (int i = 0; i < size; i++) {
            factor[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                double sum = i == j ? 1 : below.get(next++);
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k];
                }
                if (i != j) {
                    factor[i][j] = sum / factor[j][j];
                } else if (sum > 1e-9) {
                    factor[i][i] = Math.sqrt(sum);
                } else {
                    throw new IllegalArgumentException("no data can have its correlations (row " + i + ")");
                }
            }
        }
    }

    /** Turns deviations into independent ones, in place; their squares add up to the squared Mahalanobis distance. */
    void whiten(double[] deviations) {
        for (int i = 0; i < factor.length; i++) {
            double sum = deviations[i];
            for (int k = 0; k < i; k++) {
                sum -= factor[i][k] * deviations[k];
            }
            deviations[i] = sum / factor[i][i];
        }
    }

    /** From the independent ones on to the inverse of the correlations times the deviations, in place. */
    void finish(double[] whitened) {
        for (int i = factor.length - 1; i >= 0; i--) {
            double sum = whitened[i];
            for (int k = i + 1; k < factor.length; k++) {
                sum -= factor[k][i] * whitened[k];
            }
            whitened[i] = sum / factor[i][i];
        }
    }
}
