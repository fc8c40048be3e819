package io.blockwright.backtest;

import io.blockwright.marketdata.MarketFeed;
import io.blockwright.marketdata.MarketHandler;
import io.blockwright.marketdata.OrderBook;

/** Stands between an episode's exchanges and its desk, to record what passes or to add to it. The episode's thread. */
@FunctionalInterface
public interface EpisodeTap {
    /** Lets everything pass as it is. */
    EpisodeTap NONE = (feed, _) -> feed;

    /**
     * The market of the desk: the primary exchange's.
     *
     * @param book the desk's, into which the feed goes
     */
    MarketFeed market(MarketFeed feed, OrderBook book);

    /**
     * The market of an exchange beside the primary one.
     *
     * @param book that follows it
     * @param follower who fills the book; whoever is returned has to tell it everything
     */
    default MarketHandler beside(String venue, OrderBook book, MarketHandler follower) {
        return follower;
    }
}
