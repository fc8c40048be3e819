package io.blockwright.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.SessionEvent;
import io.blockwright.domain.SessionState;
import io.blockwright.domain.Side;
import io.blockwright.domain.SimulatedClock;
import io.blockwright.domain.TimeInForce;
import io.blockwright.domain.VenueEvent;
import io.blockwright.trading.TestApproval;
import io.blockwright.trading.spi.InFlight;
import io.blockwright.trading.spi.SendResult;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * The engine's side of a session in a test: a recorder of its events, and clocks that the test moves. They stand still
 * meanwhile, so that a slow machine makes no venue deaf; {@link #running} lets the monotonic one go.
 */
final class Desk implements AutoCloseable {
    static final Instrument QDI = Instrument.usEquity("QDI");
    static final long OPEN = 1_772_375_400_123_456_789L; // 20260301-14:30:00.123456789
    private static final long DEADLINE = Duration.ofMinutes(1).toNanos();

    final SimulatedClock clock = new SimulatedClock(OPEN);
    private final AtomicLong monotonic = new AtomicLong(System.nanoTime());
    final InFlight inFlight = new InFlight();
    final FixVenueSession session;
    final Deque<VenueEvent> events = new ArrayDeque<>();

    Desk(FixSettings settings) throws SettingsRefused {
        this(settings, _ -> {});
    }

    Desk(FixSettings settings, Outbound.LastLook lastLook) throws SettingsRefused {
        this(settings, lastLook, false);
    }

    private Desk(FixSettings settings, Outbound.LastLook lastLook, boolean running) throws SettingsRefused {
        session = new FixVenueSession(
                settings,
                symbol -> symbol.equals("QDI") ? QDI : null,
                clock,
                running ? System::nanoTime : monotonic::get,
                inFlight,
                lastLook);
        session.start();
    }

    /** For what has to come about by itself. */
    static Desk running(FixSettings settings) throws SettingsRefused {
        return new Desk(settings, _ -> {}, true);
    }

    /** Moves the monotonic clock. */
    void pass(Duration time) {
        monotonic.addAndGet(time.toNanos());
    }

    static ChildOrder limit(String id, Side side, long quantity, long price) {
        return new ChildOrder(id, "P1", "QDI", side, OrderType.LIMIT, TimeInForce.DAY, quantity, price, "XTST");
    }

    SendResult submit(ChildOrder order) {
        return session.submit(TestApproval.approve(order));
    }

    /** The next event of a kind; anything before it must be something else. */
    <E extends VenueEvent> E await(Class<E> kind) {
        return await(kind, _ -> true);
    }

    <E extends VenueEvent> E await(Class<E> kind, Predicate<? super E> condition) {
        long end = System.nanoTime() + DEADLINE;
        while (true) {
            while (!events.isEmpty()) {
                VenueEvent event = events.remove();
                if (kind.isInstance(event) && condition.test(kind.cast(event))) {
                    return kind.cast(event);
                }
            }
            if (session.drain(events::add, 100) == 0) {
                assertThat(System.nanoTime())
                        .as("waiting for %s", kind.getSimpleName())
                        .isLessThan(end);
                LockSupport.parkNanos(200_000);
            }
        }
    }

    /** Keeps draining until the session's state is reached. */
    String awaitState(SessionState state) {
        return await(SessionEvent.SessionChanged.class, change -> change.state() == state)
                .reason();
    }

    void awaitQuiet() {
        assertThat(inFlight.awaitQuiet(DEADLINE, System::nanoTime))
                .as("nothing in flight")
                .isTrue();
    }

    @Override
    public void close() {
        session.close();
    }
}
