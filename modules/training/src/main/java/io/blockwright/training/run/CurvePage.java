package io.blockwright.training.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Draws a learning curve as one page of HTML, a drawing for each figure: needs no other file and no network. */
final class CurvePage {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 180;
    private static final int LEFT = 70;
    private static final int BOTTOM = 24;
    private static final int SMOOTH = 20;

    private final StringBuilder out = new StringBuilder();

    private CurvePage() {}

    static String of(String title, String words, List<LearningCurve.Point> points, boolean over) {
        return new CurvePage().page(title, words, points, over);
    }

    private String page(String title, String words, List<LearningCurve.Point> points, boolean over) {
        out.append("<!DOCTYPE html>\n<html lang='en'><head><meta charset='utf-8'>")
                .append(over ? "" : "<meta http-equiv='refresh' content='5'>")
                .append("<meta name='viewport' content='width=device-width'><title>Training</title>\n<style>")
                .append(STYLE)
                .append("</style></head><body>\n<h1>")
                .append(escaped(title))
                .append("</h1>\n<p>")
                .append(escaped(words))
                .append("</p>\n");
        Set<String> names = new LinkedHashSet<>();
        points.forEach(point -> names.addAll(point.figures().keySet()));
        for (String name : names) {
            figure(name, points);
        }
        if (names.isEmpty()) {
            out.append("<p>The curve begins with the first finished round.</p>\n");
        }
        out.append("<p class='note'>Thin: every round. Bold: the mean of the ")
                .append(SMOOTH)
                .append(" drawn rounds before it. The numbers are in curve.jsonl.</p></body></html>\n");
        return out.toString();
    }

    private void figure(String name, List<LearningCurve.Point> points) {
        List<double[]> line = new ArrayList<>();
        for (LearningCurve.Point point : points) {
            Double value = point.figures().get(name);
            if (value != null && Double.isFinite(value)) {
                line.add(new double[] {point.round(), value});
            }
        }
        if (line.isEmpty()) {
            return;
        }
        double low = line.stream().mapToDouble(p -> p[1]).min().orElse(0);
        double high = line.stream().mapToDouble(p -> p[1]).max().orElse(1);
        double margin = high > low ? 0 : Math.max(1e-9, Math.abs(high) / 10);
        double bottom = low - margin;
        double top = high + margin;
        double first = line.getFirst()[0];
        double last = Math.max(first + 1, line.getLast()[0]);
        String label = escaped(name + ", now " + number(line.getLast()[1]));
        tell("<h2>%s</h2><svg viewBox='0 0 %d %d' role='img' aria-label='%s'>", label, WIDTH, HEIGHT, label);
        for (int i = 0; i <= 2; i++) {
            double value = bottom + (top - bottom) * i / 2;
            double y = y(value, bottom, top);
            tell("<line x1='%d' y1='%.1f' x2='%d' y2='%.1f' class='grid'/>", LEFT, y, WIDTH - 8, y);
            tell("<text x='%d' y='%.1f' text-anchor='end'>%s</text>", LEFT - 6, y + 4, number(value));
        }
        tell("<text x='%d' y='%d'>round %d</text>", LEFT, HEIGHT - 4, (long) first);
        tell("<text x='%d' y='%d' text-anchor='end'>%d</text>", WIDTH - 8, HEIGHT - 4, (long) last);
        path(line, first, last, bottom, top, "thin");
        path(smooth(line), first, last, bottom, top, "bold");
        out.append("</svg>\n");
    }

    private static List<double[]> smooth(List<double[]> line) {
        List<double[]> means = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < line.size(); i++) {
            sum += line.get(i)[1] - (i >= SMOOTH ? line.get(i - SMOOTH)[1] : 0);
            means.add(new double[] {line.get(i)[0], sum / Math.min(i + 1, SMOOTH)});
        }
        return means;
    }

    private void path(List<double[]> line, double first, double last, double bottom, double top, String style) {
        out.append("<polyline class='").append(style).append("' points='");
        for (double[] point : line) {
            double x = LEFT + (WIDTH - 8 - LEFT) * (point[0] - first) / (last - first);
            out.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y(point[1], bottom, top)));
        }
        out.append("'/>\n");
    }

    private static double y(double value, double bottom, double top) {
        return 8 + (HEIGHT - BOTTOM - 8) * (top - value) / (top - bottom);
    }

    private static String number(double value) {
        String text = Math.abs(value) >= 1_000
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.3g", value == 0 ? 0.0 : value);
        return text.replace('-', '−');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&#39;");
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a library of its own; every format is a literal
    private void tell(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static final String STYLE = """

            :root { color-scheme: light dark; --paper: #ffffff; --ink: #1b1f24; --soft: #5c6670; --rule: #d9dee3;
              --line: #0b63b5; }
            @media (prefers-color-scheme: dark) { :root { --paper: #14181d; --ink: #e7ebef; --soft: #9aa5b0;
              --rule: #313942; --line: #6db3f2; } }
            body { background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto;
              max-width: 50rem; padding: 0 1.5rem; }
            h1 { font-size: 1.5rem; } h2 { font-size: 1rem; margin: 1.4rem 0 0.3rem; }
            svg { display: block; width: 100%; height: auto; } svg text { fill: var(--soft); font-size: 12px; }
            .note { color: var(--soft); font-size: 13px; } .grid { stroke: var(--rule); }
            .thin { stroke: var(--line); stroke-opacity: 0.35; fill: none; }
            .bold { stroke: var(--line); stroke-width: 2; fill: none; }
            """;
}
