package io.blockwright.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blockwright.domain.SystemClock;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProviderOrderTest {
    @TempDir
    Path folder;

    @Test
    void theMostWantedComesFirstAndTheCpuLast() {
        assertThat(Provider.values())
                .containsExactly(Provider.TENSOR_RT, Provider.CUDA, Provider.DIRECT_ML, Provider.CORE_ML, Provider.CPU);
        assertThat(InferenceProviders.built()).endsWith("CPU");
    }

    @Test
    void whyNoBetterOneRunsTheModelIsKept() throws ModelRefused {
        ModelBundle bundle =
                new ModelFolder(folder).with(ModelFolder.doubling()).load();
        try (DirectRunner runner = DirectRunner.best(bundle, 4, SystemClock::monotonic)) {
            RunnerHealth health = runner.health();
            assertThat(InferenceProviders.built()).contains(health.provider());
            if (health.provider().equals("CPU")) {
                assertThat(String.join(" ", health.passedOver()))
                        .contains("TensorRT")
                        .contains("CUDA");
            }
            assertThat(runner.run(4)).isEqualTo(Verdict.ANSWERED);
        }
    }

    @Test
    void aProviderThatIsNotBuiltInIsRefusedWithAReason() throws ModelRefused {
        ModelBundle bundle =
                new ModelFolder(folder).with(ModelFolder.doubling()).load();
        assertThatThrownBy(() -> DirectRunner.on("abacus", bundle, 1))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("There is no provider abacus");
        if (!InferenceProviders.built().contains("CUDA")) {
            assertThatThrownBy(() -> DirectRunner.on("CUDA", bundle, 1))
                    .isInstanceOf(ModelRefused.class)
                    .hasMessageContaining("does not run on CUDA");
        }
    }
}
