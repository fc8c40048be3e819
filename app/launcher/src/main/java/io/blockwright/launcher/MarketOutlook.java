package io.blockwright.launcher;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.SystemClock;
import io.blockwright.engine.MarketForecast;
import io.blockwright.engine.MarketForecast.Ahead;
import io.blockwright.inference.Forecast;
import io.blockwright.inference.ForecastHorizon;
import io.blockwright.inference.Forecaster;
import io.blockwright.inference.GuardedRunner;
import io.blockwright.inference.Outside;
import io.blockwright.marketdata.BookHistory;
import io.blockwright.marketdata.HistoryCopy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One forecaster about one market. The engine thread hands it what is new in the market's history, which costs a copy of a few
 * samples, and takes the newest answer that is finished; the question itself is asked on the worker's thread.
 */
final class MarketOutlook {
    /** However fast simulated time goes, nobody looks at more than ten forecasts a second. */
    private static final long APART = 100_000_000L;
    /** An answer about an older book than this says nothing of now. */
    private static final long OLD = 2_000_000_000L / BookHistory.STEP;

    private final GuardedRunner runner;
    private final Forecaster forecaster;
    private final ExecutorService worker;
    private final HistoryCopy history = new HistoryCopy();
    private volatile Answer newest = Answer.NONE;
    private @Nullable Future<?> asked;
    private long askedAt = Long.MIN_VALUE / 2;

    /** What was answered about a sample. */
    private record Answer(long sample, MarketForecast picture, Outside outside) {
        static final Answer NONE = new Answer(Long.MIN_VALUE / 2, MarketForecast.NONE, Outside.NOTHING);
    }

    MarketOutlook(GuardedRunner runner, Instrument instrument, ExecutorService worker) {
        this.runner = runner;
        this.forecaster = new Forecaster(runner, instrument);
        this.worker = worker;
    }

    /** The newest finished forecast; asks anew where there is a newer sample. Engine thread; never waits. */
    MarketForecast look(BookHistory market) {
        if (market.newest() != newest.sample && SystemClock.monotonic() - askedAt >= APART) {
            ask(market);
        }
        return recent(market) ? newest.picture : MarketForecast.NONE;
    }

    /** What a policy is told of it now; waits so long for the answer about the newest sample, nanoseconds. Engine thread. */
    Outside outside(BookHistory market, long patience) {
        long until = SystemClock.monotonic() + patience;
        while (market.samples() > 0 && newest.sample != market.newest()) {
            ask(market);
            Future<?> coming = asked;
            if (coming == null || patience == 0 || !awaited(coming, until)) {
                break;
            }
        }
        return recent(market) ? newest.outside : Outside.NOTHING;
    }

    private boolean recent(BookHistory market) {
        return market.samples() > 0 && market.newest() - newest.sample <= OLD;
    }

    private static boolean awaited(Future<?> coming, long until) {
        try {
            coming.get(Math.max(0, until - SystemClock.monotonic()), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException | ExecutionException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void ask(BookHistory market) {
        Future<?> before = asked;
        if (market.samples() == 0 || (before != null && !before.isDone()) || worker.isShutdown()) {
            return;
        }
        history.catchUp(market);
        askedAt = SystemClock.monotonic();
        asked = worker.submit(this::answer);
    }

    /** Worker thread. */
    private void answer() {
        Forecast forecast = forecaster.look(history);
        newest = forecast.known()
                ? new Answer(history.newest(), picture(forecast), forecast.outside(Double.NaN))
                : new Answer(history.newest(), MarketForecast.NONE, Outside.NOTHING);
    }

    private MarketForecast picture(Forecast forecast) {
        double mid = history.midTwice(0) / 2.0;
        List<Ahead> ahead = new ArrayList<>(ForecastHorizon.TIMED);
        for (ForecastHorizon horizon : ForecastHorizon.values()) {
            if (horizon.seconds() > 0) {
                ahead.add(new Ahead(
                        horizon.seconds(),
                        price(forecast, mid, horizon, 0),
                        price(forecast, mid, horizon, 1),
                        price(forecast, mid, horizon, Forecast.MEDIAN),
                        price(forecast, mid, horizon, Forecast.MEDIAN + 1),
                        price(forecast, mid, horizon, Forecast.MEDIAN + 2)));
            }
        }
        return new MarketForecast(runner.manifest().name(), forecast.time(), mid, ahead);
    }

    private static double price(Forecast forecast, double mid, ForecastHorizon horizon, int quantile) {
        return mid * (1 + forecast.changeBp(horizon, quantile) / 1e4);
    }
}
