package io.blockwright.launcher;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.SimulatedClock;
import io.blockwright.domain.SystemClock;
import io.blockwright.engine.ClOrdIds;
import io.blockwright.engine.Engine;
import io.blockwright.engine.EngineBuilder;
import io.blockwright.engine.EngineSettings;
import io.blockwright.engine.LockstepRunner;
import io.blockwright.engine.VenueBooks;
import io.blockwright.engine.spi.Champions;
import io.blockwright.engine.spi.DeskQueries;
import io.blockwright.engine.spi.Explanations;
import io.blockwright.engine.spi.Lanes;
import io.blockwright.engine.spi.PairedCosts;
import io.blockwright.fix.SettingsRefused;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.marketdata.RecordingFeed;
import io.blockwright.marketdata.TapeRecorder;
import io.blockwright.marketdata.TapeSettings;
import io.blockwright.simulator.MarketSource;
import io.blockwright.storage.SqliteJournal;
import io.blockwright.strategies.StrategyFactory;
import io.blockwright.trading.RiskLimits;
import io.blockwright.trading.VenueLimits;
import io.blockwright.trading.spi.InFlight;
import io.blockwright.workstation.ModelLight;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * A desk with its own venue inside, in simulated time: market, exchange, connection (real FIX over loopback, or in process),
 * journal, engine. Built in the order in which data flows, closed in reverse.
 */
final class EmbeddedDesk implements RunningDesk {
    static final String VENUE = "SIM";
    private static final double HURRIED = 60;
    /** A run's tape: ten runs are kept. */
    private static final long TAPE_BYTES = 256L << 20;

    /** Said when the tape works again. */
    static final String RECORDED_AGAIN = "The market is recorded on the tape again.";

    private static final long PART_BYTES = 32L << 20;

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final MarketFeed exchange;
    private final SimulatedClock clock;
    private final long first;
    private final Engine engine;
    private final VenueBooks venueBooks;
    private final LockstepRunner runner;
    private final LockstepRunner.Speed speed;
    private final double speedFactor;
    private final DeskQueries queries;
    private final DeskModels models;
    private final DeskLanes lanes;
    private final Path journal;

    /**
     * @param journal an empty file's path; the run's own, with its tape and its messages beside it
     */
    EmbeddedDesk(
            MarketSpec market,
            String symbol,
            boolean viaFix,
            double speedFactor,
            long seed,
            StrategyDesk strategies,
            Path journal)
            throws IOException, SettingsRefused {
        this(
                market,
                symbol,
                viaFix,
                speedFactor,
                seed,
                strategies,
                journal,
                Newsroom.usual(),
                VenueChoice.ONE,
                Map.of(),
                ModelChoice.SHIPPED);
    }

