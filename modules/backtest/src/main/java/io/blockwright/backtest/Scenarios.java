package io.blockwright.backtest;

import java.util.List;
import java.util.stream.Collectors;

/** The scenarios that can be asked for by name. */
public final class Scenarios {
    private final List<Scenario> all;

    public Scenarios(List<? extends Scenario> all) {
        this.all = List.copyOf(all);
    }

    /** Those that come with the program. */
    public static Scenarios standard() {
        return new Scenarios(List.of(FlowScenario.calm()));
    }

    public List<Scenario> all() {
        return all;
    }

    /**
     * The scenario of a name.
     *
     * @throws BacktestRefused when there is none; the sentence lists those there are
     */
    public Scenario named(String name) {
        for (Scenario scenario : all) {
            if (scenario.name().equals(name)) {
                return scenario;
            }
        }
        throw new BacktestRefused("There is no scenario '" + name + "': use "
                + all.stream().map(Scenario::name).collect(Collectors.joining(", ")) + ".");
    }
}
