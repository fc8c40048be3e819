package io.blockwright.backtest;

import io.blockwright.backtest.statistics.Interval;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The drawings of a report: how costs spread, what the comparisons show, how the means settled. */
final class ResultPlots {
    private static final int WIDTH = 860;
    private static final int LEFT = 150;
    private static final int RIGHT = 840;
    private static final int ROW = 38;
    private static final int MOST_BINS = 60;
    private static final int MOST_POINTS = 400;

    private final Findings findings;

    ResultPlots(Findings findings) {
        this.findings = findings;
    }

    /** One hill for each algorithm: how often which cost; a bar from the 5 % to the 95 % quantile, a dot at the mean. */
    String costs(Scope scope) {
        List<double[]> costs = new ArrayList<>();
        List<Double> ends = new ArrayList<>();
        for (AlgoFigures a : scope.algos()) {
            costs.add(costsOf(scope, a.algo()));
            ends.addAll(List.of(
                    a.cost().low(), a.cost().high(), a.cost().mean(), a.cost().cvar95()));
        }
        Axis axis = Axis.over(ends.stream().mapToDouble(Double::doubleValue).toArray(), LEFT, RIGHT);
        int bottom = 14 + ROW * scope.algos().size();
        Svg svg = new Svg(WIDTH, bottom + 40, "How the costs of each algorithm are spread, " + scope.name());
        svg.across(axis, 8, bottom, "cost in basis points (to the left of zero: saved)");
        for (int i = 0; i < scope.algos().size(); i++) {
            AlgoFigures a = scope.algos().get(i);
            double base = 8 + ROW * (i + 1);
            svg.text(LEFT - 10, base - 10, "end", "name", a.algo());
            svg.polygon(hill(costs.get(i), axis, base - 6), "fill c" + i % 8);
            if (a.cost().count() > 0) {
                svg.line(axis.at(a.cost().low()), base - 6, axis.at(a.cost().high()), base - 6, "bar c" + i % 8);
                svg.circle(axis.at(a.cost().mean()), base - 6, 4.5, "dot c" + i % 8);
            }
        }
        return svg.close();
    }

    private static CharSequence hill(double[] costs, Axis axis, double base) {
        int bins = Math.clamp((int) (3 * Math.sqrt(costs.length)), 12, MOST_BINS);
        int[] counts = new int[bins];
        int most = 1;
        for (double cost : costs) {
            double place = (cost - axis.low()) / (axis.high() - axis.low());
            if (place >= 0 && place < 1) {
                int bin = (int) (place * bins);
                counts[bin]++;
                most = Math.max(most, counts[bin]);
            }
        }
        StringBuilder points = new StringBuilder();
        Svg.point(points, axis.from(), base);
        for (int bin = 0; bin < bins; bin++) {
            double height = (ROW - 12.0) * counts[bin] / most;
            Svg.point(points, axis.from() + (axis.to() - axis.from()) * bin / bins, base - height);
            Svg.point(points, axis.from() + (axis.to() - axis.from()) * (bin + 1) / bins, base - height);
        }
        Svg.point(points, axis.to(), base);
        return points;
    }

    private double[] costsOf(Scope scope, String algo) {
        return of(scope, algo).mapToDouble(Outcome::costBp).toArray();
    }

    private Stream<Outcome> of(Scope scope, String algo) {
        return findings.outcomes().stream()
                .filter(o -> o.algo().equals(algo) && o.usable())
                .filter(o -> scope.name().equals(Scope.POOLED) || o.scenario().equals(scope.name()));
    }

    /** What every other algorithm cost more or less than the baseline, with its interval. */
    String differences(Scope scope, String baseline) {
        List<Comparison> rows = scope.comparisons().stream()
                .filter(c -> c.baseline().equals(baseline))
                .toList();
        List<Double> ends = new ArrayList<>(List.of(0.0));
        for (Comparison c : rows) {
            Interval interval = c.difference().interval();
            ends.addAll(List.of(interval.low(), interval.high(), c.difference().mean()));
        }
        Axis axis = Axis.over(ends.stream().mapToDouble(Double::doubleValue).toArray(), LEFT, RIGHT - 120);
        int bottom = 10 + 26 * rows.size();
        Svg svg = new Svg(WIDTH, bottom + 40, "Paired differences against " + baseline + ", " + scope.name());
        svg.across(
                axis,
                4,
                bottom,
                "← costs less · difference of mean cost in basis points against " + baseline + " · costs more →");
        for (int i = 0; i < rows.size(); i++) {
            Comparison c = rows.get(i);
            double y = 20 + 26 * i;
            String style = switch (c.difference().verdict()) {
                case CHEAPER -> "less";
                case DEARER -> "more";
                case NO_EDGE_SHOWN -> "none";
            };
            svg.text(LEFT - 10, y + 4, "end", "name", c.algo());
            Interval interval = c.difference().interval();
            if (interval.known()) {
                svg.line(axis.at(interval.low()), y, axis.at(interval.high()), y, "span " + style);
            }
            if (Double.isFinite(c.difference().mean())) {
                svg.circle(axis.at(c.difference().mean()), y, 4.5, "dot " + style);
            }
            svg.text(RIGHT - 108, y + 4, "start", "small " + style, words(c));
        }
        return svg.close();
    }

