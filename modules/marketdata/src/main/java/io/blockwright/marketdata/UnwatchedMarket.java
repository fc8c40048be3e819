package io.blockwright.marketdata;

import io.blockwright.domain.Side;
import io.blockwright.domain.Symptom;

/** A market of which nothing is measured. */
public final class UnwatchedMarket implements MarketReading {
    /** The only one needed. */
    public static final MarketReading UNWATCHED = new UnwatchedMarket();

    private UnwatchedMarket() {}

    @Override
    public double spreadBp() {
        return Double.NaN;
    }

    @Override
    public double smoothSpreadBp() {
        return Double.NaN;
    }

    @Override
    public double usualSpreadBp() {
        return Double.NaN;
    }

    @Override
    public double depthAtTouch(Side side) {
        return Double.NaN;
    }

    @Override
    public double depthNear(Side side) {
        return Double.NaN;
    }

    @Override
    public double usualDepth(Side side) {
        return Double.NaN;
    }

    @Override
    public double sweepBp(Side side, long shares) {
        return Double.NaN;
    }

    @Override
    public double volatility(Stretch stretch) {
        return Double.NaN;
    }

    @Override
    public double imbalance(int levels) {
        return Double.NaN;
    }

    @Override
    public double orderFlow() {
        return 0;
    }

    @Override
    public double slowOrderFlow() {
        return 0;
    }

    @Override
    public double tradeFlow() {
        return 0;
    }

    @Override
    public double slowTradeFlow() {
        return 0;
    }

    @Override
    public double traded() {
        return 0;
    }

    @Override
    public double slowTraded() {
        return 0;
    }

    @Override
    public double volumePerMinute() {
        return Double.NaN;
    }

    @Override
    public double tradesPerSecond() {
        return Double.NaN;
    }

    @Override
    public double cancelsPerSecond() {
        return Double.NaN;
    }

    @Override
    public double messagesPerSecond() {
        return Double.NaN;
    }

    @Override
    public double score(Symptom symptom) {
        return 0;
    }

    @Override
    public long shiftedSince(Symptom symptom) {
        return 0;
    }

    @Override
    public double sentiment() {
        return 0;
    }

    @Override
    public double minutesToRelease() {
        return Double.NaN;
    }

    @Override
    public double change(int quarterSeconds) {
        return 0;
    }

    @Override
    public double lastMinute() {
        return 0;
    }

    @Override
    public double trend() {
        return 0;
    }

    @Override
    public double patientTradeFlow() {
        return 0;
    }

    @Override
    public double minutesSinceHeadline() {
        return Double.NaN;
    }
}
