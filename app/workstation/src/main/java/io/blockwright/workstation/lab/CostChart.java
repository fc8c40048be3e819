package io.blockwright.workstation.lab;

import io.blockwright.engine.spi.Lab.Costs;
import io.blockwright.engine.spi.Lab.Difference;
import io.blockwright.engine.spi.Lab.Episode;
import io.blockwright.engine.spi.Lab.Scope;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.Texts;
import io.blockwright.workstation.theme.Theme;
import io.blockwright.workstation.theme.Tone;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * A row for each algorithm: how its costs are spread, and what it costs more or less than the baseline, with the interval of
 * that. FX thread.
 */
final class CostChart extends Region {
    private static final Texts TEXTS = Texts.of(CostChart.class);
    private static final double NAMES = 118;
    private static final double MEANS = 56;
    private static final double WORDS = 128;
    private static final double HEAD = 20;
    private static final double FOOT = 20;
    private static final double GAP = 24;
    private static final int BINS = 40;

    private final Theme theme;
    private final Canvas canvas = new Canvas();
    private @Nullable Scope scope;
    private List<Episode> episodes = List.of();
    private String baseline = "";

    CostChart(Theme theme) {
        this.theme = theme;
        setId("lab-chart");
        getChildren().add(canvas);
        setMinSize(360, 120);
        setFocusTraversable(true);
        focusedProperty().addListener((seen, before, now) -> paint());
    }

    /** Shows a scope; {@code of} are the episodes whose costs are spread. */
    void show(@Nullable Scope shown, List<Episode> of, String against) {
        scope = shown;
        episodes = of;
        baseline = against;
        setAccessibleText(spoken());
        paint();
    }

    private String spoken() {
        Scope shown = scope;
        if (shown == null) {
            return TEXTS.get("chart.empty");
        }
        StringBuilder words = new StringBuilder(TEXTS.get("chart.spoken", shown.name()));
        for (Costs costs : shown.costs()) {
            Difference difference = difference(shown, costs.algo());
            words.append(' ')
                    .append(TEXTS.get(
                            "chart.row",
                            costs.algo(),
                            LabWords.cost(costs.mean()),
                            difference == null ? "" : LabWords.verdict(difference)));
        }
        return words.toString();
    }

    private @Nullable Difference difference(Scope shown, String algo) {
        return shown.differences().stream()
                .filter(d -> d.algo().equals(algo) && d.baseline().equals(baseline))
                .findFirst()
                .orElse(null);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        paint();
    }

