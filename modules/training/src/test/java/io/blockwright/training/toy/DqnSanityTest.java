package io.blockwright.training.toy;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.tca.AlmgrenChriss;
import io.blockwright.training.policy.Dqn;
import io.blockwright.training.policy.DqnSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** DQN finds what is known to be best where something is to be found, and nothing where there is nothing. */
final class DqnSanityTest {
    private static final DqnSettings SETTINGS = new DqnSettings(List.of(32, 32), 16, 16_384, 64, 1.5e-3, 2, 6, 80, 1);

    @Test
    void onAMartingaleWithLinearImpactItApproachesAlmgrenChriss() {
        LinearImpactMarket market = (LinearImpactMarket) new ToyMarkets().open("toy:ac");
        LinearImpactMarket.Terms terms = market.terms();
        AlmgrenChriss model =
                new AlmgrenChriss(1, terms.periods(), terms.periods(), terms.volatility(), 0, 0, terms.impact());
        double best = model.plan(terms.riskAversion()).utility();

        ToyTraining.Judged judged = train("toy:ac", 4_096);

        assertThat(BestSchedule.of(market, 0)).isBetween(best, 1.01 * best);
        // nine tenths of what equal slices give away
        assertThat(judged.objective()).isLessThan(best + 0.1 * (judged.twapObjective() - best));
    }

    @Test
    void aKnownDriftIsExploited() {
        ToyTraining.Judged judged = train("toy:drift", 3_200);

        assertThat(judged.objective()).isLessThan(judged.best() + 0.45 * (judged.twapObjective() - judged.best()));
        assertThat(judged.difference() + judged.halfInterval()).isNegative();
    }

    @Test
    void withoutASignalThereIsNoEdge() {
        ToyTraining.Judged judged = train("toy:none", 1_600);

        assertThat(judged.difference()).isGreaterThan(-judged.halfInterval());
        assertThat(judged.objective() - judged.twapObjective()).isBetween(0.0, 1.0);
    }

    private static ToyTraining.Judged train(String scenario, long episodes) {
        return ToyTraining.train(
                "dqn",
                scenario,
                episodes,
                (torch, factors, stateSize) -> new Dqn(torch, stateSize, 8, SETTINGS, ToyTraining.SEED, null));
    }
}
