package io.blockwright.training.policy;

import java.util.List;

/**
 * How DQN learns.
 *
 * @param hidden sizes of the hidden layers
 * @param episodes episodes a round
 * @param memory decisions that are kept to learn from again
 * @param batch decisions a step
 * @param rate learning rate at the beginning; at the schedule's end it is a tenth
 * @param lookahead steps whose rewards are counted before the network's own expectation takes over
 * @param every decisions played for each step of learning
 * @param renewed steps after which the network that expectations come from is renewed
 * @param stray share of random actions at the beginning; it comes down to a fiftieth in the first half of the schedule
 */
public record DqnSettings(
        List<Integer> hidden,
        int episodes,
        int memory,
        int batch,
        double rate,
        int lookahead,
        int every,
        int renewed,
        double stray) {
    public DqnSettings {
        hidden = List.copyOf(hidden);
    }

    /** What has served well for executing orders. */
    public static DqnSettings usual() {
        return new DqnSettings(List.of(64, 64), 24, 131_072, 256, 3e-4, 16, 24, 200, 0.2);
    }
}
