package io.blockwright.engine;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.SessionState;
import io.blockwright.domain.TradingStatus;
import java.util.List;

/**
 * Everything a screen shows, at one moment. Immutable; made by the engine thread at most every few milliseconds, and
 * on a desk of many parents only when somebody took the last one.
 *
 * @param time engine clock, nanoseconds since the epoch
 * @param simulated true for SIM, false for LIVE
 * @param killed whether new orders are blocked by a kill
 * @param sessions one light per venue session
 * @param market the book and totals of the instrument on the screen
 * @param conditions how the market on the screen behaves
 * @param watch what the watch knows of it beyond that: what is not as usual, and the news
 * @param parents every parent, newest last, with its children
 * @param positions what the desk's fills add up to, one line an instrument
 * @param limits how far the desk is from its risk limits
 * @param health what the engine measures of itself
 * @param forecast where a model expects the mid of the market on the screen
 */
public record DeskSnapshot(
        long time,
        boolean simulated,
        boolean killed,
        List<SessionLight> sessions,
        MarketPicture market,
        Conditions conditions,
        WatchPicture watch,
        List<ParentRow> parents,
        List<Position> positions,
        List<LimitUse> limits,
        Health health,
        MarketForecast forecast) {

    /** A snapshot without a forecast. */
    public DeskSnapshot(
            long time,
            boolean simulated,
            boolean killed,
            List<SessionLight> sessions,
            MarketPicture market,
            Conditions conditions,
            WatchPicture watch,
            List<ParentRow> parents,
            List<Position> positions,
            List<LimitUse> limits,
            Health health) {
        this(
                time,
                simulated,
                killed,
                sessions,
                market,
                conditions,
                watch,
                parents,
                positions,
                limits,
                health,
                MarketForecast.NONE);
    }

    /** A snapshot without a watch. */
    public DeskSnapshot(
            long time,
            boolean simulated,
            boolean killed,
            List<SessionLight> sessions,
            MarketPicture market,
            Conditions conditions,
            List<ParentRow> parents,
            List<Position> positions,
            List<LimitUse> limits,
            Health health) {
        this(
                time,
                simulated,
                killed,
                sessions,
                market,
                conditions,
                WatchPicture.NONE,
                parents,
                positions,
                limits,
                health);
    }

    /** A venue session's state; {@code reason} is a sentence. */
    public record SessionLight(String venue, SessionState state, String reason) {}

    /**
     * The visible market: the primary venue's book, by which strategies decide, and beside it what the others show.
     *
     * @param lastPrice last trade in ticks, or NO_PRICE
     * @param volume shares traded since the session began
     * @param vwap session VWAP in ticks, NaN before the first trade
     * @param stale whether the feed lost something
     * @param venues every venue's book where there are several
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
            long events,
            VenuesPicture venues) {

        /** A market of one venue. */
        public MarketPicture(
                Instrument instrument,
                Depth bids,
                Depth asks,
                long lastPrice,
                long volume,
                double vwap,
                TradingStatus status,
                boolean stale,
                long events) {
            this(instrument, bids, asks, lastPrice, volume, vwap, status, stale, events, VenuesPicture.NONE);
        }

        /** The same market with all venues' books as one; itself where there is one. */
        public MarketPicture everywhere() {
            return venues.several() ? with(venues.bids(), venues.asks()) : this;
        }

        /** The same market as if the primary venue were the only one. */
        public MarketPicture alone() {
            return venues.several()
                    ? new MarketPicture(
                            instrument, bids, asks, lastPrice, volume, vwap, status, stale, events, VenuesPicture.NONE)
                    : this;
        }

        /** The same market with one venue's book; itself for the primary, and for a venue that shows none. */
        public MarketPicture at(String venue) {
            for (int i = 1; i < venues.each().size(); i++) {
                VenueDepth one = venues.each().get(i);
                if (one.venue().equals(venue)) {
                    return with(one.bids(), one.asks());
                }
            }
            return this;
        }

        private MarketPicture with(Depth bid, Depth ask) {
            return new MarketPicture(instrument, bid, ask, lastPrice, volume, vwap, status, stale, events, venues);
        }
    }

    /**
     * What the engine measures of itself.
     *
     * @param decisionP50Nanos median time from market event to decisions made, last window
     * @param decisionP99Nanos 99th percentile of the same
     * @param journalP50Nanos median wait for the journal to be durable before a send
     * @param roundTripP50Nanos median time from an order's sending to the venue's first answer, last window
     * @param roundTripP99Nanos 99th percentile of the same
     * @param ordersPerSecond messages sent to venues in the last second
     * @param ordersSent children sent since start
     * @param blocked orders the risk gate refused since start
     * @param tickNanos when the market event in this picture that has waited longest for a screen arrived, by the engine's
     *     monotonic clock; {@link #NO_TICK} when none came since a picture was taken
     * @param alerts newest sentences that a person should read, newest last
     */
    public record Health(
            long decisionP50Nanos,
            long decisionP99Nanos,
            long journalP50Nanos,
            long roundTripP50Nanos,
            long roundTripP99Nanos,
            double ordersPerSecond,
            long ordersSent,
            long blocked,
            long tickNanos,
            List<Alert> alerts) {
        /** No market event waits. */
        public static final long NO_TICK = Long.MIN_VALUE;
    }

    /**
     * How the market on the screen behaves. Measured from the feed, NaN where not known yet.
     *
     * @param spreadBp now, in basis points of the mid
     * @param usualSpreadBp its time-weighted mean over the last minutes
     * @param dailyVolatility realised over the last minutes, scaled to a day, as a fraction of the price
     * @param usualVolatility the same since the session began
     * @param imbalance (bid − ask) / (bid + ask) shares of the levels nearest the touch, −1 to 1
     * @param dailyVolume shares expected to trade in a day
     * @param volumePerMinute shares traded in the last minute
     */
    public record Conditions(
            double spreadBp,
            double usualSpreadBp,
            double dailyVolatility,
            double usualVolatility,
            double imbalance,
            double dailyVolume,
            double volumePerMinute) {
        /** Nothing measured yet. */
        public static final Conditions UNKNOWN =
                new Conditions(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    /**
     * What the desk's fills in one instrument add up to.
     *
     * @param shares bought minus sold
     * @param cash received minus paid, in currency
     * @param profit cash plus the position at the mid, in currency; NaN while there is no mid
     */
    public record Position(String symbol, long shares, double cash, double profit) {}

    /**
     * How much of a risk limit is used.
     *
     * @param name what it caps, for a person
     * @param used in the limit's unit
     * @param limit in the same unit
     * @param unit such as {@code shares} or {@code $}
     * @param venue where it holds, empty for the desk
     */
    public record LimitUse(String name, double used, double limit, String unit, String venue) {

        /** A limit of the whole desk. */
        public LimitUse(String name, double used, double limit, String unit) {
            this(name, used, limit, unit, "");
        }
    }

    /** A sentence that a person should read. */
    public record Alert(long time, Severity severity, String text) {}

    /** How much an alert matters. */
    public enum Severity {
        INFO,
        WARNING,
        CRITICAL
    }
}
