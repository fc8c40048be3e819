package io.blockwright.workstation.depth;

import io.blockwright.engine.Depth;

/** Remembers which quantities have been on display lately, so that the colours suit the instrument. FX thread. */
final class QuantityHistogram {
    private static final int PER_OCTAVE = 4;
    private static final double FORGET = 0.995;

    private final double[] weights = new double[64 * PER_OCTAVE];

    void add(Depth side) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= FORGET;
        }
        for (int level = 0; level < side.size(); level++) {
            if (side.quantity(level) > 0) {
                weights[bucket(side.quantity(level))]++;
            }
        }
    }

    /** The quantity that only a share of the levels exceeds, rounded up to 1, 2 or 5 times a power of ten. */
    double exceededBy(double share) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double above = 0;
        int bucket = weights.length - 1;
        while (bucket > 0 && above + weights[bucket] <= total * share) {
            above += weights[bucket--];
        }
        return round(Math.pow(2, (bucket + 1) / (double) PER_OCTAVE));
    }

    private static int bucket(long quantity) {
        return (int) (Math.log((double) quantity) / Math.log(2) * PER_OCTAVE);
    }

    private static double round(double quantity) {
        double power = Math.pow(10, Math.floor(Math.log10(quantity)));
        double lead = quantity / power;
        return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
    }
}
