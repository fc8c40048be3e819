package io.blockwright.training.policy;

import java.util.List;

/**
 * How PPO learns.
 *
 * @param hidden sizes of the hidden layers, of policy and value alike
 * @param episodes episodes a round
 * @param group episodes of a round that are played in the same market; what all of them met counts for none
 * @param epochs how often a round's decisions are gone through at most
 * @param batch decisions a step
 * @param rate learning rate at the beginning; at the schedule's end it is a tenth
 * @param clip how far the probability of an action may move in a round, as a part of itself
 * @param lambda how far an advantage looks ahead, 0 … 1 (generalised advantage estimation)
 * @param entropy weight of the entropy at the beginning; at the schedule's end it is a tenth
 * @param farthest divergence from the policy that played, in nats, beyond which a round learns no more
 */
public record PpoSettings(
        List<Integer> hidden,
        int episodes,
        int group,
        int epochs,
        int batch,
        double rate,
        double clip,
        double lambda,
        double entropy,
        double farthest) {
    public PpoSettings {
        hidden = List.copyOf(hidden);
    }

    /** What has served well for executing orders. */
    public static PpoSettings usual() {
        return new PpoSettings(List.of(64, 64), 96, 6, 3, 512, 3e-4, 0.1, 0.99, 0.0003, 0.01);
    }
}
