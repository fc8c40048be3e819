package io.blockwright.training.policy;

import io.blockwright.inference.Evidence;
import io.blockwright.inference.EvidenceFit;
import io.blockwright.inference.FeatureRow;
import io.blockwright.inference.ModelManifest;
import io.blockwright.inference.PastSituation;
import io.blockwright.training.Trajectory;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Plays a finished policy on episodes that it was not trained on, and some times more with one decision replaced by the second best:
 * what it costs, how often its choice was no dearer, and the evidence that explanation and confidence need.
 */
final class Judgement {
    private static final int EPISODES = 64;
    private static final int REPLAYS = 6;
    private static final int REPLACED = 51;

    /**
     * A choice that is right less often than this is left to the fallback. About a half is no reason: then the best two actions
     * cost much the same, and either will do.
     */
    private static final double ENOUGH = 0.45;

    private final PolicyPlan plan;
    private final Policy policy;
    private final Rollouts rollouts;
    private final long from;
    private final Trajectory played;
    private final Trajectory other;
    private final float[] state;
    private final boolean[] allowed;

    /** Episodes from number {@code from} on are played. */
    Judgement(PolicyPlan plan, Policy policy, Rollouts rollouts, long from) {
        this.plan = plan;
        this.policy = policy;
        this.rollouts = rollouts;
        this.from = from;
        this.played = new Trajectory(policy.stateSize(), policy.actions());
        this.other = new Trajectory(policy.stateSize(), policy.actions());
        this.state = new float[policy.stateSize()];
        this.allowed = new boolean[policy.actions()];
    }

    /** What was found: the evidence and figures by name. */
    record Found(Evidence evidence, Map<String, Double> figures) {}

    Found judge(PolicyMeaning meaning, CostQuantiles cost) {
        rollouts.play(from, EPISODES, 1, environment -> new StrayingActor(policy, 0), played, () -> false);
        int[][] replaced = new int[REPLAYS][EPISODES];
        double[][] totals = new double[REPLAYS][EPISODES];
        for (int replay = 0; replay < REPLAYS; replay++) {
            replay(replay, replaced[replay], totals[replay]);
        }
        EvidenceFit fit = new EvidenceFit(meaning.features(), plan.seed());
        PolicyPass pass = new PolicyPass(policy);
        CostPass expected = new CostPass(cost);
        Slope real = new Slope();
        Spread costs = new Spread();
        Spread right = new Spread();
        for (int episode = 0; episode < EPISODES; episode++) {
            fit.run();
            costs.add(-played.total(episode));
            tell(fit, episode);
            for (int replay = 0; replay < REPLAYS; replay++) {
                int decision = played.start(episode) + replaced[replay][episode];
                double margin = margin(pass, decision);
                if (Double.isFinite(margin)) {
                    boolean noDearer = played.total(episode) >= totals[replay][episode] - 1e-9;
                    fit.decision(margin, noDearer);
                    real.add(expectedDearer(pass, expected), played.total(episode) - totals[replay][episode]);
                    right.add(noDearer ? 1 : 0);
                }
            }
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("judged episodes", (double) EPISODES);
        figures.put("mean cost bp", costs.mean());
        figures.put("standard error bp", costs.deviation() / Math.sqrt(EPISODES));
        figures.put("choice no dearer than second best", right.mean());
        figures.put(ModelManifest.REAL_DIFFERENCES, real.part());
        figures.putAll(CostLearning.coverage(played, cost));
        return new Found(fit.evidence(ENOUGH), figures);
    }

    private void replay(int replay, int[] replaced, double[] totals) {
        SplittableRandom random = Seeds.random(plan.seed(), REPLACED + replay, from);
        Map<Long, Integer> decisions = new HashMap<>();
        for (int episode = 0; episode < EPISODES; episode++) {
            replaced[episode] = random.nextInt(played.end(episode) - played.start(episode));
            decisions.put(rollouts.actorSeed(from + episode), replaced[episode]);
        }
        rollouts.play(from, EPISODES, 1, environment -> new SecondBestActor(policy, decisions), other, () -> false);
        for (int episode = 0; episode < EPISODES; episode++) {
            totals[episode] = other.total(episode);
        }
    }

    private double margin(PolicyPass pass, int decision) {
        played.state(decision, state, 0);
        played.allowed(decision, allowed);
        float[] preferences = pass.preferences(state);
        int best = PolicyPass.highest(preferences, allowed);
        int second = SecondBestActor.second(preferences, allowed, best);
        return second == best ? Double.NaN : preferences[best] - preferences[second];
    }

    /** By how much the second best action of the state at hand is expected to be dearer than the best, basis points. */
    private double expectedDearer(PolicyPass pass, CostPass expected) {
        float[] preferences = pass.preferences(state);
        int best = PolicyPass.highest(preferences, allowed);
        int second = SecondBestActor.second(preferences, allowed, best);
        float[] quantiles = expected.quantiles(state);
        return quantiles[second * CostQuantiles.QUANTILES + 1] - quantiles[best * CostQuantiles.QUANTILES + 1];
    }

    private void tell(EvidenceFit fit, int episode) {
        String scenario = scenario(plan.scenarios(), from + episode);
        int start = played.start(episode);
        double ahead = -played.total(episode);
        for (int i = start; i < played.end(episode); i++) {
            played.state(i, state, 0);
            fit.state(state);
            fit.situation(new PastSituation(
                    FeatureRow.of(state),
                    played.action(i),
                    ahead,
                    scenario,
                    rollouts.marketSeed(from + episode),
                    played.time(i) - played.time(start)));
            ahead += played.reward(i);
        }
    }

    private static String scenario(List<String> scenarios, long episode) {
        return scenarios.get((int) (episode % scenarios.size()));
    }
}
