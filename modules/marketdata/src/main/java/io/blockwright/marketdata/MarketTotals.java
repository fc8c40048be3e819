package io.blockwright.marketdata;

/**
 * A market's running totals at one moment, enough to go on counting from there; see {@link MarketStats}.
 *
 * @param volume shares traded
 * @param value shares times ticks
 * @param trades their number
 * @param lastPrice ticks, NO_PRICE before the first
 * @param midTwice twice the mid in force, NO_PRICE before the first
 * @param midSince since when, nanoseconds since the epoch
 * @param midTime sum of mid times nanoseconds
 * @param midSpan nanoseconds in that sum
 */
public record MarketTotals(
        long volume,
        double value,
        long trades,
        long lastPrice,
        long midTwice,
        long midSince,
        double midTime,
        long midSpan) {

    /** The totals between an earlier moment and this one. */
    public MarketTotals since(MarketTotals earlier) {
        return new MarketTotals(
                volume - earlier.volume,
                value - earlier.value,
                trades - earlier.trades,
                lastPrice,
                midTwice,
                midSince,
                midTime - earlier.midTime,
                midSpan - earlier.midSpan);
    }
}
