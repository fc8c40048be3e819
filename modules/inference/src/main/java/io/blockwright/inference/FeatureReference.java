package io.blockwright.inference;

import java.util.List;

/**
 * What one feature looked like where the model learned.
 *
 * @param name its name in the schema
 * @param mean of the states
 * @param deviation standard deviation of the states; 0 for a feature that never changed
 * @param quantiles at even steps from the least to the greatest, never falling; the middle one is the median
 * @param edges upper edges of the bins of the population stability index, strictly rising; the last bin has none
 * @param shares what part of the states each bin held, one more than there are edges, adding up to 1
 * @param usualShift the stability index that stretches of held-out runs stay below where nothing is wrong: a few runs differ from
 *     all together
 */
public record FeatureReference(
        String name,
        double mean,
        double deviation,
        List<Double> quantiles,
        List<Double> edges,
        List<Double> shares,
        double usualShift) {
    public FeatureReference {
        quantiles = List.copyOf(quantiles);
        edges = List.copyOf(edges);
        shares = List.copyOf(shares);
        if (!Double.isFinite(mean) || !(deviation >= 0 && deviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " has the mean " + mean + " and the deviation " + deviation);
        }
        if (quantiles.size() < 3 || quantiles.size() % 2 == 0 || edges.isEmpty() || edges.size() > 100) {
            throw new IllegalArgumentException(
                    name + " has " + quantiles.size() + " quantiles and " + edges.size() + " bin edges");
        }
        if (shares.size() != edges.size() + 1 || !(usualShift >= 0 && usualShift < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " has " + shares.size() + " shares for " + edges.size()
                    + " bin edges, and the usual shift " + usualShift);
        }
        for (int i = 1; i < quantiles.size(); i++) {
            if (!(quantiles.get(i) >= quantiles.get(i - 1))) {
                throw new IllegalArgumentException("the quantiles of " + name + " fall");
            }
        }
        for (int i = 1; i < edges.size(); i++) {
            if (!(edges.get(i) > edges.get(i - 1))) {
                throw new IllegalArgumentException("the bin edges of " + name + " do not rise");
            }
        }
        double sum = 0;
        for (double share : shares) {
            if (!(share >= 0)) {
                throw new IllegalArgumentException("a bin of " + name + " holds the share " + share);
            }
            sum += share;
        }
        if (!(Math.abs(sum - 1) < 1e-6)) {
            throw new IllegalArgumentException("the bins of " + name + " hold " + sum + " of the states, not all");
        }
    }

    /** The value that a part of the states, 0 to 1, stay below; linear between the quantiles. */
    public double quantile(double part) {
        double at = Math.clamp(part, 0, 1) * (quantiles.size() - 1);
        int low = Math.min((int) at, quantiles.size() - 2);
        double from = quantiles.get(low);
        return from + (at - low) * (quantiles.get(low + 1) - from);
    }

    /** What part of the states lie below a value, 0 to 1: the reverse of {@link #quantile}; the middle of a flat stretch. */
    public double rank(double value) {
        return (below(value, false) + below(value, true)) / 2;
    }

    private double below(double value, boolean orEqual) {
        int last = quantiles.size() - 1;
        int at = 0;
        while (at <= last && (orEqual ? quantiles.get(at) <= value : quantiles.get(at) < value)) {
            at++;
        }
        if (at == 0) {
            return 0;
        }
        if (at > last) {
            return 1;
        }
        double from = quantiles.get(at - 1);
        double to = quantiles.get(at);
        return (at - 1 + (to > from ? (value - from) / (to - from) : 0)) / last;
    }

    /** What is usual. */
    public double median() {
        return quantile(0.5);
    }
}
