package io.blockwright.simulator;

import io.blockwright.domain.Liquidity;

/**
 * What a venue charges for a share, in currency; negative is a rebate.
 *
 * @param maker for a share of a resting order
 * @param taker for a share of an order that takes
 */
public record FeeSchedule(double maker, double taker) {
    /** Most that either side may be charged or paid for a share. */
    private static final double MOST = 1;

    /** A venue that charges nobody. */
    public static final FeeSchedule NONE = new FeeSchedule(0, 0);

    /** Pays those who wait and charges those who take: $0.0020 against $0.0030 a share. */
    public static final FeeSchedule MAKER_TAKER = new FeeSchedule(-0.0020, 0.0030);

    /** Pays those who take and charges those who wait: $0.0010 against $0.0004 a share. */
    public static final FeeSchedule INVERTED = new FeeSchedule(0.0010, -0.0004);

    public FeeSchedule {
        if (!(Math.abs(maker) <= MOST) || !(Math.abs(taker) <= MOST)) {
            throw new IllegalArgumentException(
                    "a fee is a number of dollars a share between -1 and 1, not " + maker + " and " + taker);
        }
    }

    /** What so many shares cost, currency; where nobody told the liquidity, the dearer of both. */
    public double of(Liquidity liquidity, long shares) {
        double each = switch (liquidity) {
            case MAKER -> maker;
            case TAKER -> taker;
            case UNKNOWN -> Math.max(maker, taker);
        };
        return each * shares;
    }
}
