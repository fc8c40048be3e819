package io.blockwright.backtest;

import io.blockwright.backtest.statistics.Interval;
import io.blockwright.backtest.statistics.PairedDifference.Verdict;
import java.util.List;
import java.util.Locale;

/** Findings as one page of HTML with drawings: needs no other file and no network, light or dark as the reader's system is. */
public final class ResultPage {
    /** What settling and the first comparison are shown against, where it was tried: the baseline that is hardest to beat. */
    private static final String USUAL_BASELINE = "twap-passive";

    private final Findings findings;
    private final ResultPlots plots;
    private final StringBuilder out = new StringBuilder();

    private ResultPage(Findings findings) {
        this.findings = findings;
        this.plots = new ResultPlots(findings);
    }

    /** The whole page. */
    public static String of(Findings findings) {
        return new ResultPage(findings).page();
    }

    private String page() {
        Experiment experiment = findings.experiment();
        out.append("<!DOCTYPE html>\n<html lang='en'><head><meta charset='utf-8'>")
                .append("<meta name='viewport' content='width=device-width'><title>Backtest</title>\n<style>")
                .append(STYLE)
                .append("</style></head><body>\n<h1>Backtest</h1>\n");
        tell(
                "<p>%,d of %,d episodes: %,d pairs of %d algorithms in %s; seed %d. An episode holds %,d market events on"
                        + " average.</p>",
                findings.outcomes().size(),
                experiment.episodes(),
                experiment.pairs(),
                experiment.algos().size(),
                Svg.escaped(String.join(
                        ", ",
                        experiment.scenarios().stream().map(Scenario::name).toList())),
                experiment.seed(),
                findings.messagesEach());
        findings.scopes().forEach(this::scope);
        method();
        return out.append("</body></html>\n").toString();
    }

    private void scope(Scope scope) {
        tell("<h2>%s</h2><p>%s %,d pairs.</p>", Svg.escaped(scope.name()), Svg.escaped(scope.title()), scope.pairs());
        figures(scope);
        out.append("<h3>How costs are spread</h3>").append(plots.costs(scope));
        out.append(
                "<p class='note'>Hill: how often which cost. Bar: from the 5 % to the 95 % quantile. Dot: mean.</p>");
        List<String> names = scope.algos().stream().map(AlgoFigures::algo).toList();
        if (names.size() > 1) {
            String first = names.contains(USUAL_BASELINE) ? USUAL_BASELINE : names.getFirst();
            out.append("<h3>Against each baseline, on the same markets</h3>");
            baseline(scope, first, true);
            names.stream().filter(name -> !name.equals(first)).forEach(name -> baseline(scope, name, false));
            tell(
                    "<h3>How the means settled</h3><p class='note'>Mean difference against %s after so many episodes.</p>",
                    Svg.escaped(first));
            out.append(plots.settling(scope, first));
        }
    }

    private void figures(Scope scope) {
        out.append(
                        "<table><tr><th class='l'>algorithm</th><th>mean cost bp</th><th>sd</th><th>CVaR95</th><th>median</th>")
                .append("<th>opportunity</th><th>filled</th><th>unfinished</th><th>maker</th><th>participation</th>")
                .append("<th>children</th><th>fills</th><th>minutes</th><th>warnings</th></tr>\n");
        for (AlgoFigures a : scope.algos()) {
            tell(
                    "<tr><td class='l'>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%,d</td>"
                            + "<td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%,d</td></tr>",
                    Svg.escaped(a.algo()),
                    cost(a.cost().mean()),
                    number("%.1f", a.cost().deviation()),
                    cost(a.cost().cvar95()),
                    cost(a.cost().median()),
                    cost(a.opportunityBp()),
                    Share.done(a.completion()),
                    a.unfinished(),
                    number("%.0f %%", 100 * a.makerShare()),
                    number("%.1f %%", 100 * a.participation()),
                    number("%.0f", a.children()),
                    number("%.0f", a.fills()),
                    number("%.1f", a.minutes()),
                    a.warnings());
        }
        out.append("</table>\n");
    }

    private void baseline(Scope scope, String baseline, boolean open) {
        tell("<details%s><summary>against %s</summary>", open ? " open" : "", Svg.escaped(baseline));
        out.append(plots.differences(scope, baseline))
                .append("<table><tr><th class='l'>algorithm</th><th>costs</th><th>95 % interval</th><th>wins</th>")
                .append(
                        "<th>pair correlation</th><th>finds</th><th>pairs to find 1 bp</th><th class='l'>shown</th></tr>\n");
        for (Comparison c : scope.comparisons()) {
            if (c.baseline().equals(baseline)) {
                Interval interval = c.difference().interval();
                tell(
                        "<tr><td class='l'>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td>"
                                + "<td class='l'>%s</td></tr>",
                        Svg.escaped(c.algo()),
                        moreOrLess(c.difference().mean()),
                        interval.known()
                                ? moreOrLess(interval.low()) + " … " + moreOrLess(interval.high())
                                : "too few pairs",
                        number("%.0f %%", 100 * c.difference().winRate()),
                        number("%.3f", c.difference().correlation()),
                        number("%.2f bp", c.difference().detectable()),
                        number("%,.0f", c.pairsForOneBp()),
                        verdict(c.difference().verdict()));
            }
        }
        out.append("</table></details>\n");
    }

