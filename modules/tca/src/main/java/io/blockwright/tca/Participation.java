package io.blockwright.tca;

/**
 * A share of the traded volume, own fills included in the volume: own = rate × (own + others), hence own = rate × others /
 * (1 − rate).
 *
 * @param rate in (0, 1]; 1 means no bound
 */
public record Participation(double rate) {
    /** Absorbs the rounding of the division, far below one share. */
    private static final double ROUNDING = 1e-6;

    public Participation {
        if (!(rate > 0 && rate <= 1)) {
            throw new IllegalArgumentException("a participation must be in (0, 1], not " + rate);
        }
    }

    /** How many own shares keep to the rate when others traded this many: 10 % of 9,000 is 1,000, not 900. */
    public long ownFor(long othersVolume) {
        if (rate == 1) {
            return Long.MAX_VALUE;
        }
        return (long) Math.floor(rate * Math.max(0, othersVolume) / (1 - rate) + ROUNDING);
    }

    /** Own share of a volume that includes it, 0 before anything traded. */
    public static double share(long own, long totalVolume) {
        return totalVolume <= 0 ? 0 : (double) own / totalVolume;
    }
}
