package io.blockwright.launcher;

import io.blockwright.backtest.AlgoChoice;
import io.blockwright.backtest.BacktestLab;
import io.blockwright.backtest.Episode;
import io.blockwright.backtest.Scenario;
import io.blockwright.backtest.Scenarios;
import io.blockwright.domain.SystemClock;
import io.blockwright.engine.EngineSettings;
import io.blockwright.engine.spi.Lab;
import io.blockwright.marketdata.RecordingFeed;
import io.blockwright.marketdata.TapeRecorder;
import io.blockwright.marketdata.TapeSettings;
import io.blockwright.storage.SqliteJournal;
import java.io.IOException;
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
            Episode episode = new Episode(scenario, algo, seed, journal, (feed, book) -> {
                TapeRecorder recorder = new TapeRecorder(
                        new TapeSettings(files.tape(), PART_BYTES, TAPE_BYTES, TapeSettings.WhenFull.WAIT),
                        book,
                        SystemClock::monotonic);
                open.push(recorder);
                return new RecordingFeed(feed, recorder);
            });
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
}
