package io.blockwright.launcher;

import io.blockwright.backtest.Scenarios;
import io.blockwright.domain.Instrument;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.marketdata.RecordedMarket;
import io.blockwright.marketdata.VolumeCurve;
import io.blockwright.strategies.StrategyFactory;
import io.blockwright.strategies.StrategySettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a run's strategies are configured.
 *
 * @param duration of the order: it is cut into thirty slices, of five seconds to a minute each
 * @param curveFrom recorded days whose volume shapes VWAP; the U-shaped default day when empty
 * @param seed of the slices' instants
 * @param scenario of a backtest whose desk this is: then it alone says how; empty for none
 * @param known of the instrument beforehand; null for what is usual
 * @param route the venue to which every child goes, empty for the preferred one
 */
record StrategyDesk(
        Duration duration,
        List<String> curveFrom,
        long seed,
        String scenario,
        @Nullable Foreknown known,
        String route) {
    /** Assumed until a day has been measured, on a share of 100: 2 % a day over 6.5 hours, 2 million shares. */
    private static final double SIGMA = 2 / Math.sqrt(6.5 * 3600);

    private static final double DAILY_VOLUME = 2_000_000;
    private static final long SHORTEST = 5_000_000_000L;
    private static final long LONGEST = 60_000_000_000L;

    StrategyDesk {
        curveFrom = List.copyOf(curveFrom);
    }

    /** Of a run that is no backtest's. */
    StrategyDesk(Duration duration, List<String> curveFrom, long seed) {
        this(duration, curveFrom, seed, "");
    }

    /** Whose children go to the preferred venue. */
    StrategyDesk(Duration duration, List<String> curveFrom, long seed, String scenario) {
        this(duration, curveFrom, seed, scenario, null, "");
    }

    /** As {@code run}'s options say. */
    static StrategyDesk of(RunOptions options, @Nullable Foreknown known) {
        return new StrategyDesk(
                Quantities.span(options.duration), options.curveFrom, options.seed, "", known, options.route);
    }

    StrategyFactory factory(Instrument instrument) {
        return unrouted(instrument).at(route);
    }

    private StrategyFactory unrouted(Instrument instrument) {
        if (!scenario.isEmpty()) {
            return new StrategyFactory(
                    instrument,
                    Scenarios.of(DataFolder.scenarios()).named(scenario).desk(seed));
        }
        VolumeCurve curve = curve(instrument.symbol());
        Foreknown before = known != null
                ? known
                : new Foreknown(SIGMA, DAILY_VOLUME, 2 * instrument.toPrice((double) instrument.increment()));
        StrategySettings settings = StrategySettings.standard(
                        curve::between, before.sigmaPerSqrtSecond(), before.dailyVolume(), before.spread(), seed)
                .withSlices(Math.clamp(duration.toNanos() / 30, SHORTEST, LONGEST));
        return new StrategyFactory(instrument, settings);
    }

    private VolumeCurve curve(String symbol) {
        if (curveFrom.isEmpty()) {
            return VolumeCurve.uShaped();
        }
        List<MarketFeed> days = new ArrayList<>();
        try {
            for (String spec : curveFrom) {
                days.add(RecordedMarket.open(spec, symbol));
            }
            return VolumeCurve.fromRecorded(days);
        } finally {
            days.forEach(MarketFeed::close);
        }
    }
}
