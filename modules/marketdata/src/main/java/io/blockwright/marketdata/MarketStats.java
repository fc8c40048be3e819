package io.blockwright.marketdata;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;

/**
 * Running totals of a market since a reset: traded volume and value, last price, time-weighted mid. One instance follows the
 * whole session; each parent order keeps its own from its arrival. Single-threaded, no allocation.
 */
public final class MarketStats {
    private long volume;
    private double value;
    private long trades;
    private long lastPrice = Instrument.NO_PRICE;
    private long midTwice = Instrument.NO_PRICE;
    private long midSince;
    private double midTime;
    private long midSpan;

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
                    MarketEvent.FeedGap _ -> {
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

    /** Shares traded since the reset. */
    public long volume() {
        return volume;
    }

    public long trades() {
        return trades;
    }

    /** Last traded price in ticks, {@link Instrument#NO_PRICE} before the first trade. */
    public long lastPrice() {
        return lastPrice;
    }

    /** Volume-weighted average price in ticks, NaN before the first trade. */
    public double vwap() {
        return volume == 0 ? Double.NaN : value / volume;
    }

    /** Time-weighted average mid in ticks up to {@code time}, NaN before the first mid. Asking changes nothing. */
    public double twap(long time) {
        if (midTwice == Instrument.NO_PRICE) {
            return midSpan == 0 ? Double.NaN : midTime / midSpan;
        }
        long more = Math.max(0, time - midSince);
        return midSpan + more == 0 ? midTwice / 2.0 : (midTime + midTwice / 2.0 * more) / (midSpan + more);
    }

    /** Twice the last noted mid, in ticks. */
    public long midTwice() {
        return midTwice;
    }
}
