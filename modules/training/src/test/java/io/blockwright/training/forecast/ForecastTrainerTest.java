package io.blockwright.training.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.blockwright.inference.ModelKind;
import io.blockwright.simulator.MarketScenario;
import io.blockwright.training.TestTorch;
import io.blockwright.training.TrainingRefused;
import io.blockwright.training.run.TrainingRun;
import io.blockwright.training.torch.Torch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ForecastTrainerTest {
    private static final String QUICK = """
            name: quick
            title: Three minutes of a usual market
            session:
              opens: "11:15"
              lasts: 3m
            order:
              side: buy
              quantity: 1_000
              starts: 1m
              lasts: 1m
            market:
              price: 100
            """;

    @TempDir
    private Path folder;

    @Test
    void theSamePlanGivesTheSameModelAndItsFolderIsWhole() throws Exception {
        byte[] once = train(folder.resolve("lstm-quick"));
        assertThat(train(folder.resolve("again"))).isEqualTo(once);
        Evaluation evaluation = new Evaluation(folder.resolve("lstm-quick"));
        assertThat(evaluation.bundle().manifest().name()).isEqualTo("lstm-quick");
        assertThat(Files.readString(folder.resolve("lstm-quick").resolve("card.md")))
                .contains("## On quick seeds 1–2")
                .contains("too few stretches to tell");
        Files.writeString(folder.resolve("again").resolve("model.onnx"), "x");
        assertThatThrownBy(() -> new Evaluation(folder.resolve("again")))
                .isInstanceOf(TrainingRefused.class)
                .hasMessageContaining("model.onnx");
    }

    private static byte[] train(Path out) throws Exception {
        ForecastPlan plan = new ForecastPlan(ModelKind.LSTM, List.of(MarketScenario.parse("quick", QUICK)), 3, 6, 50);
        try (Torch torch = TestTorch.open();
                ForecastTrainer trainer = new ForecastTrainer(plan, torch, "none", 2)) {
            new TrainingRun(trainer, out, "quick", 0, System::nanoTime, (_, _, _) -> {}).run(false, () -> false);
        }
        return Files.readAllBytes(out.resolve("model.onnx"));
    }

    @ParameterizedTest
    @EnumSource(
            value = ModelKind.class,
            names = {"LSTM", "CNN"})
    void whatWasStoppedAndGoneOnWithIsAsIfItHadNotBeen(ModelKind kind) throws Exception {
        Path whole = folder.resolve("whole");
        Path broken = folder.resolve("broken");
        assertThat(trainInPortions(kind, whole, Integer.MAX_VALUE)).isTrue();

        int stops = 0;
        while (!trainInPortions(kind, broken, 4)) {
            stops++;
        }

        assertThat(stops).isEqualTo(3);
        for (String file : List.of("best", "curve.jsonl")) {
            assertThat(broken.resolve(file)).hasSameBinaryContentAs(whole.resolve(file));
        }
        assertThat(whole.resolve("curve.jsonl")).content().contains("loss on other sessions");
    }

    /** Ten rounds of two steps; stopped when it has been asked so often whether to stop. */
    private static boolean trainInPortions(ModelKind kind, Path out, int looks) throws Exception {
        ForecastPlan plan = new ForecastPlan(kind, List.of(MarketScenario.parse("quick", QUICK)), 3, 6, 20);
        AtomicInteger looked = new AtomicInteger();
        try (Torch torch = TestTorch.open();
                ForecastTrainer trainer =
                        new ForecastTrainer(plan, new ForecastTrainer.Portions(8, 2, 3, 1), torch, "none", 1)) {
            boolean resume = Files.exists(out.resolve(TrainingRun.CHECKPOINT));
            TrainingRun run = new TrainingRun(trainer, out, "quick", 0, () -> 0, (_, _, _) -> {});
            boolean finished = run.run(resume, () -> looked.incrementAndGet() >= looks);
            Files.write(out.resolve("best"), trainer.best().onnx());
            return finished;
        }
    }

    @Test
    void heldOutSeedsAreNeverLearnedFrom() throws Exception {
        ForecastPlan plan = new ForecastPlan(ModelKind.CNN, List.of(MarketScenario.parse("quick", QUICK)), 1, 6, 50);
        for (long seed = 1; seed <= 10_000; seed++) {
            assertThat(plan.learnsFrom(seed)).isFalse();
        }
        assertThat(plan.learnsFrom(plan.marketSeed(5))).isTrue();
    }

    @Test
    void aRecordedHourBecomesSamples() {
        String data = System.getenv().getOrDefault("BLOCKWRIGHT_DATA", "../shared/data");
        Path hour = Path.of(data, "lobster-aapl-L50-hour");
        assumeThat(Files.isDirectory(hour))
                .as("no recorded data in " + data + ": set BLOCKWRIGHT_DATA")
                .isTrue();
        List<Session> sessions = new DataSource.Recorded("lobster:" + hour, "").sessions(ForecastTrainer.STRIDE);
        assertThat(sessions.stream().mapToInt(s -> s.samples().size()).sum()).isGreaterThan(3_000);
        float[] truth = sessions.getFirst().samples().get(500).truth();
        assertThat(truth[Target.IMPACT]).as("taking more costs more").isLessThan(truth[Target.IMPACT + 2]);
        assertThat(truth[Target.FILL]).isLessThanOrEqualTo(truth[Target.FILL + 3]);
    }
}
