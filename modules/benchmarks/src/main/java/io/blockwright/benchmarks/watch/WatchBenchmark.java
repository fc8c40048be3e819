package io.blockwright.benchmarks.watch;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Symptom;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.marketdata.MarketFinding;
import io.blockwright.marketdata.MarketFinding.Kind;
import io.blockwright.marketdata.WatchThresholds;
import io.blockwright.simulator.ExchangeInbox;
import io.blockwright.simulator.ExchangeRules;
import io.blockwright.simulator.FlowParameters;
import io.blockwright.simulator.LatencyModel;
import io.blockwright.simulator.SimulatedExchange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Calibrates the watch: runs calm simulated days, counts what it finds there (each one false), shows the largest statistic of
 * every day, and measures how long after the fact it sees a spread that triples and bids that thin.
 */
public final class WatchBenchmark {
    private static final Instrument DEMO = Instrument.usEquity("DEMO");
    private static final long SECOND = 1_000_000_000L;

    private WatchBenchmark() {}

    /** Takes {@code --days N}, {@code --stress N} and {@code --seed S}; prints its findings. */
    public static int run(List<String> arguments) {
        int days = number(arguments, "--days", 20);
        int stress = number(arguments, "--stress", 20);
        int seed = number(arguments, "--seed", 1);
        calm(days, seed);
        stress(stress, seed + days);
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

    static MarketFeed market(long seed) {
        return SimulatedExchange.flow(
                DEMO,
                FlowParameters.standard(),
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
            try (MarketFeed feed = market(seed + day)) {
                WatchedDay watched = new WatchedDay(feed, way -> way);
                for (Symptom symptom : Symptom.values()) {
                    drifts.get(symptom)[day] = watched.largestDrift(symptom);
                    jumps.get(symptom)[day] = watched.largestJump(symptom);
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
        print("  %-11s %42s   %42s", "", "largest shift sum of a day", "largest jump of a day");
        print(
                "  %-11s %10s %11s %11s %7s   %10s %11s %11s %7s",
                "", "median", "95 %", "most", "limit", "median", "95 %", "most", "limit");
        for (Symptom symptom : Symptom.values()) {
            print(
                    "  %-11s %s %7.1f   %s %7.1f",
                    symptom.name().toLowerCase(Locale.ROOT),
                    row(drifts.get(symptom)),
                    WatchThresholds.drift(symptom),
                    row(jumps.get(symptom)),
                    WatchThresholds.jump(symptom));
        }
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

    private static void stress(int days, int seed) {
        double[] any = new double[days];
        double[] spread = new double[days];
        double[] bids = new double[days];
        for (int day = 0; day < days; day++) {
            // at another moment every day, never in the first hour
            long from =
                    FlowParameters.standard().open() + (3_600 + (day * 7_919L) % 14_400) * SECOND + day * 131_071_000L;
            try (MarketFeed feed = market(seed + day)) {
                WatchedDay watched = new WatchedDay(feed, way -> new ThinnedMarket(DEMO, from, way));
                any[day] = delay(watched.findings(), from, Symptom.values());
                spread[day] = delay(watched.findings(), from, Symptom.SPREAD);
                bids[day] = delay(watched.findings(), from, Symptom.BID_DEPTH);
            }
        }
        print("%d days on which the spread triples and two bids in three go; seconds until it is found", days);
        print("  %-11s %10s %11s %11s", "", "median", "95 %", "most");
        print("  %-11s %s", "anything", row(any));
        print("  %-11s %s", "spread", row(spread));
        print("  %-11s %s", "bids", row(bids));
    }

    private static double delay(List<MarketFinding> findings, long from, Symptom... symptoms) {
        return findings.stream()
                .filter(f -> f.time() >= from && Arrays.asList(symptoms).contains(f.symptom()))
                .filter(f -> f.kind() == Kind.SHIFTED || f.kind() == Kind.JUMPED)
                .mapToDouble(f -> (f.time() - from) / 1e9)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a library of its own
    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values).stripTrailing());
    }
}
