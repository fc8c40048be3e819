package io.blockwright.launcher;

import io.blockwright.backtest.AlgoChoice;
import io.blockwright.backtest.BacktestRefused;
import io.blockwright.backtest.Experiment;
import io.blockwright.backtest.Scenario;
import io.blockwright.inference.ModelBundle;
import io.blockwright.inference.ModelRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code results}: which table, of which policies, on how many days. */
final class ResultsOptions {
    /** Which held-out days are drawn; those drawn by 1 were used for policies that came before the shipped ones. */
    private static final long DAYS = 2;

    private static final String RECORDED = "recorded";
    private static final String PACE = "pace";
    private static final String CHANGED = "-changed";
    private static final String PESSIMISTIC = "-pessimistic";
    private static final String MODEL = "model:";
    private static final List<String> BASELINES = List.of("twap-taker", "twap-passive", "vwap", "pov", "ac", "random");

    @Parameters(index = "0", paramLabel = "TABLE", description = "For instance qdi, mix-pessimistic, recorded or pace.")
    String table = "";

    @Option(
            names = "--policy",
            split = ",",
            paramLabel = "NAME",
            description = "Policies: folders, names of shipped ones, or algorithms. Default: every shipped policy.")
    List<String> named = List.of();

    @Option(names = "--pairs", paramLabel = "N", description = "Days. Default: 500, for pace 100.")
    @Nullable
    Integer pairs;

    @Option(
            names = "--on",
            paramLabel = "MARKET",
            description =
                    "The recording of the table 'recorded': lobster:FOLDER, itch:FILE, tape:FOLDER or sample:NAME.")
    @Nullable
    String on;

    @Option(
            names = "--jobs",
            paramLabel = "J",
            description = "Threads; what comes out does not depend on it. Default: one for each processor.")
    @Nullable
    Integer jobs;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Also write the table as JSON. While it is made, what is finished is kept in FILE.part.")
    @Nullable
    Path json;

    @Option(names = "--resume", description = "Go on from what an interrupted run of the same settings finished.")
    boolean resume;

    @Option(names = "--page", paramLabel = "FILE", description = "Put the table into its place in this Markdown page.")
    @Nullable
    Path page;

    @Option(
            names = "--profile",
            paramLabel = "FOLDER",
            description = "Where logs are kept. Default: $BLOCKWRIGHT_PROFILE, else .blockwright in your home folder.")
    @Nullable
    Path profile;

    private @Nullable List<AlgoChoice> policies;

    boolean pace() {
        return table.equals(PACE);
    }

    /** Looks whether everything can be found and written. */
    void check() {
        if (resume && (json == null || pace())) {
            throw new UserError("--resume needs --json FILE: what was finished is kept beside that file.");
        }
        if (pace() && json != null) {
            throw new UserError("The pace has no JSON: leave --json out.");
        }
        if (table.equals(RECORDED) == (on == null)) {
            throw new UserError(
                    "The table recorded, and no other, needs --on MARKET, for instance --on lobster:FOLDER.");
        }
        ResultFile.check("--json", json);
        page().ifPresent(place -> place.check(table));
        policies();
    }

    Optional<ResultsPage> page() {
        return Optional.ofNullable(page).map(ResultsPage::new);
    }

    int threads() {
        int threads = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
        if (threads < 1) {
            throw new BacktestRefused("The number of jobs must be at least 1, not " + threads + ".");
        }
        return threads;
    }

    @Nullable
    Path checkpoint() {
        return json == null ? null : json.resolveSibling(json.getFileName() + ".part");
    }

    /** Every policy against every baseline, on held-out days. */
    Experiment experiment(int usual) {
        List<AlgoChoice> algos = new ArrayList<>(policies());
        BASELINES.stream()
                .filter(name -> !policyNames().contains(name))
                .map(AlgoChoice::named)
                .forEach(algos::add);
        return new Experiment(List.of(market()), algos, pairs == null ? usual : pairs, DAYS, true);
    }

    private Scenario market() {
        MarketConditions conditions = new MarketConditions();
        String name = table;
        if (name.endsWith(PESSIMISTIC)) {
            conditions.queues = MarketConditions.Queues.pessimistic;
            name = name.substring(0, name.length() - PESSIMISTIC.length());
        }
        if (name.endsWith(CHANGED)) {
            conditions.population = MarketConditions.Population.changed;
            name = name.substring(0, name.length() - CHANGED.length());
        }
        conditions.on = on;
        return conditions.markets(on == null ? List.of(name) : List.of()).getFirst();
    }

    /** Read once: a model is verified when it is. */
    List<AlgoChoice> policies() {
        if (policies == null) {
            policies = (named.isEmpty()
                            ? shipped()
                            : named.stream().map(String::strip).toList())
                    .stream().map(ResultsOptions::policy).toList();
        }
        return policies;
    }

    List<String> policyNames() {
        return policies().stream().map(AlgoChoice::name).toList();
    }

    private static AlgoChoice policy(String name) {
        if (AlgoChoice.all().stream().anyMatch(algo -> algo.name().equals(name))) {
            return AlgoChoice.named(name);
        }
        Path shipped = DataFolder.models().resolve(name);
        return AlgoChoice.named(MODEL + (Files.isDirectory(shipped) ? shipped : name));
    }

    private static List<String> shipped() {
        List<String> found = new ArrayList<>();
        for (Path folder : DeskModels.folders(DataFolder.models())) {
            try {
                if (ModelBundle.peek(folder).kind().policy()) {
                    found.add(String.valueOf(folder.getFileName()));
                }
            } catch (ModelRefused e) {
                // a folder that holds no model is nobody's policy
            }
        }
        if (found.isEmpty()) {
            throw new UserError("No policy is shipped in " + DataFolder.models()
                    + ": train one, or name a folder or an algorithm by --policy.");
        }
        return found;
    }

    /** A scenario's file by its name alone. */
    private static String name(String table) {
        return table.contains("/") ? String.valueOf(Path.of(table).getFileName()) : table;
    }

    /** The command, without what is of this machine only. */
    String words(int days) {
        String who = String.join(
                ",",
                named.stream()
                        .map(name -> String.valueOf(Path.of(name.strip()).getFileName()))
                        .toList());
        return Stream.of(
                        "./blockwright results " + name(table),
                        who.isEmpty() ? "" : "--policy " + who,
                        on == null
                                ? ""
                                : "--on " + on.substring(0, on.indexOf(':') + 1)
                                        + Path.of(on.substring(on.indexOf(':') + 1))
                                                .getFileName(),
                        "--pairs " + days)
                .filter(word -> !word.isEmpty())
                .reduce((all, word) -> all + " " + word)
                .orElseThrow();
    }
}
