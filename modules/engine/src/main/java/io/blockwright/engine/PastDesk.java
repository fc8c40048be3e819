package io.blockwright.engine;

import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.SessionEvent;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.MarketTotals;
import io.blockwright.marketdata.TapeHandler;
import io.blockwright.marketdata.TapeReader;
import io.blockwright.trading.RiskLimits;
import io.blockwright.trading.spi.JournalRecord;
import io.blockwright.trading.spi.VenueSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * An engine that goes through a parent's past: the tape is its market, the journal tells what it did, and its pictures are
 * made as they were then. It decides nothing and sends nothing. One thread.
 */
final class PastDesk implements TapeHandler {
    /**
     * A jump enters the tape where the recording began: what is usual, and since when it is not, is known only to whoever
     * watched all the time. No further back than this many events, which take less than a second.
     */
    private static final long RUN_UP = 1_000_000;
    /** The books of the other venues teach nobody anything: they are entered this much earlier. */
    private static final long BESIDE_RUN_UP = 20_000_000_000L;

    private final ReplaySources sources;
    private final List<JournalRecord> lines;
    private final TapeReader tape;
    private final PastVenues.Playing beside;
    private final Engine engine;
    private final Reliving reliving;
    private final Map<String, ReplayedVenue> venues = new LinkedHashMap<>();
    private final Arrival arrival;
    private Consumer<? super DeskFact> facts = _ -> {};
    private int next;
    private boolean jumping;

    /**
     * What the market was when the parent began to work.
     *
     * @param time when that was, {@link Long#MAX_VALUE} when it never did
     */
    record Arrival(long time, long midTwice, MarketTotals totals) {}

    /** Stands at the last moment at or before {@code time} from which the tape can be played. */
    PastDesk(ReplaySources sources, List<JournalRecord> lines, Arrival arrival, long time) {
        this.sources = sources;
        this.lines = lines;
        this.tape = sources.tape();
        this.arrival = arrival;
        for (JournalRecord line : lines) {
            if (line instanceof JournalRecord.Reported reported) {
                venues.computeIfAbsent(reported.event().venue(), ReplayedVenue::new);
            }
        }
        if (venues.isEmpty()) {
            venues.put("-", new ReplayedVenue("-"));
        }
        FastOrderBook book = new FastOrderBook(sources.instrument());
        this.beside = sources.venues().playing(book, sources.instrument());
        this.engine = new EngineBuilder(
                        sources.settings(),
                        List.of(book),
                        List.<VenueSession>copyOf(venues.values()),
                        RiskLimits.defaults(),
                        new PastJournal(),
                        sources.strategies(),
                        ClOrdIds.seeded(0),
                        () -> 0,
                        sources.watch(),
                        beside.books())
                .build();
        this.reliving = engine.reliving();
        long from = tape.seekBeginning(time, RUN_UP);
        beside.seek(time - BESIDE_RUN_UP);
        while (next < lines.size() && lines.get(next).time() < from) {
            take(lines.get(next++));
        }
        jumping = true;
    }

    /** Goes on to a moment; what happens on the way is told. */
    DeskSnapshot goTo(long time, Consumer<? super DeskFact> told) {
        facts = told;
        while (next < lines.size() && lines.get(next).time() <= time) {
            JournalRecord line = lines.get(next++);
            tape.play(line.time(), this);
            take(line);
        }
        tape.play(time, this);
        beside.play(time);
        engine.advanceTo(time);
        facts = _ -> {};
        return reliving.look(time);
    }

    /** The market as it is where this desk stands. */
    Arrival arrivalHere(long time) {
        return reliving.market(sources.instrument().symbol(), time);
    }

    private void take(JournalRecord line) {
        engine.advanceTo(line.time());
        if (line instanceof JournalRecord.Reported reported
                && reported.event() instanceof SessionEvent.SessionChanged changed) {
            ReplayedVenue venue = venues.get(changed.venue());
            if (venue != null) {
                venue.was(changed.state());
            }
        }
        reliving.take(line, facts);
    }

    @Override
    public void onJump(MarketTotals totals, long events) {
        reliving.jump(sources.instrument().symbol(), totals, events);
        if (jumping) {
            jumping = false;
            reliving.arrived(sources.parentId(), arrival, totals);
        }
    }

    @Override
    public void onSeen(long time) {
        engine.advanceTo(time);
    }

    @Override
    public void onMarket(MarketEvent event) {
        engine.onMarket(event);
        DeskFact.MarketTrade trade = Facts.tradeIn(event);
        if (trade != null) {
            facts.accept(trade);
        }
    }
}
