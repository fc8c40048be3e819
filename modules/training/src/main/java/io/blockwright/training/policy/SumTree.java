package io.blockwright.training.policy;

/**
 * Weights of places, from which a place is drawn in proportion to its weight, in logarithmic time: every inner node holds the
 * sum of its two children. Belongs to one thread.
 */
final class SumTree {
    private final int leaves;
    private final double[] sums;

    /** For {@code places} places, all of weight 0. */
    SumTree(int places) {
        int size = Integer.highestOneBit(Math.max(1, places - 1)) * 2;
        this.leaves = size;
        this.sums = new double[2 * size];
    }

    /** Sets the weight of a place, not negative. */
    void set(int place, double weight) {
        int node = leaves + place;
        sums[node] = weight;
        for (node /= 2; node >= 1; node /= 2) {
            // summed up anew each time: differences would leave rounding behind
            sums[node] = sums[2 * node] + sums[2 * node + 1];
        }
    }

    double weight(int place) {
        return sums[leaves + place];
    }

    double sum() {
        return sums[1];
    }

    /** The place where the running sum of weights first exceeds {@code amount}, 0 ≤ amount &lt; sum. */
    int at(double amount) {
        int node = 1;
        double left = amount;
        while (node < leaves) {
            node *= 2;
            if (left >= sums[node] && sums[node + 1] > 0) {
                left -= sums[node];
                node++;
            }
        }
        return node - leaves;
    }
}
