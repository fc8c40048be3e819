package io.blockwright.launcher;

import io.blockwright.simulator.MarketScenario;
import io.blockwright.simulator.Parameter;
import io.blockwright.simulator.ScenarioException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the scenarios and what a scenario file may set; checks a file. */
@Command(
        name = "scenarios",
        description = {
            "Lists the scenarios that come with the program. With FILE: reads that scenario file and says whether it is one.",
            "A scenario is a market with an order in it: backtest --scenario NAME, run --market scenario:NAME."
        },
        mixinStandardHelpOptions = true)
final class ScenariosCommand implements Callable<Integer> {
    @Option(names = "--parameters", description = "List what may stand under 'market' in a scenario file.")
    private boolean parameters;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "A scenario file to check.")
    private @Nullable Path file;

    @Override
    public Integer call() {
        try {
            if (parameters) {
                listParameters();
            } else if (file != null) {
                MarketScenario scenario = MarketScenario.read(file);
                System.out.printf(Locale.ROOT, "%s is a scenario: %s%n", scenario.name(), scenario.title());
            } else {
                for (String name : MarketScenario.names(DataFolder.scenarios())) {
                    MarketScenario scenario = MarketScenario.find(DataFolder.scenarios(), name);
                    System.out.printf(Locale.ROOT, "  %-13s %s%n", name, scenario.title());
                }
            }
            return 0;
        } catch (ScenarioException e) {
            throw new UserError(Objects.requireNonNullElse(e.getMessage(), "The scenario cannot be read."));
        }
    }

    private static void listParameters() {
        System.out.printf(
                Locale.ROOT, "  %-22s %12s  %s%n", "name", "standard", "what it is, and between what it must lie");
        for (Parameter parameter : Parameter.values()) {
            System.out.printf(
                    Locale.ROOT,
                    "  %-22s %12s  %s; %s to %s%n",
                    parameter.key(),
                    number(parameter.standard()),
                    parameter.meaning(),
                    number(parameter.least()),
                    number(parameter.most()));
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%,d", (long) value) : Double.toString(value);
    }
}
