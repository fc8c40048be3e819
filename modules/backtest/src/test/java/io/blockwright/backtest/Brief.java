package io.blockwright.backtest;

import io.blockwright.simulator.MarketScenario;
import io.blockwright.simulator.ScenarioException;
import java.util.Arrays;
import java.util.List;

/** Scenarios and experiments of a minute or two, for tests. */
final class Brief {
    private Brief() {}

    static Scenario scenario(String name, long quantity) {
        try {
            return Scenarios.of(MarketScenario.parse(name, """
                    name: %s
                    title: A brief order
                    session: {opens: "09:30", lasts: 4m}
                    order: {side: random, quantity: %d, starts: 10s, lasts: 2m}
                    """.formatted(name, quantity)));
        } catch (ScenarioException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same on two exchanges and in a dark pool. */
    static Scenario onVenues(String name, long quantity) {
        try {
            return Scenarios.of(MarketScenario.parse(name, """
                    name: %s
                    title: A brief order on two exchanges
                    session: {opens: "09:30", lasts: 4m}
                    order: {side: random, quantity: %d, starts: 10s, lasts: 2m}
                    venues:
                      - {name: MAIN, share: 0.6}
                      - {name: EAST, share: 0.4}
                      - {name: DARK, dark: {minimum: 100}}
                    """.formatted(name, quantity)));
        } catch (ScenarioException e) {
            throw new IllegalStateException(e);
        }
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
