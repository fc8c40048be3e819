package io.blockwright.launcher;

import io.blockwright.launcher.Plot.Style;
import io.blockwright.simulator.Curve;
import io.blockwright.simulator.Fact;
import io.blockwright.simulator.ImpactReport;
import io.blockwright.simulator.RealismReport;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import javax.imageio.ImageIO;

/** Draws what a study of realism measured, each picture a PNG file. */
final class RealismPlots {
    private final RealismReport report;
    private final Map<String, BufferedImage> pictures = new LinkedHashMap<>();

    private RealismPlots(RealismReport report) {
        this.report = report;
    }

    static void draw(RealismReport report, Path folder) {
        RealismPlots plots = new RealismPlots(report);
        plots.all();
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, BufferedImage> picture : plots.pictures.entrySet()) {
                ImageIO.write(
                        picture.getValue(),
                        "png",
                        folder.resolve(picture.getKey() + ".png").toFile());
            }
        } catch (IOException e) {
            throw new UserError("The pictures cannot be written to " + folder + ": " + e.getMessage() + ".");
        }
    }

    private void all() {
        returns();
        memory();
        signs();
        depth();
        bins("volume-by-half-hour");
        bins("spread-by-half-hour");
        report.impacts().stream().findFirst().ifPresent(impact -> {
            impact(impact);
            path();
        });
    }

    private List<Curve.Point> points(String id) {
        return report.curves().stream()
                .filter(curve -> curve.id().equals(id))
                .findFirst()
                .map(Curve::points)
                .orElse(List.of());
    }

    private double fact(String id) {
        return report.facts().stream()
                .filter(fact -> fact.id().equals(id))
                .mapToDouble(Fact::value)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static List<Curve.Point> function(double from, double to, DoubleUnaryOperator f) {
        return DoubleStream.iterate(0, i -> i <= 200, i -> i + 1)
                .map(i -> from + (to - from) * i / 200)
                .mapToObj(x -> new Curve.Point(x, f.applyAsDouble(x)))
                .toList();
    }

    private void returns() {
        List<Curve.Point> normal = function(-4, 4, x -> Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI));
        Plot plot = new Plot(
                        "Returns over one minute",
                        PlotAxis.even("standard deviations"),
                        PlotAxis.logarithmic("density"))
                .add("measured", points("returns"), Style.POINTS)
                .add("normal", normal, Style.DASHED);
        pictures.put("returns", plot.image());
    }

    private void memory() {
        Plot plot = new Plot(
                        "Autocorrelation of one-minute returns",
                        PlotAxis.even("lag, minutes"),
                        PlotAxis.even("autocorrelation").include(0))
                .add("returns", points("acf-returns"), Style.LINE)
                .add("absolute returns", points("acf-absolute"), Style.LINE);
        pictures.put("acf-returns", plot.image());
    }

    private void signs() {
        List<Curve.Point> measured = points("acf-signs");
        Plot plot = new Plot(
                        "Autocorrelation of order signs",
                        PlotAxis.logarithmic("lag, trades"),
                        PlotAxis.logarithmic("autocorrelation"))
                .add("measured", measured, Style.POINTS);
        double exponent = fact("sign-exponent");
        List<Curve.Point> positive = measured.stream().takeWhile(p -> p.y() > 0).toList();
        if (Double.isFinite(exponent) && !positive.isEmpty()) {
            // the fitted line goes through the middle of the points that it was fitted to
            double level = positive.stream()
                    .mapToDouble(p -> Math.log(p.y()) + exponent * Math.log(p.x()))
                    .average()
                    .orElse(0);
            List<Curve.Point> line = positive.stream()
                    .map(p -> new Curve.Point(p.x(), Math.exp(level - exponent * Math.log(p.x()))))
                    .toList();
            plot.add(String.format(java.util.Locale.ROOT, "lag to the −%.2f", exponent), line, Style.DASHED);
        }
        pictures.put("acf-signs", plot.image());
    }

    private void depth() {
        Plot plot = new Plot(
                        "Mean displayed volume",
                        PlotAxis.even("price increments from the touch of its own side"),
                        PlotAxis.even("shares").include(0))
                .add("", points("depth"), Style.LINE);
        pictures.put("depth", plot.image());
        Plot placement = new Plot(
                        "Where limit orders are placed",
                        PlotAxis.logarithmic("price increments from the touch"),
                        PlotAxis.logarithmic("density"))
                .add("", points("placement"), Style.POINTS);
        pictures.put("placement", placement.image());
    }

    private void bins(String id) {
        report.curves().stream()
                .filter(curve -> curve.id().equals(id))
                .findFirst()
                .ifPresent(curve -> {
                    Plot plot = new Plot(
                                    Character.toUpperCase(curve.title().charAt(0))
                                            + curve.title().substring(1),
                                    PlotAxis.even("half hour of the day")
                                            .include(0.5)
                                            .include(13.5),
                                    PlotAxis.even(curve.up()).include(0))
                            .add("", curve.points(), Style.BARS);
                    pictures.put(id, plot.image());
                });
    }

    private void impact(ImpactReport impact) {
        List<Curve.Point> points = impact.points().stream()
                .map(p -> new Curve.Point(p.size(), p.impact()))
                .toList();
        double y = impact.prefactor().value();
        List<Curve.Point> root = points.stream()
                .map(p -> new Curve.Point(p.x(), y * Math.sqrt(p.x())))
                .toList();
        Plot plot = new Plot(
                        "Impact of meta-orders at the end of execution",
                        PlotAxis.logarithmic("part of the day's volume"),
                        PlotAxis.logarithmic("daily volatilities"))
                .add("measured, two standard errors", points, Style.POINTS)
                .add(String.format(java.util.Locale.ROOT, "%.2f · √size", y), root, Style.DASHED);
        impact.points().forEach(p -> plot.error(p.size(), p.impact() - 2 * p.error(), p.impact() + 2 * p.error()));
        pictures.put("impact", plot.image());
    }

    private void path() {
        Plot plot = new Plot(
                        "Impact along the way",
                        PlotAxis.even("share executed, then time in units of the execution's"),
                        PlotAxis.even("share of the impact at the end of execution")
                                .include(0))
                .add("measured", points("impact-path"), Style.LINE)
                .add("√ of the share executed", function(0, 1, Math::sqrt), Style.DASHED);
        pictures.put("impact-path", plot.image());
    }
}
