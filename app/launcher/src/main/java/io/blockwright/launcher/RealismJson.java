package io.blockwright.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.blockwright.simulator.Curve;
import io.blockwright.simulator.Estimate;
import io.blockwright.simulator.Fact;
import io.blockwright.simulator.ImpactReport;
import io.blockwright.simulator.RealismReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes a study of realism for machines: the same bytes for the same seeds, whoever worked on it how long. */
final class RealismJson {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private RealismJson() {}

    static void write(RealismReport report, Path file) {
        try {
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.writeString(file, MAPPER.writeValueAsString(tree(report)) + "\n");
        } catch (IOException e) {
            throw new UserError("The report cannot be written to " + file + ": " + e.getMessage() + ".");
        }
    }

    static ObjectNode tree(RealismReport report) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("days", report.days());
        root.put("seed", report.seed());
        root.put("hash", String.format("%016x", report.hash()));
        root.put("holds", report.holds());
        ArrayNode facts = root.putArray("facts");
        report.facts().forEach(fact -> fact(facts.addObject(), fact));
        ArrayNode impacts = root.putArray("impacts");
        report.impacts().forEach(impact -> impact(impacts.addObject(), impact));
        ArrayNode distances = root.putArray("distances");
        for (RealismReport.Distance distance : report.distances()) {
            ObjectNode node = distances.addObject();
            node.put("what", distance.what());
            number(node, "ks", distance.distance());
            number(node, "here", distance.here());
            number(node, "there", distance.there());
        }
        ArrayNode curves = root.putArray("curves");
        for (Curve curve : report.curves()) {
            ObjectNode node = curves.addObject();
            node.put("id", curve.id());
            node.put("title", curve.title());
            node.put("across", curve.across());
            node.put("up", curve.up());
            points(node.putArray("points"), curve.points());
        }
        return root;
    }

    private static void fact(ObjectNode node, Fact fact) {
        node.put("id", fact.id());
        node.put("title", fact.title());
        number(node, "value", fact.value());
        number(node, "low", fact.low());
        number(node, "high", fact.high());
        node.put("verdict", RealismTable.verdict(fact));
        node.put("source", fact.source());
        node.put("detail", fact.detail());
    }

    private static void impact(ObjectNode node, ImpactReport impact) {
        node.put("market", impact.market());
        number(node, "volume", impact.volume());
        number(node, "volatility", impact.volatility());
        estimate(node.putObject("exponent"), impact.exponent());
        estimate(node.putObject("prefactor"), impact.prefactor());
        estimate(node.putObject("half"), impact.half());
        estimate(node.putObject("decay"), impact.decay());
        estimate(node.putObject("roundTripBp"), impact.roundTrip());
        ArrayNode points = node.putArray("points");
        for (ImpactReport.Point point : impact.points()) {
            ObjectNode one = points.addObject();
            number(one, "size", point.size());
            number(one, "impact", point.impact());
            number(one, "error", point.error());
            one.put("pairs", point.pairs());
        }
        points(node.putArray("path"), impact.path());
        node.put("unfinished", impact.unfinished());
    }

    private static void estimate(ObjectNode node, Estimate estimate) {
        number(node, "value", estimate.value());
        number(node, "low", estimate.low());
        number(node, "high", estimate.high());
    }

    private static void points(ArrayNode array, List<Curve.Point> points) {
        for (Curve.Point point : points) {
            ArrayNode pair = array.addArray();
            pair.add(finite(point.x()));
            pair.add(finite(point.y()));
        }
    }

    private static @org.jspecify.annotations.Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static void number(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }
}
