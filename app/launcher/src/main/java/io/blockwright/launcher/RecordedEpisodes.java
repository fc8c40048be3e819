package io.blockwright.launcher;

import io.blockwright.backtest.AlgoChoice;
import io.blockwright.backtest.BacktestLab;
import io.blockwright.backtest.Episode;
import io.blockwright.backtest.EpisodeTap;
import io.blockwright.backtest.Scenario;
import io.blockwright.backtest.Scenarios;
import io.blockwright.domain.SystemClock;
import io.blockwright.engine.EngineSettings;
import io.blockwright.engine.VenuesPicture.DarkVenue;
import io.blockwright.engine.spi.Lab;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.marketdata.MarketHandler;
import io.blockwright.marketdata.OrderBook;
import io.blockwright.marketdata.RecordingFeed;
import io.blockwright.marketdata.TapeRecorder;
import io.blockwright.marketdata.TapeSettings;
import io.blockwright.simulator.DarkTerms;
import io.blockwright.simulator.LitVenue;
import io.blockwright.simulator.VenueSet;
import io.blockwright.storage.SqliteJournal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Lets an episode of a backtest happen again with a journal and a tape, in a run's folder of the profile: what a screen then
 * replays is the same market, the same decisions and the same fills.
 */
final class RecordedEpisodes implements BacktestLab.Recording {
    private static final long PART_BYTES = 32L << 20;
    private static final long TAPE_BYTES = 256L << 20;

    private final Profile profile;

    private RecordedEpisodes(Profile profile) {
        this.profile = profile;
    }

    /** The lab of a desk: as many threads as the machine has processors but one, which the desk keeps. */
    static Lab lab(Profile profile) {
        int jobs = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        return new BacktestLab(
                () -> Scenarios.of(DataFolder.scenarios()),
                jobs,
                SystemClock::monotonic,
                new RecordedEpisodes(profile));
    }

    @Override
    public Lab.Recorded record(Scenario scenario, AlgoChoice algo, long seed) throws IOException {
        RunFolder folder = RunFolder.in(profile.history());
        DeskFiles files = folder.files();
        Deque<AutoCloseable> open = new ArrayDeque<>();
        try {
            SqliteJournal journal = SqliteJournal.open(files.journal());
            open.push(journal);
            note(scenario.venues(), files);
            Episode episode = new Episode(scenario, algo, seed, journal, new Tapes(files.tape(), open));
            open.push(episode);
            new RunCard(
                            scenario.instrument(),
                            EngineSettings.embedded(),
                            new StrategyDesk(
                                    Duration.ofNanos(scenario.block(seed).end()
                                            - scenario.block(seed).start()),
                                    List.of(),
                                    seed,
                                    scenario.name()))
                    .write(files.card());
            episode.run(Thread.currentThread()::isInterrupted);
        } finally {
            Closing.all(open);
        }
        return new Lab.Recorded(folder.name(), Episode.PARENT);
    }

    /** Which venues a replay has to look for. */
    private static void note(VenueSet venues, DeskFiles files) throws IOException {
        if (venues.named()) {
            DarkTerms dark = venues.dark();
            VenueTapes.note(
                    files.tape(),
                    venues.lit().stream().map(LitVenue::name).toList(),
                    dark == null ? List.of() : List.of(new DarkVenue(dark.name(), dark.minimum())));
        }
    }

    /** A tape of the desk's market, and one of each exchange beside the primary. */
    private record Tapes(Path folder, Deque<AutoCloseable> open) implements EpisodeTap {
        @Override
        public MarketFeed market(MarketFeed feed, OrderBook book) {
            return new RecordingFeed(feed, recorder(folder, book));
        }

        @Override
        public MarketHandler beside(String venue, OrderBook book, MarketHandler follower) {
            TapeRecorder recorder = recorder(VenueTapes.of(folder, venue), book);
            return event -> {
                recorder.onMarket(event.time(), event);
                follower.onMarket(event);
                recorder.passed(event.time());
            };
        }

        private TapeRecorder recorder(Path tape, OrderBook book) {
            TapeRecorder recorder = new TapeRecorder(
                    new TapeSettings(tape, PART_BYTES, TAPE_BYTES, TapeSettings.WhenFull.WAIT),
                    book,
                    SystemClock::monotonic);
            open.push(recorder);
            return recorder;
        }
    }
}
