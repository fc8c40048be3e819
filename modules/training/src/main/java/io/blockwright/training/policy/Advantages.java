package io.blockwright.training.policy;

import io.blockwright.training.Trajectory;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How much better a decision turned out than was expected (J. Schulman et al., "High-dimensional continuous control using
 * generalized advantage estimation", 2016), without discounting: a basis point later is a basis point.
 */
final class Advantages {
    /** Decisions of different episodes count as made at the same time within so many nanoseconds. */
    private static final long TOGETHER = 5_000_000_000L;

    private final float[] advantages;
    private final float[] returns;

    private Advantages(int size) {
        this.advantages = new float[size];
        this.returns = new float[size];
    }

    /**
     * Of everything that was played.
     *
     * @param values what was expected of each decision's state, in units of {@code unit}
     * @param unit basis points that count as 1
     */
    static Advantages of(Trajectory played, float[] values, double lambda, double unit) {
        Advantages all = new Advantages(played.size());
        for (int episode = 0; episode < played.episodes(); episode++) {
            double ahead = 0;
            double next = 0;
            for (int i = played.end(episode) - 1; i >= played.start(episode); i--) {
                double surprise = played.reward(i) / unit + next - values[i];
                ahead = surprise + lambda * ahead;
                next = values[i];
                all.advantages[i] = (float) ahead;
                all.returns[i] = (float) (ahead + values[i]);
            }
        }
        return all;
    }

    /**
     * Takes from each advantage the mean of those at the same time in the same market: what all players of a market met is
     * nobody's merit. Runs of {@code group} episodes were played in one market each.
     */
    void compare(Trajectory played, int group) {
        for (int from = 0; group > 1 && from + group <= played.episodes(); from += group) {
            Map<Long, Spread> met = new HashMap<>();
            int first = played.start(from);
            int last = played.end(from + group - 1);
            for (int i = first; i < last; i++) {
                met.computeIfAbsent(played.time(i) / TOGETHER, _ -> new Spread())
                        .add(advantages[i]);
            }
            for (int i = first; i < last; i++) {
                advantages[i] -= (float) Objects.requireNonNull(met.get(played.time(i) / TOGETHER))
                        .mean();
            }
        }
    }

    /** Brings the advantages to mean 0 and deviation 1. */
    void normalise() {
        Spread spread = new Spread();
        for (float advantage : advantages) {
            spread.add(advantage);
        }
        for (int i = 0; i < advantages.length; i++) {
            advantages[i] = (float) ((advantages[i] - spread.mean()) / spread.deviation());
        }
    }

    float advantage(int decision) {
        return advantages[decision];
    }

    /** What the value of the decision's state is to learn. */
    float target(int decision) {
        return returns[decision];
    }
}
