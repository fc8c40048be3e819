package io.blockwright.training.forecast;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.blockwright.training.TrainingRefused;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a forecaster must beat, measured on its own training samples; {@code floors.json} beside the model. */
record Floors(Usual usual, Logistic logistic) {
    /** The file's name. */
    static final String FILE = "floors.json";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The file's bytes. */
    byte[] json() {
        ObjectNode root = MAPPER.createObjectNode();
        list(root.putArray("flat"), usual.flat());
        lists(root.putArray("shares"), usual.shares());
        lists(root.putArray("quantiles"), usual.quantiles());
        lists(root.putArray("fills"), usual.fills());
        ArrayNode weights = root.putArray("logistic");
        for (float weight : logistic.weights()) {
            weights.add(weight);
        }
        return (root + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void list(ArrayNode node, List<Double> numbers) {
        numbers.forEach(node::add);
    }

    private static void lists(ArrayNode node, List<List<Double>> rows) {
        rows.forEach(row -> list(node.addArray(), row));
    }

    /** Reads what {@link #json} wrote. */
    static Floors read(byte[] bytes, String file) {
        try {
            JsonNode root = MAPPER.readTree(new String(bytes, StandardCharsets.UTF_8));
            List<Double> weights = numbers(root.path("logistic"));
            List<Double> flat = numbers(root.path("flat"));
            List<List<Double>> quantiles = rows(root.path("quantiles"));
            List<List<Double>> fills = rows(root.path("fills"));
            List<List<Double>> shares = rows(root.path("shares"));
            if (weights.size() == Logistic.SIZE
                    && flat.size() == shares.size()
                    && quantiles.size() == Heads.GROUPS
                    && fills.size() == 2 * Heads.PLACES) {
                float[] logistic = new float[Logistic.SIZE];
                for (int i = 0; i < logistic.length; i++) {
                    logistic[i] = weights.get(i).floatValue();
                }
                return new Floors(new Usual(flat, shares, quantiles, fills), new Logistic(logistic));
            }
        } catch (JsonProcessingException e) {
            // said below
        }
        throw new TrainingRefused(file + " is damaged: put back the model's folder as it was, or train it again.");
    }

    private static List<List<Double>> rows(JsonNode node) {
        List<List<Double>> rows = new ArrayList<>();
        node.forEach(row -> rows.add(numbers(row)));
        return rows;
    }

    private static List<Double> numbers(JsonNode node) {
        List<Double> numbers = new ArrayList<>();
        node.forEach(number -> numbers.add(number.asDouble()));
        return numbers;
    }
}
