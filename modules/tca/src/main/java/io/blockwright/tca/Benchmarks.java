package io.blockwright.tca;

import io.blockwright.domain.Side;

/**
 * Prices an execution is measured against, in one unit (currency, or ticks); NaN where there was none.
 *
 * @param arrival mid when the order arrived
 * @param twap time-weighted mid over the order's life
 * @param vwap volume-weighted price of the market's trades over the order's life, own fills included
 * @param close last mid of the order's life
 */
public record Benchmarks(double arrival, double twap, double vwap, double close) {

    /** Cost against each benchmark in basis points of that benchmark; positive is a cost for either side. */
    public record Costs(double arrivalBp, double twapBp, double vwapBp, double closeBp) {}

    /** Measures an average fill price, given in the same unit. */
    public Costs costs(Side side, double averageFillPrice) {
        return new Costs(
                bp(side, averageFillPrice, arrival),
                bp(side, averageFillPrice, twap),
                bp(side, averageFillPrice, vwap),
                bp(side, averageFillPrice, close));
    }

    /** How much worse than a benchmark a price is for a side, in basis points of the benchmark; NaN if either is NaN. */
    public static double bp(Side side, double price, double benchmark) {
        return (price - benchmark) / benchmark * 1e4 * side.sign();
    }
}
