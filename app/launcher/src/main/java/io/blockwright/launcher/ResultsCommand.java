package io.blockwright.launcher;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.blockwright.backtest.Analysis;
import io.blockwright.backtest.Checkpoint;
import io.blockwright.backtest.Claim;
import io.blockwright.backtest.ClaimJson;
import io.blockwright.backtest.ClaimTable;
import io.blockwright.backtest.Experiment;
import io.blockwright.backtest.ExperimentRun;
import io.blockwright.backtest.PaceBeforeHeadline;
import io.blockwright.backtest.PaceFinding;
import io.blockwright.backtest.PaceText;
import io.blockwright.backtest.Scenarios;
import io.blockwright.domain.SystemClock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes a table of the results page: what the shipped policies are worth, on days that no training has seen. */
@Command(
        name = "results",
        description = {
            "Makes one table of docs/results.md: what a policy saves against twap-taker, twap-passive, vwap, pov, ac and",
            "random, pair by pair on days that no training may see, with intervals; where no edge is shown it says so.",
            "TABLE is a scenario (qdi, qdi-family, mix, …), which may end in -changed (other people in the market) or",
            "-pessimistic (own orders last in every queue); or recorded (with --on); or pace: whether a policy knows",
            "the hour of the news."
        },
        mixinStandardHelpOptions = true)
final class ResultsCommand implements Callable<Integer> {
    /** So many days are a table; fewer are said to be preliminary. */
    private static final int ENOUGH = 500;

    private static final int ENOUGH_FOR_PACE = 100;

    @Mixin
    private ResultsOptions options = new ResultsOptions();

    @Override
    public Integer call() throws Exception {
        options.check();
        Profile profile = Profile.open(options.profile);
        Logging.to(profile.logs());
        // thousands of desks open and close: what each says of its own day is not worth a line
        ((Logger) LoggerFactory.getLogger("io.blockwright.engine")).setLevel(Level.OFF);
        if (options.pace()) {
            pace();
        } else {
            claims();
        }
        return 0;
    }

    private void claims() throws Exception {
        Experiment experiment = options.experiment(ENOUGH);
        Path part = options.checkpoint();
        Making making = Making.here(options.words(experiment.pairs()));
        try (Checkpoint checkpoint = part == null ? null : Checkpoint.open(part, experiment, options.resume);
                ExperimentRun run =
                        new ExperimentRun(experiment, options.threads(), checkpoint, SystemClock::monotonic)) {
            ExperimentWatch.follow("results", run, part);
            run.check();
            var claims = Claim.of(experiment, run.outcomes(), options.policyNames(), Analysis.THOROUGH);
            String markdown = preliminary(experiment.pairs(), ENOUGH)
                    + claims.stream().map(ClaimTable::of).collect(Collectors.joining("\n"))
                    + "\n" + making.words() + "\n";
            publish(markdown, ClaimJson.of(experiment, claims, making.facts()));
            discard(checkpoint);
        }
    }

    private static void discard(@Nullable Checkpoint checkpoint) throws IOException {
        if (checkpoint != null) {
            checkpoint.discard();
        }
    }

    private void pace() throws InterruptedException {
        Scenarios known = Scenarios.of(DataFolder.scenarios());
        int days = options.pairs == null ? ENOUGH_FOR_PACE : options.pairs;
        StringBuilder markdown = new StringBuilder(preliminary(days, ENOUGH_FOR_PACE));
        for (var policy : options.policies()) {
            PaceBeforeHeadline watch = new PaceBeforeHeadline(known.named("qdi"), known.named("qdi-family"), policy);
            try (Terminal terminal = Terminal.progress("pace of " + policy.name())) {
                PaceFinding finding = watch.of(
                        days,
                        options.threads(),
                        done -> terminal.show((double) done / days, done + " of " + days + " days of each kind"));
                markdown.append(PaceText.of(finding)).append('\n');
            }
        }
        markdown.append(Making.here(options.words(days)).words()).append('\n');
        publish(markdown.toString(), null);
    }

    private static String preliminary(int days, int enough) {
        return days >= enough
                ? ""
                : String.format(Locale.ROOT, "*Preliminary: %,d days; a table that counts has %,d.*%n%n", days, enough);
    }

    private void publish(String markdown, @Nullable String json) {
        System.out.print(markdown);
        if (json != null) {
            ResultFile.write(options.json, () -> json);
        }
        options.page().ifPresent(page -> page.put(options.table, markdown));
    }
}
