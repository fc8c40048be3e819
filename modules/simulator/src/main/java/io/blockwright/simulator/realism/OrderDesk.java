package io.blockwright.simulator.realism;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import io.blockwright.marketdata.BookView;
import io.blockwright.simulator.ExchangeInbox;
import io.blockwright.simulator.MarketSource;
import io.blockwright.simulator.SimulatedExchange;
import io.blockwright.simulator.VenueCommand;
import io.blockwright.simulator.VenueReport;

/**
 * A member who works large orders in a day of the market: second by second, by small orders at the opposite touch that trade
 * at once or not at all, through the exchange's inbox like everybody who is no part of the market.
 */
final class OrderDesk {
    private static final String MEMBER = "META";

    private final ExchangeInbox inbox = new ExchangeInbox(4);
    private final SimulatedExchange exchange;
    private final String symbol;
    private final long origin;
    private final long child;
    private long traded;
    private long orders;
    private double mid = Double.NaN;
    private long filled;
    private double cash;

    /**
     * A desk in a fresh day.
     *
     * @param origin when the grid of seconds begins
     * @param child shares of an order at least
     */
    OrderDesk(MarketSource source, long seed, long origin, long child) {
        this.exchange = Days.exchange(source, seed, inbox, this::told);
        this.symbol = source.instrument().symbol();
        this.origin = origin;
        this.child = child;
    }

    private void seen(MarketEvent event) {
        switch (event) {
            case MarketEvent.OrderExecuted e -> traded += e.quantity();
            case MarketEvent.Traded e -> traded += e.quantity();
            default -> {}
        }
    }

    private void told(VenueReport report) {
        if (report instanceof VenueReport.Execution e && e.kind() == VenueReport.Kind.TRADE) {
            filled += e.lastQuantity();
            cash -= (double) e.side().sign() * e.lastQuantity() * e.lastPrice();
        }
    }

    /** Lets time pass up to a second of the grid. */
    void until(int second) {
        exchange.poll(origin + second * DayRecorder.SECOND, this::seen);
        BookView book = exchange.book();
        if (book.twoSided()) {
            mid = book.midTwice() / 2.0;
        }
    }

    /** Works an order from its start until it is done or the day's last second; returns what became of it. */
    Execution work(MetaOrder order, int last) {
        long before = filled;
        double cashBefore = cash;
        Doubles mids = new Doubles();
        Longs fills = new Longs();
        until(order.start());
        long tradedBefore = traded;
        int second = order.start();
        mids.add(mid);
        fills.add(0);
        while (filled - before < order.quantity() && second < last) {
            second++;
            until(second);
            long done = filled - before;
            send(order, second, order.due(second, traded - tradedBefore - done) - done, done);
            mids.add(mid);
            fills.add(filled - before);
        }
        boolean complete = filled - before == order.quantity();
        return new Execution(order, second, complete, mids.toArray(), fills.toArray(), cash - cashBefore);
    }

    private void send(MetaOrder order, int second, double owed, long done) {
        long lots = ((long) (owed / child)) * child;
        long rest = order.quantity() - done;
        long quantity = Math.min(rest < child && owed >= rest ? rest : lots, rest);
        long touch = exchange.book().best(order.side().opposite());
        if (quantity <= 0 || touch == Instrument.NO_PRICE) {
            return;
        }
        orders++;
        inbox.offer(new VenueCommand.NewOrder(
                MEMBER, MEMBER + orders, symbol, order.side(), OrderType.LIMIT, TimeInForce.IOC, quantity, touch));
        until(second);
    }

    /** The mid after each second from one to another. */
    double[] watch(int from, int to) {
        Doubles mids = new Doubles();
        for (int second = from; second <= to; second++) {
            until(second);
            mids.add(mid);
        }
        return mids.toArray();
    }

    /** What a meta-order did, second by second from its start. */
    record Execution(MetaOrder order, int end, boolean complete, Series mids, Series fills, double cash) {
        Execution(MetaOrder order, int end, boolean complete, double[] mids, long[] fills, double cash) {
            this(order, end, complete, new Series(mids), Series.of(fills), cash);
        }

        Side side() {
            return order.side();
        }
    }
}
