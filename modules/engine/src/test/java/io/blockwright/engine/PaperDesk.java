package io.blockwright.engine;

import io.blockwright.domain.Algo;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.engine.spi.Champions;
import io.blockwright.marketdata.EconomicCalendar;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.WatchSettings;
import io.blockwright.strategies.Policies;
import io.blockwright.strategies.StrategyFactory;
import io.blockwright.strategies.StrategySettings;
import io.blockwright.strategies.VolumeProfile;
import io.blockwright.trading.RiskLimits;
import io.blockwright.trading.spi.JournalRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A whole engine on a quiet market of one cent, a paper venue and a journal in memory; time moves when told. All news is good news. */
final class PaperDesk {
    static final long SECOND = 1_000_000_000L;
    static final long START = 1_340_000_000L * SECOND;
    static final long END = START + 600 * SECOND;
    static final Instrument TEST = Instrument.usEquity("TEST");
    static final long BID = 99_9900;
    static final long ASK = 100_0100;

    final MemoryJournal journal;
    final FastOrderBook book = new FastOrderBook(TEST);
    final VenueBooks venueBooks = new VenueBooks("PAPER", book);
    final Engine engine;
    final PaperVenue venue;
    long now;
    private final String start;
    private int commands;

    PaperDesk() {
        this(START - 10 * SECOND, List.of(), "A", RiskLimits.defaults());
    }

    /** A desk that comes up and finds a journal. */
    PaperDesk(long time, List<JournalRecord> found, String start, RiskLimits limits) {
        this(time, found, start, limits, true);
    }

    PaperDesk(long time, List<JournalRecord> found, String start, RiskLimits limits, boolean simulated) {
        this(time, found, start, limits, simulated, Policies.NONE);
    }

    /** A desk with learned policies. */
    PaperDesk(
            long time,
            List<JournalRecord> found,
            String start,
            RiskLimits limits,
            boolean simulated,
            Policies policies) {
        this(time, found, start, limits, simulated, policies, Champions.NONE);
    }

    /** A desk whose models can take one another's place. */
    PaperDesk(
            long time,
            List<JournalRecord> found,
            String start,
            RiskLimits limits,
            boolean simulated,
            Policies policies,
            Champions champions) {
        now = time;
        this.start = start;
        journal = new MemoryJournal(found);
        venue = new PaperVenue(book, () -> now);
        StrategySettings settings = StrategySettings.standard(VolumeProfile.FLAT, 0.01, 2_000_000, 0.02, 3);
        engine = new EngineBuilder(
                        EngineSettings.external(simulated, false, true),
                        List.of(book),
                        List.of(venue),
                        limits,
                        journal,
                        new StrategyFactory(TEST, settings).with(policies),
                        ClOrdIds.startedAt(start.hashCode() * 1_000_000_000L),
                        () -> now,
                        new WatchSettings(text -> 1, EconomicCalendar.EMPTY),
                        venueBooks)
                .with(champions)
                .build();
        engine.recover();
        quote(BID, ASK, 5_000);
    }

    static ParentOrder order(Algo algo, Placement placement, long quantity) {
        return order("P1", algo, placement, quantity, Instrument.NO_PRICE);
    }

    static ParentOrder order(String id, Algo algo, Placement placement, long quantity, long limit) {
        return new ParentOrder(
                id, "TEST", Side.BUY, quantity, START, END, limit, 1, 0.5, Instrument.NO_PRICE, algo, placement);
    }

    /** Five levels a side, a cent apart. */
    void quote(long bid, long ask, long shares) {
        List<io.blockwright.domain.Level> bids = new ArrayList<>();
        List<io.blockwright.domain.Level> asks = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            bids.add(new io.blockwright.domain.Level(bid - 100L * i, shares, 0));
            asks.add(new io.blockwright.domain.Level(ask + 100L * i, shares, 0));
        }
        market(new MarketEvent.DepthSnapshot(now, "TEST", bids, asks));
    }

    void market(MarketEvent event) {
        engine.advanceTo(now);
        engine.onMarket(event);
    }

    /** Gives a command and carries out what follows from it at once; returns the refusal, empty for none. */
    String give(DeskCommand command) {
        engine.submit(command);
        step();
        String[] refusal = {""};
        engine.drainFacts(
                fact -> {
                    if (fact instanceof DeskFact.CommandRefused refused
                            && refused.commandId().equals(command.commandId())) {
                        refusal[0] = refused.reason();
                    }
                },
                10_000);
        return refusal[0];
    }

    String id() {
        return start + "c" + ++commands; // a desk that comes up again remembers the ids of the one before
    }

    /** One turn of the engine at the present time. */
    void step() {
        engine.advanceTo(now);
        engine.drainVenues();
        engine.drainCommands();
        engine.onTime();
        engine.flush();
        engine.drainVenues();
    }

    /** Runs in quarters of a second. */
    void run(long until) {
        while (now < until) {
            now = Math.min(until, now + SECOND / 4);
            step();
        }
    }

    DeskSnapshot look() {
        engine.publish();
        return Objects.requireNonNull(engine.snapshots().take());
    }

    ParentRow row() {
        return look().parents().getFirst();
    }

    Advice advice() {
        return Objects.requireNonNull(row().outlook().advice());
    }
}
