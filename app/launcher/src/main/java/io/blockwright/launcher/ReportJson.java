package io.blockwright.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.blockwright.domain.Fill;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.engine.ChildRow;
import io.blockwright.tca.CostReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** Writes a {@link RunReport} for machines: prices in currency, times ISO-8601 UTC, costs in currency and basis points. */
final class ReportJson {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ReportJson() {}

    static void write(RunReport report, RunOptions options, Path file) {
        try {
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.writeString(file, MAPPER.writeValueAsString(tree(report, options)) + "\n");
        } catch (IOException e) {
            throw new UserError("The report cannot be written to " + file + ": " + e.getMessage() + ".");
        }
    }

    static ObjectNode tree(RunReport report, RunOptions options) {
        ObjectNode root = MAPPER.createObjectNode();
        order(root.putObject("order"), report, options);
        ObjectNode result = root.putObject("result");
        result.put("status", report.result().status().name());
        result.put("filled", report.result().filled());
        result.put("residual", report.order().quantity() - report.result().filled());
        number(result, "averagePrice", report.averagePrice());
        number(result, "arrivalMid", report.benchmarks().arrival());
        number(
                result,
                "shortfallBp",
                report.costs() == null ? Double.NaN : report.costs().totalBp());
        number(result, "durationSeconds", report.durationSeconds());
        ObjectNode benchmarks = root.putObject("benchmarks");
        number(benchmarks, "arrival", report.benchmarks().arrival());
        number(benchmarks, "twap", report.benchmarks().twap());
        number(benchmarks, "vwap", report.benchmarks().vwap());
        number(benchmarks, "close", report.benchmarks().close());
        costs(root.putObject("costs"), report.costs());
        ArrayNode children = root.putArray("children");
        for (ChildRow child : report.result().children()) {
            child(children.addObject(), child, report.instrument());
        }
        ArrayNode fills = root.putArray("fills");
        for (Fill fill : report.result().fills()) {
            fill(fills.addObject(), fill, report.instrument());
        }
        market(root.putObject("market"), report);
        if (report.eventHash().isEmpty()) {
            root.putNull("eventHash");
        } else {
            root.put("eventHash", report.eventHash());
        }
        return root;
    }

    private static void order(ObjectNode node, RunReport report, RunOptions options) {
        ParentOrder order = report.order();
        node.put("parentId", order.parentId());
        node.put("symbol", order.symbol());
        node.put("side", word(order.side()));
        node.put("quantity", order.quantity());
        node.put("algo", word(order.algo()));
        node.put("placement", word(order.placement()));
        node.put("start", time(order.start()));
        node.put("end", time(order.end()));
        price(node, "limit", order.limitPrice(), report.instrument());
        price(node, "iWould", order.iWouldPrice(), report.instrument());
        node.put("maxParticipation", order.maxParticipation());
        node.put("urgency", order.urgency());
        node.put("market", options.market);
        node.put("via", options.venue == null ? options.via : "venue");
        node.put("speed", options.venue == null ? options.speed : "1x");
        node.put("seed", options.seed);
    }

    private static void costs(ObjectNode node, @org.jspecify.annotations.Nullable CostReport costs) {
        if (costs == null) {
            return;
        }
        cost(node, "delay", costs.delay(), costs.delayBp());
        cost(node, "execution", costs.execution(), costs.executionBp());
        cost(node, "opportunity", costs.opportunity(), costs.opportunityBp());
        cost(node, "fees", costs.fees(), costs.feesBp());
        cost(node, "total", costs.total(), costs.totalBp());
    }

    private static void cost(ObjectNode node, String name, double amount, double bp) {
        ObjectNode part = node.putObject(name);
        number(part, "amount", amount);
        number(part, "bp", bp);
    }

    private static void child(ObjectNode node, ChildRow child, Instrument instrument) {
        node.put("clOrdId", child.order().clOrdId());
        node.put("venue", child.order().venue());
        node.put("type", word(child.order().type()));
        node.put("timeInForce", word(child.order().timeInForce()));
        price(node, "price", child.order().price(), instrument);
        node.put("quantity", child.order().quantity());
        node.put("filled", child.filled());
        node.put("status", child.state().name());
        node.put("created", time(child.created()));
        if (child.done() == 0) {
            node.putNull("done");
        } else {
            node.put("done", time(child.done()));
        }
        node.put("reason", child.reason());
    }

    private static void fill(ObjectNode node, Fill fill, Instrument instrument) {
        node.put("execId", fill.execId());
        node.put("clOrdId", fill.clOrdId());
        node.put("time", time(fill.time()));
        price(node, "price", fill.price(), instrument);
        node.put("quantity", fill.quantity());
        node.put("liquidity", word(fill.liquidity()));
        node.put("venue", fill.venue());
    }

    private static void market(ObjectNode node, RunReport report) {
        node.put("events", report.market().events());
        node.put("first", time(report.market().first()));
        node.put("last", time(report.market().last()));
        node.put("volume", report.result().marketVolume());
        counts(node.putObject("rejections"), report.market().rejections());
        counts(node.putObject("learnt"), report.market().learnt());
    }

    private static void counts(ObjectNode node, Map<String, Long> counts) {
        counts.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(e -> node.put(e.getKey(), e.getValue()));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String time(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L))
                .toString();
    }

    private static void price(ObjectNode node, String name, long ticks, Instrument instrument) {
        if (ticks == Instrument.NO_PRICE) {
            node.putNull(name);
        } else {
            node.put(name, instrument.toDecimal(ticks));
        }
    }

    private static void number(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }
}
