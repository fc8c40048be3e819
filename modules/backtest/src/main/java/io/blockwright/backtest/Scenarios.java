package io.blockwright.backtest;

import io.blockwright.marketdata.EconomicCalendar;
import io.blockwright.marketdata.Lexicon;
import io.blockwright.marketdata.MarketDataException;
import io.blockwright.marketdata.SentimentScorer;
import io.blockwright.marketdata.WatchSettings;
import io.blockwright.simulator.ChangedPopulation;
import io.blockwright.simulator.MarketScenario;
import io.blockwright.simulator.ScenarioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The scenarios that can be asked for by name. */
public final class Scenarios {
    private final List<Scenario> all;
    private final WatchSettings watch;

    public Scenarios(List<? extends Scenario> all) {
        this(all, WatchSettings.NONE);
    }

    private Scenarios(List<? extends Scenario> all, WatchSettings watch) {
        this.all = List.copyOf(all);
        this.watch = watch;
    }

    /**
     * Those of a folder of scenario files; headlines are judged by the word lists of the folder {@code lexicon} beside it, as on
     * a desk that names none of its own.
     *
     * @throws BacktestRefused when one of them cannot be used; the sentence names the file, the line and the mend
     */
    public static Scenarios of(Path folder) {
        try {
            WatchSettings watch = new WatchSettings(scorer(folder.resolveSibling("lexicon")), EconomicCalendar.EMPTY);
            List<Scenario> all = new ArrayList<>();
            for (String name : MarketScenario.names(folder)) {
                all.add(new FileScenario(MarketScenario.find(folder, name), watch));
            }
            return new Scenarios(all, watch);
        } catch (ScenarioException e) {
            throw new BacktestRefused(String.valueOf(e.getMessage()));
        }
    }

    private static SentimentScorer scorer(Path folder) {
        if (!Files.isDirectory(folder)) {
            return SentimentScorer.NONE;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return Lexicon.read(files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList());
        } catch (IOException | MarketDataException e) {
            throw new BacktestRefused("The word lists of " + folder + " cannot be read: " + e.getMessage());
        }
    }

    /** One that was read; nobody judges its headlines. */
    public static Scenario of(MarketScenario scenario) {
        return new FileScenario(scenario, WatchSettings.NONE);
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

    /** A scenario in which the desk's resting orders are last in every queue. */
    public static Scenario pessimistic(Scenario scenario) {
        return new PessimisticScenario(scenario);
    }

    /**
     * A scenario with other people in its market than it was written for.
     *
     * @throws BacktestRefused when nobody can be exchanged, as in a recording
     */
    public static Scenario changed(Scenario scenario, ChangedPopulation population) {
        FileScenario simulated = simulated(scenario, "has no people who could be others");
        return new FileScenario(simulated.file().withPopulation(population), simulated.watch());
    }

    /** A simulated scenario as its file says it, with {@code otherwise} as what is wrong with any other. */
    static FileScenario simulated(Scenario scenario, String otherwise) {
        if (scenario instanceof FileScenario simulated) {
            return simulated;
        }
        throw new BacktestRefused(
                "The market '" + scenario.name() + "' " + otherwise + ": name a scenario such as qdi or mix.");
    }

    /**
     * Orders in a recorded market, one of a few minutes in each part of it. The recording does not react to them.
     *
     * @param spec such as {@code lobster:FOLDER} or {@code tape:FOLDER}
     * @throws BacktestRefused when it cannot be read, or is too short for an order
     */
    public static Scenario recorded(String spec) {
        return RecordedScenario.open(spec);
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
                return new FileScenario(MarketScenario.read(Path.of(name)), watch);
            } catch (ScenarioException e) {
                throw new BacktestRefused(String.valueOf(e.getMessage()));
            }
        }
        throw new BacktestRefused("There is no scenario '" + name + "': use "
                + all.stream().map(Scenario::name).collect(Collectors.joining(", ")) + ".");
    }
}
