package io.blockwright.simulator;

import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.SessionEvent;
import io.blockwright.domain.SessionState;
import io.blockwright.domain.TradingClock;
import io.blockwright.domain.VenueEvent;
import io.blockwright.trading.ApprovedOrder;
import io.blockwright.trading.ApprovedReplace;
import io.blockwright.trading.spi.SendResult;
import io.blockwright.trading.spi.VenueSession;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A member's connection to a {@link SimulatedExchange} in the same process: the same requests and the same events as over
 * FIX, without the protocol. Commands are in the inbox, and reports in this session's queue, before a call returns, so
 * nothing is ever in flight.
 *
 * <p>Bounded on the way out by the inbox: a full one refuses. No report is ever dropped; while more of them wait than the
 * given number, the session calls itself {@link SessionState#DEAF} and refuses new orders, so that what can still come is
 * bounded by what already works at the exchange.
 *
 * <p>Threads: {@link #report} on the thread that runs the exchange, everything else as {@link VenueSession} says.
 */
public final class DirectVenueSession implements VenueSession, ReportSink {
    private final String venue;
    private final String member;
    private final ExchangeInbox inbox;
    private final TradingClock clock;
    private final int mostWaiting;
    private final ReportTranslator translator;
    private final ConcurrentLinkedQueue<VenueEvent> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private volatile boolean open = true;

    /**
     * Connects a member.
     *
     * @param venue the venue's name on the desk
     * @param member names this session at the exchange; only reports to it are taken
     * @param clock gives the time of what happens to the session itself
     * @param mostWaiting how many events may wait before new orders are refused
     */
    public DirectVenueSession(String venue, String member, ExchangeInbox inbox, TradingClock clock, int mostWaiting) {
        this.venue = venue;
        this.member = member;
        this.inbox = inbox;
        this.clock = clock;
        this.mostWaiting = mostWaiting;
        this.translator = new ReportTranslator(venue);
        enqueue(new SessionEvent.SessionChanged(venue, clock.nanos(), SessionState.UP, "in-process connection"));
    }

    @Override
    public void report(VenueReport report) {
        if (report.session().equals(member)) {
            enqueue(translator.translate(report));
        }
    }

    private void enqueue(VenueEvent event) {
        waiting.add(event);
        count.incrementAndGet();
    }

    @Override
    public String venue() {
        return venue;
    }

    @Override
    public SessionState state() {
        if (!open) {
            return SessionState.DOWN;
        }
        return count.get() > mostWaiting ? SessionState.DEAF : SessionState.UP;
    }

    @Override
    public SendResult submit(ApprovedOrder approved) {
        if (state() == SessionState.DEAF) {
            return new SendResult.Refused("more than " + mostWaiting + " reports of " + venue
                    + " have not been read: no new orders until they are");
        }
        ChildOrder order = approved.order();
        return send(new VenueCommand.NewOrder(
                member,
                order.clOrdId(),
                order.symbol(),
                order.side(),
                order.type(),
                order.timeInForce(),
                order.quantity(),
                order.price()));
    }

    @Override
    public SendResult replace(ApprovedReplace approved) {
        ChildOrder order = approved.replacement();
        return send(new VenueCommand.ReplaceOrder(
                member,
                order.clOrdId(),
                approved.original().clOrdId(),
                order.symbol(),
                order.side(),
                order.quantity(),
                order.price()));
    }

    @Override
    public SendResult cancel(ChildOrder order, String requestId) {
        return send(new VenueCommand.CancelOrder(member, requestId, order.clOrdId(), order.symbol(), order.side()));
    }

    @Override
    public SendResult massCancel(String requestId) {
        return send(new VenueCommand.MassCancel(member, requestId, null));
    }

    @Override
    public SendResult requestStatus(ChildOrder order) {
        return send(new VenueCommand.OrderStatus(member, order.clOrdId(), order.symbol(), order.side()));
    }

    private SendResult send(VenueCommand command) {
        if (!open) {
            return new SendResult.Refused("the connection to " + venue + " is closed");
        }
        return inbox.offer(command) ? SendResult.SENT : new SendResult.Refused("the inbox of " + venue + " is full");
    }

    @Override
    public int drain(Consumer<? super VenueEvent> handler, int limit) {
        int handed = 0;
        while (handed < limit) {
            VenueEvent event = waiting.poll();
            if (event == null) {
                break;
            }
            count.decrementAndGet();
            handler.accept(event);
            handed++;
        }
        return handed;
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            enqueue(new SessionEvent.SessionChanged(venue, clock.nanos(), SessionState.DOWN, "closed by the desk"));
        }
    }
}
