package io.blockwright.engine;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.SessionState;
import io.blockwright.domain.TradingStatus;
import java.util.List;

/**
 * Everything a screen shows, at one moment. Immutable; made by the engine thread at most every few milliseconds, and only
 * when somebody took the last one.
 *
 * @param time engine clock, nanoseconds since the epoch
 * @param simulated true for SIM, false for LIVE
 * @param killed whether new orders are blocked by a kill
 * @param sessions one light per venue session
 * @param market the book and totals of the instrument on the screen
 * @param parents every parent, newest last, with its children
 * @param health what the engine measures of itself
 */
public record DeskSnapshot(
        long time,
        boolean simulated,
        boolean killed,
        List<SessionLight> sessions,
        MarketPicture market,
        List<ParentRow> parents,
        Health health) {

    /** A venue session's state; {@code reason} is a sentence. */
    public record SessionLight(String venue, SessionState state, String reason) {}

    /**
     * The visible market.
     *
     * @param lastPrice last trade in ticks, or NO_PRICE
     * @param volume shares traded since the session began
     * @param vwap session VWAP in ticks, NaN before the first trade
     * @param stale whether the feed lost something
     */
    public record MarketPicture(
            Instrument instrument,
            Depth bids,
            Depth asks,
            long lastPrice,
            long volume,
            double vwap,
            TradingStatus status,
            boolean stale,
            long events) {}

    /**
     * What the engine measures of itself.
     *
     * @param decisionP50Nanos median time from market event to decisions made, last window
     * @param decisionP99Nanos 99th percentile of the same
     * @param journalP50Nanos median wait for the journal to be durable before a send
     * @param ordersSent children sent since start
     * @param blocked orders the risk gate refused since start
     * @param alerts newest sentences that a person should read, newest last
     */
    public record Health(
            long decisionP50Nanos,
            long decisionP99Nanos,
            long journalP50Nanos,
            long ordersSent,
            long blocked,
            List<Alert> alerts) {}

    /** A sentence that a person should read. */
    public record Alert(long time, Severity severity, String text) {}

    /** How much an alert matters. */
    public enum Severity {
        INFO,
        WARNING,
        CRITICAL
    }
}
