package io.blockwright.inference;

import java.util.List;

/**
 * What the states looked like where the model learned: each feature by itself, and how they go together. Drift and distance are
 * measured against it.
 *
 * @param features in the order of the vector
 * @param correlations shrunk correlations of the features, the lower triangle without the diagonal, row by row
 * @param distanceLimit the distance from the middle that 99 % of held-out training states stay within, see {@link Distance}
 * @param window length of the stretches that {@link FeatureReference#usualShift} was measured over, states
 * @param states how many states it was made from
 */
public record Reference(
        List<FeatureReference> features, List<Double> correlations, double distanceLimit, int window, int states) {
    public Reference {
        features = List.copyOf(features);
        correlations = List.copyOf(correlations);
        int n = features.size();
        if (correlations.size() != n * (n - 1) / 2) {
            throw new IllegalArgumentException(
                    "a reference of " + n + " features has " + correlations.size() + " correlations");
        }
        for (double correlation : correlations) {
            if (!(Math.abs(correlation) <= 1)) {
                throw new IllegalArgumentException("a correlation is " + correlation);
            }
        }
        if (!(distanceLimit >= 0 && distanceLimit < Double.POSITIVE_INFINITY) || window < 0 || states < 0) {
            throw new IllegalArgumentException("a reference of " + states + " states has the distance limit "
                    + distanceLimit + " and the window " + window);
        }
    }

    /** How many features. */
    public int size() {
        return features.size();
    }

    /** Deviations from the mean; a feature that never changed counts in its own units. */
    public double standardised(int feature, double value) {
        FeatureReference reference = features.get(feature);
        return (value - reference.mean()) / scale(feature);
    }

    /** What one deviation of a feature is; never 0. */
    public double scale(int feature) {
        double deviation = features.get(feature).deviation();
        return deviation > 1e-6 ? deviation : 1;
    }
}
