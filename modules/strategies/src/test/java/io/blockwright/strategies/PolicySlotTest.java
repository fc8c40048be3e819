package io.blockwright.strategies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.inference.DirectRunner;
import io.blockwright.inference.FeatureSchema;
import io.blockwright.inference.ModelBundle;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicySlotTest {
    private static final long QUANTITY = 20_000;

    @TempDir
    Path folder;

    @Test
    void withoutAModelTheOrderIsDoneByTheFallbackWhichSaysSo() {
        try (PolicySlot slot = new PolicySlot("PPO", "no model of its kind is loaded")) {
            PaperMarket market = market(slot, CompletionTest.ample(1));
            market.run(Orders.END);
            assertThat(market.filled()).isEqualTo(QUANTITY);
            assertThat(market.sent.stream().map(sent -> sent.decision().toString()))
                    .anyMatch(words -> words.contains("PPO abstains: no model of its kind is loaded"));
        }
    }

    @Test
    void aModelIsReplacedWhileTheOrderWorksAndTheOrderIsDone() throws Exception {
        ModelBundle eager = PolicyModels.preferring(folder, LearnedAction.COUNT - 1, 0);
        ModelBundle patient = PolicyModels.preferring(folder, 1, 0);
        DirectRunner before = new DirectRunner(eager, 1);
        DirectRunner after = new DirectRunner(patient, 1);
        try (PolicySlot slot = new PolicySlot("PPO", "")) {
            slot.swap(new ModelPolicy(eager, before));
            ModelPolicy later = new ModelPolicy(patient, after);
            PaperMarket.Script ample = CompletionTest.ample(1);
            long[] ticks = {0};
            PaperMarket market = market(slot, tape -> {
                ample.tick(tape);
                if (ticks[0]++ == 400) {
                    slot.swap(later);
                }
            });
            market.run(Orders.END);
            assertThat(market.filled()).isEqualTo(QUANTITY);
            assertThat(before.health().answered()).isPositive();
            assertThat(after.health().answered()).isPositive();
        }
    }

    private static PaperMarket market(Policy policy, PaperMarket.Script script) {
        var order = Orders.order(Algo.PPO, Placement.PASSIVE, Side.BUY, QUANTITY);
        Strategy strategy = new StrategyFactory(Orders.INSTRUMENT, Orders.settings(3))
                .with(_ -> policy)
                .create(order);
        return new PaperMarket(order, strategy, script);
    }

    @Test
    void itSaysWhatItExpectsAndHowSureItIs() throws Exception {
        boolean[] allowed = new boolean[LearnedAction.COUNT];
        Arrays.fill(allowed, true);
        float[] state = new float[FeatureSchema.CURRENT.size()];
        Arrays.fill(state, -100);
        ModelBundle model = PolicyModels.reading(folder);
        try (ModelPolicy policy = new ModelPolicy(model, new DirectRunner(model, 1))) {
            state[0] = -2.36f;
            assertThat(policy.choose(state, allowed).why())
                    .isEqualTo("−2.4 bp expected from here (−3.4 to −1.4), 90 % sure");
            state[0] = 1_023.04f;
            assertThat(policy.choose(state, allowed).why())
                    .isEqualTo("1023.0 bp expected from here (1022.0 to 1024.0), 90 % sure");
            state[0] = 0.98f;
            assertThat(policy.choose(state, allowed).why())
                    .isEqualTo("1.0 bp expected from here (0.0 to 2.0), 90 % sure");
        }
    }

    @Test
    void aBandWiderThanAnyNumberIsNoAnswer() throws Exception {
        boolean[] allowed = new boolean[LearnedAction.COUNT];
        Arrays.fill(allowed, true);
        float[] state = new float[FeatureSchema.CURRENT.size()];
        for (double logarithm : new double[] {2, 100}) {
            ModelBundle model = PolicyModels.preferring(folder, 1, (float) logarithm);
            try (ModelPolicy policy = new ModelPolicy(model, new DirectRunner(model, 1))) {
                Choice choice = policy.choose(state, allowed);
                assertThat(choice.abstains()).isEqualTo(logarithm > 10);
                assertThat(choice.why().contains("no sane number")).isEqualTo(logarithm > 10);
                if (logarithm < 10) {
                    assertThat(choice.highBp() - choice.costBp()).isCloseTo(Math.exp(logarithm), within(1e-4));
                    assertThat(choice.costBp() - choice.lowBp()).isCloseTo(Math.exp(logarithm), within(1e-4));
                }
            }
        }
    }
}
