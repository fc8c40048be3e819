package io.blockwright.benchmarks.watch;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Symptom;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.marketdata.MarketFinding;
import io.blockwright.marketdata.MarketFinding.Kind;
import io.blockwright.marketdata.WatchThresholds;
import io.blockwright.simulator.ExchangeInbox;
import io.blockwright.simulator.ExchangeRules;
import io.blockwright.simulator.LatencyModel;
import io.blockwright.simulator.MarketScenario;
import io.blockwright.simulator.MarketSource;
import io.blockwright.simulator.PopulationSource;
import io.blockwright.simulator.ScenarioException;
import io.blockwright.simulator.SimulatedExchange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Calibrates the watch: runs calm simulated days, counts what it finds there (each one false), shows the largest statistic of
 * every day, and measures how long after the headline of a stress scenario it sees what the headline did.
 */
public final class WatchBenchmark {
    private static final Instrument DEMO = Instrument.usEquity("DEMO");

    private WatchBenchmark() {}

    /** Takes {@code --days N}, {@code --runs N}, {@code --scenario NAME} and {@code --seed S}; prints its findings. */
    public static int run(List<String> arguments) throws ScenarioException {
        int days = number(arguments, "--days", 20);
        int runs = number(arguments, "--runs", 20);
        int at = arguments.indexOf("--scenario");
        String scenario = at >= 0 && at + 1 < arguments.size() ? arguments.get(at + 1) : "qdi";
        int seed = number(arguments, "--seed", 1);
        calm(days, seed);
        stress(runs, seed, scenario);
        return 0;
    }

    private static int number(List<String> arguments, String name, int usual) {
        int at = arguments.indexOf(name);
        if (at < 0) {
            return usual;
        }
        try {
            return Integer.parseInt(arguments.get(at + 1));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new IllegalArgumentException(name + " needs a whole number after it", e);
        }
    }

    private static MarketFeed exchange(MarketSource source, long seed) {
        return new SimulatedExchange(
                source,
                new FastOrderBook(source.instrument()),
                ExchangeRules.STANDARD,
                LatencyModel.METRO,
                seed,
                new ExchangeInbox(16),
                report -> {});
    }

    private static void calm(int days, int seed) {
        Map<Symptom, double[]> drifts = new EnumMap<>(Symptom.class);
        Map<Symptom, double[]> jumps = new EnumMap<>(Symptom.class);
        for (Symptom symptom : Symptom.values()) {
            drifts.put(symptom, new double[days]);
            jumps.put(symptom, new double[days]);
        }
        List<MarketFinding> falseAlarms = new ArrayList<>();
        long events = 0;
        long began = System.nanoTime();
        for (int day = 0; day < days; day++) {
            try (MarketFeed feed = exchange(PopulationSource.standardDay(DEMO, seed + day), seed + day)) {
                WatchedDay watched = new WatchedDay(feed);
                for (Symptom symptom : Symptom.values()) {
                    days(drifts, symptom)[day] = watched.largestDrift(symptom);
                    days(jumps, symptom)[day] = watched.largestJump(symptom);
                }
                falseAlarms.addAll(watched.findings());
                events += watched.events();
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        print("%d calm days, %,d events in %.1f s", days, events, seconds);
        print(
                "  false shifts %d (%.3f a day), false jumps %d (%.3f a day)",
                count(falseAlarms, Kind.SHIFTED),
                count(falseAlarms, Kind.SHIFTED) / (double) days,
                count(falseAlarms, Kind.JUMPED),
                count(falseAlarms, Kind.JUMPED) / (double) days);
        for (Symptom symptom : Symptom.values()) {
            long alarms = falseAlarms.stream()
                    .filter(f -> f.symptom() == symptom && isAlarm(f))
                    .count();
            if (alarms > 0) {
                print("    %d in %s", alarms, symptom.name().toLowerCase(Locale.ROOT));
            }
        }
        print("  %-11s %42s   %42s", "", "largest shift sum of a day", "largest jump of a day");
        print(
                "  %-11s %10s %11s %11s %7s   %10s %11s %11s %7s",
                "", "median", "95 %", "most", "limit", "median", "95 %", "most", "limit");
        for (Symptom symptom : Symptom.values()) {
            print(
                    "  %-11s %s %7.1f   %s %7.1f",
                    symptom.name().toLowerCase(Locale.ROOT),
                    row(days(drifts, symptom)),
                    WatchThresholds.drift(symptom),
                    row(days(jumps, symptom)),
                    WatchThresholds.jump(symptom));
        }
    }

    private static double[] days(Map<Symptom, double[]> all, Symptom symptom) {
        return Objects.requireNonNull(all.get(symptom));
    }

    private static String row(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return String.format(Locale.ROOT, "%10.1f %11.1f %11.1f", at(sorted, 0.5), at(sorted, 0.95), at(sorted, 1));
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    private static long count(List<MarketFinding> findings, Kind kind) {
        return findings.stream().filter(f -> f.kind() == kind).count();
    }

    private static void stress(int days, int seed, String name) throws ScenarioException {
        MarketScenario scenario = MarketScenario.find(
                Path.of(System.getProperty("blockwright.home", "."), "resources", "scenarios"), name);
        double[] any = new double[days];
        double[] spread = new double[days];
        double[] bids = new double[days];
        double[] supply = new double[days];
        int before = 0;
        for (int day = 0; day < days; day++) {
            try (MarketFeed feed = exchange(scenario.session(seed + day).source(), seed + day)) {
                WatchedDay watched = new WatchedDay(feed);
                long from = watched.headline();
                if (from == 0) {
                    throw new IllegalStateException("the scenario " + name + " tells no headline to measure from");
                }
                any[day] = delay(watched.findings(), from, Symptom.values());
                spread[day] = delay(watched.findings(), from, Symptom.SPREAD);
                bids[day] = delay(watched.findings(), from, Symptom.BID_DEPTH);
                supply[day] = delay(watched.findings(), from, Symptom.BID_SUPPLY);
                before += (int) watched.findings().stream()
                        .filter(f -> f.time() < from && isAlarm(f))
                        .count();
            }
        }
        print(
                "%d runs of %s; seconds from its first headline until something is found (%d alarms before it)",
                days, name, before);
        print("  %-11s %10s %11s %11s", "", "median", "95 %", "most");
        print("  %-11s %s, never in %d", "anything", row(any), never(any));
        print("  %-11s %s, never in %d", "spread", row(spread), never(spread));
        print("  %-11s %s, never in %d", "bid depth", row(bids), never(bids));
        print("  %-11s %s, never in %d", "new bids", row(supply), never(supply));
    }

    private static long never(double[] delays) {
        return Arrays.stream(delays).filter(Double::isInfinite).count();
    }

    private static boolean isAlarm(MarketFinding finding) {
        return finding.kind() == Kind.SHIFTED || finding.kind() == Kind.JUMPED;
    }

    private static double delay(List<MarketFinding> findings, long from, Symptom... symptoms) {
        return findings.stream()
                .filter(f -> f.time() >= from && Arrays.asList(symptoms).contains(f.symptom()))
                .filter(WatchBenchmark::isAlarm)
                .mapToDouble(f -> (f.time() - from) / 1e9)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a library of its own
    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values).stripTrailing());
    }
}
