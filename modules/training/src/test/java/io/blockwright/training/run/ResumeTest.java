package io.blockwright.training.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blockwright.training.TestTorch;
import io.blockwright.training.TrainingJob;
import io.blockwright.training.TrainingRefused;
import io.blockwright.training.policy.PolicyTraining;
import io.blockwright.training.policy.PolicyTrainings;
import io.blockwright.training.torch.Torch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A training that was stopped, however often, gives the model that it would have given anyway, bit for bit. */
final class ResumeTest {
    private static final int EPISODES = 96;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ppo", "dqn"})
    void whatWasStoppedAndGoneOnWithIsAsIfItHadNotBeen(String model) throws IOException {
        Path whole = folder.resolve("whole");
        Path broken = folder.resolve("broken");
        assertThat(run(model, whole, 1, 1, 0, Integer.MAX_VALUE)).isTrue();

        int stops = 0;
        while (!run(model, broken, 1, 1, 0, 60 + 7 * stops)) {
            stops++;
        }

        assertThat(stops).isGreaterThanOrEqualTo(3);
        assertThat(model(broken)).isEqualTo(model(whole));
        assertThat(rounds(broken)).isEqualTo(rounds(whole));
    }

    @Test
    void threadsDecideNothingAndTheSeedEverything() throws IOException {
        run("ppo", folder.resolve("one"), 1, 1, 0, Integer.MAX_VALUE);
        run("ppo", folder.resolve("three"), 1, 3, 0, Integer.MAX_VALUE);
        run("ppo", folder.resolve("other"), 2, 1, 0, Integer.MAX_VALUE);

        assertThat(model(folder.resolve("three"))).isEqualTo(model(folder.resolve("one")));
        assertThat(model(folder.resolve("other"))).isNotEqualTo(model(folder.resolve("one")));
    }

    @Test
    void aFolderWithATrainingIsOnlyGoneOnWithWhenAskedAndWithTheSameSettings() throws IOException {
        run("ppo", folder, 1, 1, 0, 60);

        assertThatThrownBy(() -> training("ppo", folder, 1, false))
                .isInstanceOf(TrainingRefused.class)
                .hasMessageContaining("--resume");
        assertThatThrownBy(() -> training("ppo", folder, 2, true))
                .isInstanceOf(TrainingRefused.class)
                .hasMessageContaining("other settings");
        byte[] bytes = Files.readAllBytes(folder.resolve(TrainingRun.CHECKPOINT));
        bytes[bytes.length / 2] ^= 1;
        Files.write(folder.resolve(TrainingRun.CHECKPOINT), bytes);
        assertThatThrownBy(() -> training("ppo", folder, 1, true))
                .isInstanceOf(TrainingRefused.class)
                .hasMessageContaining("is damaged");
    }

    @Test
    void theBudgetEndsATrainingThatNothingElseEnds() throws IOException {
        AtomicInteger ticks = new AtomicInteger();
        try (Torch torch = TestTorch.open();
                PolicyTraining trainer = PolicyTrainings.of(job("ppo", folder, 1, 1, 0), torch)) {
            // each look at the clock takes a second
            TrainingRun run = new TrainingRun(
                    trainer,
                    folder,
                    "test",
                    300_000_000_000L,
                    () -> ticks.incrementAndGet() * 1_000_000_000L,
                    (share, remaining, words) -> assertThat(share).isBetween(0.0, 1.0));
            assertThat(run.run(false, () -> false)).isTrue();
        }
        assertThat(folder.resolve("model.onnx")).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve("curve.html"))).contains("Finished", "<polyline");
    }

    private void training(String model, Path out, long seed, boolean resume) throws IOException {
        try (Torch torch = TestTorch.open();
                PolicyTraining trainer = PolicyTrainings.of(job(model, out, seed, 1, EPISODES), torch)) {
            new TrainingRun(trainer, out, "test", 0, () -> 0, (share, remaining, words) -> {}).run(resume, () -> false);
        }
    }

    /** Trains until it has been asked so often whether to stop, mostly in the middle of a round; true when it finished. */
    private static boolean run(String model, Path out, long seed, int threads, long budget, int looks)
            throws IOException {
        AtomicInteger looked = new AtomicInteger();
        try (Torch torch = TestTorch.open();
                PolicyTraining trainer = PolicyTrainings.of(job(model, out, seed, threads, EPISODES), torch)) {
            TrainingRun run = new TrainingRun(trainer, out, "test", budget, () -> 0, (share, remaining, words) -> {});
            return run.run(Files.exists(out.resolve(TrainingRun.CHECKPOINT)), () -> looked.incrementAndGet() >= looks);
        }
    }

    private static TrainingJob job(String model, Path out, long seed, int threads, long episodes) {
        return new TrainingJob(
                model,
                List.of("toy:ac", "toy:drift"),
                out,
                seed,
                episodes,
                0,
                threads,
                false,
                Path.of("."),
                null,
                Path.of("."));
    }

    private static byte[] model(Path folder) throws IOException {
        return Files.readAllBytes(folder.resolve("model.onnx"));
    }

    private static List<String> rounds(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("curve.jsonl"));
    }
}
