package io.blockwright.marketdata;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import org.jspecify.annotations.Nullable;

/**
 * Running totals of a market since a reset: traded volume and value, last price, time-weighted mid. One instance follows the
 * whole session; each parent order has its own from its start, which follows the session's and need not be told of the market
 * (see {@link #since}), so that two thousand parents cost an event nothing. Single-threaded, no allocation.
 */
public final class MarketStats {
    private @Nullable MarketStats session;
    private long volumeBefore;
    private double valueBefore;
    private long tradesBefore;
    private double midTimeBefore;
    private long midSpanBefore;
    private long volume;
    private double value;
    private long trades;
    private long lastPrice = Instrument.NO_PRICE;
    private long midTwice = Instrument.NO_PRICE;
    private long midSince;
    private double midTime;
    private long midSpan;

    /** Totals that are told of everything. */
    public MarketStats() {
        session = null;
    }

    private MarketStats(MarketStats session, long time) {
        this.session = session;
        volumeBefore = session.volume();
        valueBefore = session.value;
        tradesBefore = session.trades();
        midTimeBefore = session.midTimeAt(time);
        midSpanBefore = session.midSpanAt(time);
    }

    /** What the market of {@code session}, which is told of everything itself, does from {@code time} on. */
    public static MarketStats since(MarketStats session, long time) {
        return new MarketStats(session, time);
    }

    /** Stops following the session: the totals stay as they are at {@code time}. */
    public void freeze(long time) {
        MarketStats followed = session;
        if (followed != null) {
            long volumeNow = volume();
            double valueNow = followed.value - valueBefore + value;
            long tradesNow = trades();
            long lastNow = lastPrice();
            midTime = followed.midTimeAt(time) - midTimeBefore;
            midSpan = followed.midSpanAt(time) - midSpanBefore;
            midTwice = followed.midTwice();
            midSince = time;
            volume = volumeNow;
            value = valueNow;
            trades = tradesNow;
            lastPrice = lastNow;
            session = null;
        }
    }

    /** Counts a trade in; other events are ignored. Quantities in shares, prices in ticks. */
    public void onMarket(MarketEvent event) {
        switch (event) {
            case MarketEvent.OrderExecuted e -> traded(e.price(), e.quantity());
            case MarketEvent.Traded t -> traded(t.price(), t.quantity());
            case MarketEvent.OrderAdded _,
                    MarketEvent.OrderReduced _,
                    MarketEvent.OrderDeleted _,
                    MarketEvent.OrderReplaced _,
                    MarketEvent.LevelChanged _,
                    MarketEvent.DepthSnapshot _,
                    MarketEvent.StatusChanged _,
                    MarketEvent.FeedGap _,
                    MarketEvent.News _ -> {
                // no trade in these
            }
        }
    }

    private void traded(long price, long quantity) {
        volume += quantity;
        value += (double) price * quantity;
        trades++;
        lastPrice = price;
    }

    /** Notes the mid in force from {@code time} on; call after the book changed. */
    public void onMid(long time, long newMidTwice) {
        accumulate(time);
        midTwice = newMidTwice;
        midSince = time;
    }

    private void accumulate(long time) {
        if (midTwice != Instrument.NO_PRICE && time > midSince) {
            midTime += midTwice / 2.0 * (time - midSince);
            midSpan += time - midSince;
        }
    }

    /** Everything counted so far. */
    public MarketTotals totals() {
        return new MarketTotals(volume, value, trades, lastPrice, midTwice, midSince, midTime, midSpan);
    }

    /** Goes on from totals taken elsewhere; what was counted here is forgotten. */
    public void resume(MarketTotals totals) {
        volume = totals.volume();
        value = totals.value();
        trades = totals.trades();
        lastPrice = totals.lastPrice();
        midTwice = totals.midTwice();
        midSince = totals.midSince();
        midTime = totals.midTime();
        midSpan = totals.midSpan();
    }

    private double midTimeAt(long time) {
        return midTime + (midTwice == Instrument.NO_PRICE ? 0 : midTwice / 2.0 * Math.max(0, time - midSince));
    }

    private long midSpanAt(long time) {
        return midSpan + (midTwice == Instrument.NO_PRICE ? 0 : Math.max(0, time - midSince));
    }

    /** Shares traded since the reset. */
    public long volume() {
        return session == null ? volume : session.volume() - volumeBefore + volume;
    }

    public long trades() {
        return session == null ? trades : session.trades() - tradesBefore + trades;
    }

    /** Last traded price in ticks, {@link Instrument#NO_PRICE} before the first trade. */
    public long lastPrice() {
        return session == null || session.trades() == tradesBefore ? lastPrice : session.lastPrice();
    }

    /** Volume-weighted average price in ticks, NaN before the first trade. */
    public double vwap() {
        double all = session == null ? value : session.value - valueBefore + value;
        return volume() == 0 ? Double.NaN : all / volume();
    }

    /** Time-weighted average mid in ticks up to {@code time}, NaN before the first mid. Asking changes nothing. */
    public double twap(long time) {
        double sum = session == null ? midTimeAt(time) : session.midTimeAt(time) - midTimeBefore;
        long span = session == null ? midSpanAt(time) : session.midSpanAt(time) - midSpanBefore;
        if (span == 0) {
            return midTwice() == Instrument.NO_PRICE ? Double.NaN : midTwice() / 2.0;
        }
        return sum / span;
    }

    /** Twice the last noted mid, in ticks. */
    public long midTwice() {
        return session == null ? midTwice : session.midTwice();
    }
}
