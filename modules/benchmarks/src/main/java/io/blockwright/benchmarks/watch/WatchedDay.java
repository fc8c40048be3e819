package io.blockwright.benchmarks.watch;

import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Symptom;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.marketdata.MarketFinding;
import io.blockwright.marketdata.MarketWatch;
import io.blockwright.marketdata.WatchSettings;
import java.util.ArrayList;
import java.util.List;

/** One simulated day under the watch. */
final class WatchedDay {
    private static final long MINUTE = 60_000_000_000L;

    private final List<MarketFinding> findings = new ArrayList<>();
    private final MarketWatch watch;
    private final BookBuilder builder;
    private long events;
    private long headline;

    /** Watches a day to its end. */
    WatchedDay(MarketFeed feed) {
        FastOrderBook book = new FastOrderBook(feed.instrument());
        builder = new BookBuilder(book);
        watch = new MarketWatch(book, WatchSettings.NONE, findings::add);
        while (!feed.finished() && feed.nextTime() != MarketFeed.NEVER) {
            feed.poll(feed.nextTime() + MINUTE, this::onMarket);
        }
    }

    private void onMarket(MarketEvent event) {
        if (event instanceof MarketEvent.Headline && headline == 0) {
            headline = event.time();
        }
        watch.settle(event.time());
        builder.onMarket(event);
        watch.onMarket(event);
        events++;
    }

    List<MarketFinding> findings() {
        return findings;
    }

    /** When the first headline was told, nanoseconds since the epoch; 0 without any. */
    long headline() {
        return headline;
    }

    double largestDrift(Symptom symptom) {
        return watch.largestDrift(symptom);
    }

    double largestJump(Symptom symptom) {
        return watch.largestJump(symptom);
    }

    long events() {
        return events;
    }
}
