package io.blockwright.training.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.training.TestTorch;
import io.blockwright.training.run.Pace;
import io.blockwright.training.teacher.TeacherFile;
import io.blockwright.training.teacher.TeacherWeights;
import io.blockwright.training.torch.Torch;
import io.blockwright.training.toy.ToyMarkets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy's folder says who taught it, so that the command in its card makes it again. */
class TaughtPolicyTest {
    private static final TeacherFile OWN = new TeacherFile(TeacherWeights.PLAIN, "{\"its\": \"text\"}\n", "0a1b");

    @TempDir
    private Path folder;

    @Test
    void aTeacherOfItsOwnLiesBesideTheModelAndDecidesWhatMayBeResumed() throws Exception {
        try (Torch torch = TestTorch.open();
                PolicyTraining taught = training(torch, OWN);
                PolicyTraining usual = training(torch, null)) {
            assertThat(taught.settings()).isEqualTo(usual.settings() + " taught by 0a1b");
            while (!taught.finished(0)) {
                taught.round(Pace.free());
            }
            taught.export(folder);
        }
        assertThat(folder.resolve("teacher.json")).hasContent(OWN.text());
        assertThat(Files.readString(folder.resolve("card.md"))).contains(" --teacher teacher.json\n", "SHA-256 0a1b");
    }

    private static PolicyTraining training(Torch torch, TeacherFile teacher) {
        PolicyPlan plan = new PolicyPlan("ppo", List.of("toy:ac"), 3, 64, 64, 16, 0, List.of(8));
        Rollouts rollouts = new Rollouts(new ToyMarkets(), plan.scenarios(), plan.seed(), 1);
        PpoSettings settings = new PpoSettings(List.of(8), 32, 1, 2, 64, 2e-3, 0.2, 0.95, 0.01, 0.03);
        PolicyMeaning meaning = new PolicyMeaning(
                List.of("time", "left", "move", "drift"), "schema", "actions", "commit", false, teacher);
        Ppo ppo = new Ppo(torch, 4, List.of(4, 2), settings, plan.seed());
        return new PolicyTraining(plan, torch, rollouts, ppo, meaning);
    }
}
