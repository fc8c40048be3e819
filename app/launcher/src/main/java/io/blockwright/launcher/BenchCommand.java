package io.blockwright.launcher;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/** Runs a benchmark. Benchmarks are not shipped: they are found by name when the program runs from its source tree. */
@Command(
        name = "bench",
        description = {
            "Measures speed on this machine: book, fix, pipeline, tape, watch, sim, inference, decisions, start, heatmap or blotter.",
            "book      order book against exchange-core, same command stream, ns and bytes per operation",
            "fix       encode, decode and loopback round trip",
            "pipeline  tick bytes in to FIX bytes out, stage by stage; the journal's wait apart",
            "tape      ten million events written on a tape and played from it, in rows and in columns: bytes and ns an"
                    + " event",
            "watch     how often the market watch cries wolf on calm days, and how long it takes on a stressed one",
            "sim       messages a second and bytes a message of the simulated market, and decisions a second in it",
            "inference models of the shipped shapes, by provider and batch: p50, p99, rows a second, bytes a call",
            "decisions a policy on a whole desk: a turn in the engine, the model's part of it, and how soon it tells why",
            "heatmap   frames and work of the depth heat map under 100,000 book updates a second, alone and in the"
                    + " window",
            "start     from the start of the process to the window's first frame, with and without the class cache",
            "blotter   the window with 2,000 parents while 100,000 rows change a second",
            "Each takes --json FILE; the rest of its arguments it names itself when one is wrong."
        },
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "WHAT",
            description = "book, fix, pipeline, tape, watch, sim, inference, decisions, start, heatmap or blotter")
    private String what = "";

    /** For the benchmark itself, which says what it takes. */
    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        if (what.equalsIgnoreCase("start")) {
            return StartBench.run(arguments);
        }
        if (what.equalsIgnoreCase("heatmap")) {
            return HeatBench.run(arguments);
        }
        if (what.equalsIgnoreCase("decisions")) {
            return DecisionBench.run(arguments);
        }
        if (what.equalsIgnoreCase("blotter")) {
            return BlotterBench.run(arguments);
        }
        String name = switch (what.toLowerCase(Locale.ROOT)) {
            case "book" -> "book.BookBenchmark";
            case "fix" -> "fix.FixBenchmark";
            case "pipeline" -> "pipeline.PipelineBenchmark";
            case "tape" -> "tape.TapeBenchmark";
            case "sim" -> "sim.SimBenchmark";
            case "inference" -> "inference.InferenceBenchmark";
            case "watch" -> "watch.WatchBenchmark";
            default ->
                throw new UserError(
                        "There is no benchmark '" + what
                                + "': use book, fix, pipeline, tape, watch, sim, inference, decisions, start, heatmap or blotter.");
        };
        try {
            return (Integer) Class.forName("io.blockwright.benchmarks." + name)
                    .getMethod("run", List.class)
                    .invoke(null, arguments);
        } catch (ClassNotFoundException e) {
            throw new UserError(
                    "Benchmarks are not part of an installed Blockwright: run ./blockwright bench from its source"
                            + " tree.");
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception cause) {
                throw new IllegalStateException("the benchmark failed: " + cause.getMessage(), cause);
            }
            throw e;
        }
    }
}
