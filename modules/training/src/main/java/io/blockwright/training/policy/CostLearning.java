package io.blockwright.training.policy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import io.blockwright.training.Normaliser;
import io.blockwright.training.Trajectory;
import io.blockwright.training.torch.AdamW;
import io.blockwright.training.torch.Learner;
import io.blockwright.training.torch.Mlp;
import io.blockwright.training.torch.Tensors;
import io.blockwright.training.torch.Torch;
import io.blockwright.training.torch.Weights;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Learns what an order still costs after each action, by the pinball loss of each quantile (R. Koenker and G. Bassett 1978).
 * First the policy strays now and then, so that every action is seen; what straying itself costs is then taken out again by
 * learning the shared part alone from the policy as it is used (the optimiser's momentum carries the rest on for some steps,
 * by hundredths of what orders vary by). Belongs to one thread.
 */
final class CostLearning {
    private static final int WEIGHTS = 21;
    private static final int DRAWS = 22;
    private static final int BATCH = 256;
    private static final int MOST_KEPT = 40_000;
    private static final int LEAST_STEPS = 8;

    /** How often a decision is learnt from, on average, in the round it was made in. */
    private static final int REPEATS = 6;

    private static final double RATE = 1e-3;
    private static final double DECAY = 1e-3;
    private static final double LONGEST_GRADIENT = 1;

    private final long seed;
    private final Normaliser normaliser;
    private final Mlp network;
    private final Head head;
    private final Learner learner;
    private final CostMemory memory;
    private float centre;
    private float unit;

    CostLearning(Torch torch, Normaliser normaliser, List<Integer> hidden, int actions, long seed) {
        this.seed = seed;
        this.normaliser = normaliser.copy();
        this.head = Head.shared(actions);
        this.network = CostQuantiles.network(normaliser.size(), hidden, actions);
        Weights.Layout layout = new Weights.Layout();
        network.declare(layout);
        Weights weights = layout.zeros();
        network.draw(weights, 0.05, Seeds.random(seed, WEIGHTS, 0));
        this.learner = new Learner(torch, weights, new AdamW(weights.values().length, DECAY, LONGEST_GRADIENT));
        this.memory = new CostMemory(MOST_KEPT, normaliser.size());
    }

    /** What has been learnt, as it is now. */
    CostQuantiles quantiles() {
        return new CostQuantiles(normaliser, network, head, learner.weights(), centre, unit);
    }

    /** Forgets the episodes, not what was learnt of them: others begin. */
    void forget() {
        memory.clear();
    }

    /**
     * Learns from a round. What it measures of these episodes it measures before it learns from them.
     *
     * @param sharedOnly whether only what all actions share is learnt
     */
    Map<String, Double> learn(Trajectory played, long round, boolean sharedOnly) {
        if (unit == 0) {
            scale(played);
        }
        Map<String, Double> figures = coverage(played, quantiles());
        memory.add(played, normaliser);
        SplittableRandom random = Seeds.random(seed, DRAWS, round);
        int steps = Math.max(LEAST_STEPS, REPEATS * played.size() / BATCH);
        double loss = 0;
        for (int i = 0; i < steps; i++) {
            loss += step(random, sharedOnly) / steps;
        }
        figures.put("pinball loss bp", loss * unit);
        return figures;
    }

    private void scale(Trajectory played) {
        Spread spread = new Spread();
        CostMemory.costs(played, (decision, cost) -> spread.add(cost));
        centre = (float) spread.mean();
        unit = (float) spread.deviation();
    }

    /** How often what came lay below each quantile, and what the episodes cost. */
    static Map<String, Double> coverage(Trajectory played, CostQuantiles learnt) {
        CostPass pass = new CostPass(learnt);
        float[] state = new float[played.stateSize()];
        int[] below = new int[CostQuantiles.QUANTILES];
        CostMemory.costs(played, (decision, cost) -> {
            played.state(decision, state, 0);
            float[] quantiles = pass.quantiles(state);
            for (int q = 0; q < below.length; q++) {
                below[q] += cost < quantiles[played.action(decision) * below.length + q] ? 1 : 0;
            }
        });
        Map<String, Double> figures = new LinkedHashMap<>();
        for (int q = 0; q < below.length; q++) {
            figures.put(
                    "below " + Math.round(100 * CostQuantiles.LEVELS.get(q)) + " % quantile",
                    (double) below[q] / Math.max(1, played.size()));
        }
        return figures;
    }

    private float step(SplittableRandom random, boolean sharedOnly) {
        Batch batch = new Batch(BATCH, normaliser.size(), head.actions());
        float[] costs = memory.draw(batch, random);
        for (int row = 0; row < BATCH; row++) {
            costs[row] = (costs[row] - centre) / unit;
        }
        return learner.step(RATE, tensors -> loss(tensors, batch, costs, sharedOnly));
    }

    private NDArray loss(Tensors tensors, Batch batch, float[] costs, boolean sharedOnly) {
        NDArray hidden = network.hidden(tensors, batch.states(tensors));
        NDArray numbers = sharedOnly
                ? onlyShared(tensors, network.last(tensors, hidden.stopGradient()))
                : network.last(tensors, hidden);
        NDList groups = numbers.split(new long[] {head.inputs(), head.inputs() + 1}, 1);
        NDArray median =
                head.forward(tensors, groups.get(0)).mul(batch.taken(tensors)).sum(new int[] {1});
        NDArray below = groups.get(1).squeeze(1).exp();
        NDArray above = groups.get(2).squeeze(1).exp();
        NDArray cost = tensors.vector(costs);
        return pinball(cost.sub(median.sub(below)), CostQuantiles.LEVELS.get(0))
                .add(pinball(cost.sub(median), CostQuantiles.LEVELS.get(1)))
                .add(pinball(cost.sub(median.add(above)), CostQuantiles.LEVELS.get(2)));
    }

    /** The same numbers; gradients only flow to what all actions share in the last layer. */
    private NDArray onlyShared(Tensors tensors, NDArray numbers) {
        float[] shared = new float[network.outputs()];
        shared[0] = 1;
        Arrays.fill(shared, head.inputs(), shared.length, 1);
        NDArray own = tensors.rows(shared, 1);
        return numbers.mul(own).add(numbers.mul(own.sub(1).neg()).stopGradient());
    }

    private static NDArray pinball(NDArray missed, double level) {
        return missed.mul((float) level)
                .maximum(missed.mul((float) (level - 1)))
                .mean();
    }

    void write(DataOutput out) throws IOException {
        learner.write(out);
        memory.write(out);
        normaliser.write(out);
        out.writeFloat(centre);
        out.writeFloat(unit);
    }

    void read(DataInput in) throws IOException {
        learner.read(in);
        memory.read(in);
        normaliser.read(in);
        centre = in.readFloat();
        unit = in.readFloat();
    }
}
