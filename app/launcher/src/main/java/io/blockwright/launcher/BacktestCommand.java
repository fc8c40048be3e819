package io.blockwright.launcher;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.blockwright.backtest.Analysis;
import io.blockwright.backtest.Checkpoint;
import io.blockwright.backtest.Experiment;
import io.blockwright.backtest.ExperimentRun;
import io.blockwright.backtest.Findings;
import io.blockwright.backtest.ResultCsv;
import io.blockwright.backtest.ResultJson;
import io.blockwright.backtest.ResultPage;
import io.blockwright.backtest.ResultText;
import io.blockwright.domain.SystemClock;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Compares algorithms on the same seeded markets and says what the comparison has shown. */
@Command(
        name = "backtest",
        description = {
            "Lets algorithms execute the same orders in the same seeded markets and compares their costs,",
            "pair by pair, with intervals that say what the comparison has shown and what it has not.",
            "The same settings give the same results, bit for bit, whatever --jobs is."
        },
        mixinStandardHelpOptions = true)
final class BacktestCommand implements Callable<Integer> {
    @Mixin
    private BacktestOptions options = new BacktestOptions();

    @Override
    public Integer call() throws Exception {
        Experiment experiment = options.experiment();
        int jobs = options.threads();
        options.checkFiles();
        Profile profile = Profile.open(options.profile);
        Logging.to(profile.logs());
        // thousands of desks open and close: what each says of its own day is not worth a line
        ((Logger) LoggerFactory.getLogger("io.blockwright.engine")).setLevel(Level.OFF);
        Path part = options.checkpoint();
        try (Checkpoint checkpoint = part == null ? null : Checkpoint.open(part, experiment, options.resume);
                ExperimentRun run = new ExperimentRun(experiment, jobs, checkpoint, SystemClock::monotonic)) {
            ExperimentWatch.follow("backtest", run, part);
            run.check();
            Findings findings = new Analysis(experiment, Analysis.THOROUGH).of(run.outcomes());
            System.out.print(ResultText.of(findings));
            ResultFile.write(options.json, () -> ResultJson.of(findings));
            ResultFile.write(options.html, () -> ResultPage.of(findings));
            ResultFile.write(options.csv, () -> ResultCsv.of(findings));
            if (checkpoint != null) {
                checkpoint.discard();
            }
        }
        return 0;
    }
}
