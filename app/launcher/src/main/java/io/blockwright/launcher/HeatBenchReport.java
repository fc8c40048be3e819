package io.blockwright.launcher;

import io.blockwright.workstation.HeatMapBenchmark.Run;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Tells what {@code bench heatmap} measured: medians, the smallest and the largest run, and whether each target is met. */
final class HeatBenchReport {
    private static final double MISSED_PERCENT = 1;
    private static final double WORK_MILLIS = 16.7;
    private static final double PIXELS_MILLIS = 33;

    private final HeatBenchOptions options;
    private final int perSecond;

    HeatBenchReport(HeatBenchOptions options, int perSecond) {
        this.options = options;
        this.perSecond = perSecond;
    }

    void print(PrintStream out, List<Run> map, List<Run> whole, double rate, long refused) {
        out.printf(
                Locale.ROOT,
                "Depth heat map, %,d updates/s asked for, %,.0f offered, %d refused; median (least to most) of %d runs of %d s%n",
                perSecond,
                rate,
                refused,
                options.runs(),
                options.seconds());
        out.printf(
                Locale.ROOT,
                "%s %s, %d processors, load %.1f, Java %s, JavaFX %s, %s%n",
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                load(),
                Runtime.version(),
                System.getProperty("javafx.runtime.version", "?"),
                options.hardware() ? "hardware allowed" : "drawn by software");
        out.println("Work is processor time of the FX thread and the render thread from pulse to pulse"
                + (map.getFirst().renderSeen() ? "." : "; THE RENDER THREAD WAS NOT FOUND: work is told too low."));
        out.printf(Locale.ROOT, "%-34s %26s %26s%n", "", "map alone", "whole workstation");
        out.printf(Locale.ROOT, "%-34s %26s %26s%n", "columns × prices", cells(map), cells(whole));
        row(out, "frames a second", map, whole, r -> r.frames() / (double) options.seconds(), Double.NaN);
        row(out, "pulses missed, %", map, whole, Run::missedPercent, MISSED_PERCENT);
        row(out, "FX work p99, ms", map, whole, r -> r.fxP99Nanos() / 1e6, Double.NaN);
        row(out, "render work p99, ms", map, whole, r -> r.renderP99Nanos() / 1e6, Double.NaN);
        row(out, "FX + render work p50, ms", map, whole, r -> r.workP50Nanos() / 1e6, Double.NaN);
        row(out, "FX + render work p99, ms", map, whole, r -> r.workP99Nanos() / 1e6, WORK_MILLIS);
        row(out, "update to pixel buffer p50, ms", map, whole, r -> r.toPixelsP50Nanos() / 1e6, Double.NaN);
        row(out, "update to pixel buffer p99, ms", map, whole, r -> r.toPixelsP99Nanos() / 1e6, PIXELS_MILLIS);
    }

    /** The same as JSON. */
    String json(List<Run> map, List<Run> whole, double rate) {
        return String.format(
                Locale.ROOT,
                "{\"benchmark\":\"heatmap\",\"offeredPerSecond\":%.0f,\"runs\":%d,\"seconds\":%d,\"processors\":%d,"
                        + "\"load\":%.2f,\"hardware\":%b,\"map\":%s,\"workstation\":%s}%n",
                rate,
                options.runs(),
                options.seconds(),
                Runtime.getRuntime().availableProcessors(),
                load(),
                options.hardware(),
                json(map),
                json(whole));
    }

    private static String json(List<Run> runs) {
        return String.format(
                Locale.ROOT,
                "{\"columns\":%d,\"prices\":%d,\"missedPercent\":%.3f,\"workP99Nanos\":%.0f,\"toPixelsP99Nanos\":%.0f}",
                runs.getFirst().columns(),
                runs.getFirst().prices(),
                sorted(runs, Run::missedPercent)[runs.size() / 2],
                sorted(runs, r -> (double) r.workP99Nanos())[runs.size() / 2],
                sorted(runs, r -> (double) r.toPixelsP99Nanos())[runs.size() / 2]);
    }

    private static void row(
            PrintStream out, String name, List<Run> map, List<Run> whole, ToDoubleFunction<Run> figure, double target) {
        out.printf(Locale.ROOT, "%-34s %26s %26s", name, spread(map, figure), spread(whole, figure));
        if (!Double.isNaN(target)) {
            out.printf(
                    Locale.ROOT,
                    "   at most %.1f: %s, %s",
                    target,
                    met(map, figure, target),
                    met(whole, figure, target));
        }
        out.println();
    }

    private static String met(List<Run> runs, ToDoubleFunction<Run> figure, double target) {
        return sorted(runs, figure)[runs.size() / 2] <= target ? "met" : "MISSED";
    }

    private static String spread(List<Run> runs, ToDoubleFunction<Run> figure) {
        double[] values = sorted(runs, figure);
        return String.format(
                Locale.ROOT, "%.1f (%.1f to %.1f)", values[values.length / 2], values[0], values[values.length - 1]);
    }

    private static double[] sorted(List<Run> runs, ToDoubleFunction<Run> figure) {
        double[] values = runs.stream().mapToDouble(figure).toArray();
        Arrays.sort(values);
        return values;
    }

    private static String cells(List<Run> runs) {
        return runs.getFirst().columns() + " × " + runs.getFirst().prices();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
