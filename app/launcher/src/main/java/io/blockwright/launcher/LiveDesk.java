package io.blockwright.launcher;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.SystemClock;
import io.blockwright.domain.TradingClock;
import io.blockwright.engine.ClOrdIds;
import io.blockwright.engine.Engine;
import io.blockwright.engine.EngineBuilder;
import io.blockwright.engine.EngineSettings;
import io.blockwright.engine.LiveRunner;
import io.blockwright.engine.RecoveryReport;
import io.blockwright.engine.spi.Champions;
import io.blockwright.engine.spi.DeskQueries;
import io.blockwright.engine.spi.Explanations;
import io.blockwright.engine.spi.Lanes;
import io.blockwright.engine.spi.PairedCosts;
import io.blockwright.fix.FixMarketDataFeed;
import io.blockwright.fix.FixSettings;
import io.blockwright.fix.FixVenueSession;
import io.blockwright.fix.Purpose;
import io.blockwright.fix.SettingsRefused;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.FeedReport;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.marketdata.RecordingFeed;
import io.blockwright.marketdata.TapeRecorder;
import io.blockwright.marketdata.TapeSettings;
import io.blockwright.simulator.ExchangeInbox;
import io.blockwright.simulator.ExchangeRules;
import io.blockwright.simulator.VenueSet;
import io.blockwright.storage.SqliteJournal;
import io.blockwright.strategies.StrategyFactory;
import io.blockwright.trading.RiskLimits;
import io.blockwright.workstation.ModelLight;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * A desk on a venue of its own process, in real time: every start recovers from the profile's journal. The market is what the
 * venue publishes by FIX, or a recorded or simulated one that is paced to the wall clock. Live, unless the venue's settings
 * call it a simulation: whatever the market is, the orders leave.
 */
final class LiveDesk implements RunningDesk {
    private static final int INBOX = 1 << 16;

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final MarketFeed feed;
    private final Engine engine;
    private final RecoveryReport recovered;
    private final TradingClock clock;
    private final long begun;
    private final FixVenueSession session;
    private final DeskQueries queries;
    private final DeskModels models;
    private final DeskLanes lanes;
    private final Path journal;

    LiveDesk(
            MarketSpec market,
            Path venueSettings,
            Profile profile,
            String symbol,
            StrategyDesk strategies,
            long seed,
            Newsroom newsroom,
            ModelChoice models)
            throws IOException, SettingsRefused {
        try {
            Instrument instrument = Instrument.usEquity(symbol);
            this.journal = profile.journal();
            SystemClock wall = new SystemClock();
            DeskFiles files = DeskFiles.beside(profile.journal());
            FixSettings settings = FixSettings.read(venueSettings, Purpose.ORDERS, profile.folder(), System::getenv)
                    .withMessages(files.messages());
            SqliteJournal journal = opened(SqliteJournal.open(profile.journal()));
            boolean follows = market instanceof MarketSpec.Fix;
            FastOrderBook book = new FastOrderBook(instrument);
            TapeRecorder recorder = opened(new TapeRecorder(
                    TapeSettings.in(files.tape(), TapeSettings.WhenFull.LEAVE_OUT), book, SystemClock::monotonic));
            NewsDesk news = opened(NewsDesk.open(newsroom));
            this.models = opened(DeskModels.live(DataFolder.models(), models));
            this.feed = new RecordingFeed(news.live(opened(feed(market, profile, instrument, seed, wall))), recorder);
            this.session = opened(new FixVenueSession(
                    settings, name -> name.equals(symbol) ? instrument : null, wall, SystemClock::monotonic, null));
            EngineSettings behaviour = EngineSettings.external(settings.simulated(), follows, follows);
            RunCard card = new RunCard(instrument, behaviour, strategies);
            card.write(files.card());
            this.queries = new DeskMemory(files, card, newsroom.watch());
            StrategyFactory factory = strategies.factory(instrument);
            RiskLimits limits = RiskLimits.defaults();
            LaneMarket told =
                    new LaneMarket(market, instrument, seed, VenueSet.ONE, newsroom, factory, limits, files.tape());
            this.lanes =
                    new DeskLanes(told, () -> LaneChoices.folders(models.own(), this.models), this.models::challenger);
            this.engine = new EngineBuilder(
                            behaviour,
                            List.of(book),
                            List.of(session),
                            limits,
                            new OverheardJournal(journal, lanes::overhear, lanes::recall),
                            factory.with(this.models),
                            ClOrdIds.startedAt(wall.nanos()),
                            SystemClock::monotonic,
                            newsroom.watch())
                    .with(this.models.champions())
                    .build();
            open.push(lanes);
            engine.watch(recorder::trouble, EmbeddedDesk.RECORDED_AGAIN);
            engine.watch(news::trouble, NewsDesk.SCORED_AGAIN);
            engine.watch(this.models::trouble, DeskModels.ANSWERING_AGAIN);
            engine.watch(this.models::refusal, "");
            engine.foresee(this.models.forecasts());
            this.recovered = engine.recover();
            session.start();
            this.clock = follows ? wall : new PacedClock(Math.max(feed.nextTime(), recovered.lastTime()));
            this.begun = clock.nanos();
        } catch (RuntimeException | IOException | SettingsRefused e) {
            close();
            throw e;
        }
    }

    private static MarketFeed feed(
            MarketSpec market, Profile profile, Instrument instrument, long seed, SystemClock wall)
            throws SettingsRefused {
        if (market instanceof MarketSpec.Fix fix) {
            FixMarketDataFeed followed = new FixMarketDataFeed(
                    FixSettings.read(fix.settings(), Purpose.MARKET_DATA, profile.folder(), System::getenv),
                    instrument,
                    wall,
                    SystemClock::monotonic);
            followed.start();
            return followed;
        }
        return Markets.exchange(
                Markets.source(market, instrument.symbol(), seed),
                ExchangeRules.STANDARD,
                seed,
                new ExchangeInbox(INBOX),
                _ -> {
                    // nobody is a member of the exchange that only makes this market
                });
    }

    private <T extends AutoCloseable> T opened(T part) {
        open.push(part);
        return part;
    }

    /** What start-up found in the journal. */
    RecoveryReport recovered() {
        return recovered;
    }

    /** The desk's time now: the wall's, or the recorded market's. */
    long now() {
        return clock.nanos();
    }

    FixVenueSession session() {
        return session;
    }

    @Override
    public Path journal() {
        return journal;
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
        return feed.instrument();
    }

    @Override
    public long begun() {
        return begun;
    }

    @Override
    public long firstTime() {
        return clock.nanos();
    }

    @Override
    public FeedReport market() {
        return feed.report();
    }

    @Override
    public boolean hasHash() {
        return false;
    }

    @Override
    public void run(BooleanSupplier enough) {
        new LiveRunner(engine, feed, clock).run(enough);
    }

    @Override
    public void close() {
        Closing.all(open);
    }
}
