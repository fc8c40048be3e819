package io.blockwright.launcher;

import io.blockwright.domain.Instrument;
import io.blockwright.marketdata.VolumeCurve;
import io.blockwright.strategies.StrategyFactory;
import io.blockwright.strategies.StrategySettings;
import java.time.Duration;

/** Configures the strategies of a run. */
final class StrategyDesk {
    /** Volatility that is assumed until a day has been measured: 2 % a day, over 6.5 hours. */
    private static final double DAILY_VOLATILITY = 0.02;

    private static final double TRADING_SECONDS = 6.5 * 3600;
    private static final double ASSUMED_DAILY_VOLUME = 2_000_000;
    private static final long SHORTEST = 5_000_000_000L;
    private static final long LONGEST = 60_000_000_000L;

    private StrategyDesk() {}

    /**
     * Thirty slices over an order's duration, of five seconds to a minute; the U-shaped default day for VWAP.
     *
     * @param price a price near the market's, in currency: only the scale of the assumed volatility
     */
    static StrategyFactory factory(Instrument instrument, Duration duration, double price, long seed) {
        VolumeCurve curve = VolumeCurve.uShaped();
        double sigma = DAILY_VOLATILITY * price / Math.sqrt(TRADING_SECONDS);
        StrategySettings settings = StrategySettings.standard(
                        curve::between,
                        sigma,
                        ASSUMED_DAILY_VOLUME,
                        2 * instrument.toPrice((double) instrument.increment()),
                        seed)
                .withSlices(Math.clamp(duration.toNanos() / 30, SHORTEST, LONGEST));
        return new StrategyFactory(instrument, settings);
    }
}
