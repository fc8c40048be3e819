package io.blockwright.training.forecast;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Scores for people and for programs. */
final class ScoreText {
    private ScoreText() {}

    /** As a table of Markdown, readable as it stands. */
    static String table(Scorecard card, List<Figure> figures) {
        StringBuilder out = new StringBuilder();
        out.append(String.format(Locale.ROOT, "%,d samples in %,d stretches.\n\n", card.samples(), card.stretches()));
        out.append("| What | Score | Model | Floor | Better by (95 %) | |\n|---|---|---:|---:|---:|---|\n");
        for (Figure figure : figures) {
            out.append("| ")
                    .append(figure.group())
                    .append(" | ")
                    .append(figure.name())
                    .append(" | ")
                    .append(number(figure.model()))
                    .append(" | ")
                    .append(figure.compared() ? number(figure.floor()) + " " + figure.against() : "")
                    .append(" | ")
                    .append(figure.compared() ? number(figure.low()) + " … " + number(figure.high()) : "")
                    .append(" | ")
                    .append(figure.verdict())
                    .append(" |\n");
        }
        return out.toString();
    }

    /** What it beats and what it does not, in sentences. */
    static String verdict(Scorecard card, List<Figure> figures) {
        if (figures.stream().allMatch(f -> Double.isNaN(f.low()))) {
            return "There are too few stretches to tell what it beats: " + card.stretches() + ", where "
                    + Scorecard.FEWEST + " are needed. A seed is a stretch, and so are five minutes of a recording.";
        }
        String beaten = named(figures, Figure::better);
        String even = named(figures, f -> !f.better() && !f.worse());
        String lost = named(figures, Figure::worse);
        return "**Beats its floor beyond chance:** " + (beaten.isEmpty() ? "nowhere" : beaten)
                + ".\n\n**No better than its floor:** " + (even.isEmpty() ? "nowhere" : even)
                + ".\n\n**Worse than its floor:** " + (lost.isEmpty() ? "nowhere" : lost) + ".";
    }

    /** How to read the table. */
    static String legend() {
        return """
                Better by: than the best of its floors, always so that more is better for the model.
                More is better: macro-F1, MCC, C-index, edge (what a foretold move brought, and what of it was left after
                paying half the spread). Less is better: Brier, calibration error, pinball (of prices in mean spreads, of
                spread and size in logarithms). Within 5–95 % should be 0.90, within 25–75 % 0.50.
                """;
    }

    /** By score: of what. */
    private static String named(List<Figure> figures, Predicate<Figure> which) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        figures.stream()
                .filter(Figure::compared)
                .filter(which)
                .forEach(f ->
                        names.computeIfAbsent(f.name(), _ -> new ArrayList<>()).add(f.group()));
        return names.entrySet().stream()
                .map(e -> e.getKey() + " (" + String.join("; ", e.getValue()) + ")")
                .collect(Collectors.joining(", "));
    }

    static String json(String model, Scorecard card, List<Figure> figures) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("model", model);
        root.put("on", card.source());
        root.put("samples", card.samples());
        root.put("stretches", card.stretches());
        ArrayNode scores = root.putArray("scores");
        for (Figure figure : figures) {
            ObjectNode node = scores.addObject().put("what", figure.group()).put("score", figure.name());
            put(node, "model", figure.model());
            if (figure.compared()) {
                put(node, "floor", figure.floor());
                node.put("against", figure.against());
                put(node, "betterLow", figure.low());
                put(node, "betterHigh", figure.high());
                node.put("verdict", figure.verdict());
            }
        }
        return root.toPrettyString() + "\n";
    }

    private static void put(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }

    private static String number(double value) {
        return Double.isFinite(value)
                ? String.format(Locale.ROOT, "%.4f", value).replace('-', '−')
                : "–";
    }
}
