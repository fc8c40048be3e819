package io.blockwright.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blockwright.domain.OrderType;
import io.blockwright.domain.Side;
import io.blockwright.domain.SystemClock;
import io.blockwright.domain.TimeInForce;
import io.blockwright.marketdata.FastOrderBook;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The stand-alone venue's thread: market time follows the wall clock, members are answered, stopping stops. */
class VenueRunnerTest {

    private final BlockingQueue<VenueReport> reports = new LinkedBlockingQueue<>();
    private final ExchangeInbox inbox = new ExchangeInbox(16);
    private final SimulatedExchange exchange = new SimulatedExchange(
            TestMarket.of(3_600, 1),
            new FastOrderBook(TestVenue.QDI),
            ExchangeRules.STANDARD,
            LatencyModel.COLOCATED,
            1,
            inbox,
            reports::add);

    @Test
    void marketTimeIsWallTimeTimesTheSpeed() throws InterruptedException {
        AtomicLong wall = new AtomicLong(50_000);
        AtomicLong market = new AtomicLong();
        BlockingQueue<Long> cycles = new LinkedBlockingQueue<>();
        try (VenueRunner runner =
                new VenueRunner(exchange, wall::get, 20, _ -> market.incrementAndGet(), cycles::add, "venue")) {
            runner.start();
            assertThat(cycles.poll(60, TimeUnit.SECONDS)).isEqualTo(TestMarket.OPEN);
            long opening = market.get();
            assertThat(opening).as("the book at the open").isPositive();
            wall.addAndGet(500_000_000);
            Long now = cycles.poll(60, TimeUnit.SECONDS);
            while (now != null && now == TestMarket.OPEN) {
                now = cycles.poll(60, TimeUnit.SECONDS);
            }
            assertThat(now).as("half a second at twenty times the speed").isEqualTo(TestMarket.OPEN + 10_000_000_000L);
            assertThat(market.get()).isGreaterThan(opening);
            assertThat(runner.failure()).isNull();
        }
    }

    @Test
    void membersAreAnsweredWhileItRunsAndNotAfterItStopped() throws InterruptedException {
        VenueRunner runner = new VenueRunner(exchange, new SystemClock(), 1, _ -> {}, _ -> {}, "venue");
        runner.start();
        inbox.put(
                new VenueCommand.NewOrder("A", "a1", "QDI", Side.BUY, OrderType.LIMIT, TimeInForce.DAY, 100, 900_000));
        VenueReport report = reports.poll(60, TimeUnit.SECONDS);
        assertThat(report).isInstanceOf(VenueReport.Execution.class);
        assertThat(((VenueReport.Execution) report).kind()).isEqualTo(VenueReport.Kind.NEW);
        assertThat(runner.isRunning()).isTrue();
        runner.close();
        runner.close();
        assertThat(runner.isRunning()).isFalse();
        assertThat(runner.failure()).isNull();
        inbox.put(new VenueCommand.OrderStatus("A", "a1", "QDI", Side.BUY));
        assertThat(inbox.poll()).as("nobody collects any more").isNotNull();
    }

    @Test
    void whatFailsStopsTheMarketAndIsTold() throws InterruptedException {
        CountDownLatch called = new CountDownLatch(1);
        VenueRunner runner = new VenueRunner(
                exchange,
                new SystemClock(),
                1,
                _ -> {
                    called.countDown();
                    throw new IllegalStateException("publisher broke");
                },
                _ -> {},
                "venue");
        runner.start();
        assertThat(called.await(60, TimeUnit.SECONDS)).isTrue();
        runner.close();
        assertThat(runner.isRunning()).isFalse();
        assertThat(runner.failure()).hasMessage("publisher broke");
    }

    @Test
    void itSleepsBetweenEvents() throws InterruptedException {
        AtomicLong cycles = new AtomicLong();
        CountDownLatch many = new CountDownLatch(50);
        long began = SystemClock.monotonic();
        try (VenueRunner runner = new VenueRunner(
                exchange,
                new SystemClock(),
                0.001,
                _ -> {},
                _ -> {
                    cycles.incrementAndGet();
                    many.countDown();
                },
                "venue")) {
            runner.start();
            assertThat(many.await(60, TimeUnit.SECONDS)).isTrue();
        }
        Duration spent = Duration.ofNanos(SystemClock.monotonic() - began);
        assertThat(spent)
                .as("50 cycles of a millisecond, less what wakes early")
                .isGreaterThan(Duration.ofMillis(25));
    }

    @Test
    void aSpeedMustBePositive() {
        assertThatThrownBy(() -> new VenueRunner(exchange, () -> 0, 0, _ -> {}, _ -> {}, "venue"))
                .hasMessageContaining("speed");
    }
}
