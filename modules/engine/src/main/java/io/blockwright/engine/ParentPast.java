package io.blockwright.engine;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentStatus;
import io.blockwright.engine.PastDesk.Arrival;
import io.blockwright.engine.spi.DeskQueries;
import io.blockwright.engine.spi.DeskQueries.DecisionLine;
import io.blockwright.engine.spi.DeskQueries.Moment;
import io.blockwright.engine.spi.DeskQueries.Player;
import io.blockwright.marketdata.MarketStats;
import io.blockwright.marketdata.TapeReader;
import io.blockwright.trading.spi.JournalRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A parent's past from tape and journal: an engine in replay mode behind the same snapshots as the live one. Going on a little
 * is cheap; a jump goes through the recording from its beginning, so that the watch knows what it knew then. It shows the replayed parent alone. One caller at a
 * time, not the FX thread.
 */
public final class ParentPast implements DeskQueries.ParentReplay {
    private static final Logger LOG = LoggerFactory.getLogger(ParentPast.class);
    private static final long SECOND = 1_000_000_000L;
    /** Shown before the parent came in and after it ended, where the tape has it. */
    private static final long MARGIN = 10 * SECOND;
    /** Further than this a jump costs less than going on. */
    private static final long STRIDE = 60 * SECOND;

    private final ReplaySources sources;
    private final TapeReader tape;
    private final List<JournalRecord> lines = new ArrayList<>();
    private List<Moment> moments = List.of();
    private @Nullable PastDesk desk;
    private Arrival arrival = new Arrival(Long.MAX_VALUE, Instrument.NO_PRICE, new MarketStats().totals());
    private long position;
    private long accepted = Long.MAX_VALUE;
    private long ended = Long.MAX_VALUE;
    private long started = Long.MAX_VALUE;

    private ParentPast(ReplaySources sources) {
        this.sources = sources;
        this.tape = sources.tape();
    }

    /**
     * Opens a parent's past and takes the sources over, also where it throws.
     *
     * @throws IOException with one sentence for the user when there is nothing to show
     */
    public static ParentPast open(ReplaySources sources) throws IOException {
        ParentPast past = new ParentPast(sources);
        try {
            past.refresh();
            past.refuseNothing();
            return past;
        } catch (IOException | RuntimeException e) {
            past.close();
            throw e;
        }
    }

    private void refuseNothing() throws IOException {
        String id = sources.parentId();
        if (accepted == Long.MAX_VALUE) {
            throw new IOException("The journal holds no parent " + id + ".");
        }
        if (tape.isEmpty() || tape.end() < accepted || tape.start() > Math.min(ended, tape.end())) {
            throw new IOException("Nothing was recorded of the market while " + id
                    + " worked, so it cannot be replayed; its decision log is still there.");
        }
    }

    @Override
    public boolean refresh() throws IOException {
        boolean market = tape.refresh();
        sources.venues().refresh();
        List<JournalRecord> more = sources.lines().more();
        more.forEach(this::note);
        if (!more.isEmpty()) {
            lines.addAll(more);
            moments = List.copyOf(new PastWords(sources.instrument()).moments(lines));
        }
        return market || !more.isEmpty();
    }

    private void note(JournalRecord line) {
        if (line instanceof JournalRecord.ParentAccepted a) {
            accepted = Math.min(accepted, a.time());
        } else if (line instanceof JournalRecord.ParentMoved moved) {
            if (moved.status() == ParentStatus.WORKING) {
                started = Math.min(started, moved.time());
            } else if (moved.status().isFinal()) {
                ended = Math.min(ended, moved.time());
            }
        }
    }

    @Override
    public long start() {
        return Math.max(tape.start(), accepted - MARGIN);
    }

    @Override
    public long end() {
        long last = ended == Long.MAX_VALUE ? tape.end() : Math.min(tape.end(), ended + MARGIN);
        return Math.max(start(), last);
    }

    @Override
    public DeskSnapshot at(long time) {
        return goTo(Math.clamp(time, start(), end()), new ArrayList<>());
    }

    private DeskSnapshot goTo(long time, List<DeskFact> facts) {
        PastDesk standing = desk;
        if (standing == null || time < position || time - position > STRIDE) {
            learnArrival(time);
            standing = new PastDesk(sources, lines, arrival, time);
            desk = standing;
        }
        position = time;
        return standing.goTo(time, facts::add);
    }

    /** A jump behind the start needs what the market was at the start. */
    private void learnArrival(long time) {
        if (started < time && arrival.time() != started) {
            PastDesk before = new PastDesk(sources, lines, arrival, started);
            before.goTo(started, _ -> {});
            arrival = before.arrivalHere(started);
        }
    }

    @Override
    public void play(long from, long to, long step, Player player) {
        long first = Math.clamp(from, start(), end());
        long last = Math.clamp(to, first, end());
        for (long time = first; ; time = Math.min(last, time + Math.max(1, step))) {
            List<DeskFact> happened = new ArrayList<>();
            DeskSnapshot picture = goTo(time, happened);
            if (!player.show(picture, time == first ? List.of() : happened) || time >= last) {
                return;
            }
        }
    }

    @Override
    public List<DecisionLine> decisions() {
        return PastWords.decided(moments);
    }

    @Override
    public List<Moment> moments() {
        return moments;
    }

    /** What was wrong with the tape so far, a sentence; empty when nothing was. */
    public String damage() {
        return tape.damage();
    }

    @Override
    public void close() {
        desk = null;
        tape.close();
        sources.venues().close();
        try {
            sources.closeLines().close();
        } catch (Exception e) {
            LOG.warn("the journal was not closed after a replay: {}", e.toString());
        }
    }
}
