package io.blockwright.simulator;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.BookView;
import io.blockwright.marketdata.FastOrderBook;

/**
 * Runs an order-flow market without members and measures it: sampled every second of clock time, except counts and volumes,
 * which are of every event.
 */
final class FlowFigures {
    private static final long SECOND = 1_000_000_000L;

    private final SimulatedExchange exchange;
    private final OrderFlowSource source;
    private final FlowParameters parameters;
    private final long[] prices = new long[64];
    private final long[] quantities = new long[64];

    long adds;
    long cancels;
    long trades;
    long volume;
    long events;
    long emptySamples;
    long crossedEvents;
    long largestSpread;
    double spread;
    double touchDepth;
    double depthWithinTen;
    double fewestLevels = Double.MAX_VALUE;
    double distanceFromFundamental;
    final double[] profile = new double[20];
    final double[] mids;
    final long[] halfHours = new long[13];

    FlowFigures(FlowParameters parameters, long seed) {
        this.parameters = parameters;
        this.source = new OrderFlowSource(Instrument.usEquity("QDI"), parameters, seed);
        this.exchange = new SimulatedExchange(
                source,
                new FastOrderBook(source.instrument()),
                ExchangeRules.STANDARD,
                LatencyModel.NONE,
                seed,
                new ExchangeInbox(1),
                _ -> {});
        this.mids = new double[(int) (parameters.length() / SECOND)];
    }

    FlowFigures run() {
        for (int i = 0; i < mids.length; i++) {
            exchange.poll(parameters.open() + i * SECOND, this::count);
            sample(i);
        }
        exchange.poll(parameters.close() - 1, this::count);
        spread /= mids.length;
        touchDepth /= mids.length;
        depthWithinTen /= mids.length;
        distanceFromFundamental /= mids.length;
        for (int i = 0; i < profile.length; i++) {
            profile[i] /= 2.0 * mids.length;
        }
        return this;
    }

    private void count(MarketEvent event) {
        events++;
        switch (event) {
            case MarketEvent.OrderAdded _ -> adds++;
            case MarketEvent.OrderDeleted _ -> cancels++;
            case MarketEvent.OrderExecuted e -> {
                trades++;
                volume += e.quantity();
                halfHours[(int) ((e.time() - parameters.open()) * 13 / parameters.length())] += e.quantity();
            }
            case MarketEvent.OrderReduced _,
                    MarketEvent.OrderReplaced _,
                    MarketEvent.Traded _,
                    MarketEvent.LevelChanged _,
                    MarketEvent.DepthSnapshot _,
                    MarketEvent.StatusChanged _,
                    MarketEvent.FeedGap _,
                    MarketEvent.News _ -> throw new AssertionError("a flow market does not say " + event);
        }
        BookView book = exchange.book();
        if (book.midTwice() != Instrument.NO_PRICE && book.bestBid() >= book.bestAsk()) {
            crossedEvents++;
        }
    }

    private void sample(int i) {
        BookView book = exchange.book();
        if (!book.twoSided()) {
            emptySamples++;
            mids[i] = i == 0 ? parameters.price() : mids[i - 1];
            return;
        }
        long wide = book.bestAsk() - book.bestBid();
        largestSpread = Math.max(largestSpread, wide);
        spread += wide;
        mids[i] = book.midTwice() / 2.0;
        distanceFromFundamental += Math.abs(mids[i] - source.fundamental());
        for (Side side : Side.values()) {
            long best = book.best(side);
            touchDepth += book.quantityAt(side, best) / 2.0;
            depthWithinTen += book.quantityWithin(side, best - side.sign() * 900L) / 2.0;
            fewestLevels = Math.min(fewestLevels, book.copyLevels(side, prices, quantities));
            for (int k = 0; k < profile.length; k++) {
                profile[k] += book.quantityAt(side, best - side.sign() * 100L * k);
            }
        }
    }

    /** Standard deviation of log mid returns over so many seconds, scaled to the whole length, as a fraction. */
    double volatility(int seconds) {
        double sum = 0;
        int n = 0;
        for (int i = seconds; i < mids.length; i += seconds) {
            double r = Math.log(mids[i] / mids[i - seconds]);
            sum += r * r;
            n++;
        }
        return Math.sqrt(sum / n * mids.length / seconds);
    }

    @Override
    public String toString() {
        return String.format(
                java.util.Locale.ROOT,
                "events %d adds %d cancels %d trades %d (%.1f%%) volume %.2fM spread %.2fc max %.0fc touch %.0f ten %.0f "
                        + "levels>=%.0f |mid-F| %.1fc vol 1s %.2f%% 1m %.2f%% 5m %.2f%% empty %d crossed %d open/mid/close %.1f/%.1f/%.1f%%",
                events,
                adds,
                cancels,
                trades,
                100.0 * trades / events,
                volume / 1e6,
                spread / 100,
                largestSpread / 100.0,
                touchDepth,
                depthWithinTen,
                fewestLevels,
                distanceFromFundamental / 100,
                100 * volatility(1),
                100 * volatility(60),
                100 * volatility(300),
                emptySamples,
                crossedEvents,
                100.0 * halfHours[0] / volume,
                100.0 * halfHours[6] / volume,
                100.0 * halfHours[12] / volume);
    }
}
