package io.blockwright.backtest;

import java.util.List;

/**
 * The results of one scenario, or of all together.
 *
 * @param name the scenario's, or {@link #POOLED}
 * @param title one sentence
 * @param pairs how many pairs every algorithm has finished; where pairs are parts of one recording, how many parts they lie in
 * @param algos in the experiment's order
 * @param comparisons every algorithm against every other one
 */
public record Scope(String name, String title, int pairs, List<AlgoFigures> algos, List<Comparison> comparisons) {
    /** The scope of all scenarios together. */
    public static final String POOLED = "pooled";

    public Scope {
        algos = List.copyOf(algos);
        comparisons = List.copyOf(comparisons);
    }
}
