package io.blockwright.inference;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code evidence.json}: the same evidence gives the same bytes, and comes back equal. Whatever is damaged, too large or does not
 * agree with itself is refused with one sentence. Pure.
 */
public final class EvidenceJson {
    /** No larger file is read, bytes. */
    public static final int MOST_BYTES = 16 << 20;

    private static final int VERSION = 1;
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(12)
                            .maxStringLength(1_000)
                            .maxNumberLength(40)
                            .maxDocumentLength(MOST_BYTES)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private EvidenceJson() {}

    /** The file's text. */
    public static String write(Evidence evidence) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = MAPPER.getFactory().createGenerator(text)) {
            out.writeStartObject();
            out.writeNumberField("version", VERSION);
            out.writeObjectFieldStart("calibration");
            calibration(out, evidence.calibration());
            out.writeEndObject();
            out.writeObjectFieldStart("reference");
            reference(out, evidence.reference());
            out.writeEndObject();
            out.writeFieldName("baseline");
            row(out, evidence.baseline());
            out.writeArrayFieldStart("past");
            for (PastSituation situation : evidence.past()) {
                past(out, situation);
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private static void calibration(JsonGenerator out, Calibration calibration) throws IOException {
        doubles(out, "margins", calibration.margins());
        doubles(out, "confidences", calibration.confidences());
        out.writeNumberField("abstainBelow", calibration.abstainBelow());
        Reliability reliability = calibration.reliability();
        out.writeNumberField("count", reliability.count());
        out.writeNumberField("calibrationError", reliability.calibrationError());
        out.writeNumberField("brier", reliability.brier());
        out.writeArrayFieldStart("bins");
        for (Reliability.Bin bin : reliability.bins()) {
            out.writeStartObject();
            out.writeNumberField("confidence", bin.confidence());
            out.writeNumberField("share", bin.share());
            out.writeNumberField("count", bin.count());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void reference(JsonGenerator out, Reference reference) throws IOException {
        out.writeNumberField("states", reference.states());
        out.writeNumberField("window", reference.window());
        out.writeNumberField("distanceLimit", reference.distanceLimit());
        out.writeArrayFieldStart("features");
        for (FeatureReference feature : reference.features()) {
            out.writeRaw('\n');
            out.writeStartObject();
            out.writeStringField("name", feature.name());
            out.writeNumberField("mean", feature.mean());
            out.writeNumberField("deviation", feature.deviation());
            doubles(out, "quantiles", feature.quantiles());
            doubles(out, "edges", feature.edges());
            doubles(out, "shares", feature.shares());
            out.writeNumberField("usualShift", feature.usualShift());
            out.writeEndObject();
        }
        out.writeEndArray();
        doubles(out, "correlations", reference.correlations());
    }

    private static void past(JsonGenerator out, PastSituation situation) throws IOException {
        out.writeRaw('\n');
        out.writeStartObject();
        out.writeNumberField("action", situation.action());
        out.writeNumberField("costToGoBp", situation.costToGoBp());
        out.writeStringField("scenario", situation.scenario());
        out.writeNumberField("seed", situation.seed());
        out.writeNumberField("elapsed", situation.elapsed());
        out.writeFieldName("state");
        row(out, situation.state());
        out.writeEndObject();
    }

    private static void doubles(JsonGenerator out, String name, List<Double> values) throws IOException {
        out.writeArrayFieldStart(name);
        for (double value : values) {
            out.writeNumber(value);
        }
        out.writeEndArray();
    }

    private static void row(JsonGenerator out, FeatureRow row) throws IOException {
        out.writeStartArray();
        for (int i = 0; i < row.size(); i++) {
            out.writeNumber(row.at(i));
        }
        out.writeEndArray();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if it is damaged; the message is one sentence about what is wrong, to be put behind the file's name
     */
    public static Evidence read(byte[] bytes) throws IOException {
        if (bytes.length > MOST_BYTES) {
            throw new IOException(
                    "it is " + (bytes.length >> 20) + " MiB long, and at most " + (MOST_BYTES >> 20) + " MiB are read");
        }
        try {
            JsonNode root = MAPPER.readTree(bytes);
            if (whole(root, "version") != VERSION) {
                throw new IOException(
                        "it is of version " + root.get("version") + ", and version " + VERSION + " is read");
            }
            Reference reference = reference(part(root, "reference"));
            List<PastSituation> past = new ArrayList<>();
            for (JsonNode situation : list(root, "past", Evidence.MOST_PAST)) {
                past.add(new PastSituation(
                        row(situation, "state"),
                        Math.toIntExact(whole(situation, "action")),
                        number(part(situation, "costToGoBp")),
                        text(situation, "scenario"),
                        whole(situation, "seed"),
                        whole(situation, "elapsed")));
            }
            return new Evidence(
                    reference.features().stream().map(FeatureReference::name).toList(),
                    calibration(part(root, "calibration")),
                    reference,
                    row(root, "baseline"),
                    past);
        } catch (JacksonException e) {
            throw new IOException("it is damaged (" + e.getOriginalMessage() + ")", e);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IOException("it does not agree with itself (" + e.getMessage() + ")", e);
        }
    }

    private static Calibration calibration(JsonNode node) throws IOException {
        List<Reliability.Bin> bins = new ArrayList<>();
        for (JsonNode bin : list(node, "bins", 1_000)) {
            bins.add(new Reliability.Bin(
                    number(part(bin, "confidence")), number(part(bin, "share")), Math.toIntExact(whole(bin, "count"))));
        }
        return new Calibration(
                doubles(node, "margins", 10_000),
                doubles(node, "confidences", 10_000),
                number(part(node, "abstainBelow")),
                new Reliability(
                        bins,
                        Math.toIntExact(whole(node, "count")),
                        number(part(node, "calibrationError")),
                        number(part(node, "brier"))));
    }

    private static Reference reference(JsonNode node) throws IOException {
        List<FeatureReference> features = new ArrayList<>();
        for (JsonNode feature : list(node, "features", Evidence.MOST_FEATURES)) {
            features.add(new FeatureReference(
                    text(feature, "name"),
                    number(part(feature, "mean")),
                    number(part(feature, "deviation")),
                    doubles(feature, "quantiles", 1_001),
                    doubles(feature, "edges", 100),
                    doubles(feature, "shares", 101),
                    number(part(feature, "usualShift"))));
        }
        return new Reference(
                features,
                doubles(node, "correlations", Evidence.MOST_FEATURES * Evidence.MOST_FEATURES),
                number(part(node, "distanceLimit")),
                Math.toIntExact(whole(node, "window")),
                Math.toIntExact(whole(node, "states")));
    }

    private static FeatureRow row(JsonNode node, String name) throws IOException {
        JsonNode values = list(node, name, Evidence.MOST_FEATURES);
        float[] row = new float[values.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) number(values.get(i));
        }
        return FeatureRow.of(row);
    }

    private static List<Double> doubles(JsonNode node, String name, int most) throws IOException {
        List<Double> values = new ArrayList<>();
        for (JsonNode value : list(node, name, most)) {
            values.add(number(value));
        }
        return values;
    }

    private static JsonNode list(JsonNode node, String name, int most) throws IOException {
        JsonNode list = part(node, name);
        if (!list.isArray() || list.size() > most) {
            throw new IOException("its " + name + " is no list of at most " + most);
        }
        return list;
    }

    private static String text(JsonNode node, String name) throws IOException {
        JsonNode text = part(node, name);
        if (!text.isTextual()) {
            throw new IOException("its " + name + " is no text");
        }
        return text.textValue();
    }

    private static long whole(JsonNode node, String name) throws IOException {
        JsonNode number = part(node, name);
        if (!number.isIntegralNumber() || !number.canConvertToLong()) {
            throw new IOException("its " + name + " is no whole number");
        }
        return number.longValue();
    }

    private static double number(JsonNode node) throws IOException {
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
            throw new IOException("a number in it is " + node);
        }
        return node.doubleValue();
    }

    private static JsonNode part(JsonNode node, String name) throws IOException {
        @Nullable JsonNode part = node.get(name);
        if (part == null) {
            throw new IOException("it has no " + name);
        }
        return part;
    }
}
