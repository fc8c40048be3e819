package io.blockwright.inference.headline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.blockwright.marketdata.MarketDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a model's answers mean.
 *
 * @param name who it is, for people
 * @param output the output tensor, empty for the model's first
 * @param weights what each number of the output counts, −1 (bad) to 1 (good), in the model's order; one number stands for itself
 * @param logits whether the numbers become shares by a softmax first
 * @param longest tokens of a headline, the marks at both ends included
 */
public record ScorerCard(String name, String output, List<Double> weights, boolean logits, int longest) {
    static final String FILE = "scorer.json";
    private static final String CONFIG = "config.json";
    private static final Set<String> KEYS = Set.of("name", "output", "labels", "weights", "logits", "longest");
    private static final int LONGEST = 128;
    private static final int MOST = 4_096;

    public ScorerCard {
        weights = List.copyOf(weights);
    }

    /**
     * Reads {@code scorer.json}, or where there is none the labels in the model's own {@code config.json}.
     *
     * @throws MarketDataException when neither says what the outputs mean: one sentence for the user
     */
    public static ScorerCard read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new MarketDataException("There is no folder " + folder
                    + ": name one with model.onnx, tokenizer.json and scorer.json after --scorer.");
        }
        Path file = folder.resolve(FILE);
        String folderName = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        if (Files.isRegularFile(file)) {
            return described(file, parsed(file), folderName);
        }
        Path config = folder.resolve(CONFIG);
        if (Files.isRegularFile(config)) {
            JsonNode labels = parsed(config).path("id2label");
            if (labels.isObject() && !labels.isEmpty()) {
                List<String> names = new ArrayList<>();
                for (int i = 0; i < labels.size(); i++) {
                    names.add(labels.path(Integer.toString(i)).asText());
                }
                return new ScorerCard(folderName, "", weighed(config, names), names.size() > 1, LONGEST);
            }
        }
        throw new MarketDataException("The folder " + folder + " does not say what the model's outputs mean: add "
                + FILE + " with \"labels\": [\"positive\", \"negative\", \"neutral\"] in the model's order.");
    }

    private static ScorerCard described(Path file, JsonNode json, String folderName) {
        for (var names = json.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!KEYS.contains(name)) {
                throw wrong(
                        file, "'" + name + "' is not known", "use name, output, labels, weights, logits and longest");
            }
        }
        List<Double> weights = json.has("weights")
                ? numbers(file, json.path("weights"))
                : weighed(file, texts(file, json.path("labels")));
        JsonNode logits = json.path("logits");
        JsonNode longest = json.path("longest");
        if (!logits.isMissingNode() && !logits.isBoolean()) {
            throw wrong(file, "logits is neither true nor false", "say true when the outputs are no shares yet");
        }
        int most = longest.isMissingNode() ? LONGEST : longest.asInt(0);
        if (most < 4 || most > MOST) {
            throw wrong(file, "longest is not between 4 and " + MOST, "say how many tokens the model takes");
        }
        return new ScorerCard(
                json.path("name").asText(folderName),
                json.path("output").asText(""),
                weights,
                logits.isMissingNode() ? weights.size() > 1 : logits.asBoolean(),
                most);
    }

    private static JsonNode parsed(Path file) {
        try {
            JsonNode json = new ObjectMapper().readTree(Files.readString(file));
            if (json == null || !json.isObject()) {
                throw wrong(file, "it is no JSON object", "begin with { and end with }");
            }
            return json;
        } catch (JsonProcessingException e) {
            var where = e.getLocation();
            throw new MarketDataException(
                    "The file " + file + " is no JSON"
                            + (where == null ? "" : " at line " + where.getLineNr() + ", column " + where.getColumnNr())
                            + ": mend it there.",
                    e);
        } catch (IOException e) {
            throw new MarketDataException("The file " + file + " cannot be read (" + e.getMessage() + ").", e);
        }
    }

    private static List<Double> numbers(Path file, JsonNode array) {
        List<Double> numbers = new ArrayList<>();
        for (JsonNode number : array) {
            double value = number.isNumber() ? number.asDouble() : Double.NaN;
            if (!(value >= -1 && value <= 1)) {
                throw wrong(file, "the weight " + number + " is not between -1 and 1", "say 1 for good, -1 for bad");
            }
            numbers.add(value);
        }
        return some(file, numbers, "weights");
    }

    private static List<String> texts(Path file, JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return some(file, texts, "labels");
    }

    private static <T> List<T> some(Path file, List<T> found, String what) {
        if (found.isEmpty()) {
            throw wrong(
                    file, "there are no " + what, "give \"labels\" or \"weights\", one for each output of the model");
        }
        return found;
    }

    private static List<Double> weighed(Path file, List<String> labels) {
        List<Double> weights = new ArrayList<>();
        for (String label : labels) {
            Double weight = weight(label);
            if (weight == null) {
                throw wrong(
                        file,
                        "nobody knows whether the label '" + label + "' is good or bad",
                        "write positive, negative or neutral, or give \"weights\" from -1 to 1 in " + FILE);
            }
            weights.add(weight);
        }
        return weights;
    }

    private static @Nullable Double weight(String label) {
        return switch (label.toLowerCase(Locale.ROOT)) {
            case "positive", "pos", "good", "bullish" -> 1.0;
            case "negative", "neg", "bad", "bearish" -> -1.0;
            case "neutral", "neu", "none", "even" -> 0.0;
            default -> null;
        };
    }

    private static MarketDataException wrong(Path file, String what, String mend) {
        return new MarketDataException("In " + file + ", " + what + ": " + mend + ".");
    }

    /** What an answer says, −1 to 1; as many numbers as there are weights. */
    public double score(float[] answer) {
        if (weights.size() == 1) {
            return Math.clamp(answer[0] * weights.getFirst(), -1, 1);
        }
        double largest = Double.NEGATIVE_INFINITY;
        for (float number : answer) {
            largest = Math.max(largest, number);
        }
        double sum = 0;
        double score = 0;
        for (int i = 0; i < answer.length; i++) {
            double share = logits ? Math.exp(answer[i] - largest) : answer[i];
            sum += share;
            score += share * weights.get(i);
        }
        return Math.clamp(logits ? score / sum : score, -1, 1);
    }
}
