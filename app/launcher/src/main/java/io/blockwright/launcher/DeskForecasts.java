package io.blockwright.launcher;

import io.blockwright.domain.Instrument;
import io.blockwright.engine.MarketForecast;
import io.blockwright.engine.spi.Forecasts;
import io.blockwright.inference.GuardedRunner;
import io.blockwright.inference.Outside;
import io.blockwright.marketdata.BookHistory;
import io.blockwright.strategies.Situation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The desk's forecasters, each about every market of the desk, on one thread beside the engine. The screen gets the newest
 * answer that is finished, of the first forecaster that has one; a policy that was trained with forecasts gets those of its own
 * forecaster.
 */
final class DeskForecasts implements Forecasts, AutoCloseable {
    private final long patience;
    private final List<GuardedRunner> runners = new CopyOnWriteArrayList<>();
    private final Map<String, List<MarketOutlook>> markets = new HashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("forecasts").daemon(true).factory());

    /** {@code patience}: how long a decision may wait for the answer about the newest book, nanoseconds; 0 in live. */
    DeskForecasts(long patience) {
        this.patience = patience;
    }

    /** Takes a forecaster up; closes it at the end. Any thread. */
    void add(GuardedRunner runner) {
        runners.add(runner);
    }

    @Override
    public MarketForecast look(Instrument instrument, BookHistory history) {
        MarketForecast shown = MarketForecast.NONE;
        for (MarketOutlook one : outlooks(instrument)) {
            MarketForecast found = one.look(history);
            shown = shown.known() ? shown : found;
        }
        return shown;
    }

    /** What a policy is told of a forecaster's answers. Engine thread. */
    Outside outside(GuardedRunner forecaster, Situation situation) {
        int index = runners.indexOf(forecaster);
        if (index < 0) {
            return situation.outside();
        }
        Outside told = outlooks(situation.book().instrument()).get(index).outside(situation.history(), patience);
        return new Outside(
                situation.outside().impliedVolatility(),
                told.move5sBp(),
                told.move30sBp(),
                told.spreadAhead(),
                told.fillChanceBid(),
                told.fillChanceAsk());
    }

    /** Engine thread: forecasters that were opened since are there from now on. */
    private List<MarketOutlook> outlooks(Instrument instrument) {
        List<MarketOutlook> known = markets.get(instrument.symbol());
        if (known == null) {
            known = new ArrayList<>();
            markets.put(instrument.symbol(), known);
        }
        for (int i = known.size(); i < runners.size(); i++) {
            known.add(new MarketOutlook(runners.get(i), instrument, worker));
        }
        return known;
    }

    @Override
    public void close() {
        worker.execute(() -> runners.forEach(GuardedRunner::close));
        worker.shutdown();
    }
}