    private static String words(Comparison c) {
        return switch (c.difference().verdict()) {
            case CHEAPER -> bp(c.difference().mean()) + " bp less";
            case DEARER -> bp(c.difference().mean()) + " bp more";
            case NO_EDGE_SHOWN -> c.difference().interval().known() ? "no edge shown" : "too few pairs";
        };
    }

    private static String bp(double value) {
        return String.format(Locale.ROOT, "%.2f", Math.abs(value));
    }

    /** How the mean difference against the baseline settled as pairs came in. */
    String settling(Scope scope, String baseline) {
        double[] reference = costsOf(scope, baseline);
        List<double[]> means = new ArrayList<>();
        List<Double> late = new ArrayList<>(List.of(0.0));
        for (AlgoFigures a : scope.algos()) {
            double[] running = running(scope, a.algo(), baseline);
            means.add(running);
            for (int i = running.length / 10; i < running.length; i++) {
                late.add(running[i]);
            }
        }
        Axis up = Axis.over(late.stream().mapToDouble(Double::doubleValue).toArray(), 260, 12);
        Axis along = new Axis(0, Math.max(1, reference.length), 60, RIGHT - 130);
        Svg svg = new Svg(WIDTH, 310, "How the mean differences against " + baseline + " settled, " + scope.name());
        for (double mark : up.marks()) {
            svg.line(along.from(), up.at(mark), along.to(), up.at(mark), mark == 0 ? "zero" : "grid");
            svg.text(along.from() - 8, up.at(mark) + 4, "end", "small", up.label(mark));
        }
        for (double mark : along.marks()) {
            svg.text(along.at(mark), 278, "middle", "small", along.label(mark));
        }
        svg.text(
                (along.from() + along.to()) / 2,
                298,
                "middle",
                "small",
                "episodes so far; mean difference in basis points");
        double free = 0;
        for (int i = 0; i < means.size(); i++) {
            if (means.get(i).length > 0 && !scope.algos().get(i).algo().equals(baseline)) {
                svg.polyline(path(means.get(i), along, up), "line c" + i % 8);
                free += 17;
                svg.line(along.to() + 14, free + 4, along.to() + 30, free + 4, "line c" + i % 8);
                svg.text(
                        along.to() + 36,
                        free + 8,
                        "start",
                        "small",
                        scope.algos().get(i).algo());
            }
        }
        return svg.close();
    }

    private record Place(String scenario, int pair) {}

    /** After each episode that both have; one without the other says nothing of their difference. */
    private double[] running(Scope scope, String algo, String baseline) {
        Map<Place, Double> reference = new HashMap<>();
        of(scope, baseline).forEach(o -> reference.put(new Place(o.scenario(), o.pair()), o.costBp()));
        List<Double> means = new ArrayList<>();
        double sum = 0;
        for (Outcome outcome : of(scope, algo).toList()) {
            Double other = reference.get(new Place(outcome.scenario(), outcome.pair()));
            if (other != null) {
                sum += outcome.costBp() - other;
                means.add(sum / (means.size() + 1));
            }
        }
        return means.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static CharSequence path(double[] means, Axis along, Axis up) {
        StringBuilder points = new StringBuilder();
        double step = Math.max(1, means.length / (double) MOST_POINTS);
        for (double i = 0; i < means.length; i += step) {
            double value = Math.clamp(means[(int) i], up.low(), up.high());
            Svg.point(points, along.at((int) i + 1.0), up.at(value));
        }
        Svg.point(points, along.at(means.length), up.at(Math.clamp(means[means.length - 1], up.low(), up.high())));
        return points;
    }
}
