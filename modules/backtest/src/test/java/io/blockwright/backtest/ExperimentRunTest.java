package io.blockwright.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blockwright.simulator.MarketSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes out depends on the settings alone: not on threads, not on how often the run was broken off. */
class ExperimentRunTest {
    private static final long PATIENCE = 60_000;

    @TempDir
    private Path folder;

    private static String json(Experiment experiment, int jobs, @Nullable Checkpoint checkpoint) throws Exception {
        try (ExperimentRun run = new ExperimentRun(experiment, jobs, checkpoint, () -> 0L)) {
            run.start();
            assertThat(run.await(PATIENCE)).isTrue();
            run.check();
            assertThat(run.complete()).isTrue();
            return ResultJson.of(new Analysis(experiment, 200).of(run.outcomes()));
        }
    }

    @Test
    void theSameBytesWhateverTheNumberOfThreads() throws Exception {
        Experiment experiment = Brief.experiment(5, "twap-taker", "vwap", "immediate");
        String one = json(experiment, 1, null);
        assertThat(json(experiment, 3, null)).isEqualTo(one);
        assertThat(one).contains("\"finished\" : 30");
    }

    @Test
    void theSameBytesAfterItWasKilledInTheMiddleOfALine() throws Exception {
        Experiment experiment = Brief.experiment(4, "twap-taker", "pov");
        String whole = json(experiment, 2, null);
        Path file = folder.resolve("r.json.part");
        try (Checkpoint checkpoint = Checkpoint.open(file, experiment, false)) {
            json(experiment, 2, checkpoint);
        }
        String kept = Files.readString(file);
        int lines = (int) kept.lines().count();
        assertThat(lines).isEqualTo(17);
        for (int cut : new int[] {0, 5, 60, kept.length() / 3, kept.length() - 1, kept.length()}) {
            Files.writeString(file, kept.substring(0, cut));
            try (Checkpoint checkpoint = Checkpoint.open(file, experiment, true)) {
                int found = checkpoint.found().size();
                assertThat(found).isEqualTo((int) Math.max(
                        0, kept.substring(0, cut).chars().filter(c -> c == '\n').count() - 1));
                assertThat(json(experiment, 2, checkpoint)).isEqualTo(whole);
            }
            assertThat(Files.readString(file).lines().sorted())
                    .isEqualTo(kept.lines().sorted().toList());
        }
    }

    @Test
    void aLineThatTheDiskSpoiledIsDoneAgain() throws Exception {
        Experiment experiment = Brief.experiment(2, "twap-taker", "pov");
        Path file = folder.resolve("r.part");
        String whole;
        try (Checkpoint checkpoint = Checkpoint.open(file, experiment, false)) {
            whole = json(experiment, 1, checkpoint);
        }
        List<String> lines = Files.readAllLines(file);
        lines.set(3, lines.get(3).replace("large", "small"));
        Files.write(file, lines);
        try (Checkpoint checkpoint = Checkpoint.open(file, experiment, true)) {
            assertThat(checkpoint.found()).hasSize(2);
            assertThat(json(experiment, 1, checkpoint)).isEqualTo(whole);
        }
    }

    @Test
    void aCheckpointIsNeitherOverwrittenNorMixedNorShared() throws Exception {
        Experiment experiment = Brief.experiment(2, "twap-taker", "pov");
        Path file = folder.resolve("r.part");
        try (Checkpoint checkpoint = Checkpoint.open(file, experiment, false)) {
            json(experiment, 1, checkpoint);
            assertThatThrownBy(() -> Checkpoint.open(file, experiment, true))
                    .isInstanceOf(BacktestRefused.class)
                    .hasMessageContaining("Another backtest is writing to " + file);
        }
        String kept = Files.readString(file);
        assertThatThrownBy(() -> Checkpoint.open(file, experiment, false))
                .isInstanceOf(BacktestRefused.class)
                .hasMessageContaining("8 of 8 episodes")
                .hasMessageContaining("--resume");
        for (Experiment other : List.of(
                Brief.experiment(3, "twap-taker", "pov"),
                Brief.experiment(2, "pov", "twap-taker"),
                new Experiment(experiment.scenarios(), experiment.algos(), 2, 8),
                new Experiment(
                        List.of(
                                Brief.scenario("small", 901),
                                experiment.scenarios().get(1)),
                        experiment.algos(),
                        2,
                        7))) {
            assertThatThrownBy(() -> Checkpoint.open(file, other, true))
                    .isInstanceOf(BacktestRefused.class)
                    .hasMessageContaining("other settings")
                    .hasMessageContaining("delete that file");
        }
        assertThat(Files.readString(file)).isEqualTo(kept);
        Path letter = folder.resolve("letter.txt");
        Files.writeString(letter, "Dear Anna,\n");
        assertThatThrownBy(() -> Checkpoint.open(letter, experiment, true))
                .isInstanceOf(BacktestRefused.class)
                .hasMessageContaining("not a checkpoint");
        assertThat(letter).hasContent("Dear Anna,\n");
        try (Checkpoint checkpoint = Checkpoint.open(file, experiment, true)) {
            checkpoint.discard();
        }
        assertThat(file).doesNotExist();
    }

