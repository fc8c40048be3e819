package io.blockwright.training.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The learning curve of a training: every round a line of JSON in {@code curve.jsonl}, and a page {@code curve.html} that draws
 * it, rewritten now and then. What the page draws is thinned out, so that memory stays bounded. Belongs to one thread.
 */
public final class LearningCurve {
    private static final int MOST_POINTS = 2_000;

    private final Path lines;
    private final Path page;
    private final String title;
    private final List<Point> points = new ArrayList<>();
    private int every = 1;

    /** What a round measured. */
    record Point(long round, double seconds, Map<String, Double> figures) {}

    /** The curve of a folder; {@code rounds} are those that a checkpoint holds: lines of later ones are cut off. */
    public LearningCurve(Path folder, String title, long rounds) throws IOException {
        this.lines = folder.resolve("curve.jsonl");
        this.page = folder.resolve("curve.html");
        this.title = title;
        List<String> kept = new ArrayList<>();
        if (rounds > 0 && Files.exists(lines)) {
            try (BufferedReader reader = Files.newBufferedReader(lines)) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    if (keep(line, rounds)) {
                        kept.add(line);
                    }
                }
            }
        }
        StringBuilder text = new StringBuilder();
        kept.forEach(line -> text.append(line).append('\n'));
        Whole.write(lines, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private boolean keep(String line, long rounds) {
        try {
            JsonNode node = new ObjectMapper().readTree(line);
            long round = node.path("round").asLong(Long.MAX_VALUE);
            if (round > rounds) {
                return false;
            }
            Map<String, Double> figures = new LinkedHashMap<>();
            node.path("figures")
                    .properties()
                    .forEach(e -> figures.put(
                            e.getKey(), e.getValue().isNumber() ? e.getValue().asDouble() : Double.NaN));
            draw(new Point(round, node.path("seconds").asDouble(), figures));
            return true;
        } catch (JsonProcessingException e) {
            return false; // half a line, written when the power went
        }
    }

    /** Adds a round. */
    public void add(long round, double seconds, Map<String, Double> figures) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new MinimalPrettyPrinter());
            json.writeStartObject();
            json.writeNumberField("round", round);
            json.writeNumberField("seconds", Math.round(seconds * 100) / 100.0);
            json.writeObjectFieldStart("figures");
            for (Map.Entry<String, Double> figure : figures.entrySet()) {
                if (Double.isFinite(figure.getValue())) {
                    json.writeNumberField(figure.getKey(), figure.getValue());
                } else {
                    json.writeNullField(figure.getKey());
                }
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        Files.writeString(lines, text + "\n", StandardOpenOption.APPEND, StandardOpenOption.CREATE);
        draw(new Point(round, seconds, new LinkedHashMap<>(figures)));
    }

    private void draw(Point point) {
        if (point.round() % every == 0) {
            points.add(point);
        }
        if (points.size() > MOST_POINTS) {
            every *= 2;
            points.removeIf(old -> old.round() % every != 0);
        }
    }

    /** Writes the page. */
    public void draw(String words, boolean over) throws IOException {
        Whole.write(page, CurvePage.of(title, words, points, over).getBytes(StandardCharsets.UTF_8));
    }
}
