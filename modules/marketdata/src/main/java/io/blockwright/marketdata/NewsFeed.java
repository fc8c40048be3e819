package io.blockwright.marketdata;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent.News;
import io.blockwright.marketdata.news.NewsFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A market's feed with news told in between, each at its time. News keeps no market going: when the market is over, so is this.
 * Used by the one thread that polls it.
 */
public final class NewsFeed implements MarketFeed {
    private final MarketFeed market;
    private final List<News> news;
    private int next;

    /** News in any order; what lies before the market's first event is told with it. */
    public NewsFeed(MarketFeed market, List<? extends News> news) {
        this.market = market;
        this.news = new ArrayList<>(news);
        this.news.sort(Comparator.comparingLong(News::time));
    }

    /**
     * The headlines of a file.
     *
     * @throws MarketDataException when it cannot be understood: one sentence for the user
     */
    public static List<? extends News> headlines(Path file) {
        return NewsFile.headlines(file);
    }

    @Override
    public Instrument instrument() {
        return market.instrument();
    }

    @Override
    public long nextTime() {
        long time = market.nextTime();
        return time == NEVER || next == news.size()
                ? time
                : Math.min(time, Math.max(news.get(next).time(), 0));
    }

    @Override
    public boolean finished() {
        return market.finished();
    }

    @Override
    public int poll(long until, MarketHandler handler) {
        int delivered = 0;
        while (next < news.size() && news.get(next).time() <= until) {
            News told = news.get(next++);
            delivered += market.poll(told.time() - 1, handler) + 1;
            handler.onMarket(told);
        }
        return delivered + market.poll(until, handler);
    }

    @Override
    public FeedReport report() {
        return market.report();
    }

    @Override
    public void close() {
        market.close();
    }
}
