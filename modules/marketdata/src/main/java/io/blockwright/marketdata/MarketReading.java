package io.blockwright.marketdata;

import io.blockwright.domain.Side;
import io.blockwright.domain.Symptom;

/**
 * What the watch knows of a market now. Measured from its feed; NaN where not known yet. Looking allocates nothing. Valid on the
 * thread that feeds the watch, until it is fed again.
 */
public interface MarketReading {
    /** The spread now, basis points of the mid. */
    double spreadBp();

    /** The same, its time-weighted mean with a half-life of a minute. */
    double smoothSpreadBp();

    /** The same, its time-weighted mean over the last ten minutes. */
    double usualSpreadBp();

    /** Shares at the best price of a side. */
    double depthAtTouch(Side side);

    /** Shares of a side at most ten price increments behind its best price. */
    double depthNear(Side side);

    /** What {@link #depthNear} usually is; NaN for the first five minutes. */
    double usualDepth(Side side);

    /** What taking shares at once costs against the mid, basis points; {@code side} is the taker's. */
    double sweepBp(Side side, long shares);

    /** Realised volatility of a stretch, scaled to a day, as a fraction of the price. */
    double volatility(Stretch stretch);

    /** (Bid − ask) / (bid + ask) shares of so many levels, −1 to 1. */
    double imbalance(int levels);

    /** Order-flow imbalance at the touch over its gross (Cont, Kukanov and Stoikov, 2014), half-life ten seconds, −1 to 1. */
    double orderFlow();

    /** The same with a half-life of a minute. */
    double slowOrderFlow();

    /** Shares bought less sold by those who took, over both, half-life ten seconds, −1 to 1. */
    double tradeFlow();

    /** The same with a half-life of a minute. */
    double slowTradeFlow();

    /** Shares traded, fading with a half-life of ten seconds. */
    double traded();

    /** The same with a half-life of a minute. */
    double slowTraded();

    /** Shares traded in the last minute. */
    double volumePerMinute();

    /** Trades a second over the last minute. */
    double tradesPerSecond();

    /** Orders taken back, wholly or in part, a second over the last minute. */
    double cancelsPerSecond();

    /** Messages a second over the last minute. */
    double messagesPerSecond();

    /** Deviations of the last reading of a symptom from what is usual, positive for worse; 0 for the first five minutes. */
    double score(Symptom symptom);

    /** Log return of the mid over the last so many quarter seconds, at most a minute; over what there is where it is less. */
    double change(int quarterSeconds);

    /** Root of the summed squared quarter-second returns of the last minute. */
    double lastMinute();

    /** Log of the mid less its time-weighted mean with a half-life of ten minutes. */
    double trend();

    /** Like {@link #tradeFlow}, half-life ten minutes: a large order that somebody works shows here. */
    double patientTradeFlow();

    /** Whether a symptom has shifted, and since when, nanoseconds since the epoch; 0 when it is as usual. */
    long shiftedSince(Symptom symptom);

    /** Whether spread, depth or volatility have shifted: another regime. */
    default boolean regimeShifted() {
        return shiftedSince(Symptom.SPREAD) != 0
                || shiftedSince(Symptom.BID_DEPTH) != 0
                || shiftedSince(Symptom.ASK_DEPTH) != 0
                || shiftedSince(Symptom.VOLATILITY) != 0;
    }

    /** What the headlines of the last minutes say together, −1 (bad) to 1 (good); 0 without any. */
    double sentiment();

    /** Minutes since the last headline that was heard for the first time; NaN without any. */
    double minutesSinceHeadline();

    /** Minutes until the next economic release; NaN when none is known. */
    double minutesToRelease();

    /** Over which stretch something is measured. */
    enum Stretch {
        MINUTE,
        TEN_MINUTES,
        HALF_HOUR,
        SESSION
    }
}
