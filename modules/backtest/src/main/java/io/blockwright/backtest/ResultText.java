package io.blockwright.backtest;

import io.blockwright.backtest.statistics.Interval;
import io.blockwright.backtest.statistics.PairedDifference;
import java.util.Locale;

/** Says findings to a person at a terminal of 100 columns. Costs and differences carry their word, never a bare sign. */
public final class ResultText {
    private ResultText() {}

    /** The whole report. */
    public static String of(Findings findings) {
        StringBuilder out = new StringBuilder();
        Experiment experiment = findings.experiment();
        line(
                out,
                "%,d of %,d episodes, %,d market events in each on average; seed %d",
                findings.outcomes().size(),
                experiment.episodes(),
                findings.messagesEach(),
                experiment.seed());
        for (Scope scope : findings.scopes()) {
            line(out, "");
            line(out, "%s: %s  (%,d pairs)", scope.name(), scope.title(), scope.pairs());
            line(out, "");
            figures(out, scope);
            if (!scope.comparisons().isEmpty()) {
                line(out, "");
                comparisons(out, scope);
            }
        }
        line(out, "");
        out.append("""
                cost: implementation shortfall, bp of quantity × arrival mid; what was not filled is charged at
                  the mid of the end. CVaR95: the mean of the dearest 5 % of pairs.
                interval: studentised bootstrap over pairs, over seed families when pooled; each is for its own
                  comparison, so of twenty one misses by chance. wins: in how many of 100 pairs it costs less.
                finds: the true difference that this many pairs find in 80 of 100 experiments.
                Costs of algorithms that fill different shares of the order are not like for like.
                """);
        return out.toString();
    }

    private static void figures(StringBuilder out, Scope scope) {
        line(
                out,
                " %-16s %12s %7s %8s %8s %6s %6s %9s %7s %8s",
                "algorithm",
                "mean cost bp",
                "sd",
                "CVaR95",
                "filled",
                "maker",
                "share",
                "children",
                "fills",
                "minutes");
        for (AlgoFigures a : scope.algos()) {
            line(
                    out,
                    " %-16s %12s %7s %8s %8s %6s %6s %9s %7s %8s",
                    a.algo(),
                    cost(a.cost().mean()),
                    number("%.1f", a.cost().deviation()),
                    cost(a.cost().cvar95()),
                    Share.done(a.completion()),
                    percent(a.makerShare()),
                    percent(a.participation()),
                    number("%.0f", a.children()),
                    number("%.0f", a.fills()),
                    number("%.1f", a.minutes()));
        }
        for (AlgoFigures a : scope.algos()) {
            if (a.unusable() > 0 || a.warnings() > 0) {
                line(
                        out,
                        "  %s: %,d pairs left out (they never saw a market), %,d warnings of the desk",
                        a.algo(),
                        a.unusable(),
                        a.warnings());
            }
        }
    }

    private static void comparisons(StringBuilder out, Scope scope) {
        line(
                out,
                " %-16s %-16s %10s %22s %4s %5s %6s",
                "algorithm costs",
                "against",
                "bp",
                "95 % interval",
                "wins",
                "corr.",
                "finds");
        for (int i = 0; i < scope.algos().size(); i++) {
            for (Comparison c : scope.comparisons()) {
                if (c.algo().equals(scope.algos().get(i).algo()) && after(scope, c.baseline(), i)) {
                    comparison(out, c);
                }
            }
        }
    }

    /** Each comparison is told once; the other way round it is its mirror. */
    private static boolean after(Scope scope, String baseline, int place) {
        return scope.algos().stream()
                .skip(place + 1L)
                .anyMatch(figures -> figures.algo().equals(baseline));
    }

    private static void comparison(StringBuilder out, Comparison c) {
        PairedDifference d = c.difference();
        line(
                out,
                " %-16s %-16s %10s %22s %4s %5s %6s %s",
                c.algo(),
                c.baseline(),
                moreOrLess(d.mean()),
                interval(d.interval()),
                number("%.0f", 100 * d.winRate()),
                number("%.2f", d.correlation()),
                number("%.2f", d.detectable()),
                d.verdict() == PairedDifference.Verdict.NO_EDGE_SHOWN ? "no edge shown" : "");
    }

    private static String interval(Interval interval) {
        return interval.known() ? moreOrLess(interval.low()) + " … " + moreOrLess(interval.high()) : "too few pairs";
    }

    private static String moreOrLess(double bp) {
        return number(Math.abs(bp) < 100 ? "%.2f" : "%.1f", Math.abs(bp)) + (bp < 0 ? " less" : bp > 0 ? " more" : "");
    }

    private static String cost(double bp) {
        return bp < 0 ? "saved " + number("%.2f", -bp) : number("%.2f", bp);
    }

    private static String percent(double share) {
        return Double.isFinite(share) ? number("%.0f", 100 * share) + " %" : "–";
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
