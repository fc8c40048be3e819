package io.blockwright.benchmarks.tape;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.marketdata.MarketHandler;
import io.blockwright.simulator.ExchangeInbox;
import io.blockwright.simulator.ExchangeRules;
import io.blockwright.simulator.LatencyModel;
import io.blockwright.simulator.PopulationSource;
import io.blockwright.simulator.SimulatedExchange;
import java.util.ArrayList;
import java.util.List;

/** One simulated day's events, told again day after day under other ids: as many as are wanted. */
final class RepeatedDay {
    static final Instrument DEMO = Instrument.usEquity("DEMO");
    private static final long DAY = 86_400_000_000_000L;
    private static final long HOUR = 3_600_000_000_000L;

    private final List<MarketEvent> day = new ArrayList<>();

    RepeatedDay() {
        try (MarketFeed feed = new SimulatedExchange(
                PopulationSource.standardDay(DEMO, 1),
                new FastOrderBook(DEMO),
                ExchangeRules.STANDARD,
                LatencyModel.METRO,
                1,
                new ExchangeInbox(16),
                report -> {})) {
            while (!feed.finished() && feed.nextTime() != MarketFeed.NEVER) {
                feed.poll(feed.nextTime() + HOUR, day::add);
            }
        }
    }

    /** Tells so many events; returns how many. */
    long tell(long most, MarketHandler handler) {
        long told = 0;
        for (int turn = 0; told < most; turn++) {
            for (MarketEvent event : day) {
                if (told == most) {
                    break;
                }
                handler.onMarket(again(event, turn));
                told++;
            }
        }
        return told;
    }

    private static MarketEvent again(MarketEvent event, int turn) {
        long id = turn * (1L << 32);
        long time = event.time() + turn * DAY;
        return switch (event) {
            case MarketEvent.OrderAdded e ->
                new MarketEvent.OrderAdded(time, e.symbol(), e.orderId() + id, e.side(), e.price(), e.quantity());
            case MarketEvent.OrderReduced e ->
                new MarketEvent.OrderReduced(time, e.symbol(), e.orderId() + id, e.quantity());
            case MarketEvent.OrderDeleted e -> new MarketEvent.OrderDeleted(time, e.symbol(), e.orderId() + id);
            case MarketEvent.OrderExecuted e ->
                new MarketEvent.OrderExecuted(time, e.symbol(), e.orderId() + id, e.side(), e.price(), e.quantity());
            case MarketEvent.OrderReplaced e ->
                new MarketEvent.OrderReplaced(
                        time, e.symbol(), e.oldOrderId() + id, e.orderId() + id, e.price(), e.quantity());
            case MarketEvent.Traded e ->
                new MarketEvent.Traded(time, e.symbol(), e.price(), e.quantity(), e.aggressor());
            case MarketEvent.LevelChanged _,
                    MarketEvent.DepthSnapshot _,
                    MarketEvent.StatusChanged _,
                    MarketEvent.FeedGap _,
                    MarketEvent.News _ -> throw new IllegalStateException("a normal day does not say " + event);
        };
    }
}
