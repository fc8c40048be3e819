package io.blockwright.training.teacher;

import java.util.List;
import java.util.Locale;

/**
 * Everything but the machine's speed that decides which teacher a search finds.
 *
 * @param scenarios whose orders are traded, in turn
 * @param seed decides everything random
 * @param episodes to search by, 0 when only the time budget ends it
 * @param aversion what a bp² of variance is charged, per basis point
 * @param pairs of episodes in a round
 */
record TeacherPlan(List<String> scenarios, long seed, long episodes, double aversion, int pairs) {
    private static final int USUAL_PAIRS = 32;
    private static final long FEWEST_JUDGED = 32;

    TeacherPlan {
        scenarios = List.copyOf(scenarios);
    }

    /** The usual plan. */
    static TeacherPlan of(List<String> scenarios, long seed, long episodes, double aversion) {
        return new TeacherPlan(scenarios, seed, episodes, aversion, USUAL_PAIRS);
    }

    /** Days that what was found is judged on, at least. */
    long judged() {
        return Math.max(FEWEST_JUDGED, episodes / 16);
    }

    String scenario(long market) {
        return scenarios.get((int) (market % scenarios.size()));
    }

    /** What is made small, in words. */
    String objective() {
        return String.format(Locale.ROOT, "mean cost + %s × variance, basis points", aversion);
    }
}
