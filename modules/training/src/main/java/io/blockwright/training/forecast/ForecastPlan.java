package io.blockwright.training.forecast;

import io.blockwright.inference.ModelKind;
import io.blockwright.simulator.MarketScenario;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Everything that decides which forecaster comes out.
 *
 * @param kind LSTM or CNN
 * @param scenarios whose sessions are learned from, in turn
 * @param seed of weights, batches and sessions: sessions have the seeds from {@code seed × 1,000,000 + 1} on, which nobody judges
 *     by
 * @param sessions how many are played; the last sixth of them is not learned from but says when it was best
 * @param steps of the optimiser, 0 to go by the time budget
 */
public record ForecastPlan(ModelKind kind, List<MarketScenario> scenarios, long seed, int sessions, long steps) {
    /** How far the seeds of two trainings are apart. */
    public static final long SEEDS = 1_000_000;

    /** Fewer sessions than this are not split. */
    public static final int FEWEST_SESSIONS = 6;

    public ForecastPlan {
        scenarios = List.copyOf(scenarios);
        if (scenarios.isEmpty() || seed < 1 || sessions < FEWEST_SESSIONS || steps < 0) {
            throw new IllegalArgumentException(
                    "a forecaster needs a scenario, a seed from 1 and " + FEWEST_SESSIONS + " sessions at least");
        }
        if (kind != ModelKind.LSTM && kind != ModelKind.CNN) {
            throw new IllegalArgumentException(kind + " is no forecaster");
        }
    }

    /** Enough steps to see every sample twice or so, a sample being a second of three quarters of an hour. */
    static long stepsFor(int sessions) {
        return sessions * 250L / 3;
    }

    /** Whether a market seed is one that this training learned from. */
    public boolean learnsFrom(long marketSeed) {
        return marketSeed > seed * SEEDS && marketSeed <= seed * SEEDS + sessions;
    }

    long marketSeed(int session) {
        return seed * SEEDS + 1 + session;
    }

    MarketScenario scenario(int session) {
        return scenarios.get(session % scenarios.size());
    }

    /** How many sessions are learned from. */
    int learned() {
        return sessions - sessions / 6;
    }

    Network network() {
        return kind == ModelKind.LSTM ? new LstmNetwork(64) : new ImageNetwork();
    }

    /** As one line. */
    String line() {
        return kind + " of " + scenarios.stream().map(MarketScenario::name).collect(Collectors.joining(", "))
                + ", seed "
                + seed + ", " + sessions + " sessions, "
                + (steps == 0 ? "by time" : steps + " steps") + ", "
                + Integer.toHexString(scenarios.stream()
                        .map(MarketScenario::description)
                        .collect(Collectors.joining("\n"))
                        .hashCode());
    }
}
