package io.blockwright.launcher;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.tca.CostReport;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Says a {@link RunReport} to a person at a terminal. */
final class ReportText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.of("America/New_York"));

    private ReportText() {}

    static String of(RunReport report) {
        StringBuilder out = new StringBuilder();
        ParentOrder order = report.order();
        Instrument instrument = report.instrument();
        line(out, "");
        line(
                out,
                "%s %,d %s  %s %s  %s to %s New York",
                order.side() == io.blockwright.domain.Side.BUY ? "Buy" : "Sell",
                order.quantity(),
                order.symbol(),
                order.algo(),
                order.placement().name().toLowerCase(Locale.ROOT),
                time(order.start()),
                time(order.end()));
        line(
                out,
                "  %-12s %,d of %,d filled in %d children and %d fills, %s",
                report.status(),
                report.result().filled(),
                order.quantity(),
                report.result().children().size(),
                report.result().fills().size(),
                report.durationSeconds() == 0
                        ? "never started"
                        : "%.1f s of market time".formatted(report.durationSeconds()));
        if (!report.result().status().isFinal()) {
            long open = report.result().children().stream()
                    .filter(child -> !child.state().isTerminal())
                    .count();
            line(out, "  not over      %s", report.eventHash().isEmpty() ? atVenue(open) : simulated(open));
        }
        line(out, "");
        line(out, "  %-22s %14s %12s", "", "price", "our cost bp");
        row(out, "average fill", report.averagePrice(), Double.NaN);
        io.blockwright.tca.Benchmarks.Costs against = report.benchmarks().costs(order.side(), report.averagePrice());
        row(out, "arrival mid", report.benchmarks().arrival(), against.arrivalBp());
        row(out, "market TWAP", report.benchmarks().twap(), against.twapBp());
        row(out, "market VWAP", report.benchmarks().vwap(), against.vwapBp());
        row(out, "close mid", report.benchmarks().close(), against.closeBp());
        CostReport costs = report.costs();
        if (costs != null) {
            line(out, "");
            line(out, "  %-22s %14s %12s", "implementation shortfall", instrument.currency(), "bp");
            cost(out, "delay", costs.delay(), costs.delayBp());
            cost(out, "execution", costs.execution(), costs.executionBp());
            cost(out, "opportunity", costs.opportunity(), costs.opportunityBp());
            cost(out, "fees", costs.fees(), costs.feesBp());
            cost(out, "total", costs.total(), costs.totalBp());
        }
        line(out, "");
        line(
                out,
                "  market: %,d events, %,d shares traded while we worked",
                report.market().events(),
                report.result().marketVolume());
        counts(out, "left out, with reason", report.market().rejections());
        counts(out, "never introduced by the feed, learnt", report.market().learnt());
        if (!report.eventHash().isEmpty()) {
            line(out, "  event hash %s", report.eventHash());
        }
        return out.toString();
    }

    private static String atVenue(long open) {
        return (open == 0 ? "nothing is in the market" : "%,d children are open at the venue".formatted(open))
                + "; start run again to go on with it";
    }

    private static String simulated(long open) {
        return "the simulated market ended with this run"
                + (open == 0 ? "" : ", and %,d open children with it".formatted(open));
    }

    private static void counts(StringBuilder out, String title, Map<String, Long> counts) {
        counts.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> line(out, "    %s: %s %,d", title, e.getKey(), e.getValue()));
    }

    private static void row(StringBuilder out, String name, double price, double bp) {
        line(out, "  %-22s %14s %12s", name, figure("%,.4f", price), figure("%+,.2f", bp));
    }

    private static void cost(StringBuilder out, String name, double amount, double bp) {
        line(out, "  %-22s %16s %12s", name, figure("%+,.2f", amount), figure("%+,.2f", bp));
    }

    private static String figure(String format, double value) {
        return Double.isFinite(value)
                ? String.format(Locale.ROOT, format, value == 0 ? 0.0 : value).replace('-', '\u2212')
                : "\u2013";
    }

    private static String time(long nanos) {
        return TIME.format(
                Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L)));
    }

    @SuppressWarnings(
            "AnnotateFormatMethod") // the annotation would be a library of its own; every format here is a literal
    private static void line(StringBuilder out, String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}
