package io.blockwright.marketdata;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.marketdata.tape.BookImage;
import io.blockwright.marketdata.tape.Keyframe;
import io.blockwright.marketdata.tape.TapeQueue;
import io.blockwright.marketdata.tape.TapeWriter;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Records what an engine sees of one instrument's market on a tape. The engine thread hands events over through a bounded
 * queue and never waits for the disk (in a run that holds its time: for a second at most); what found no room is told on the
 * tape as a feed gap, and a picture of the engine's book sets it right again as soon as there is room. A disk that fails ends
 * the recording until it works again, never the trading.
 */
public final class TapeRecorder implements AutoCloseable {
    private static final int CAPACITY = 1 << 17;
    private static final long LONGEST_WAIT = 1_000_000_000L;
    private static final long NEVER = Long.MIN_VALUE;

    private final OrderBook book;
    private final String symbol;
    private final boolean waits;
    private final LongSupplier monotonic;
    private final TapeQueue queue;
    private final AtomicLong passed = new AtomicLong(NEVER);
    private final MarketStats missed = new MarketStats();
    private final TapeWriter writer;
    private long lastSeen = NEVER;
    private long lost;
    private long lostSince;

    /**
     * Begins a recording; its thread runs from now on.
     *
     * @param book the engine's own, read on the engine thread when something was lost
     * @param monotonic nanoseconds that never jump
     */
    public TapeRecorder(TapeSettings settings, OrderBook book, LongSupplier monotonic) {
        this(settings, book, monotonic, CAPACITY);
    }

    /** With room for {@code capacity} waiting events, a power of two. */
    TapeRecorder(TapeSettings settings, OrderBook book, LongSupplier monotonic, int capacity) {
        this.queue = new TapeQueue(capacity);
        this.book = book;
        Instrument instrument = book.instrument();
        this.symbol = instrument.symbol();
        this.waits = settings.whenFull() == TapeSettings.WhenFull.WAIT;
        this.monotonic = monotonic;
        this.writer = new TapeWriter(settings, instrument, queue, passed, monotonic);
        writer.start();
    }

    /** An event that the engine is about to apply, seen at {@code now}. Engine thread. */
    public void onMarket(long now, MarketEvent event) {
        if (!event.concerns(symbol)) {
            return;
        }
        long seen = Math.max(now, lastSeen);
        lastSeen = seen;
        if (lost > 0) {
            if (!queue.hasRoom()) {
                lose(event, seen);
                return;
            }
            resume(seen);
        }
        if (!queue.offer(seen, event) && !(waits && waited(seen, event))) {
            lose(event, seen);
        }
    }

    private boolean waited(long seen, MarketEvent event) {
        long deadline = monotonic.getAsLong() + LONGEST_WAIT;
        while (!queue.offer(seen, event)) {
            if (monotonic.getAsLong() > deadline || !writer.alive()) {
                return false;
            }
            LockSupport.parkNanos(100_000);
        }
        return true;
    }

    private void lose(MarketEvent event, long seen) {
        if (lost++ == 0) {
            lostSince = seen;
        }
        missed.onMarket(event);
    }

    private void resume(long seen) {
        String words = lost + " market events found no room on the tape";
        queue.offer(lostSince, new MarketEvent.FeedGap(lostSince, symbol, words));
        queue.offer(seen, new Keyframe(seen, lost - 1, missed.totals(), BookImage.of(book)));
        missed.resume(new MarketStats().totals());
        lost = 0;
    }

    /** Everything up to {@code now} was handed over. Engine thread. */
    public void passed(long now) {
        passed.setRelease(Math.max(now, lastSeen));
    }

    /** Why nothing is recorded at present, a sentence; empty while all is well. Any thread. */
    public String trouble() {
        return writer.trouble();
    }

    /** Writes what is queued and closes the tape; idempotent. */
    @Override
    public void close() {
        long deadline = monotonic.getAsLong() + LONGEST_WAIT;
        while (lost > 0 && writer.alive() && monotonic.getAsLong() < deadline) {
            if (queue.hasRoom()) {
                resume(lastSeen);
            } else {
                LockSupport.parkNanos(1_000_000);
            }
        }
        writer.close();
    }
}
