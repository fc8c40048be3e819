package io.blockwright.benchmarks.fix;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderEvent;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.SessionState;
import io.blockwright.domain.Side;
import io.blockwright.domain.SystemClock;
import io.blockwright.domain.TimeInForce;
import io.blockwright.domain.VenueEvent;
import io.blockwright.fix.FixSettings;
import io.blockwright.fix.FixVenueSession;
import io.blockwright.fix.SettingsRefused;
import io.blockwright.trading.ApprovedOrder;
import io.blockwright.trading.RiskDecision;
import io.blockwright.trading.RiskGate;
import io.blockwright.trading.RiskLimits;
import io.blockwright.trading.spi.SendResult;
import java.io.IOException;

/**
 * A limit order from the engine thread through the session, a loopback socket and back as an acknowledgement: one at a time
 * for the latency, and a window of them for the rate.
 */
final class RoundTrip implements AutoCloseable {
    private static final Instrument QDI = Instrument.usEquity("QDI");
    private static final long PRICE = 1_000_500;
    private static final int WINDOW = 256;
    private static final long DEADLINE = 20_000_000_000L;

    private final EchoVenue venue = new EchoVenue();
    private final SystemClock clock = new SystemClock();
    private final RiskGate gate;
    private final FixVenueSession session;
    private long ordersMade;
    private long acknowledged;

    RoundTrip() throws IOException, SettingsRefused, InterruptedException {
        RiskLimits limits =
                new RiskLimits(1_000, 1e12, 0.5, 1_000_000, Integer.MAX_VALUE, 1e15, 1_000_000, Long.MAX_VALUE, 1e18);
        gate = new RiskGate(limits, _ -> QDI);
        gate.parentAccepted(parent());
        FixSettings settings =
                FixSettings.of("XBEN", "localhost", venue.port(), "BENCH" + venue.port(), "ECHO" + venue.port());
        session = new FixVenueSession(settings, _ -> QDI, clock, SystemClock::monotonic, null);
        session.start();
        long end = System.nanoTime() + DEADLINE;
        while (session.state() != SessionState.UP) {
            session.drain(this::note, 16);
            if (System.nanoTime() > end) {
                throw new IOException("the session did not come up");
            }
            Thread.sleep(5);
        }
    }

    private ParentOrder parent() {
        long now = clock.nanos();
        return new ParentOrder(
                "P1",
                "QDI",
                Side.BUY,
                1_000_000_000L,
                now,
                now + 3_600_000_000_000L,
                Instrument.NO_PRICE,
                1.0,
                0.5,
                Instrument.NO_PRICE,
                Algo.MANUAL,
                Placement.PASSIVE);
    }

    private ApprovedOrder nextOrder() {
        ChildOrder order = new ChildOrder(
                "B" + ++ordersMade, "P1", "QDI", Side.BUY, OrderType.LIMIT, TimeInForce.DAY, 1, PRICE, "XBEN");
        RiskDecision decision = gate.check(order, 2 * PRICE, true, clock.nanos());
        if (decision instanceof RiskDecision.Approved approved) {
            return approved.order();
        }
        throw new IllegalStateException("the risk gate stopped the benchmark: " + decision);
    }

    private void note(VenueEvent event) {
        if (event instanceof OrderEvent.Accepted) {
            acknowledged++;
        }
    }

    /** One order after the other; each sample runs from the hand-over to the acknowledgement in the engine's hands. */
    Percentiles latency(int samples) {
        long[] times = new long[samples];
        long begun = System.nanoTime();
        for (int i = 0; i < samples; i++) {
            ApprovedOrder order = nextOrder();
            long from = System.nanoTime();
            send(order);
            await(ordersMade);
            times[i] = System.nanoTime() - from;
        }
        return Percentiles.of(times, System.nanoTime() - begun);
    }

    /** Up to 256 orders on their way at once; orders per second. */
    double rate(int orders) {
        long begun = System.nanoTime();
        for (int i = 0; i < orders; i++) {
            send(nextOrder());
            await(ordersMade - WINDOW);
        }
        await(ordersMade);
        return orders * 1e9 / (System.nanoTime() - begun);
    }

    private void send(ApprovedOrder order) {
        SendResult result = session.submit(order);
        if (!(result instanceof SendResult.Sent)) {
            throw new IllegalStateException("not sent: " + result);
        }
    }

    private void await(long count) {
        long end = System.nanoTime() + DEADLINE;
        while (acknowledged < count) {
            if (session.drain(this::note, WINDOW) == 0) {
                Thread.onSpinWait();
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("no acknowledgement for " + count + " orders");
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        session.close();
        venue.close();
    }
}
