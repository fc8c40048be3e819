package io.blockwright.backtest;

import io.blockwright.backtest.statistics.Interval;
import java.util.Locale;

/** Claims as Markdown, for a page that people read. Savings carry their word, never a bare sign. */
public final class ClaimTable {
    private ClaimTable() {}

    /** A table with its sentence. */
    public static String of(Claim claim) {
        StringBuilder out = new StringBuilder();
        AlgoFigures own = claim.figures();
        line(out, "**`%s`** on `%s`: %s", claim.policy(), claim.market(), claim.sentence());
        line(out, "");
        line(
                out,
                "%,d days%s; it costs %s bp (sd %s, CVaR95 %s), fills %s of its orders' shares and leaves %,d of %,d orders unfinished.",
                claim.pairs(),
                claim.families() == claim.pairs()
                        ? ""
                        : String.format(Locale.ROOT, " in %,d parts of the recording", claim.families()),
                number("%.2f", own.cost().mean()),
                number("%.1f", own.cost().deviation()),
                number("%.1f", own.cost().cvar95()),
                Share.done(own.completion()),
                own.unfinished(),
                claim.pairs());
        line(out, "");
        line(
                out,
                "| against | costs, bp | the policy saves, bp (95 %%) | days won | in the worst twentieth it saves, bp (95 %%) | filled | n | verdict |");
        line(out, "|---|---|---|---|---|---|---|---|");
        for (Claim.Row row : claim.rows()) {
            line(
                    out,
                    "| %s | %s | %s (%s) | %s | %s (%s) | %s | %,d | %s |",
                    row.figures().algo(),
                    number("%.2f", row.figures().cost().mean()),
                    saved(row.saving().mean()),
                    interval(row.saving().interval()),
                    number("%.0f %%", 100 * row.won()),
                    saved(row.tail().mean()),
                    interval(row.tail().interval()),
                    Share.done(row.figures().completion()),
                    row.saving().pairs(),
                    row.words());
        }
        return out.toString();
    }

    private static String saved(double bp) {
        return bp < 0 ? "loses " + number("%.2f", -bp) : number("%.2f", bp);
    }

    private static String interval(Interval interval) {
        return interval.known()
                ? number("%.2f", interval.low()) + " to " + number("%.2f", interval.high())
                : "too few days";
    }

    private static String number(String format, double value) {
        return Double.isFinite(value)
                ? String.format(Locale.ROOT, format, value == 0 ? 0.0 : value).replace('-', '−')
                : "–";
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a library of its own; every format is a literal
    private static void line(StringBuilder out, String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}
