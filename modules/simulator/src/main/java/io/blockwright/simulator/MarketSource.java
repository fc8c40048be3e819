package io.blockwright.simulator;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.FeedReport;
import io.blockwright.marketdata.MarketFeed;

/**
 * Where an exchange's market comes from: a recording, or participants who trade. It acts on the {@link TradingFloor} when
 * the exchange tells it to, on the thread that runs the exchange.
 */
public interface MarketSource extends AutoCloseable {
    Instrument instrument();

    /** When {@link #step} has something to do, nanoseconds since the epoch; {@link MarketFeed#NEVER} when not known. */
    long nextTime();

    /** Whether nothing will ever come again. */
    boolean finished();

    /** Does what is due at {@link #nextTime()}; the floor's time is that time. */
    void step(TradingFloor floor);

    /**
     * A member's order took displayed quantity that did not belong to a member.
     *
     * @param orderId the resting order, or the book's id of the anonymous order at the price
     * @param side the resting side
     */
    default void taken(long orderId, Side side, long price, long quantity) {}

    /** Displayed quantity of this source traded, with whomever; {@code side} is the resting side. */
    default void traded(long orderId, Side side, long price, long quantity) {}

    /** How much the queue at a price lately lost that may be told as a trade yet; 0 where trades are told as they happen. */
    default long awaitingTrade(Side side, long price, long now) {
        return 0;
    }

    /** What was met and left out so far; event counts and times are the exchange's own. */
    default FeedReport report() {
        return FeedReport.EMPTY;
    }

    @Override
    default void close() {}
}
