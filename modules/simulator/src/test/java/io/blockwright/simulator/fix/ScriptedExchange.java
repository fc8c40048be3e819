package io.blockwright.simulator.fix;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Liquidity;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Side;
import io.blockwright.domain.SystemClock;
import io.blockwright.domain.TimeInForce;
import io.blockwright.domain.TradingClock;
import io.blockwright.marketdata.BookView;
import io.blockwright.simulator.ExchangeInbox;
import io.blockwright.simulator.FixExchangeGateway;
import io.blockwright.simulator.GatewaySettings;
import io.blockwright.simulator.VenueCommand;
import io.blockwright.simulator.VenueReport;
import io.blockwright.trading.spi.InFlight;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A gateway with a tiny exchange behind it on a thread of its own: it notes commands, lets the test answer them, answers
 * status requests for what it has not seen with an unknown-order report, and publishes a book when given one.
 */
final class ScriptedExchange implements AutoCloseable {
    static final Instrument AAPL = Instrument.usEquity("AAPL");

    /** 2012-06-21 13:30:00.123456 UTC. */
    static final long OPENING = 1_340_285_400_123_456_000L;

    final ExchangeInbox inbox;
    final FixExchangeGateway gateway;
    final LinkedBlockingQueue<VenueCommand> commands = new LinkedBlockingQueue<>();
    private final ConcurrentLinkedQueue<Consumer<FixExchangeGateway>> work = new ConcurrentLinkedQueue<>();
    private final Set<String> known = new HashSet<>();
    private final Thread thread;
    private volatile boolean running = true;
    private volatile boolean polling = true;
    private volatile @Nullable BookView book;
    private volatile long now = OPENING;

    ScriptedExchange(GatewaySettings settings, @Nullable InFlight inFlight) throws IOException {
        this(settings, inFlight, 1024);
    }

    ScriptedExchange(GatewaySettings settings, @Nullable InFlight inFlight, int capacity) throws IOException {
        TradingClock clock = () -> now;
        inbox = new ExchangeInbox(capacity);
        gateway = new FixExchangeGateway(settings, AAPL, inbox, inFlight, clock);
        gateway.start();
        thread = Thread.ofPlatform().name("scripted exchange").start(this::run);
    }

    private void run() {
        while (running) {
            VenueCommand command = polling ? inbox.poll() : null;
            if (command != null) {
                take(command);
            }
            Consumer<FixExchangeGateway> task = work.poll();
            if (task != null) {
                task.accept(gateway);
            }
            BookView shown = book;
            if (shown != null) {
                gateway.publish(shown, now);
            }
            if (command == null && task == null) {
                LockSupport.parkNanos(200_000);
            }
        }
    }

    private void take(VenueCommand command) {
        if (command instanceof VenueCommand.NewOrder order) {
            known.add(order.clOrdId());
        }
        if (command instanceof VenueCommand.OrderStatus status && !known.contains(status.clOrdId())) {
            gateway.report(unknownStatus(status));
            if (status.clOrdId().startsWith(CommandReader.MASS_STATUS)) {
                return;
            }
        }
        commands.add(command);
    }

    private static VenueReport.Execution unknownStatus(VenueCommand.OrderStatus status) {
        return new VenueReport.Execution(
                status.session(),
                OPENING,
                VenueReport.Kind.STATUS,
                VenueReport.State.REJECTED,
                "S1",
                "NONE",
                status.clOrdId(),
                "",
                status.symbol(),
                status.side(),
                OrderType.LIMIT,
                TimeInForce.DAY,
                0,
                Instrument.NO_PRICE,
                0,
                Instrument.NO_PRICE,
                Liquidity.UNKNOWN,
                0,
                0,
                0,
                "unknown order");
    }

    /** Runs something on the exchange's thread. */
    void run(Consumer<FixExchangeGateway> task) {
        work.add(task);
    }

    /** Waits until everything that was to be done on the exchange's thread is done. */
    void idle() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        run(_ -> done.countDown());
        if (!done.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the exchange is stuck");
        }
    }

    void report(VenueReport report) {
        run(gateway -> gateway.report(report));
    }

    /** From now on the book is published on every turn. */
    void publishes(BookView view) {
        book = view;
    }

    void advanceTo(long time) {
        now = time;
    }

    void stopsPolling() {
        polling = false;
    }

    void pollsAgain() {
        polling = true;
    }

    VenueCommand nextCommand() throws InterruptedException {
        VenueCommand command = commands.poll(60, TimeUnit.SECONDS);
        if (command == null) {
            throw new AssertionError("no command came");
        }
        return command;
    }

    /** An accepted limit order to buy 100 at 585.33, to be varied. */
    static VenueReport.Execution execution(
            String session, VenueReport.Kind kind, VenueReport.State state, String clOrdId) {
        return new VenueReport.Execution(
                session,
                OPENING,
                kind,
                state,
                "X1",
                "O1",
                clOrdId,
                "",
                "AAPL",
                Side.BUY,
                OrderType.LIMIT,
                TimeInForce.DAY,
                100,
                5_853_300,
                0,
                Instrument.NO_PRICE,
                Liquidity.UNKNOWN,
                0,
                100,
                0,
                "");
    }

    static VenueReport.Execution trade(String session, String clOrdId, String execId, long quantity, long cumQty) {
        return new VenueReport.Execution(
                session,
                OPENING,
                VenueReport.Kind.TRADE,
                cumQty == 100 ? VenueReport.State.FILLED : VenueReport.State.PARTIALLY_FILLED,
                execId,
                "O1",
                clOrdId,
                "",
                "AAPL",
                Side.BUY,
                OrderType.LIMIT,
                TimeInForce.DAY,
                100,
                5_853_300,
                quantity,
                5_853_250,
                Liquidity.TAKER,
                cumQty,
                100 - cumQty,
                5_853_250,
                "");
    }

    static void eventually(String what, java.util.function.BooleanSupplier condition) {
        long deadline = SystemClock.monotonic() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            if (SystemClock.monotonic() > deadline) {
                throw new AssertionError("never happened: " + what);
            }
            LockSupport.parkNanos(500_000);
        }
    }

    List<VenueCommand> drained() {
        List<VenueCommand> all = new ArrayList<>();
        commands.drainTo(all);
        return all;
    }

    @Override
    public void close() {
        gateway.close();
        running = false;
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
