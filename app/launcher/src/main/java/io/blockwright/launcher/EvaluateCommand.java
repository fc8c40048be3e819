package io.blockwright.launcher;

import io.blockwright.marketdata.RecordedMarket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges a forecaster against its floors, in a process of its own. */
@Command(
        name = "evaluate",
        description = {
            "Judges a forecaster on markets that it did not learn from: macro-F1 and MCC against majority, persistence",
            "and logistic regression, calibration, quantiles, fills, and the edge left after half the spread,",
            "with intervals. What does not beat its floor is said to."
        },
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    private static final Pattern SEEDS = Pattern.compile("(\\d{1,18})(?:\\.\\.(\\d{1,18}))?");

    @Parameters(index = "0", paramLabel = "MODEL", description = "The model's folder, or the name of a shipped one.")
    Path model = Path.of(".");

    @Option(
            names = "--on",
            paramLabel = "MARKET",
            required = true,
            description = {
                "scenario:NAME, sample:NAME, lobster:DIR, itch:FILE, or the folder of a tape: what run --record or record",
                "made."
            })
    String on = "";

    @Option(names = "--symbol", description = "Instrument, where a recording holds several.")
    String symbol = "";

    @Option(
            names = "--population",
            defaultValue = "usual",
            description = "usual, or changed: other people in a scenario's market than it was written for.")
    String population = "";

    @Option(
            names = "--seeds",
            paramLabel = "A..B",
            defaultValue = "1..24",
            description = "Seeds of a scenario. Default: ${DEFAULT-VALUE}, from which no training learns.")
    String seeds = "";

    @Option(names = "--json", paramLabel = "FILE", description = "Write the scores there too.")
    @Nullable
    Path json;

    @Option(names = "--card", description = "Put the scores into the model's card as well.")
    boolean card;

    @Override
    public Integer call() throws Exception {
        Matcher range = SEEDS.matcher(seeds.strip());
        if (!range.matches()) {
            throw new UserError("--seeds " + seeds + " is no range of seeds: write it as 1..24.");
        }
        long from = Long.parseLong(range.group(1));
        long to = range.group(2) == null ? from : Long.parseLong(range.group(2));
        if (to < from || to - from >= 10_000) {
            throw new UserError("--seeds " + seeds + " must rise, over 10,000 seeds at most.");
        }
        checkPopulation();
        String market = market();
        Path log = Files.createTempFile("blockwright-evaluate", ".log");
        try {
            return new ProcessBuilder(command(market, from, to, log))
                    .inheritIO()
                    .start()
                    .waitFor();
        } finally {
            Files.deleteIfExists(log);
        }
    }

    private List<String> command(String market, long from, long to, Path log) throws IOException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "--enable-native-access=ALL-UNNAMED",
                "-Dblockwright.home=" + DataFolder.home(),
                "-Dlogback.configurationFile=training-logback.xml",
                "-Dblockwright.training.log=" + log,
                "-cp",
                TrainingChild.classPath(),
                "io.blockwright.training.EvaluationProcess",
                "model=" + folder(),
                "on=" + market,
                "symbol=" + symbol,
                "population=" + population,
                "scenarioFolder=" + DataFolder.scenarios(),
                "from=" + from,
                "to=" + to,
                "json=" + (json == null ? "" : json.toAbsolutePath()),
                "card=" + card);
    }

    private void checkPopulation() {
        if (!population.equals("usual") && !population.equals("changed")) {
            throw new UserError("--population " + population + " is not known: use usual or changed.");
        }
        if (population.equals("changed") && !on.startsWith("scenario:")) {
            throw new UserError(
                    "--population changed needs --on scenario:NAME: nobody in a recording can be exchanged.");
        }
    }

    /** As the process that judges reads it: the folder of a recorded session stands for the tape in it. */
    private String market() {
        boolean described = on.startsWith("sample:") || on.startsWith("scenario:") || RecordedMarket.describes(on);
        if (!described && !Files.isDirectory(Path.of(on))) {
            throw new UserError("--on " + on
                    + " is no market to judge by: use scenario:NAME, sample:NAME, lobster:FOLDER, itch:FILE or the folder"
                    + " of a tape.");
        }
        return switch (MarketSpec.parse(described ? on : "tape:" + on)) {
            case MarketSpec.Recorded recorded -> recorded.spec();
            case MarketSpec.Simulated _, MarketSpec.Fix _ -> on;
        };
    }

    private Path folder() {
        Path shipped = DataFolder.resources().resolve("models").resolve(model);
        return Files.isDirectory(model) || !Files.isDirectory(shipped) ? model.toAbsolutePath() : shipped;
    }
}
