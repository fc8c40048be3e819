package io.blockwright.simulator;

import io.blockwright.domain.Instrument;
import io.blockwright.marketdata.FeedReport;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.marketdata.MarketHandler;

/** A feed that lets a test look after each event was handled. */
final class WatchedFeed implements MarketFeed {
    private final MarketFeed feed;
    MarketHandler afterEach = _ -> {};

    WatchedFeed(MarketFeed feed) {
        this.feed = feed;
    }

    @Override
    public Instrument instrument() {
        return feed.instrument();
    }

    @Override
    public long nextTime() {
        return feed.nextTime();
    }

    @Override
    public boolean finished() {
        return feed.finished();
    }

    @Override
    public int poll(long until, MarketHandler handler) {
        return feed.poll(until, event -> {
            handler.onMarket(event);
            afterEach.onMarket(event);
        });
    }

    @Override
    public FeedReport report() {
        return feed.report();
    }

    @Override
    public void close() {
        feed.close();
    }
}
