package io.blockwright.backtest;

import java.util.List;

/**
 * What an experiment has shown.
 *
 * @param experiment what was asked
 * @param outcomes what came out, in the experiment's own order
 * @param scopes one for each scenario, and one of all together where there are several
 * @param resamples of every interval
 */
public record Findings(Experiment experiment, List<Outcome> outcomes, List<Scope> scopes, int resamples) {
    public Findings {
        outcomes = List.copyOf(outcomes);
        scopes = List.copyOf(scopes);
    }

    /** Market events in an episode on average, 0 without episodes. */
    public long messagesEach() {
        long all = outcomes.stream().mapToLong(Outcome::messages).sum();
        return outcomes.isEmpty() ? 0 : all / outcomes.size();
    }

    /** Whether every episode is in. */
    public boolean complete() {
        return outcomes.size() == experiment.episodes();
    }
}
