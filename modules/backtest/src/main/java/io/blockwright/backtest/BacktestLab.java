package io.blockwright.backtest;

import io.blockwright.backtest.statistics.Distribution;
import io.blockwright.backtest.statistics.Interval;
import io.blockwright.backtest.statistics.PairedDifference;
import io.blockwright.engine.spi.Lab;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** The backtest as a screen drives it. Any thread. */
public final class BacktestLab implements Lab {
    /** Enough for a picture that is drawn anew every second; a report's intervals have more. */
    private static final int RESAMPLES = 1_000;

    private final Supplier<Scenarios> scenarios;
    private final int jobs;
    private final LongSupplier monotonic;
    private final Recording recording;

    /** Makes an episode that can be replayed. */
    @FunctionalInterface
    public interface Recording {
        /** Runs the episode again, with journal and tape; an IOException's message is a sentence for the user. */
        Recorded record(Scenario scenario, AlgoChoice algo, long seed) throws IOException;
    }

    /**
     * @param scenarios reads those there are; may refuse with a sentence
     * @param jobs threads of a comparison
     * @param monotonic monotonic nanoseconds, for the remaining time
     */
    public BacktestLab(Supplier<Scenarios> scenarios, int jobs, LongSupplier monotonic, Recording recording) {
        this.scenarios = scenarios;
        this.jobs = jobs;
        this.monotonic = monotonic;
        this.recording = recording;
    }

    @Override
    public List<Choice> scenarios() throws IOException {
        try {
            return scenarios.get().all().stream()
                    .map(scenario -> new Choice(scenario.name(), scenario.title()))
                    .toList();
        } catch (BacktestRefused e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public List<Choice> algos() {
        return AlgoChoice.all().stream()
                .map(algo -> new Choice(
                        algo.name(),
                        (algo.algo() + " " + algo.placement())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', ' ')))
                .toList();
    }

    @Override
    public Trial start(Setup setup) throws IOException {
        try {
            Experiment experiment = new Experiment(
                    setup.scenarios().stream().map(scenarios.get()::named).toList(),
                    setup.algos().stream().map(AlgoChoice::named).toList(),
                    setup.pairs(),
                    setup.seed());
            ExperimentRun run = new ExperimentRun(experiment, jobs, null, monotonic);
            run.start();
            return new Comparing(experiment, run);
        } catch (BacktestRefused e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private final class Comparing implements Trial {
        private final Experiment experiment;
        private final ExperimentRun run;

        Comparing(Experiment experiment, ExperimentRun run) {
            this.experiment = experiment;
            this.run = run;
        }

        @Override
        public Standing standing() {
            Progress progress = run.progress();
            boolean over = run.over();
            String trouble = "";
            if (over) {
                try {
                    run.check();
                } catch (IOException | IllegalStateException e) {
                    trouble = String.valueOf(e.getMessage());
                }
            }
            return new Standing(progress.done(), progress.episodes(), progress.remainingNanos(), over, trouble);
        }

        @Override
        public Lab.Findings findings() {
            io.blockwright.backtest.Findings found = new Analysis(experiment, RESAMPLES).of(run.outcomes());
            return new Lab.Findings(
                    found.scopes().stream().map(BacktestLab::scope).toList(),
                    found.outcomes().stream().map(BacktestLab::episode).toList());
        }

        @Override
        public Recorded record(Lab.Episode episode) throws IOException {
            try {
                return recording.record(
                        scenario(episode.scenario()),
                        AlgoChoice.named(episode.algo()),
                        experiment.seedOf(episode.pair()));
            } catch (BacktestRefused e) {
                throw new IOException(e.getMessage(), e);
            }
        }

        /** The one that was compared, whatever its file says by now. */
        private Scenario scenario(String name) {
            return experiment.scenarios().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new BacktestRefused("There was no scenario '" + name + "' in this comparison."));
        }

        @Override
        public void close() {
            run.cancel();
        }
    }

    private static Lab.Scope scope(io.blockwright.backtest.Scope scope) {
        return new Lab.Scope(
                scope.name(),
                scope.title(),
                scope.pairs(),
                scope.algos().stream().map(BacktestLab::costs).toList(),
                scope.comparisons().stream().map(BacktestLab::difference).toList());
    }

    private static Costs costs(AlgoFigures a) {
        Distribution cost = a.cost();
        return new Costs(
                a.algo(),
                cost.mean(),
                cost.deviation(),
                cost.cvar95(),
                cost.low(),
                cost.median(),
                cost.high(),
                a.completion());
    }

    private static Difference difference(Comparison c) {
        PairedDifference d = c.difference();
        Interval interval = d.interval().known() ? d.interval() : Interval.UNKNOWN;
        return new Difference(
                c.algo(),
                c.baseline(),
                d.mean(),
                interval.low(),
                interval.high(),
                d.winRate(),
                d.correlation(),
                d.detectable(),
                switch (d.verdict()) {
                    case CHEAPER -> Shown.LESS;
                    case DEARER -> Shown.MORE;
                    case NO_EDGE_SHOWN -> Shown.NO_EDGE;
                });
    }

    private static Lab.Episode episode(Outcome o) {
        return new Lab.Episode(
                o.scenario(),
                o.pair(),
                o.algo(),
                o.side(),
                o.quantity(),
                o.costBp(),
                o.completion(),
                o.makerShare(),
                o.participation(),
                o.children(),
                o.fills(),
                o.nanos() / 60e9);
    }
}
