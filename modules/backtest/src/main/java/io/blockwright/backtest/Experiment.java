package io.blockwright.backtest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;

/**
 * What is compared: every algorithm executes the same order in the same market, once for each pair and scenario. An episode is
 * one algorithm in one such market.
 *
 * @param pairs seeds per scenario
 * @param seed from which the pairs' seeds are drawn
 * @param heldOut whether they are drawn among the seeds that no training may see
 */
public record Experiment(List<Scenario> scenarios, List<AlgoChoice> algos, int pairs, long seed, boolean heldOut) {
    /** Changes whenever an episode of the same settings could come out otherwise than before. */
    private static final String EDITION = "1";

    private static final int MOST_PAIRS = 1_000_000;

    public Experiment {
        scenarios = List.copyOf(scenarios);
        algos = List.copyOf(algos);
        if (scenarios.isEmpty() || algos.isEmpty()) {
            throw new BacktestRefused("A backtest needs at least one scenario and one algorithm.");
        }
        if (pairs < 1 || pairs > MOST_PAIRS) {
            throw new BacktestRefused("The number of pairs must be 1 to 1,000,000, not " + pairs + ".");
        }
        distinct(scenarios.stream().map(Scenario::name).toList(), "scenario");
        distinct(algos.stream().map(AlgoChoice::name).toList(), "algorithm");
    }

    /** One on any seeds. */
    public Experiment(List<Scenario> scenarios, List<AlgoChoice> algos, int pairs, long seed) {
        this(scenarios, algos, pairs, seed, false);
    }

    private static void distinct(List<String> names, String what) {
        HashSet<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new BacktestRefused("The " + what + " '" + name + "' is named twice: name it once.");
            }
        }
    }

    /** How many episodes there are. */
    public int episodes() {
        return Math.multiplyExact(pairs, scenarios.size() * algos.size());
    }

    /** The seed of a pair, from 1: the same in every scenario, so that the scenarios' pairs of one number are a family. */
    public long seedOf(int pair) {
        long z = seed + 0x9E3779B97F4A7C15L * (long) pair;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        z ^= z >>> 31;
        return heldOut ? HeldOut.of(z) : z;
    }

    /** Where an episode lies in the order of work: pair by pair, so that an unfinished run still has whole pairs. */
    int index(int pair, int scenario, int algo) {
        return ((pair - 1) * scenarios.size() + scenario) * algos.size() + algo;
    }

    /** Where an outcome of this experiment lies. */
    int indexOf(Outcome outcome) {
        int scenario = scenarios.stream().map(Scenario::name).toList().indexOf(outcome.scenario());
        int algo = algos.stream().map(AlgoChoice::name).toList().indexOf(outcome.algo());
        if (scenario < 0 || algo < 0 || outcome.pair() < 1 || outcome.pair() > pairs) {
            throw new IllegalArgumentException("an outcome of another experiment: " + outcome);
        }
        return index(outcome.pair(), scenario, algo);
    }

    int pairOf(int index) {
        return 1 + index / (algos.size() * scenarios.size());
    }

    int scenarioOf(int index) {
        return index / algos.size() % scenarios.size();
    }

    int algoOf(int index) {
        return index % algos.size();
    }

    /** Everything that decides the results, as text. */
    String settings() {
        StringBuilder text = new StringBuilder("edition " + EDITION + "\nseed " + seed + "\npairs " + pairs + "\n");
        if (heldOut) {
            text.append("held out from ").append(HeldOut.FIRST).append('\n');
        }
        for (Scenario scenario : scenarios) {
            text.append("scenario ")
                    .append(scenario.name())
                    .append(' ')
                    .append(scenario.parameters())
                    .append('\n');
        }
        for (AlgoChoice algo : algos) {
            text.append("algo ").append(algo.settings()).append('\n');
        }
        return text.toString();
    }

    /** SHA-256 of everything that decides the results, in hexadecimal digits. */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(settings().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
