package io.blockwright.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Decision;
import io.blockwright.inference.ModelBundle;
import io.blockwright.strategies.Choice;
import io.blockwright.strategies.ModelPolicy;
import io.blockwright.strategies.Policy;
import io.blockwright.strategies.Situation;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A policy that leaves its orders to Almgren–Chriss would look as good as Almgren–Chriss, and be worth nothing. */
class ShippedPolicyTest {
    static Stream<String> shippedPolicies() {
        return ShippedPolicies.names(Path.of("../../resources/models"));
    }

    @ParameterizedTest
    @MethodSource("shippedPolicies")
    void itDecidesItselfAndFillsTheOrder(String name) throws Exception {
        Assumptions.assumeFalse(name.equals(ShippedPolicies.NONE), "No policy is shipped in resources/models.");
        ModelBundle bundle = ModelBundle.load(Path.of("../../resources/models").resolve(name));
        try (ModelPolicy model = ModelFile.open(bundle)) {
            Counting policy = new Counting(model);
            for (long seed = 1; seed <= 3; seed++) {
                Scenario mix =
                        Scenarios.of(Path.of("../../resources/scenarios")).named("mix");
                try (Episode episode = new Episode(mix, AlgoChoice.learned("shipped", Algo.PPO), seed, policy)) {
                    episode.run(() -> false);
                    assertThat(episode.outcome(1).completion()).isEqualTo(1);
                }
            }
            assertThat(policy.asked).isGreaterThan(200);
            assertThat(policy.abstained).isLessThan(policy.asked / 10);
            assertThat(policy.furthest)
                    .isLessThanOrEqualTo(100 * bundle.manifest().realDifferences());
        }
    }

    /** Counts how often it is asked and how often it passes. */
    private static final class Counting implements Policy {
        private final Policy counted;
        private int asked;
        private int abstained;
        private double furthest;

        Counting(Policy counted) {
            this.counted = counted;
        }

        @Override
        public String name() {
            return counted.name();
        }

        @Override
        public Choice choose(Situation situation, float[] state, boolean[] allowed) {
            Choice choice = counted.choose(situation, state, allowed);
            asked++;
            abstained += choice.abstains() ? 1 : 0;
            for (Decision.Alternative other : choice.alternatives()) {
                furthest = Math.max(furthest, Math.abs(other.expectedCostBp() - choice.costBp()));
            }
            return choice;
        }
    }
}
