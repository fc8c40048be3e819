package io.blockwright.launcher;

import io.blockwright.simulator.Estimate;
import io.blockwright.simulator.Fact;
import io.blockwright.simulator.ImpactReport;
import io.blockwright.simulator.RealismReport;
import java.util.Locale;

/** A study of realism as a table for people, a hundred columns wide. */
final class RealismTable {
    private static final int WIDTH = 100;
    private static final int INDENT = 4;

    private final StringBuilder text = new StringBuilder();

    private RealismTable() {}

    static String of(RealismReport report) {
        RealismTable table = new RealismTable();
        table.facts(report);
        report.impacts().forEach(table::impact);
        table.distances(report);
        return table.text.toString();
    }

    private void facts(RealismReport report) {
        line("%-56s %10s  %-20s %s", "fact", "value", "band", "verdict");
        for (Fact fact : report.facts()) {
            line("%-56s %10s  %-20s %s", fact.title(), number(fact.value()), fact.band(), verdict(fact));
            if (!fact.detail().isEmpty()) {
                wrap(fact.detail());
            }
        }
        long held = report.facts().stream().filter(Fact::holds).count();
        line("");
        String days = report.days() == 1 ? "1 day" : report.days() + " days";
        line(
                "%d of %d facts lie in their bands; %s from seed %d, hash %016x",
                held, report.facts().size(), days, report.seed(), report.hash());
    }

    static String verdict(Fact fact) {
        return fact.holds() ? "ok" : fact.measured() ? "MISSED" : "NO DATA";
    }

    private void impact(ImpactReport impact) {
        line("");
        line(
                "Impact of meta-orders, market %s: %,.0f shares a day, daily volatility %.0f bp",
                impact.market(), impact.volume(), 1e4 * impact.volatility());
        line("%-14s %14s %14s %10s %8s", "of the volume", "impact, bp", "error, bp", "Y", "pairs");
        for (ImpactReport.Point point : impact.points()) {
            line(
                    "%12s %% %14s %14s %10s %8d",
                    number(100 * point.size()),
                    number(1e4 * point.impact() * impact.volatility()),
                    number(1e4 * point.error() * impact.volatility()),
                    number(point.impact() / Math.sqrt(point.size())),
                    point.pairs());
        }
        estimate("exponent", impact.exponent());
        estimate("Y, exponent held at ½", impact.prefactor());
        estimate("share at half of the execution", impact.half());
        estimate("share left after its time once more", impact.decay());
        estimate("gain of the best round trip, bp", impact.roundTrip());
        if (impact.unfinished() > 0) {
            line("%d meta-orders did not end in time and are not counted", impact.unfinished());
        }
    }

    private void estimate(String what, Estimate estimate) {
        line(
                "%-40s %10s   95 %%: %s to %s",
                what, number(estimate.value()), number(estimate.low()), number(estimate.high()));
    }

    private void distances(RealismReport report) {
        if (report.distances().isEmpty()) {
            return;
        }
        line("");
        line("%-40s %14s %16s %16s", "against the recorded market", "KS distance", "mean here", "mean there");
        for (RealismReport.Distance d : report.distances()) {
            line("%-40s %14s %16s %16s", d.what(), number(d.distance()), number(d.here()), number(d.there()));
        }
    }

    private void wrap(String detail) {
        StringBuilder row = new StringBuilder();
        for (String word : detail.split(" ", -1)) {
            if (INDENT + row.length() + word.length() + 1 > WIDTH) {
                line("%s", " ".repeat(INDENT) + row);
                row.setLength(0);
            }
            row.append(row.isEmpty() ? "" : " ").append(word);
        }
        line("%s", " ".repeat(INDENT) + row);
    }

    /** Four digits that count, minus signs as they are printed in books. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        double size = Math.abs(value);
        String pattern = size >= 1_000 ? "%,.0f" : size >= 100 ? "%.1f" : size >= 10 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, pattern, value).replace('-', '−');
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation is in a library that nothing else needs
    private void line(String format, Object... arguments) {
        text.append(String.format(Locale.ROOT, format, arguments).stripTrailing())
                .append(System.lineSeparator());
    }
}