    /**
     * The same, told of the world, with a choice of venues and with what the risk gate allows at each.
     *
     * @param models which of them it begins with
     */
    EmbeddedDesk(
            MarketSpec market,
            String symbol,
            boolean viaFix,
            double speedFactor,
            long seed,
            StrategyDesk strategies,
            Path journal,
            Newsroom newsroom,
            VenueChoice venues,
            Map<String, VenueLimits> venueLimits,
            ModelChoice models)
            throws IOException, SettingsRefused {
        try {
            MarketSource source = opened(Markets.source(market, symbol, seed));
            Instrument instrument = source.instrument();
            if (source.nextTime() == MarketFeed.NEVER) {
                throw new UserError("The market " + market + " holds no event of " + symbol + ".");
            }
            this.first = source.nextTime();
            this.clock = new SimulatedClock(first);
            this.journal = journal;
            DeskFiles files = DeskFiles.beside(journal);
            InFlight inFlight = viaFix ? new InFlight() : null;
            EmbeddedVenues hall =
                    new EmbeddedVenues(source, venues.of(market), seed, clock, inFlight, files.messages(), open);
            this.exchange = hall.feed();
            hall.require(strategies.route());
            NewsDesk news = opened(NewsDesk.open(newsroom));
            this.models = opened(DeskModels.simulated(DataFolder.models(), models.at(speedFactor)));
            FastOrderBook book = new FastOrderBook(instrument);
            this.venueBooks = new VenueBooks(hall.primary(), book);
            hall.show(venueBooks, files.tape(), EmbeddedDesk::tapeIn);
            StrategyFactory factory = strategies.factory(instrument).notBelow(hall.minimum(strategies.route()));
            RiskLimits limits = hall.limits(RiskLimits.defaults(), venueLimits);
            LaneMarket again = new LaneMarket(market, instrument, seed, venues.of(market), newsroom, factory, limits);
            this.lanes =
                    new DeskLanes(again, () -> LaneChoices.folders(models.own(), this.models), this.models::challenger);
            this.engine = new EngineBuilder(
                            EngineSettings.embedded(),
                            List.of(book),
                            hall.sessions(),
                            limits,
                            new OverheardJournal(opened(SqliteJournal.open(journal)), lanes::overhear),
                            factory.with(this.models),
                            ClOrdIds.seeded(seed),
                            SystemClock::monotonic,
                            newsroom.watch(),
                            venueBooks)
                    .with(this.models.champions())
                    .build();
            open.push(lanes);
            engine.recover();
            hall.logOn();
            TapeRecorder recorder = opened(new TapeRecorder(tapeIn(files.tape()), book, SystemClock::monotonic));
            engine.watch(recorder::trouble, RECORDED_AGAIN);
            for (TapeRecorder beside : hall.recorders()) {
                engine.watch(beside::trouble, RECORDED_AGAIN);
            }
            engine.watch(news::trouble, NewsDesk.SCORED_AGAIN);
            engine.watch(this.models::trouble, DeskModels.ANSWERING_AGAIN);
            engine.watch(this.models::refusal, "");
            engine.foresee(this.models.forecasts());
            RunCard card = new RunCard(instrument, EngineSettings.embedded(), strategies);
            card.write(files.card());
            this.queries = new DeskMemory(files, card, newsroom.watch());
            this.speedFactor = speedFactor;
            this.speed = new LockstepRunner.Speed(speedFactor);
            this.runner = new LockstepRunner(
                    engine,
                    new RecordingFeed(news.simulated(exchange), recorder),
                    hall.collect(),
                    clock,
                    inFlight,
                    SystemClock::monotonic,
                    speed);
        } catch (RuntimeException | IOException | SettingsRefused e) {
            close();
            throw e;
        }
    }

    /** A desk as {@code run}'s options describe it, its memory in the run's folder; what can be made again in {@code cache}. */
    static EmbeddedDesk open(RunOptions options, MarketSpec market, RunFolder run, Path cache, ModelChoice models)
            throws IOException, SettingsRefused {
        return new EmbeddedDesk(
                market,
                options.symbol,
                options.viaFix(),
                Quantities.speed(options.speed),
                options.seed,
                StrategyDesk.of(options, ScenarioTicket.known(market, options.seed)),
                run.files().journal(),
                Newsroom.of(options.news, cache, options.window),
                options.venuesOf(),
                VenueLimitText.parse(options.venueLimits, RiskLimits.defaults()),
                models);
    }

    private static TapeSettings tapeIn(Path folder) {
        return new TapeSettings(folder, PART_BYTES, TAPE_BYTES, TapeSettings.WhenFull.WAIT);
    }

    private <T extends AutoCloseable> T opened(T part) {
        open.push(part);
        return part;
    }

    @Override
    public Path journal() {
        return journal;
    }

    /** The books of all its exchanges, one by one and as one; the engine thread's, but for the quotes. */
    VenueBooks venueBooks() {
        return venueBooks;
    }

    @Override
    public Explanations explanations() {
        return models.explanations();
    }

    @Override
    public Lanes openLanes(PairedCosts pairs) {
        lanes.follow(engine, pairs);
        return lanes;
    }

    @Override
    public Champions champions() {
        return models.champions();
    }

    @Override
    public PairedCosts pairs() {
        return models.pairs();
    }

    /** Waits until it knows its models and has rehearsed with them. */
    void rehearsed() throws InterruptedException {
        models.rehearsed();
    }

    @Override
    public ModelLight models() {
        return models.light();
    }

    @Override
    public DeskQueries queries() {
        return queries;
    }

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    public Instrument instrument() {
        return exchange.instrument();
    }

    @Override
    public long firstTime() {
        return first;
    }

    @Override
    public long begun() {
        return first;
    }

    @Override
    public io.blockwright.marketdata.FeedReport market() {
        return exchange.report();
    }

    @Override
    public boolean hasHash() {
        return true;
    }

    @Override
    public void hurry(boolean on) {
        // A screen that follows should still see the minute that passes in a second.
        speed.set(on && speedFactor > 0 ? Math.max(speedFactor, HURRIED) : speedFactor);
    }

    @Override
    public void run(java.util.function.BooleanSupplier enough) {
        models.settled(); // what is decided must not depend on how fast a model was opened
        runner.run(enough);
    }

    @Override
    public void close() {
        Closing.all(open);
    }
}
