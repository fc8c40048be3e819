package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Reason.Asked;
import io.blockwright.domain.Reason.Origin;
import io.blockwright.engine.spi.Explanations;
import io.blockwright.engine.spi.Explanations.Model;
import io.blockwright.engine.spi.Explanations.Why;
import io.blockwright.inference.ModelKind;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real model from its folder tells its reasons for what it was asked, again the same, and none for what is not its own. */
class ModelReasonsTest {
    @TempDir
    Path folder;

    @Test
    void aLoadedModelTellsItsReasonsOnce() throws Exception {
        float[] state = new float[PolicyFolder.FEATURES];
        PolicyFolder.write(folder.resolve("known"), ModelKind.PPO, List.of(state));
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * state.length);
        bytes.asFloatBuffer().put(state);
        Asked asked = new Asked(HexFormat.of().formatHex(bytes.array()), "1".repeat(60), 24);
        try (DeskModels models = DeskModels.simulated(folder, ModelChoice.SHIPPED)) {
            models.settled();
            Explanations explanations = models.explanations();
            Model model = explanations.models().getFirst();
            assertThat(model.name()).isEqualTo("known");
            assertThat(model.calibration().bins()).isNotEmpty();
            Origin origin = new Origin("known", model.hash(), "1", 0.5, 1, null, List.of(), asked);
            Why why = explanations.why(origin).get(60, TimeUnit.SECONDS);
            assertThat(why.sentence()).contains(" rather than ").endsWith(".");
            assertThat(why.nearest()).hasSize(5);
            assertThat(why.medianBp()).isBetween(why.lowBp(), why.highBp());
            assertThat(explanations.why(origin)).as("kept").isCompletedWithValue(why);
            Asked silent = new Asked(asked.state(), asked.allowed(), -1);
            Origin abstained = new Origin("known", model.hash(), "2", 0.2, Double.NaN, null, List.of(), silent);
            assertThat(explanations.why(abstained).get(60, TimeUnit.SECONDS).sentence())
                    .as("what it did not choose is not told as its choice")
                    .startsWith("It chose nothing then; what it leans to: ")
                    .contains(" rather than ");
            Asked alone = new Asked(asked.state(), "1" + "0".repeat(59), 0);
            Origin only = new Origin("known", model.hash(), "3", 0.5, 1, null, List.of(), alone);
            CompletableFuture<Why> untold = explanations.why(only);
            assertThat(untold).failsWithin(60, TimeUnit.SECONDS);
            assertThat(explanations.why(only))
                    .as("what could not be told is asked for again")
                    .isNotSameAs(untold);
            Origin other = new Origin("gone", "0000000000000000", "1", 0.5, 1, null, List.of(), asked);
            assertThat(explanations.why(other)).isCompletedExceptionally();
        }
    }
}
