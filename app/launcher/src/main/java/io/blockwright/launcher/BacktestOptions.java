package io.blockwright.launcher;

import io.blockwright.backtest.AlgoChoice;
import io.blockwright.backtest.Experiment;
import io.blockwright.backtest.Scenario;
import io.blockwright.backtest.Scenarios;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code backtest}: what is compared, how often, and where the results go. */
final class BacktestOptions {
    @Option(
            names = "--scenario",
            split = ",",
            paramLabel = "NAME",
            description = "Scenarios, with commas between them. Default: calm.")
    List<String> scenarios = List.of();

    @Option(
            names = "--algos",
            split = ",",
            paramLabel = "NAME",
            defaultValue = "immediate,random,twap-taker,twap-passive,vwap,pov,ac,submit-and-leave",
            description =
                    "Algorithms, with commas between them; also random-taker, vwap-taker, pov-taker, ac-taker. Default: ${DEFAULT-VALUE}.")
    List<String> algos = List.of();

    @Option(
            names = "--pairs",
            paramLabel = "N",
            defaultValue = "100",
            description =
                    "Seeds per scenario; every algorithm meets the same market of each. Default: ${DEFAULT-VALUE}.")
    int pairs = 100;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The pairs' seeds are drawn from it. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    @Mixin
    MarketConditions conditions = new MarketConditions();

    @Option(names = "--held-out", description = "Draw the pairs' seeds among those that no training may see.")
    boolean heldOut;

    @Option(
            names = "--urgency",
            paramLabel = "U",
            description = "For ac, 0 (patient) to 1 (at once). Default: what the scenario's order says, else 0.9.")
    @Nullable
    Double urgency;

    @Option(
            names = "--jobs",
            paramLabel = "J",
            description =
                    "Threads. What comes out does not depend on it. Default: as many as the machine has processors.")
    @Nullable
    Integer jobs;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description =
                    "Write the results as JSON. While the backtest runs, what is finished is kept beside it in FILE.part.")
    @Nullable
    Path json;

    @Option(names = "--html", paramLabel = "FILE", description = "Also write a report with plots, one file.")
    @Nullable
    Path html;

    @Option(names = "--csv", paramLabel = "FILE", description = "Also write every pair as comma-separated values.")
    @Nullable
    Path csv;

    @Option(names = "--resume", description = "Go on from what an interrupted backtest of the same settings finished.")
    boolean resume;

    @Option(
            names = "--profile",
            paramLabel = "FOLDER",
            description = "Where logs are kept. Default: $BLOCKWRIGHT_PROFILE, else .blockwright in your home folder.")
    @Nullable
    Path profile;

    Experiment experiment() {
        List<Scenario> chosen =
                conditions.markets(scenarios).stream().map(this::urged).toList();
        return new Experiment(
                chosen, algos.stream().map(String::strip).map(AlgoChoice::named).toList(), pairs, seed, heldOut);
    }

    private Scenario urged(Scenario scenario) {
        return urgency == null ? scenario : Scenarios.urged(scenario, urgency);
    }

    int threads() {
        return jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
    }

    /** Where finished episodes are kept while it runs, null without {@code --json}. */
    @Nullable
    Path checkpoint() {
        return json == null ? null : json.resolveSibling(json.getFileName() + ".part");
    }

    /** Looks whether the results can be written. */
    void checkFiles() {
        if (resume && json == null) {
            throw new UserError("--resume needs --json FILE: what was finished is kept beside that file.");
        }
        ResultFile.check("--json", json);
        ResultFile.check("--html", html);
        ResultFile.check("--csv", csv);
    }
}