    private static String verdict(Verdict verdict) {
        return switch (verdict) {
            case CHEAPER -> "<b class='less'>costs less</b>";
            case DEARER -> "<b class='more'>costs more</b>";
            case NO_EDGE_SHOWN -> "no edge shown";
        };
    }

    private void method() {
        tell("""
                <h2>How to read this</h2>
                <p>Cost is the implementation shortfall in basis points of quantity × arrival mid; what was not filled is
                charged at the mid of the end. Costs of algorithms that fill different shares of the order are not like for
                like. CVaR95 is the mean of the dearest 5 %% of pairs.</p>
                <p>Every algorithm meets the same market and the same order in a pair; differences are taken pair by pair.
                Intervals are studentised bootstrap intervals of 95 %% (%,d resamples) over pairs, and over seed families when
                scenarios are pooled. Each interval is for its own comparison: of twenty, one misses by chance. <i>Finds</i> is
                the true difference that this many pairs find in 80 of 100 experiments. Where an interval contains zero, no
                edge is shown, whatever the mean says.</p>
                <p class='note'>Settings %s</p>
                """, findings.resamples(), findings.experiment().fingerprint());
    }

    private static String moreOrLess(double bp) {
        return number("%.2f", Math.abs(bp)) + (bp < 0 ? " less" : bp > 0 ? " more" : "");
    }

    private static String cost(double bp) {
        return bp < 0 ? "saved " + number("%.2f", -bp) : number("%.2f", bp);
    }

    private static String number(String format, double value) {
        return Double.isFinite(value)
                ? String.format(Locale.ROOT, format, value == 0 ? 0.0 : value).replace('-', '−')
                : "–";
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a library of its own; every format is a literal
    private void tell(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static final String STYLE = """

            :root { color-scheme: light dark; --paper: #ffffff; --ink: #1b1f24; --soft: #5c6670; --rule: #d9dee3;
              --less: #0b63b5; --more: #b34700; --c0: #0b63b5; --c1: #c25100; --c2: #00795a; --c3: #a8347e;
              --c4: #8a6d00; --c5: #4d4fc4; --c6: #147a99; --c7: #8c4a2f; }
            @media (prefers-color-scheme: dark) { :root { --paper: #14181d; --ink: #e7ebef; --soft: #9aa5b0;
              --rule: #313942; --less: #6db3f2; --more: #ff9a5c; --c0: #6db3f2; --c1: #ff9a5c; --c2: #4fc9a4;
              --c3: #e58cc3; --c4: #e0c34d; --c5: #a2a4ff; --c6: #66c7e0; --c7: #d19a80; } }
            body { background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto;
              max-width: 70rem; padding: 0 1.5rem; }
            h1 { font-size: 1.6rem; } h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--rule); }
            h3 { font-size: 1rem; margin: 1.6rem 0 0.4rem; }
            table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: 13px; margin: 0.6rem 0; }
            th, td { text-align: right; padding: 0.2rem 0.5rem; border-bottom: 1px solid var(--rule); white-space: nowrap; }
            th { color: var(--soft); font-weight: 500; white-space: normal; vertical-align: bottom; }
            .l { text-align: left; } .note { color: var(--soft); font-size: 13px; overflow-wrap: anywhere; }
            b.less { color: var(--less); } b.more { color: var(--more); }
            svg { display: block; max-width: 100%; height: auto; } svg text { fill: var(--ink); font-size: 13px; }
            svg text.small { fill: var(--soft); font-size: 12px; } svg text.less { fill: var(--less); }
            svg text.more { fill: var(--more); } .grid { stroke: var(--rule); } .zero { stroke: var(--soft); }
            .span { stroke-width: 3; } .bar { stroke-width: 2; } .line { stroke-width: 1.8; fill: none; }
            .fill { stroke: none; fill-opacity: 0.28; } .span.none, .dot.none { stroke: var(--soft); fill: var(--soft); }
            .span.less, .dot.less { stroke: var(--less); fill: var(--less); }
            .span.more, .dot.more { stroke: var(--more); fill: var(--more); }
            """ + classes();

    private static String classes() {
        StringBuilder css = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            css.append(String.format(
                    Locale.ROOT,
                    ".bar.c%1$d, .line.c%1$d { stroke: var(--c%1$d); } .fill.c%1$d, .dot.c%1$d { fill: var(--c%1$d); }%n",
                    i));
        }
        return css.append("summary { cursor: pointer; padding: 0.25rem 0; }\n").toString();
    }
}
