package io.blockwright.tca;

/**
 * What one way to work orders saved against another on the same orders, in basis points, with the 95 % interval of the mean
 * by Student's t. The interval is that of one look; whoever looks after every pair and stops when he likes it errs more often.
 *
 * @param pairs how many
 * @param meanBp positive where it was cheaper; NaN without a pair
 * @param lowBp lower end of the interval, NaN with {@code highBp} for fewer than two pairs
 * @param highBp upper end
 */
public record PairedSaving(int pairs, double meanBp, double lowBp, double highBp) {
    /** No pair yet. */
    public static final PairedSaving NONE = new PairedSaving(0, Double.NaN, Double.NaN, Double.NaN);

    private static final double PROBABILITY = 0.975;

    /** Of some savings, one for each pair. */
    public static PairedSaving of(double... savings) {
        int n = savings.length;
        if (n == 0) {
            return NONE;
        }
        double mean = 0;
        for (double saving : savings) {
            mean += saving / n;
        }
        if (n == 1) {
            return new PairedSaving(1, mean, Double.NaN, Double.NaN);
        }
        double squares = 0;
        for (double saving : savings) {
            squares += (saving - mean) * (saving - mean);
        }
        double half = StudentT.quantile(PROBABILITY, n - 1) * Math.sqrt(squares / (n - 1) / n);
        return new PairedSaving(n, mean, mean - half, mean + half);
    }

    /** Whether it saves, as far as the interval can tell. */
    public boolean shown() {
        return lowBp > 0;
    }
}