    /** Hours of simulated days must not be lost because a model's folder was read by another process. */
    @Test
    void aRunWithAModelIsGoneOnWithByWhoeverReadsTheModelAgain() throws Exception {
        Path file = folder.resolve("model.part");
        Experiment begun = withModel();
        String whole;
        try (Checkpoint checkpoint = Checkpoint.open(file, begun, false)) {
            whole = json(begun, 2, checkpoint);
        }
        Experiment again = withModel();
        assertThat(again.fingerprint()).isEqualTo(begun.fingerprint());
        try (Checkpoint checkpoint = Checkpoint.open(file, again, true)) {
            assertThat(checkpoint.found()).hasSize(4);
            assertThat(json(again, 2, checkpoint)).isEqualTo(whole);
        }
        assertThat(begun.settings())
                .contains("algo AlgoChoice[name=vwap, algo=VWAP, placement=PASSIVE, model=null]\n")
                .doesNotContain("ModelBundle@");
    }

    private static Experiment withModel() {
        return new Experiment(
                List.of(Brief.scenario("brief", 900)),
                List.of(AlgoChoice.named("vwap"), AlgoChoice.named("model:../../resources/models/ppo")),
                2,
                7);
    }

    @Test
    void cancelledItKeepsWholeEpisodesAndSaysHowManyAreLeft() throws Exception {
        Experiment experiment = Brief.experiment(200, "twap-taker", "pov");
        AtomicLong clock = new AtomicLong();
        try (ExperimentRun run = new ExperimentRun(experiment, 2, null, () -> clock.addAndGet(1_000_000_000L))) {
            assertThat(run.progress().remainingNanos()).isEqualTo(-1);
            run.start();
            while (run.progress().done() < 20 && !run.await(1)) {
                Thread.onSpinWait();
            }
            Progress progress = run.progress();
            // the clock moves a second for each finished episode
            assertThat(progress.remainingNanos()).isEqualTo((800L - progress.done()) * 1_000_000_000L);
            assertThat(progress.messagesEach()).isPositive();
            run.cancel();
            assertThat(run.await(PATIENCE)).isTrue();
            run.check();
            assertThat(run.complete()).isFalse();
            Findings findings = new Analysis(experiment, 200).of(run.outcomes());
            assertThat(findings.complete()).isFalse();
            assertThat(findings.scopes().getLast().pairs()).isBetween(4, 199);
            assertThat(ResultText.of(findings)).contains(" of 800 episodes");
        }
    }

    @Test
    void aFaultStopsEverythingAndNamesTheEpisode() throws Exception {
        Scenario good = Brief.scenario("faulty", 900);
        Scenario faulty = new Scenario() {
            @Override
            public String name() {
                return good.name();
            }

            @Override
            public String title() {
                return good.title();
            }

            @Override
            public String parameters() {
                return good.parameters();
            }

            @Override
            public io.blockwright.domain.Instrument instrument() {
                return good.instrument();
            }

            @Override
            public MarketSource open(long seed) {
                throw new IllegalStateException("the tape tore");
            }

            @Override
            public Block block(long seed) {
                return good.block(seed);
            }

            @Override
            public io.blockwright.strategies.StrategySettings desk(long seed) {
                return good.desk(seed);
            }
        };
        Experiment experiment = new Experiment(List.of(faulty), List.of(AlgoChoice.named("vwap")), 3, 1);
        try (ExperimentRun run = new ExperimentRun(experiment, 2, null, () -> 0L)) {
            run.start();
            assertThat(run.await(PATIENCE)).isTrue();
            assertThatThrownBy(run::check)
                    .hasMessageContaining("of faulty with vwap")
                    .hasMessageContaining("the tape tore");
        }
    }

    @Test
    void aCheckpointThatCannotBeWrittenIsSaid() throws Exception {
        Experiment experiment = Brief.experiment(2, "twap-taker");
        Path file = folder.resolve("full.part");
        Checkpoint checkpoint = Checkpoint.open(file, experiment, false);
        checkpoint.close();
        try (ExperimentRun run = new ExperimentRun(experiment, 1, checkpoint, () -> 0L)) {
            run.start();
            assertThat(run.await(PATIENCE)).isTrue();
            assertThatThrownBy(run::check).isInstanceOf(IOException.class).hasMessageContaining("cannot be written");
        }
        assertThat(Files.size(file)).isPositive();
        Files.write(file, new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
    }
}
