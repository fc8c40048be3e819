package io.blockwright.simulator;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Liquidity;
import io.blockwright.domain.TradingClock;
import io.blockwright.simulator.VenueReport.Kind;
import io.blockwright.simulator.VenueReport.State;
import java.util.Locale;

/** Writes the exchange's reports with their ids and times, and sends them on their way. Ids follow from the seed and a sequence. */
final class ReportWriter implements MemberListener {
    /** What a report carries as the exchange's id of an order that it does not know. */
    static final String NO_ORDER_ID = "NONE";

    private static final String NO_EXECUTION = "0";
    private static final long MICROSECOND = 1_000;

    private final TradingClock clock;
    private final DelayQueue<VenueReport> outbound;
    private final String prefix;
    private long orders;
    private long executions;

    ReportWriter(TradingClock clock, DelayQueue<VenueReport> outbound, long seed) {
        this.clock = clock;
        this.outbound = outbound;
        long mixed = (seed ^ (seed >>> 32)) * 0x9E3779B97F4A7C15L;
        this.prefix = String.format(Locale.ROOT, "%06X", mixed >>> 40);
    }

    String nextOrderId() {
        return "O" + prefix + "-" + ++orders;
    }

    /** Reports on an order as it stands now, under the id that it answers to. */
    void order(MemberOrder order, Kind kind, String text) {
        execution(order, kind, order.clOrdId, "", 0, Instrument.NO_PRICE, Liquidity.UNKNOWN, text);
    }

    /** Answers a request about an order that was named by another id than the answer's. */
    void answered(MemberOrder order, Kind kind, String clOrdId, String origClOrdId) {
        execution(order, kind, clOrdId, origClOrdId, 0, Instrument.NO_PRICE, Liquidity.UNKNOWN, "");
    }

    @Override
    public void filled(MemberOrder order, long price, long quantity, Liquidity liquidity) {
        execution(order, Kind.TRADE, order.clOrdId, "", quantity, price, liquidity, "");
    }

    @Override
    public void handedBack(MemberOrder order, String why) {
        order.state = State.CANCELLED;
        order(order, Kind.CANCELLED, why);
    }

    @Override
    public void selfTradeCancelled(MemberOrder order) {
        order.state = State.CANCELLED;
        order(order, Kind.CANCELLED, "self-trade prevention: your own order came in against it");
    }

    private void execution(
            MemberOrder order,
            Kind kind,
            String clOrdId,
            String origClOrdId,
            long lastQuantity,
            long lastPrice,
            Liquidity liquidity,
            String text) {
        send(new VenueReport.Execution(
                order.session,
                time(),
                kind,
                order.state,
                kind == Kind.STATUS ? NO_EXECUTION : nextExecId(),
                order.orderId,
                clOrdId,
                origClOrdId,
                order.symbol,
                order.side,
                order.type,
                order.timeInForce,
                order.quantity,
                order.price,
                lastQuantity,
                lastPrice,
                liquidity,
                order.cumQty(),
                order.leaves(),
                order.averagePrice(),
                text));
    }

    void cancelReject(
            String session,
            String orderId,
            String clOrdId,
            String origClOrdId,
            State state,
            boolean answersReplace,
            boolean unknownOrder,
            String text) {
        send(new VenueReport.CancelReject(
                session, time(), orderId, clOrdId, origClOrdId, state, answersReplace, unknownOrder, text));
    }

    void massCancelled(VenueCommand.MassCancel command, boolean accepted, long affected, String text) {
        send(new VenueReport.MassCancelled(command.session(), time(), command.clOrdId(), accepted, affected, text));
    }

    private String nextExecId() {
        return "E" + prefix + "-" + ++executions;
    }

    private long time() {
        long now = clock.nanos();
        return now - Math.floorMod(now, MICROSECOND);
    }

    private void send(VenueReport report) {
        outbound.send(report.session(), clock.nanos(), report);
    }
}
