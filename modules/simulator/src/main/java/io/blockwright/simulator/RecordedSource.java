package io.blockwright.simulator;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.FeedReport;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.marketdata.OrderBook;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A recorded market that drives an exchange's book, with members' orders standing in its queues.
 *
 * <p>The recording cannot react, so it is told apart from what is left of it: one book holds the recording as it was, and
 * of every recorded order the exchange shows what was recorded less what members took of it, never less than nothing.
 * Each displayed share is therefore taken at most once. With no member about, the exchange's book is the recorded book.
 *
 * <ul>
 *   <li>A member's order stands behind everything that was in its queue when it came; recorded cancels and executions
 *       before it shorten the queue.
 *   <li>A recorded execution fills first the members with better prices, then those who stand before the executed order,
 *       at their own prices, up to the executed quantity. The recorded order loses its quantity all the same.
 *   <li>A recorded order that would cross a member's resting order trades with it first and shows the rest.
 *   <li>A trade against hidden liquidity strictly through a member's price fills the member; one at its price does not.
 *       That is conservative: whether the hidden order stood before the member is not known.
 *   <li>Where a recording names no orders at all, only levels, its trades are those of the levels: a trade at a member's
 *       price works off what stood before the member there, and what goes beyond that fills the member. Whether the level
 *       or the trade is told first makes no difference: what the level was seen to lose within a second is not taken from
 *       the queue again, and nobody who came after that has a part in the trade.
 *   <li>Quantity that belongs to no known order (levels, snapshots) counts as standing before the members that find it
 *       there, and when it shrinks without a trade, what stood behind them is taken to go first. Conservative too.
 *   <li>Recorded aggressors do not walk on where members took what they once hit.
 * </ul>
 */
public final class RecordedSource implements MarketSource {
    private final MarketFeed feed;
    private @Nullable ReplayedMarket market;
    private final BookBuilder recording;

    /**
     * Replays a feed.
     *
     * @param feed the recording; closed with this source
     * @param book an empty book of the feed's instrument, for the recording as it was
     */
    public RecordedSource(MarketFeed feed, OrderBook book) {
        this.feed = feed;
        this.recording = new BookBuilder(book);
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
    public void step(TradingFloor floor) {
        ReplayedMarket replay = market;
        if (replay == null) {
            replay = new ReplayedMarket(recording, floor);
            market = replay;
        }
        feed.poll(feed.nextTime(), replay::apply);
    }

    @Override
    public void taken(long orderId, Side side, long price, long quantity) {
        if (market != null) {
            market.taken(orderId, side, price, quantity);
        }
    }

    @Override
    public long awaitingTrade(Side side, long price, long now) {
        return market == null ? 0 : market.awaitingTrade(side, price, now);
    }

    @Override
    public FeedReport report() {
        FeedReport read = feed.report();
        FeedReport applied = recording.report();
        return new FeedReport(
                applied.events(),
                applied.first(),
                applied.last(),
                sum(read.rejections(), applied.rejections()),
                sum(read.learnt(), applied.learnt()));
    }

    private static Map<String, Long> sum(Map<String, Long> some, Map<String, Long> more) {
        Map<String, Long> all = new HashMap<>(some);
        more.forEach((what, count) -> all.merge(what, count, Long::sum));
        return all;
    }

    @Override
    public void close() {
        feed.close();
    }
}
