package io.blockwright.training.forecast;

import io.blockwright.inference.Forecast;
import io.blockwright.inference.ForecastHorizon;

/**
 * Where what came true stands in a sample's numbers. NaN is unknown: the market could not be priced from at that moment. Price
 * changes are in units (the window's mean spread), a fill is the seconds until it, infinite when there was none in time.
 */
final class Target {
    /** Changes of the mid, one for each {@link ForecastHorizon}. */
    static final int MOVE = 0;

    /** ln(ahead / now) of spread, bid and ask size, each in 5 and 30 seconds. */
    static final int LIQUIDITY = MOVE + ForecastHorizon.COUNT;

    /** Cost of taking shares in 5 seconds against the mid now: bought, then sold, by size. */
    static final int IMPACT = LIQUIDITY + 6;

    /** Seconds until a virtual resting order is filled: bid, then ask, by place in the queue. */
    static final int FILL = IMPACT + 2 * Forecast.SIZES.size();

    /** Of every sample. */
    static final int COUNT = FILL + 2 * Forecast.PLACES.size();

    private Target() {}
}
