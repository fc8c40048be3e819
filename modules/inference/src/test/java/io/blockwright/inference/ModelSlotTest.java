package io.blockwright.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blockwright.domain.SystemClock;
import io.blockwright.inference.ActedRunner.Act;
import io.blockwright.testkit.Await;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelSlotTest {
    @TempDir
    Path folder;

    @Test
    void anotherModelTakesOverBetweenTwoDecisions() throws ModelRefused {
        ActedRunner old = new ActedRunner(1);
        ActedRunner skipped = new ActedRunner(2);
        ActedRunner next = new ActedRunner(3);
        try (ModelSlot slot = new ModelSlot(old)) {
            ModelRunner deciding = slot.current();
            slot.swap(skipped);
            assertThat(skipped.closed()).isFalse();
            slot.swap(next);
            assertThat(skipped.closed()).isTrue();
            assertThat(old.closed()).as("a decision may still be on").isFalse();
            assertThat(deciding.run(1)).isEqualTo(Verdict.ANSWERED);

            assertThat(slot.current()).isSameAs(next);
            assertThat(old.closed()).isTrue();
            assertThat(slot.current()).isSameAs(next);
        }
        assertThat(next.closed()).isTrue();
    }

    @Test
    void aModelThatIsStuckIsSwappedOutAndClosedOnlyWhenItComesBack() throws ModelRefused {
        ActedRunner stuck = new ActedRunner(1).does(Act.BLOCK);
        try (ModelSlot slot = new ModelSlot(
                new GuardedRunner(stuck, new ActedRunner(2), DecisionTime.USUAL, SystemClock::monotonic))) {
            assertThat(slot.current().run(1)).isEqualTo(Verdict.LATE);
            slot.swap(new ActedRunner(3));
            assertThat(slot.current().run(1)).isEqualTo(Verdict.ANSWERED);
            assertThat(slot.current().output(0).get(0)).isEqualTo(3);
            assertThat(stuck.closed()).isFalse();
            stuck.letGo();
            Await.until("it is closed", stuck::closed);
            assertThat(stuck.closedWhileRunning()).isFalse();
        }
    }

    @Test
    void aModelWithOtherNumbersIsNotTakenIn() throws ModelRefused {
        TensorShape wide = new TensorShape("preference", List.of(2, FeatureSchema.CURRENT.size()));
        byte[] model = new OnnxGraph("wide")
                .input(ModelFolder.STATE)
                .constant("shape", -1, 1, FeatureSchema.CURRENT.size())
                .node("Reshape", List.of("state", "shape"), "one")
                .node("Concat", List.of("one", "one"), new OnnxGraph.Attributes().with("axis", 1), "preference")
                .output(wide)
                .bytes();
        ModelManifest m = ModelFolder.manifest(model);
        ModelManifest manifest = new ModelManifest(
                "wide",
                m.kind(),
                m.sha256(),
                m.evidenceSha256(),
                m.schemaHash(),
                "",
                m.inputs(),
                List.of(wide),
                "",
                List.of(),
                1,
                "",
                m.metrics());
        ModelBundle bundle = new ModelFolder(folder).with(manifest, model).load();
        try (ModelSlot slot = new ModelSlot(new ActedRunner(1));
                DirectRunner other = new DirectRunner(bundle, 1)) {
            assertThatThrownBy(() -> slot.swap(other))
                    .isInstanceOf(ModelRefused.class)
                    .hasMessageContaining("cannot take the place of small");
            assertThat(slot.current().run(1)).isEqualTo(Verdict.ANSWERED);
        }
    }

    @Test
    void realModelsAreSwappedWhileDecisionsAreMade() throws Exception {
        ModelBundle bundle =
                new ModelFolder(folder).with(ModelFolder.doubling()).load();
        AtomicBoolean done = new AtomicBoolean();
        try (ModelSlot slot = new ModelSlot(new DirectRunner(bundle, 1))) {
            Thread desk = Thread.ofPlatform().start(() -> {
                try {
                    for (int i = 0; i < 60; i++) {
                        slot.swap(new DirectRunner(bundle, 1));
                    }
                } catch (ModelRefused e) {
                    throw new IllegalStateException(e);
                } finally {
                    done.set(true);
                }
            });
            int decisions = 0;
            do {
                ModelRunner runner = slot.current();
                runner.input(0).put(0, decisions % 1_000);
                assertThat(runner.run(1)).isEqualTo(Verdict.ANSWERED);
                assertThat(runner.output(0).get(0)).isEqualTo(2f * (decisions % 1_000));
                decisions++;
            } while (!done.get());
            desk.join();
            assertThat(decisions).isPositive();
        }
    }
}
