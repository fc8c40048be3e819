package io.blockwright.training.toy;

import io.blockwright.training.Actor;
import io.blockwright.training.TestTorch;
import io.blockwright.training.Trajectory;
import io.blockwright.training.policy.Learning;
import io.blockwright.training.policy.PolicyPlan;
import io.blockwright.training.policy.PolicyTraining;
import io.blockwright.training.policy.Rollouts;
import io.blockwright.training.policy.StrayingActor;
import io.blockwright.training.run.Pace;
import io.blockwright.training.torch.Torch;
import java.util.List;

/** Trains in a small market and measures what was learnt there on seeds that were not trained on. */
final class ToyTraining {
    static final long SEED = 42;
    private static final int JUDGED = 400;

    private ToyTraining() {}

    /** Makes what learns. */
    interface Kind {
        Learning of(Torch torch, List<Integer> factors, int stateSize);
    }

    /** What a policy costs on held-out seeds, next to equal slices and the best there is on the same ones. */
    record Judged(double objective, double twapObjective, double best, double difference, double halfInterval) {}

    static Judged train(String algorithm, String scenario, long episodes, Kind kind) {
        ToyMarkets markets = new ToyMarkets();
        PolicyPlan plan = new PolicyPlan(algorithm, List.of(scenario), SEED, episodes, episodes, 32, 0, List.of(16));
        Rollouts rollouts = new Rollouts(markets, plan.scenarios(), SEED, 1);
        LinearImpactMarket market = (LinearImpactMarket) markets.open(scenario);
        try (Torch torch = TestTorch.open();
                PolicyTraining training = new PolicyTraining(
                        plan, torch, rollouts, kind.of(torch, market.factors(), market.stateSize()))) {
            while (!training.finished(0)) {
                training.round(Pace.free());
            }
            return judge(market, new StrayingActor(training.policy(), 0));
        }
    }

    private static Judged judge(LinearImpactMarket market, Actor learnt) {
        Actor twap = (state, allowed) -> allowed[2] ? 2 : 1;
        Trajectory played = Trajectory.of(market);
        double objective = 0;
        double twapObjective = 0;
        double best = 0;
        double up = BestSchedule.of(market, market.terms().drift());
        double down = BestSchedule.of(market, -market.terms().drift());
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < JUDGED; i++) {
            played.clear();
            market.play(1_000_000L + i, learnt, played);
            objective += market.objective() / JUDGED;
            market.play(1_000_000L + i, twap, played);
            twapObjective += market.objective() / JUDGED;
            best += (market.drift() > 0 ? up : down) / JUDGED;
            double dearer = played.total(1) - played.total(0);
            sum += dearer;
            squares += dearer * dearer;
        }
        double mean = sum / JUDGED;
        double deviation = Math.sqrt((squares - JUDGED * mean * mean) / (JUDGED - 1));
        return new Judged(objective, twapObjective, best, mean, 1.96 * deviation / Math.sqrt(JUDGED));
    }
}
