package io.blockwright.benchmarks.sim;

import com.sun.management.ThreadMXBean;
import io.blockwright.domain.Instrument;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.MarketHandler;
import io.blockwright.simulator.ExchangeInbox;
import io.blockwright.simulator.ExchangeRules;
import io.blockwright.simulator.LatencyModel;
import io.blockwright.simulator.PopulationSource;
import io.blockwright.simulator.SimulatedExchange;
import io.blockwright.simulator.VenueCommand;
import java.lang.management.ManagementFactory;

/** A normal day of the standard participants that runs in pieces on the calling thread, timed and weighed. */
final class MarketRun implements AutoCloseable {
    static final long SECOND = 1_000_000_000L;
    static final long DAY = 23_400 * SECOND;
    static final Instrument DEMO = Instrument.usEquity("DEMO");

    /**
     * What a stretch of the day took.
     *
     * @param messages orders and cancels of the participants
     * @param nanos of the thread's processor time, so that what else the machine does leaves it alone
     * @param bytes allocated by the thread
     */
    record Stretch(long messages, long nanos, long bytes) {
        double perSecond() {
            return messages * 1e9 / nanos;
        }

        double bytesEach() {
            return (double) bytes / messages;
        }
    }

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final ExchangeInbox inbox = new ExchangeInbox(1 << 10);
    private final SimulatedExchange exchange;
    private final long open;

    MarketRun(long seed) {
        PopulationSource source = PopulationSource.standardDay(DEMO, seed);
        open = source.nextTime();
        exchange = new SimulatedExchange(
                source, new FastOrderBook(DEMO), ExchangeRules.STANDARD, LatencyModel.NONE, seed, inbox, report -> {});
    }

    long open() {
        return open;
    }

    SimulatedExchange exchange() {
        return exchange;
    }

    long processorNanos() {
        return threads.getCurrentThreadCpuTime();
    }

    /** Sends a member's command; the exchange takes it in with the next poll. */
    void send(VenueCommand command) {
        if (!inbox.offer(command)) {
            throw new IllegalStateException("the exchange did not take its commands in");
        }
    }

    /** Runs to a fraction of the day. */
    Stretch to(double fraction, MarketHandler handler) {
        long before = exchange.participantMessages();
        long bytes = threads.getCurrentThreadAllocatedBytes();
        long begun = threads.getCurrentThreadCpuTime();
        exchange.poll(open + (long) (fraction * DAY), handler);
        long nanos = threads.getCurrentThreadCpuTime() - begun;
        long allocated = threads.getCurrentThreadAllocatedBytes() - bytes;
        return new Stretch(exchange.participantMessages() - before, nanos, allocated);
    }

    @Override
    public void close() {
        exchange.close();
    }
}
