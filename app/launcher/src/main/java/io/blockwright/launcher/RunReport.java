package io.blockwright.launcher;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.ParentStatus;
import io.blockwright.engine.ParentResult;
import io.blockwright.marketdata.FeedReport;
import io.blockwright.tca.Benchmarks;
import io.blockwright.tca.CostReport;
import io.blockwright.tca.ImplementationShortfall;
import org.jspecify.annotations.Nullable;

/**
 * The report of one parent order: result, benchmarks and costs, from what the desk booked. Prices in currency. Every figure
 * can be recomputed from {@link ParentResult#fills()}.
 *
 * @param result what the desk booked
 * @param instrument how its prices are written
 * @param costs Perold's shortfall in Wagner and Kissell's form; null when the order never saw a market
 * @param benchmarks in currency
 * @param market what the feed met
 * @param eventHash empty where a run has none (real time)
 */
record RunReport(
        ParentResult result,
        Instrument instrument,
        @Nullable CostReport costs,
        Benchmarks benchmarks,
        FeedReport market,
        String eventHash) {

    /** Takes a run's costs apart; {@code fees} in currency, of all its fills. */
    static RunReport of(ParentResult result, Instrument instrument, double fees, FeedReport market, String eventHash) {
        double decision = mid(instrument, result.decisionMidTwice());
        double arrival = mid(instrument, result.arrivalMidTwice());
        double close = mid(instrument, result.closeMidTwice());
        Benchmarks benchmarks = new Benchmarks(
                arrival, instrument.toPrice(result.marketTwap()), instrument.toPrice(result.marketVwap()), close);
        CostReport costs = Double.isNaN(decision) || Double.isNaN(arrival)
                ? null
                : ImplementationShortfall.DELAY_ON_ORDER.decompose(
                        result.order().side(),
                        (double) result.order().quantity(),
                        decision,
                        arrival,
                        close,
                        (double) result.filled(),
                        instrument.toPrice(result.averagePrice()),
                        fees);
        return new RunReport(result, instrument, costs, benchmarks, market, eventHash);
    }

    private static double mid(Instrument instrument, long midTwice) {
        return midTwice == Instrument.NO_PRICE ? Double.NaN : instrument.toPrice(midTwice / 2.0);
    }

    ParentOrder order() {
        return result.order();
    }

    /** Average fill price in currency, NaN before the first fill. */
    double averagePrice() {
        return instrument.toPrice(result.averagePrice());
    }

    double durationSeconds() {
        return result.started() == 0 ? 0 : (result.ended() - result.started()) / 1e9;
    }

    /** One word for what became of the order. */
    String status() {
        return result.status() == ParentStatus.EXPIRED
                ? "expired with residual"
                : result.status().name().toLowerCase(java.util.Locale.ROOT);
    }
}