    /** Draws anew, after the colours changed too. */
    void paint() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        Scope shown = scope;
        if (shown == null || shown.costs().isEmpty() || getWidth() < NAMES + MEANS + WORDS + GAP + 80) {
            return;
        }
        double left = NAMES + MEANS;
        double plots = getWidth() - left - WORDS - GAP - 12;
        double split = left + plots * 0.55;
        Range costs = costs(shown, left, split);
        Range differences = differences(shown, split + GAP, getWidth() - WORDS - 12);
        double row = Math.min(44, (getHeight() - HEAD - FOOT) / shown.costs().size());
        double bottom = HEAD + row * shown.costs().size();
        g.setFont(theme.face().font(11));
        axis(g, costs, bottom, TEXTS.get("chart.costs"));
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(TEXTS.get("chart.mean"), NAMES + MEANS - 8, 3, MEANS);
        axis(g, differences, bottom, TEXTS.get("chart.differences", baseline));
        for (int i = 0; i < shown.costs().size(); i++) {
            Costs each = shown.costs().get(i);
            double base = HEAD + row * (i + 1) - 4;
            g.setFill(theme.colour(Tone.TEXT));
            g.setTextAlign(TextAlignment.RIGHT);
            g.setTextBaseline(VPos.BOTTOM);
            g.setFont(theme.face().font(12));
            g.fillText(each.algo(), NAMES - 8, base);
            g.fillText(LabWords.cost(each.mean()), NAMES + MEANS - 8, base, MEANS);
            spread(g, each, costs, base, row - 8);
            Difference difference = difference(shown, each.algo());
            if (difference != null) {
                forest(g, difference, differences, base - row / 2 + 4);
            } else if (each.algo().equals(baseline)) {
                words(g, TEXTS.get("chart.baseline"), Tone.MUTED, base - row / 2 + 4);
            }
        }
        if (isFocused()) {
            g.setStroke(theme.colour(Tone.ACCENT));
            g.setLineWidth(1);
            g.strokeRect(0.5, 0.5, getWidth() - 1, getHeight() - 1);
        }
    }

    private void spread(GraphicsContext g, Costs each, Range axis, double base, double height) {
        int[] counts = new int[BINS];
        int most = 1;
        for (Episode episode : episodes) {
            double share = (episode.costBp() - axis.low) / (axis.high - axis.low);
            if (episode.algo().equals(each.algo()) && share >= 0 && share < 1) {
                most = Math.max(most, ++counts[(int) (share * BINS)]);
            }
        }
        double width = (axis.to - axis.from) / BINS;
        g.setFill(theme.colour(Tone.ACCENT, 0.35));
        for (int bin = 0; bin < BINS; bin++) {
            double tall = height * counts[bin] / most;
            g.fillRect(axis.from + bin * width, base - tall, width, tall);
        }
        g.setStroke(theme.colour(Tone.ACCENT));
        g.setLineWidth(1.5);
        g.strokeLine(axis.at(each.low()), base, axis.at(each.high()), base);
        g.setFill(theme.colour(Tone.TEXT));
        g.fillOval(axis.at(each.mean()) - 3.5, base - 3.5, 7, 7);
    }

    private void forest(GraphicsContext g, Difference d, Range axis, double y) {
        Tone tone = tone(d);
        g.setStroke(theme.colour(tone));
        g.setFill(theme.colour(tone));
        g.setLineWidth(2.5);
        if (!Double.isNaN(d.low())) {
            g.strokeLine(axis.at(d.low()), y, axis.at(d.high()), y);
        }
        if (!Double.isNaN(d.mean())) {
            g.fillOval(axis.at(d.mean()) - 4, y - 4, 8, 8);
        }
        words(g, LabWords.verdict(d), tone, y);
    }

    private static Tone tone(Difference d) {
        return switch (d.shown()) {
            case LESS -> Tone.GOOD;
            case MORE -> Tone.WARNING;
            case NO_EDGE -> Tone.MUTED;
        };
    }

    private void words(GraphicsContext g, String words, Tone tone, double y) {
        g.setFill(theme.colour(tone));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.setFont(theme.face().font(12));
        g.fillText(words, getWidth() - WORDS, y, WORDS - 6);
    }

    private void axis(GraphicsContext g, Range axis, double bottom, String title) {
        g.setTextBaseline(VPos.TOP);
        g.setFill(theme.colour(Tone.MUTED));
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(title, axis.from, 3, axis.to - axis.from);
        g.setTextAlign(TextAlignment.CENTER);
        double step = axis.step();
        for (long i = (long) Math.ceil(axis.low / step); i * step <= axis.high; i++) {
            double x = Math.floor(axis.at(i * step)) + 0.5;
            g.setStroke(theme.colour(i == 0 ? Tone.MUTED : Tone.LINE));
            g.setLineWidth(1);
            g.strokeLine(x, HEAD, x, bottom);
            g.fillText(Numbers.decimal(i * step, step < 1 ? 1 : 0), x, bottom + 4);
        }
    }

    private static Range costs(Scope shown, double from, double to) {
        List<Double> values = new ArrayList<>();
        for (Costs each : shown.costs()) {
            values.addAll(List.of(each.low(), each.high(), each.mean()));
        }
        return Range.over(values, from, to);
    }

    private Range differences(Scope shown, double from, double to) {
        List<Double> values = new ArrayList<>(List.of(0.0));
        for (Difference d : shown.differences()) {
            if (d.baseline().equals(baseline)) {
                values.addAll(List.of(d.low(), d.high(), d.mean()));
            }
        }
        return Range.over(values, from, to);
    }

    /** From basis points to pixels; what lies beyond is drawn at the edge. */
    private record Range(double low, double high, double from, double to) {
        static Range over(List<Double> values, double from, double to) {
            double low =
                    values.stream().filter(v -> !v.isNaN()).min(Double::compare).orElse(0.0);
            double high =
                    values.stream().filter(v -> !v.isNaN()).max(Double::compare).orElse(1.0);
            double air = high > low ? 0.06 * (high - low) : 1;
            return new Range(low - air, high + air, from, to);
        }

        double at(double value) {
            return Math.clamp(from + (value - low) / (high - low) * (to - from), from, to);
        }

        double step() {
            double rough = (high - low) / 4;
            double power = Math.pow(10, Math.floor(Math.log10(rough)));
            double lead = rough / power;
            return power * (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10);
        }
    }
}
