package io.blockwright.training.teacher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.blockwright.inference.FeatureSchema;
import io.blockwright.inference.ModelBundle;
import io.blockwright.training.TrainingRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A teacher's weights as a file: what they are, how they were found, and how they did on other days.
 *
 * @param text the file as it was read
 * @param sha256 of its bytes
 */
public record TeacherFile(TeacherWeights weights, String text, String sha256) {
    /** What it is called in a folder. */
    public static final String NAME = "teacher.json";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * Reads a file.
     *
     * @throws TrainingRefused when it is none, or of another program; the sentence says what is wrong
     */
    public static TeacherFile read(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new TrainingRefused("The teacher " + file + " cannot be read: name a file that ./blockwright train"
                    + " teacher wrote.");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            JsonNode root = MAPPER.readTree(text);
            if (!root.path("schemaHash").isTextual()) {
                throw new TrainingRefused(file + " is no teacher: name a file that ./blockwright train teacher wrote.");
            }
            if (!root.path("schemaHash").asText().equals(FeatureSchema.CURRENT.hash())) {
                throw new TrainingRefused("The teacher " + file
                        + " was found for a state of other numbers than this program's: find it again by"
                        + " ./blockwright train teacher.");
            }
            TeacherWeights weights =
                    new TeacherWeights(weights(root, PacedRule.HOURS, file), weights(root, PacedRule.MINUTES, file));
            return new TeacherFile(weights, text, ModelBundle.sha256(bytes));
        } catch (JsonProcessingException e) {
            throw new TrainingRefused(file + " is no teacher (no JSON from line "
                    + e.getLocation().getLineNr() + " on): name a file that ./blockwright train teacher wrote.");
        }
    }

    private static PacedWeights weights(JsonNode root, String kind, Path file) {
        List<Double> numbers = new ArrayList<>();
        for (String name : PacedWeights.NAMES) {
            JsonNode number = root.path(kind).path(name);
            if (!number.isNumber() || !Double.isFinite(number.asDouble())) {
                throw new TrainingRefused("The teacher " + file + " has no number " + kind + "." + name
                        + ": put the file back as ./blockwright train teacher wrote it.");
            }
            numbers.add(number.asDouble());
        }
        try {
            return PacedWeights.of(numbers);
        } catch (IllegalArgumentException e) {
            throw new TrainingRefused("In the teacher " + file + ", " + kind + "." + e.getMessage()
                    + ": put the file back as ./blockwright train teacher wrote it.");
        }
    }

    /** What a search found, as a file's text; {@code orders} of each kind were traded to find it. */
    static String text(
            TeacherPlan plan, String commit, TeacherWeights found, Map<String, Long> orders, Comparison judged) {
        ObjectNode root = MAPPER.createObjectNode();
        plan.scenarios().forEach(root.putArray("scenarios")::add);
        root.put("seed", plan.seed());
        if (plan.episodes() > 0) {
            root.put("episodes", plan.episodes());
        }
        root.put("objective", plan.objective());
        root.put("commit", commit);
        root.put("schemaHash", FeatureSchema.CURRENT.hash());
        ObjectNode traded = root.putObject("orders");
        for (String kind : List.of(PacedRule.HOURS, PacedRule.MINUTES)) {
            traded.put(kind, orders.getOrDefault(kind, 0L));
        }
        put(root.putObject(PacedRule.HOURS), found.hours());
        put(root.putObject(PacedRule.MINUTES), found.minutes());
        put(root.putObject("judged"), judged);
        return root.toPrettyString() + "\n";
    }

    private static void put(ObjectNode node, PacedWeights weights) {
        List<Double> numbers = weights.numbers();
        for (int i = 0; i < numbers.size(); i++) {
            node.put(PacedWeights.NAMES.get(i), numbers.get(i));
        }
    }

    private static void put(ObjectNode node, Comparison judged) {
        node.put("days", judged.count());
        ArrayNode did = node.putArray("did");
        judged.days().forEach((scenario, days) -> {
            for (int rule = 0; rule < judged.rules().size(); rule++) {
                Comparison.Did one = judged.did(scenario, rule);
                did.addObject()
                        .put("scenario", scenario)
                        .put("days", days)
                        .put("weights", judged.rules().get(rule))
                        .put("costBp", one.costBp())
                        .put("deviationBp", one.deviationBp())
                        .put("objectiveBp", one.objectiveBp());
            }
        });
        ArrayNode cheaper = node.putArray("foundIsCheaper");
        for (int rule = 1; rule < judged.rules().size(); rule++) {
            Comparison.Cheaper by = judged.against(rule);
            cheaper.addObject()
                    .put("than", judged.rules().get(rule))
                    .put("objectiveBp", by.bp())
                    .put("objectivePlusMinusBp", by.within())
                    .put("costBp", by.costBp())
                    .put("costPlusMinusBp", by.costWithin());
        }
    }
}
