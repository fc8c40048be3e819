package io.blockwright.simulator;

import java.util.Set;

/**
 * How much is measured.
 *
 * @param days how many days are pooled
 * @param seed of the first day; the next days have the next seeds
 * @param jobs how many days run at the same time; the result does not depend on it
 * @param facts the facts wanted, by name or by the first words of their names ({@code impact}, {@code abs-acf}); all when
 *     empty
 * @param impact how meta-orders are worked
 */
public record RealismSettings(int days, long seed, int jobs, Set<String> facts, ImpactSettings impact) {
    public RealismSettings {
        if (days < 1 || jobs < 1) {
            throw new IllegalArgumentException("days and jobs must be at least 1, not " + days + " and " + jobs);
        }
        facts = Set.copyOf(facts);
    }

    /** So many days from a seed on, every fact, on one thread. */
    public static RealismSettings of(int days, long seed) {
        return new RealismSettings(days, seed, 1, Set.of(), ImpactSettings.STANDARD);
    }

    /** The same on several threads. */
    public RealismSettings jobs(int newJobs) {
        return new RealismSettings(days, seed, newJobs, facts, impact);
    }

    /** The same, of these facts only. */
    public RealismSettings only(Set<String> ids) {
        return new RealismSettings(days, seed, jobs, ids, impact);
    }

    /** The same with meta-orders worked in another way. */
    public RealismSettings impact(ImpactSettings settings) {
        return new RealismSettings(days, seed, jobs, facts, settings);
    }

    /** Whether anything is wanted that takes runs with meta-orders. */
    public boolean wantsImpact() {
        return RealismStudy.FACTS.stream().anyMatch(id -> wants(id) && takesMetaOrders(id));
    }

    private static boolean takesMetaOrders(String id) {
        return id.startsWith("impact-") || id.equals("round-trip");
    }

    /** Whether a fact is wanted: by its whole name, or by its first words. */
    public boolean wants(String id) {
        return facts.isEmpty() || facts.stream().anyMatch(name -> id.equals(name) || id.startsWith(name + "-"));
    }
}
