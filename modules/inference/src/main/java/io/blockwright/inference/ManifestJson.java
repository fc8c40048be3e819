package io.blockwright.inference;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes and reads {@code manifest.json}. Any thread. */
public final class ManifestJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ManifestJson() {}

    /** The manifest as JSON, the same text for the same manifest. */
    public static String write(ModelManifest manifest) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("name", manifest.name());
        root.put("kind", manifest.kind().name());
        root.put("sha256", manifest.sha256());
        root.put("evidenceSha256", manifest.evidenceSha256());
        root.put("schemaHash", manifest.schemaHash());
        root.put("actionHash", manifest.actionHash());
        write(manifest.inputs(), root.putArray("inputs"));
        write(manifest.outputs(), root.putArray("outputs"));
        root.put("commit", manifest.commit());
        manifest.scenarios().forEach(root.putArray("scenarios")::add);
        root.put("seed", manifest.seed());
        root.put("intendedUse", manifest.intendedUse());
        ObjectNode metrics = root.putObject("metrics");
        new TreeMap<>(manifest.metrics()).forEach(metrics::put);
        try {
            return MAPPER.writeValueAsString(root) + "\n";
        } catch (JacksonException e) {
            throw new IllegalStateException("a tree of plain values is always written", e);
        }
    }

    private static void write(List<TensorShape> shapes, ArrayNode array) {
        for (TensorShape shape : shapes) {
            ObjectNode node = array.addObject().put("name", shape.name());
            shape.row().forEach(node.putArray("row")::add);
        }
    }

    /**
     * Reads a manifest.
     *
     * @param where it comes from, for the sentence
     * @throws ModelRefused when it is damaged: what is wrong with it and what to do
     */
    public static ModelManifest read(String json, String where) throws ModelRefused {
        try {
            JsonNode root = MAPPER.readTree(json);
            if (root == null || !root.isObject()) {
                throw new IllegalArgumentException("it is no JSON object");
            }
            return new ModelManifest(
                    text(root, "name"),
                    kind(text(root, "kind")),
                    hash(root, "sha256"),
                    hash(root, "evidenceSha256"),
                    hash(root, "schemaHash"),
                    text(root, "actionHash"),
                    shapes(root, "inputs"),
                    shapes(root, "outputs"),
                    text(root, "commit"),
                    texts(root, "scenarios"),
                    seed(root),
                    text(root, "intendedUse"),
                    metrics(root));
        } catch (JacksonException e) {
            throw refused(
                    where,
                    "it is not JSON: "
                            + e.getOriginalMessage().lines().findFirst().orElse(""));
        } catch (IllegalArgumentException e) {
            throw refused(where, String.valueOf(e.getMessage()));
        }
    }

    private static ModelRefused refused(String where, String what) {
        return new ModelRefused("The manifest " + where + " cannot be used (" + what
                + "); put back the model's folder as it was shipped, or train the model again.");
    }

    private static JsonNode field(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null) {
            throw new IllegalArgumentException("it lacks " + name);
        }
        return value;
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = field(node, name);
        if (!value.isTextual()) {
            throw new IllegalArgumentException(name + " is not a text");
        }
        return value.textValue();
    }

    private static String hash(JsonNode node, String name) {
        String value = text(node, name);
        if (!value.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(name + " is not a SHA-256 in lower-case hex");
        }
        return value;
    }

    private static ModelKind kind(String name) {
        for (ModelKind kind : ModelKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("kind " + name + " is none of " + List.of(ModelKind.values()));
    }

    private static JsonNode array(JsonNode node, String name) {
        JsonNode value = field(node, name);
        if (!value.isArray()) {
            throw new IllegalArgumentException(name + " is not a list");
        }
        return value;
    }

    private static List<TensorShape> shapes(JsonNode node, String name) {
        List<TensorShape> shapes = new ArrayList<>();
        for (JsonNode shape : array(node, name)) {
            List<Integer> row = new ArrayList<>();
            for (JsonNode length : array(shape, "row")) {
                if (!length.canConvertToInt() || !length.isIntegralNumber()) {
                    throw new IllegalArgumentException(name + " has a length that is no whole number");
                }
                row.add(length.intValue());
            }
            shapes.add(new TensorShape(text(shape, "name"), row));
        }
        return shapes;
    }

    private static List<String> texts(JsonNode node, String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : array(node, name)) {
            texts.add(text.asText());
        }
        return texts;
    }

    private static long seed(JsonNode root) {
        JsonNode seed = field(root, "seed");
        if (!seed.isIntegralNumber() || !seed.canConvertToLong()) {
            throw new IllegalArgumentException("seed is no whole number");
        }
        return seed.longValue();
    }

    private static Map<String, Double> metrics(JsonNode root) {
        JsonNode node = field(root, "metrics");
        Map<String, Double> metrics = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> metric : node.properties()) {
            if (!metric.getValue().isNumber()) {
                throw new IllegalArgumentException("the metric " + metric.getKey() + " is no number");
            }
            metrics.put(metric.getKey(), metric.getValue().doubleValue());
        }
        return metrics;
    }
}
