package io.blockwright.backtest;

import io.blockwright.simulator.MarketScenario;
import io.blockwright.simulator.ScenarioException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The scenarios that can be asked for by name. */
public final class Scenarios {
    private final List<Scenario> all;

    public Scenarios(List<? extends Scenario> all) {
        this.all = List.copyOf(all);
    }

    /**
     * Those of a folder of scenario files.
     *
     * @throws BacktestRefused when one of them cannot be used; the sentence names the file, the line and the mend
     */
    public static Scenarios of(Path folder) {
        try {
            List<Scenario> all = new ArrayList<>();
            for (String name : MarketScenario.names(folder)) {
                all.add(new FileScenario(MarketScenario.find(folder, name)));
            }
            return new Scenarios(all);
        } catch (ScenarioException e) {
            throw new BacktestRefused(String.valueOf(e.getMessage()));
        }
    }

    /** One that was read. */
    public static Scenario of(MarketScenario scenario) {
        return new FileScenario(scenario);
    }

    /**
     * A scenario whose orders Almgren–Chriss works with another urgency than its file says.
     *
     * @param urgency 0 (patient) to 1 (at once)
     * @throws BacktestRefused for any other number
     */
    public static Scenario urged(Scenario scenario, double urgency) {
        if (!(urgency >= 0 && urgency <= 1)) {
            throw new BacktestRefused("The urgency must be 0 (patient) to 1 (at once), not " + urgency + ".");
        }
        return new UrgedScenario(scenario, urgency);
    }

    public List<Scenario> all() {
        return all;
    }

    /**
     * The scenario of a name, or of a file.
     *
     * @throws BacktestRefused when there is none; the sentence lists those there are
     */
    public Scenario named(String name) {
        for (Scenario scenario : all) {
            if (scenario.name().equals(name)) {
                return scenario;
            }
        }
        if (name.contains("/") || name.endsWith(".yaml")) {
            try {
                return new FileScenario(MarketScenario.read(Path.of(name)));
            } catch (ScenarioException e) {
                throw new BacktestRefused(String.valueOf(e.getMessage()));
            }
        }
        throw new BacktestRefused("There is no scenario '" + name + "': use "
                + all.stream().map(Scenario::name).collect(Collectors.joining(", ")) + ".");
    }
}
