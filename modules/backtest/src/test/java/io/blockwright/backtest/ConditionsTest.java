package io.blockwright.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blockwright.simulator.ChangedPopulation;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is made harder is harder, what is held out is held out, and no result is mixed with another's. */
class ConditionsTest {
    private static final Scenario BRIEF = Brief.scenario("brief", 2_000);
    private static final String SAMPLE =
            "tape:" + Path.of(System.getProperty("blockwright.home"), "resources", "samples", "demo-morning");

    @Test
    void heldOutDaysAreOfTheDeclaredBlockAndAllDifferent() {
        List<AlgoChoice> algos = List.of(AlgoChoice.named("vwap"));
        Experiment heldOut = new Experiment(List.of(BRIEF), algos, 2_000, 1, true);
        Experiment usual = new Experiment(List.of(BRIEF), algos, 2_000, 1);
        Set<Long> seeds = new HashSet<>();
        for (int pair = 1; pair <= 2_000; pair++) {
            assertThat(heldOut.seedOf(pair)).isBetween(HeldOut.FIRST, HeldOut.LAST);
            seeds.add(heldOut.seedOf(pair));
            assertThat(HeldOut.contains(usual.seedOf(pair))).isFalse();
        }
        assertThat(seeds).hasSize(2_000);
        assertThat(heldOut.fingerprint()).isNotEqualTo(usual.fingerprint());
    }

    @Test
    void lastInEveryQueueIsDearerForWhoRestsAndTheSameForWhoTakes() {
        Scenario last = Scenarios.pessimistic(BRIEF);
        double resting = 0;
        double makers = 0;
        for (long seed = 1; seed <= 6; seed++) {
            Outcome fair = Brief.run(BRIEF, "twap-passive", seed);
            Outcome unfair = Brief.run(last, "twap-passive", seed);
            resting += unfair.costBp() - fair.costBp();
            makers += fair.makerShare() - unfair.makerShare();
        }
        assertThat(Brief.run(last, "immediate", 1).costBp())
                .isEqualTo(Brief.run(BRIEF, "immediate", 1).costBp());
        assertThat(makers).isPositive();
        assertThat(resting).isPositive();
        assertThat(last.name()).isEqualTo("brief-pessimistic");
        assertThat(last.parameters()).isNotEqualTo(BRIEF.parameters());
    }

    @Test
    void otherPeopleMakeAnotherMarketOfTheSameOrder() {
        Scenario changed = Scenarios.changed(BRIEF, ChangedPopulation.FASTER);
        assertThat(changed.name()).isEqualTo("brief-changed");
        assertThat(changed.parameters()).contains("maker.count × 0.5");
        assertThat(changed.block(5)).isEqualTo(BRIEF.block(5));
        assertThat(Brief.run(changed, "twap-taker", 5).hash())
                .isNotEqualTo(Brief.run(BRIEF, "twap-taker", 5).hash());
    }

    @Test
    void aRecordingHoldsOrdersThatLieWithinIt() {
        Scenario recorded = Scenarios.recorded(SAMPLE);
        Set<Long> parts = new HashSet<>();
        for (long seed = 1; seed <= 60; seed++) {
            Block block = recorded.block(seed);
            assertThat(block.end() - block.start()).isEqualTo(240_000_000_000L);
            assertThat(block).isEqualTo(recorded.block(seed));
            parts.add(recorded.family(seed));
        }
        assertThat(parts).hasSizeBetween(3, 10);
        Outcome outcome = Brief.run(recorded, "twap-passive", 3);
        assertThat(outcome.completion()).isGreaterThan(0.9);
        assertThat(Math.abs(outcome.costBp())).isLessThan(60);
        assertThat(Brief.run(recorded, "twap-passive", 3)).isEqualTo(outcome);
        // the order of the same part in which nobody rests first is served last
        assertThat(Brief.run(Scenarios.pessimistic(recorded), "twap-passive", 3).makerShares())
                .isLessThanOrEqualTo(outcome.makerShares());
        assertThatThrownBy(() -> Scenarios.changed(recorded, ChangedPopulation.FASTER))
                .isInstanceOf(BacktestRefused.class)
                .hasMessageContaining("has no people who could be others");
        assertThatThrownBy(() -> Scenarios.recorded("lobster:absent"))
                .isInstanceOf(BacktestRefused.class)
                .hasMessageContaining("There is no folder absent");
    }
}
