package io.blockwright.launcher;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.SystemClock;
import io.blockwright.engine.spi.Lanes.Gap;
import io.blockwright.marketdata.FeedReport;
import io.blockwright.marketdata.MarketDataException;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.marketdata.MarketHandler;
import io.blockwright.marketdata.TapeReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tape that is read while the desk records it: a market that is never over, of which nothing is known beyond what is on the
 * disk. The desk knows nothing of its readers, and waits for none. One thread reads; {@link #gaps} and {@link #late} may be
 * asked by any.
 */
final class GrowingTape implements MarketFeed {
    /** Whoever works an order has learnt what so many events before it told. */
    private static final long LEARNT = 400_000;
    /** How often the disk is asked for more, nanoseconds. */
    private static final long LOOK = 200_000_000L;
    /** So much later is not late: a tape tells whole turns of the engine. */
    private static final long PUNCTUAL = 50_000_000L;
    /** Gaps that are told one by one; more are told as one from the last of these on. */
    private static final int MOST_GAPS = 16;

    private final Path folder;
    private final Instrument instrument;
    private final long from;
    private @Nullable TapeReader tape;
    private boolean begun;
    private long told = Long.MIN_VALUE;
    private long lookedAt = Long.MIN_VALUE / 2;
    private boolean blind;
    /** Whether the book was told anew since the gap began: before that nothing that is told of it can be trusted. */
    private boolean anew;

    private volatile long late;
    private volatile List<Gap> gaps = List.of();

    /**
     * Opens nothing yet.
     *
     * @param from the moment from which the market has to be known, nanoseconds since the epoch
     */
    GrowingTape(Path folder, Instrument instrument, long from) {
        this.folder = folder;
        this.instrument = instrument;
        this.from = from;
    }

    /** Whether it tells of its moment by now; the first time that it does, it goes there, or as near as it reaches back. */
    boolean begins() {
        if (!begun && told() >= from && tape != null && !tape.isEmpty()) {
            begun = true;
            late = tape.start() - from > PUNCTUAL ? tape.start() - from : 0;
            tape.seekBeginning(from, LEARNT);
        }
        return begun;
    }

    /** Up to when it tells everything. */
    long told() {
        long now = SystemClock.monotonic();
        if (now - lookedAt >= LOOK) {
            lookedAt = now;
            look();
        }
        return told;
    }

    private void look() {
        try {
            TapeReader open = tape;
            if (open == null) {
                open = TapeReader.open(folder, instrument, from);
                tape = open;
            } else {
                open.refresh();
                if (begun) {
                    open.forgetPlayed();
                }
            }
            told = Math.max(told, open.isEmpty() ? Long.MIN_VALUE : open.end());
        } catch (IOException e) {
            throw new MarketDataException(String.valueOf(e.getMessage()), e);
        }
    }

    /** How much later than its moment it begins, nanoseconds. */
    long late() {
        return late;
    }

    /** When the market was not seen since that moment. */
    List<Gap> gaps() {
        return gaps;
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }

    /** Of the next event that is known, else the first moment of which nothing is known. */
    @Override
    public long nextTime() {
        long next = tape == null ? NEVER : tape.nextTime();
        return next == NEVER ? told + 1 : next;
    }

    @Override
    public boolean finished() {
        return false;
    }

    @Override
    public int poll(long until, MarketHandler handler) {
        return tape == null
                ? 0
                : tape.poll(until, event -> {
                    watch(event);
                    handler.onMarket(event);
                });
    }

    /** A gap ends with the first thing that stands in the book when it is told anew. */
    private void watch(MarketEvent event) {
        switch (event) {
            case MarketEvent.FeedGap gap -> {
                anew = false;
                if (!blind) {
                    blind = true;
                    gapped(gap.time());
                }
            }
            case MarketEvent.DepthSnapshot book -> {
                anew = true;
                if (!book.bids().isEmpty() || !book.asks().isEmpty()) {
                    seen(book.time());
                }
            }
            case MarketEvent.LevelChanged level -> seen(level.time());
            case MarketEvent.OrderAdded order -> seen(order.time());
            default -> {
                // says nothing of the whole book
            }
        }
    }

    private void gapped(long time) {
        List<Gap> all = new ArrayList<>(gaps);
        boolean goesOn = !all.isEmpty() && time <= all.getLast().to();
        if (goesOn || all.size() == MOST_GAPS) {
            all.set(all.size() - 1, new Gap(all.getLast().from(), Long.MAX_VALUE));
        } else {
            all.add(new Gap(Math.max(time, from), Long.MAX_VALUE));
        }
        gaps = List.copyOf(all);
    }

    private void seen(long time) {
        if (!blind || !anew) {
            return;
        }
        blind = false;
        List<Gap> all = new ArrayList<>(gaps);
        Gap last = all.removeLast();
        if (time > from) {
            all.add(new Gap(last.from(), time));
        }
        gaps = List.copyOf(all);
    }

    @Override
    public FeedReport report() {
        return tape == null ? FeedReport.EMPTY : tape.report();
    }

    @Override
    public void close() {
        if (tape != null) {
            tape.close();
        }
    }
}
