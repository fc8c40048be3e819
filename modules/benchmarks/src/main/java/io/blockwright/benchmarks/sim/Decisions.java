package io.blockwright.benchmarks.sim;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import io.blockwright.inference.FeatureEncoder;
import io.blockwright.inference.FeatureSchema;
import io.blockwright.inference.OrderState;
import io.blockwright.inference.Outside;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.MarketStats;
import io.blockwright.marketdata.MarketWatch;
import io.blockwright.marketdata.WatchSettings;
import io.blockwright.simulator.SimulatedExchange;
import io.blockwright.simulator.VenueCommand;

/**
 * What somebody who learns does to the market: after every so many messages of the participants, reads the features of the
 * book that it has followed, and sends a small order.
 */
final class Decisions {
    private static final long SHARES = 10;

    private final MarketRun day;
    private final SimulatedExchange exchange;
    private final int messages;
    private final FastOrderBook book = new FastOrderBook(MarketRun.DEMO);
    private final BookBuilder builder = new BookBuilder(book);
    private final MarketStats session = new MarketStats();
    private final MarketWatch watch = new MarketWatch(book, WatchSettings.NONE, finding -> {});
    private final FeatureEncoder encoder = new FeatureEncoder();
    private final float[] features = new float[FeatureSchema.CURRENT.size()];
    private double seen;

    Decisions(MarketRun day, int messages) {
        this.day = day;
        this.exchange = day.exchange();
        this.messages = messages;
    }

    /** Runs the day; returns decisions a second of processor time. */
    double run() {
        long end = day.open() + MarketRun.DAY;
        long decisions = 0;
        long begun = day.processorNanos();
        while (exchange.nextTime() < end) {
            long due = exchange.participantMessages() + messages;
            while (exchange.participantMessages() < due && exchange.nextTime() < end) {
                exchange.poll(exchange.nextTime(), this::onMarket);
            }
            decide(decisions++);
        }
        double seconds = (day.processorNanos() - begun) / 1e9;
        if (seen == 0) {
            throw new IllegalStateException("no feature was ever anything");
        }
        return decisions / seconds;
    }

    private void onMarket(MarketEvent event) {
        watch.settle(event.time());
        builder.onMarket(event);
        watch.onMarket(event);
        session.onMarket(event);
    }

    private void decide(long number) {
        long now = exchange.nextTime();
        watch.settle(now);
        encoder.encode(book, session, watch, OrderState.NONE, Outside.NOTHING, features);
        seen += features[0];
        Side side = (number & 1) == 0 ? Side.BUY : Side.SELL;
        long touch = book.best(side.opposite());
        if (touch != Instrument.NO_PRICE) {
            day.send(new VenueCommand.NewOrder(
                    "LEARNER",
                    "L" + number,
                    MarketRun.DEMO.symbol(),
                    side,
                    OrderType.LIMIT,
                    TimeInForce.IOC,
                    SHARES,
                    touch));
        }
    }
}
