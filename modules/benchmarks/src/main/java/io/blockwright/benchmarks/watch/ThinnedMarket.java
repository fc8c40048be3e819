package io.blockwright.benchmarks.watch;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.MarketHandler;
import io.blockwright.marketdata.OrderBook;
import java.util.HashSet;
import java.util.Set;

/**
 * A market in trouble from a known moment on: whoever stands too near the middle goes and does not come back, so that the
 * spread triples, and of the bids only every third stays. It is the calm market's own stream with orders left out, so nothing
 * else tells of the moment.
 */
final class ThinnedMarket implements MarketHandler {
    private static final long SECOND = 1_000_000_000L;

    private final MarketHandler out;
    private final OrderBook whole;
    private final BookBuilder builder;
    private final Set<Long> shown = new HashSet<>();
    private final long from;
    private boolean troubled;
    private double spreadTime;
    private double time;
    private long last;
    private long nearest;

    ThinnedMarket(Instrument instrument, long from, MarketHandler out) {
        this.out = out;
        this.from = from;
        this.whole = new FastOrderBook(instrument);
        this.builder = new BookBuilder(whole);
    }

    @Override
    public void onMarket(MarketEvent event) {
        if (event.time() >= from && !troubled) {
            troubled = true;
            begin();
        }
        if (!troubled && whole.twoSided() && last != 0 && event.time() > from - 600 * SECOND) {
            spreadTime += (double) (whole.bestAsk() - whole.bestBid()) * (event.time() - last);
            time += event.time() - last;
        }
        last = event.time();
        boolean passes = passes(event);
        builder.onMarket(event);
        if (passes) {
            out.onMarket(event);
        }
    }

    /** Who is too near, and two bids in three, leave at once. */
    private void begin() {
        nearest = Math.round(1.5 * spreadTime / time);
        Set<Long> leaving = new HashSet<>();
        for (long id : shown) {
            if (!stays(id, whole.sideOf(id), whole.priceOf(id))) {
                leaving.add(id);
            }
        }
        for (long id : leaving) {
            shown.remove(id);
            out.onMarket(new MarketEvent.OrderDeleted(from, whole.instrument().symbol(), id));
        }
    }

    private boolean stays(long id, Side side, long price) {
        long mid = whole.midTwice();
        boolean far = mid == Instrument.NO_PRICE || Math.abs(2 * price - mid) >= 2 * nearest;
        return far && (side == Side.SELL || id % 3 == 0);
    }

    private boolean passes(MarketEvent event) {
        return switch (event) {
            case MarketEvent.OrderAdded e -> {
                boolean in = !troubled || stays(e.orderId(), e.side(), e.price());
                if (in) {
                    shown.add(e.orderId());
                }
                yield in;
            }
            case MarketEvent.OrderDeleted e -> shown.remove(e.orderId());
            case MarketEvent.OrderReduced e -> shown.contains(e.orderId());
            case MarketEvent.OrderExecuted e -> executed(e);
            case MarketEvent.OrderReplaced _ -> throw new IllegalStateException("a flow market does not say " + event);
            case MarketEvent.Traded _,
                    MarketEvent.LevelChanged _,
                    MarketEvent.DepthSnapshot _,
                    MarketEvent.StatusChanged _,
                    MarketEvent.FeedGap _,
                    MarketEvent.News _ -> true;
        };
    }

    /** An execution of somebody who is gone did not happen here. */
    private boolean executed(MarketEvent.OrderExecuted e) {
        if (!shown.contains(e.orderId())) {
            return false;
        }
        if (whole.quantityOf(e.orderId()) <= e.quantity()) {
            shown.remove(e.orderId());
        }
        return true;
    }
}
