package io.blockwright.training.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.backtest.AlgoChoice;
import io.blockwright.backtest.Episode;
import io.blockwright.backtest.Scenario;
import io.blockwright.backtest.Scenarios;
import io.blockwright.domain.Algo;
import io.blockwright.domain.Fill;
import io.blockwright.inference.DirectRunner;
import io.blockwright.inference.ModelBundle;
import io.blockwright.strategies.ModelPolicy;
import io.blockwright.training.TestTorch;
import io.blockwright.training.TrainingJob;
import io.blockwright.training.run.TrainingRun;
import io.blockwright.training.torch.Torch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy that was trained where there is a dark pool uses it: from the teacher through the exported folder to a fill. */
class PooledPolicyTest {
    private static final long SEED = 3;

    /** Three quarters of a minute of trading beside a pool, so that a few hundred episodes take seconds. */
    private static final String POOLED = """
            name: pooled
            title: An exchange and a dark pool
            session: {opens: "11:15", lasts: 55s}
            order: {side: random, quantity: 1_800, starts: 5s, lasts: 45s}
            venues:
              - name: SIM
              - name: DARK
                dark: {minimum: 200, print-delay: 10s, parked: 30%, pings: 12s}
            """;

    @TempDir
    private Path folder;

    @Test
    void aTrainedFolderFillsUnseenOnADayThatItWasNotTrainedOn() throws Exception {
        Path scenarios = Files.createDirectory(folder.resolve("scenarios"));
        Files.writeString(scenarios.resolve("pooled.yaml"), POOLED);
        Path model = folder.resolve("model");
        TrainingJob job = new TrainingJob(
                "ppo", List.of("pooled"), model, SEED, 96, 0, 1, false, scenarios, null, folder.resolve("torch"));
        try (Torch torch = TestTorch.open();
                PolicyTraining training = PolicyTrainings.of(job, torch)) {
            assertThat(new TrainingRun(training, model, "", 0, () -> 0, (_, _, _) -> {}).run(false, () -> false))
                    .isTrue();
        }
        Scenario scenario = Scenarios.of(scenarios).named("pooled");
        ModelBundle bundle = ModelBundle.load(model);
        assertThat(bundle.manifest().knowsDarkPools()).isTrue();
        long unseen = 0;
        long all = 0;
        for (long seed = 1; seed <= 4; seed++) {
            try (ModelPolicy policy = new ModelPolicy(bundle, new DirectRunner(bundle, 1));
                    Episode episode = new Episode(scenario, AlgoChoice.learned("pooled", Algo.PPO), seed, policy)) {
                episode.run(() -> false);
                for (Fill fill : Objects.requireNonNull(episode.result()).fills()) {
                    unseen += fill.venue().equals("DARK") ? fill.quantity() : 0;
                    all += fill.quantity();
                }
            }
        }
        assertThat(all).isEqualTo(4 * 1_800);
        assertThat(unseen).isGreaterThan(all / 10);
    }
}
