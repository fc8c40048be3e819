package io.blockwright.launcher;

import io.blockwright.backtest.Scenario;
import io.blockwright.backtest.Scenarios;
import io.blockwright.marketdata.RecordedMarket;
import io.blockwright.simulator.ChangedPopulation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** On which markets algorithms are compared, and what is made harder there than it is. */
final class MarketConditions {
    private static final List<String> USUAL = List.of("calm");

    /** How own resting orders are served. */
    enum Queues {
        /** In their turn. */
        fair,
        /** After everybody else at their price, whoever came first. */
        pessimistic
    }

    /** Who is in the simulated market. */
    enum Population {
        /** Whom the scenario says. */
        usual,
        /** Half the market makers, more who follow a move, fewer who trade without a reason. */
        changed
    }

    @Option(
            names = "--queues",
            paramLabel = "HOW",
            defaultValue = "fair",
            description =
                    "fair, or pessimistic: own resting orders trade after everybody else at their price. Default: ${DEFAULT-VALUE}.")
    Queues queues = Queues.fair;

    @Option(
            names = "--population",
            paramLabel = "WHO",
            defaultValue = "usual",
            description =
                    "usual, or changed: half the market makers, three times the momentum traders, fewer noise traders. Default: ${DEFAULT-VALUE}.")
    Population population = Population.usual;

    @Option(
            names = "--on",
            paramLabel = "MARKET",
            description =
                    "A recorded market in place of scenarios: lobster:FOLDER, itch:FILE, tape:FOLDER or sample:NAME. It does not react to the orders.")
    @Nullable
    String on;

    /** The markets of these names, or the recorded one. */
    List<Scenario> markets(List<String> names) {
        List<Scenario> chosen = new ArrayList<>();
        if (on != null) {
            if (!names.isEmpty()) {
                throw new UserError("--on takes a recorded market in place of --scenario: give one of the two.");
            }
            chosen.add(recorded(on));
        } else {
            Scenarios known = Scenarios.of(DataFolder.scenarios());
            (names.isEmpty() ? USUAL : names).forEach(name -> chosen.add(known.named(name.strip())));
        }
        return chosen.stream().map(this::peopled).map(this::queued).toList();
    }

    private static Scenario recorded(String text) {
        boolean recording = text.startsWith("sample:") || RecordedMarket.describes(text);
        if (recording && MarketSpec.parse(text) instanceof MarketSpec.Recorded recorded) {
            return Scenarios.recorded(recorded.spec());
        }
        throw new UserError("--on " + text
                + " is no recorded market: write lobster:FOLDER, itch:FILE, tape:FOLDER or sample:NAME.");
    }

    private Scenario peopled(Scenario scenario) {
        return population == Population.usual ? scenario : Scenarios.changed(scenario, ChangedPopulation.FASTER);
    }

    private Scenario queued(Scenario scenario) {
        return queues == Queues.fair ? scenario : Scenarios.pessimistic(scenario);
    }
}
