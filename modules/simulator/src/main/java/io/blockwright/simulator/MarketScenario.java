package io.blockwright.simulator;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Instrument;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.simulator.scenario.Plan;
import io.blockwright.simulator.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A kind of market and an order to be executed in it, read from a scenario file; each seed makes one {@link MarketSession}
 * of it. Immutable; any thread.
 */
public final class MarketScenario {
    private static final String SUFFIX = ".yaml";

    private final Plan plan;

    private MarketScenario(Plan plan) {
        this.plan = plan;
    }

    /**
     * Reads a scenario file.
     *
     * @throws ScenarioException with the file, the line and the mend
     */
    public static MarketScenario read(Path file) throws ScenarioException {
        String content;
        try {
            content = Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ScenarioException("The scenario file " + file + " cannot be read: name a file that exists ("
                    + e.getClass().getSimpleName() + ").");
        }
        return new MarketScenario(ScenarioReader.read(file.toString(), content));
    }

    /** The names of the scenarios of a folder, in order. */
    public static List<String> names(Path folder) throws ScenarioException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ScenarioException("The scenario folder " + folder + " cannot be read (" + e.getMessage() + ").");
        }
    }

    /**
     * The scenario of a name in a folder, or of a file when the name has a slash or ends in {@code .yaml}.
     *
     * @throws ScenarioException when there is none; the sentence lists those there are
     */
    public static MarketScenario find(Path folder, String name) throws ScenarioException {
        if (name.endsWith(SUFFIX) || name.contains("/")) {
            return read(Path.of(name));
        }
        List<String> names = names(folder);
        if (!names.contains(name)) {
            throw new ScenarioException("There is no scenario '" + name + "': use " + String.join(", ", names)
                    + ", or name a scenario file.");
        }
        return read(folder.resolve(name + SUFFIX));
    }

    public String name() {
        return plan.name();
    }

    /** What happens in it, one sentence for a person. */
    public String title() {
        return plan.title();
    }

    /** Everything that decides market and order, as one line of text. */
    public String description() {
        return plan.description();
    }

    public Instrument instrument() {
        return plan.instrument();
    }

    /** The same under another symbol. */
    public MarketScenario withSymbol(String symbol) {
        return new MarketScenario(plan.withInstrument(Instrument.usEquity(symbol)));
    }

    /** The same with other people in it, under a name of its own. */
    public MarketScenario withPopulation(ChangedPopulation population) {
        return new MarketScenario(plan.withPopulation(population));
    }

    /** The same market and order of each seed without the events, under a name of its own. */
    public MarketScenario withoutEvents() {
        return new MarketScenario(plan.withoutEvents());
    }

    /** When a seed's first headline is told, nanoseconds since the epoch; {@link MarketFeed#NEVER} without one. */
    public long firstHeadline(long seed) {
        return plan.first(seed, true);
    }

    /** When a seed's first event of any kind begins, nanoseconds since the epoch; {@link MarketFeed#NEVER} without one. */
    public long firstEvent(long seed) {
        return plan.first(seed, false);
    }

    /** Reads a scenario from text; {@code name} stands for the file in what is said about mistakes. */
    public static MarketScenario parse(String name, String content) throws ScenarioException {
        return new MarketScenario(ScenarioReader.read(name, content));
    }

    /** The price at which its fundamental value starts on average, currency. */
    public double price() {
        return plan.price();
    }

    /** What the desk knows of the instrument beforehand. */
    public KnownMarket known() {
        return plan.known();
    }

    /** Where it is traded; one exchange where the file names no venues. */
    public VenueSet venues() {
        return plan.venues();
    }

    /** Which algorithm works its order unless somebody chooses; null where its file names none. */
    public @Nullable Algo algo() {
        return plan.algo();
    }

    /** The order of a seed, without its market. */
    public ScenarioOrder order(long seed) {
        return plan.order(seed);
    }

    /** Opens a seed's session: the same seed is the same market, order and news. */
    public MarketSession session(long seed) {
        return plan.session(seed);
    }
}
