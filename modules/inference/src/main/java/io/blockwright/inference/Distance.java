package io.blockwright.inference;

/**
 * How far a state is from those the model learned from: the Mahalanobis distance with shrunk correlations (Ledoit and Wolf,
 * 2004), over the root of the number of features, so that an ordinary state is about 1 away. No allocation after construction;
 * single-threaded.
 */
public final class Distance {
    private final Reference reference;
    private final Correlations correlations;
    private final double[] work;
    private final double[] deviations;

    public Distance(Reference reference) {
        this.reference = reference;
        this.correlations = new Correlations(reference.size(), reference.correlations());
        this.work = new double[reference.size()];
        this.deviations = new double[reference.size()];
    }

    /** The distance; infinite if a number is not finite, 0 for a model without features. */
    public double of(float[] state) {
        standardise(state);
        correlations.whiten(work);
        double sum = 0;
        for (double deviation : work) {
            sum += deviation * deviation;
        }
        double distance = Math.sqrt(sum / Math.max(1, work.length));
        return Double.isNaN(distance) ? Double.POSITIVE_INFINITY : distance;
    }

    /** The distance that 99 % of held-out training states stay within. */
    public double limit() {
        return reference.distanceLimit();
    }

    /** The feature that adds most to the distance of a state. */
    public int farthest(float[] state) {
        standardise(state);
        System.arraycopy(work, 0, deviations, 0, work.length);
        correlations.whiten(work);
        correlations.finish(work);
        int farthest = 0;
        for (int i = 0; i < work.length; i++) {
            if (!Double.isFinite(deviations[i])) {
                return i;
            }
            if (work[i] * deviations[i] > work[farthest] * deviations[farthest]) {
                farthest = i;
            }
        }
        return farthest;
    }

    private void standardise(float[] state) {
        for (int i = 0; i < work.length; i++) {
            work[i] = reference.standardised(i, state[i]);
        }
    }
}
