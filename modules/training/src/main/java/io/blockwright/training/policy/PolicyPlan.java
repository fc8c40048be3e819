package io.blockwright.training.policy;

import java.util.List;

/**
 * How a policy is trained, whatever it learns with.
 *
 * @param algorithm what it learns with, {@code ppo} or {@code dqn}
 * @param scenarios whose episodes take turns
 * @param seed decides everything random
 * @param episodes to learn from, 0 when only the time budget ends it; costs are then learnt from a fifth as many again
 * @param schedule episodes after which exploration and learning rate have come down
 * @param measured episodes of random play that the first normalising is measured on
 * @param taught rounds of imitating the teacher, where there is one
 * @param costHidden hidden layers of the cost quantiles
 */
public record PolicyPlan(
        String algorithm,
        List<String> scenarios,
        long seed,
        long episodes,
        long schedule,
        int measured,
        int taught,
        List<Integer> costHidden) {
    /** Episodes that the schedule takes when nothing says how many there will be. */
    private static final long USUAL_SCHEDULE = 4_000;

    private static final int LEAST_TAUGHT = 4;
    private static final int MOST_TAUGHT = 24;

    public PolicyPlan {
        scenarios = List.copyOf(scenarios);
        costHidden = List.copyOf(costHidden);
    }

    /** The usual plan. */
    public static PolicyPlan of(String algorithm, List<String> scenarios, long seed, long episodes) {
        long schedule = episodes > 0 ? episodes : USUAL_SCHEDULE;
        int taught = Math.clamp(schedule / 100, LEAST_TAUGHT, MOST_TAUGHT);
        return new PolicyPlan(algorithm, scenarios, seed, episodes, schedule, 16, taught, List.of(32));
    }

    /** Episodes that costs are learnt from, 0 when only the time budget ends it. */
    long costEpisodes() {
        return episodes == 0 ? 0 : Math.max(64, episodes / 5);
    }
}
