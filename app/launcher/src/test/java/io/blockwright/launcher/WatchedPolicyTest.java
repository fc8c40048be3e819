package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.inference.Evidence;
import io.blockwright.inference.ModelBundle;
import io.blockwright.inference.ModelWatch;
import io.blockwright.inference.WatchLimits;
import io.blockwright.strategies.Choice;
import io.blockwright.strategies.Policy;
import io.blockwright.strategies.Situation;
import io.blockwright.strategies.Trust;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

/** Which of the states that a policy is shown count as what the market said. */
class WatchedPolicyTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long START = 1_767_625_200L * SECOND;
    private static final long LENGTH = 3 * 3_600 * SECOND;

    private static final Policy ANY = new Policy() {
        @Override
        public String name() {
            return "any";
        }

        @Override
        public Choice choose(Situation situation, float[] state, boolean[] allowed) {
            return Choice.of(0);
        }
    };

    /** An advice that waits for an answer is weighed each second: that is one state of the market, not hundreds. */
    @Test
    void whatIsWeighedAgainWithinATurnIsNoDriftButTheSameStateInEveryTurnIs() throws Exception {
        Evidence evidence = ModelBundle.load(DataFolder.models().resolve("ppo")).evidence();
        float[] usual = new float[evidence.features().size()];
        for (int i = 0; i < usual.length; i++) {
            usual[i] = evidence.baseline().at(i);
        }
        WatchedPolicy policy = new WatchedPolicy(ANY);
        policy.watchedBy(new ModelWatch(evidence, WatchLimits.USUAL));
        for (int second = 0; second < 1_200; second++) {
            policy.choose(at("P1", START + second * SECOND), usual, new boolean[0]);
            policy.choose(at("P2", START + second * SECOND), usual, new boolean[0]);
        }
        assertThat(policy.trust()).isEqualTo(Trust.FULL);
        for (int turn = 0; turn < 400; turn++) {
            policy.choose(at("P3", START + turn * 60L * SECOND), usual, new boolean[0]);
        }
        assertThat(policy.trust().level()).isEqualTo(Trust.Level.ADVICE_ONLY);
    }

    /** What is known of a model from the start counts from the start: its first decision is a proposal already. */
    @Test
    void aModelWithoutEvidenceMayNotEvenActOnceAndTakesNobodyElsesWord() {
        WatchedPolicy policy = new WatchedPolicy(ANY);
        policy.watchedBy(new ModelWatch(Evidence.NONE, WatchLimits.USUAL));
        assertThat(policy.trust().level()).isEqualTo(Trust.Level.ADVICE_ONLY);
        assertThat(policy.trust().sentence()).contains("carries no evidence").endsWith(".");
        policy.choose(at("P1", START), new float[0], new boolean[0]);
        assertThat(policy.trust().level()).isEqualTo(Trust.Level.ADVICE_ONLY);
        policy.watchedBy(null);
        assertThat(policy.trust()).isEqualTo(Trust.FULL);
        policy.choose(at("P1", START + SECOND), new float[0], new boolean[0]);
        assertThat(policy.trust()).isEqualTo(Trust.FULL);
    }

    private static Situation at(String parentId, long now) {
        ParentOrder order = new ParentOrder(
                parentId,
                "QDI",
                Side.SELL,
                500_000,
                START,
                START + LENGTH,
                Instrument.NO_PRICE,
                1,
                0.9,
                Instrument.NO_PRICE,
                Algo.PPO,
                Placement.PASSIVE);
        return (Situation) Proxy.newProxyInstance(
                Situation.class.getClassLoader(),
                new Class<?>[] {Situation.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "now" -> now;
                    case "order" -> order;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
