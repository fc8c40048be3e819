package io.blockwright.backtest;

import io.blockwright.simulator.FlowParameters;
import java.util.Arrays;
import java.util.List;

/** Scenarios and experiments of a minute or two, for tests. */
final class Brief {
    private static final long SECOND = 1_000_000_000L;

    private Brief() {}

    static Scenario scenario(String name, long quantity) {
        return new FlowScenario(name, "A brief order.", FlowParameters.standard(), 10 * SECOND, 120 * SECOND, quantity);
    }

    static Experiment experiment(int pairs, String... algos) {
        return new Experiment(
                List.of(scenario("small", 900), scenario("large", 4_000)),
                Arrays.stream(algos).map(AlgoChoice::named).toList(),
                pairs,
                7);
    }

    static Outcome run(Scenario scenario, String algo, long seed) {
        try (Episode episode = new Episode(scenario, AlgoChoice.named(algo), seed)) {
            episode.run(() -> false);
            return Reckoning.of(episode, scenario.name(), 1, seed, algo);
        }
    }
}
