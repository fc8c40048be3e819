package io.blockwright.launcher;

import io.blockwright.marketdata.MarketFeed;
import io.blockwright.marketdata.RecordedMarket;
import io.blockwright.simulator.ImpactSettings;
import io.blockwright.simulator.RealismReport;
import io.blockwright.simulator.RealismSettings;
import io.blockwright.simulator.RealismStudy;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how much the built-in market resembles a real one, and says of each known fact whether it holds. */
@Command(
        name = "realism",
        description = {
            "Runs seeded days of the built-in market and measures what is known of real ones: returns, order signs, sizes,",
            "depth, spreads, the shape of the day, and the impact of meta-orders by pairs of runs with the same seed.",
            "Exit code 1 when a fact lies outside its band."
        },
        mixinStandardHelpOptions = true)
final class RealismCommand implements Callable<Integer> {
    @Option(names = "--days", defaultValue = "20", description = "How many days are pooled. Default: ${DEFAULT-VALUE}.")
    private int days = 20;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Seeds the first day; the next days have the next seeds. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            defaultValue = "0",
            description = "How many days run at a time; the result is the same. Default: one for each processor.")
    private int jobs;

    @Option(
            names = "--facts",
            paramLabel = "NAME[,NAME…]",
            split = ",",
            description = "Only these facts, by name or by the first words of their names, for instance impact.")
    private List<String> facts = List.of();

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            defaultValue = "",
            description = "The market of a scenario or scenario file instead of a whole normal day.")
    private String scenario = "";

    @Option(
            names = "--without",
            paramLabel = "WHAT[,WHAT]",
            split = ",",
            description = "Also measure impact without meta-orders, or without maker-reaction: it must change.")
    private List<String> without = List.of();

    @Option(
            names = "--participation",
            paramLabel = "SHARE",
            defaultValue = "0.2",
            description = "Shares a meta-order trades for each one of the others. Default: ${DEFAULT-VALUE}.")
    private double participation = 0.2;

    @Option(
            names = "--lasting",
            paramLabel = "SPAN",
            description = "Meta-orders take this long whatever the others trade, for instance 30m.")
    private @Nullable String lasting;

    @Option(
            names = "--against",
            paramLabel = "SOURCE",
            description = "Tell how far a recorded market is, for instance lobster:FOLDER.")
    private @Nullable String against;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write everything as JSON.")
    private @Nullable Path json;

    @Option(names = "--plots", paramLabel = "FOLDER", description = "Also draw the facts as PNG pictures.")
    private @Nullable Path plots;

    @Override
    public Integer call() {
        RealismSettings settings = settings();
        if (!scenario.isEmpty() && !without.isEmpty()) {
            throw new UserError("--without takes something out of a normal day: leave out --scenario.");
        }
        RealismStudy study = new RealismStudy(
                settings, scenario.isEmpty() ? RealismMarket.normal() : RealismMarket.scenario(scenario));
        RealismMarket.without(without).forEach(study::variant);
        if (against != null) {
            compare(study, against);
        }
        RealismReport report;
        try (RealismProgress progress = new RealismProgress()) {
            report = study.run(progress);
        }
        System.out.print(RealismTable.of(report));
        String venues = scenario.isEmpty() ? "" : RealismMarket.venues(scenario);
        if (!venues.isEmpty()) {
            System.out.println(venues);
        }
        if (json != null) {
            RealismJson.write(report, json);
        }
        if (plots != null) {
            RealismPlots.draw(report, plots);
        }
        return report.holds() ? 0 : 1;
    }

    private RealismSettings settings() {
        if (days < 1 || days > 10_000) {
            throw new UserError("--days " + days + " is out of range: use 1 to 10000.");
        }
        if (jobs < 0 || jobs > 256) {
            throw new UserError("--jobs " + jobs + " is out of range: use 1 to 256.");
        }
        if (!(participation > 0 && participation <= 5)) {
            throw new UserError(
                    "--participation " + participation + " is out of range: use more than 0 and at most 5.");
        }
        ImpactSettings impact = ImpactSettings.STANDARD.participation(participation);
        if (lasting != null) {
            long seconds = Quantities.span(lasting).toSeconds();
            if (seconds < 10 || seconds > 7_200) {
                throw new UserError("--lasting " + lasting + " is out of range: use 10s to 2h.");
            }
            impact = impact.lasting((int) seconds);
        }
        int threads = jobs == 0 ? Runtime.getRuntime().availableProcessors() : jobs;
        return new RealismSettings(days, seed, threads, wanted(), impact);
    }

    private Set<String> wanted() {
        Set<String> wanted = new LinkedHashSet<>();
        for (String word : facts) {
            String name = word.strip();
            if (RealismStudy.FACTS.stream().noneMatch(id -> id.equals(name) || id.startsWith(name + "-"))) {
                throw new UserError("There is no fact '" + name + "': the facts are "
                        + String.join(", ", RealismStudy.FACTS) + ".");
            }
            wanted.add(name);
        }
        return wanted;
    }

    private static void compare(RealismStudy study, String recorded) {
        if (!RecordedMarket.describes(recorded)) {
            throw new UserError(
                    "--against " + recorded + " is not a recorded market: use lobster:FOLDER or itch:FILE.");
        }
        try (MarketFeed feed = RecordedMarket.open(recorded, "")) {
            study.against(feed);
        }
    }
}
