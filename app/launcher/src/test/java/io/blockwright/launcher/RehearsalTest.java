package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.inference.FeatureSchema;
import io.blockwright.inference.ModelBundle;
import io.blockwright.inference.ModelKind;
import io.blockwright.testkit.Await;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RehearsalTest {
    @TempDir
    Path folder;

    @Test
    void ordersAreWorkedUntilItIsClosedAndItEndsAfterTheOneAtHandAndNothingOfItIsLogged() throws Exception {
        Logging.to(folder.resolve("logs"));
        Rehearsal rehearsal = Rehearsal.begin(model(), DataFolder.models().resolveSibling("scenarios"));
        try {
            Await.until("a first order was worked", () -> rehearsal.worked() > 0);
            rehearsal.end();
            rehearsal.settled();
            assertThat(rehearsal.worked()).isBetween(1, Rehearsal.ORDERS - 1);
            assertThat(folder.resolve("logs/blockwright.log")).content().doesNotContain("[" + Rehearsal.THREAD + "]");
        } finally {
            Logging.quiet();
        }
    }

    @Test
    void withoutScenariosNothingIsRehearsed() throws Exception {
        Rehearsal rehearsal = Rehearsal.begin(model(), folder.resolve("nowhere"));
        rehearsal.settled();
        assertThat(rehearsal.worked()).isZero();
    }

    @Test
    void onlyADeskWhoseTimePassesRehearses() {
        ModelChoice rehearsed = new ModelChoice(List.of(), List.of(), null, 30, true);
        assertThat(rehearsed.at(1).rehearsed()).isTrue();
        assertThat(rehearsed.at(0).rehearsed()).isFalse();
        assertThat(ModelChoice.SHIPPED.rehearsed()).isFalse();
    }

    private ModelBundle model() throws Exception {
        float[] state = new float[FeatureSchema.CURRENT.size()];
        return ModelBundle.load(PolicyFolder.write(folder.resolve("ppo"), ModelKind.PPO, List.of(state), Map.of()));
    }
}
