package io.blockwright.simulator.realism;

import io.blockwright.simulator.Curve;
import io.blockwright.simulator.Estimate;
import io.blockwright.simulator.ImpactReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the study of meta-orders says, as facts and curves. */
public final class ImpactFacts {
    /** The largest of four deviates exceeds this by chance in one of twenty cases. */
    private static final double CERTAIN = 2.5;

    private ImpactFacts() {}

    /** Facts of the market itself. */
    public static void measure(ImpactReport report, FactSheet sheet) {
        String sizes = report.points().stream()
                .map(p -> FactSheet.words(
                        "%s: %.1f bp", FactSheet.percent(p.size()), 1e4 * p.impact() * report.volatility()))
                .collect(Collectors.joining(", "));
        sheet.add(
                "impact-exponent",
                "impact grows as size to the power",
                report.exponent().value(),
                0.40,
                0.65,
                "Sato and Kanazawa 2024; Almgren et al. 2005",
                interval(report.exponent()) + "; " + sizes);
        sheet.add(
                "impact-prefactor",
                "Y in impact = Y·σ·√(Q/V)",
                report.prefactor().value(),
                0.3,
                2,
                "of order 1, remembered",
                interval(report.prefactor()));
        sheet.add(
                "impact-half",
                "impact at half of the execution / at its end",
                report.half().value(),
                0.60,
                0.85,
                "√½ of a square-root path",
                interval(report.half()));
        sheet.add(
                "impact-decay",
                "impact left after once the execution's time",
                report.decay().value(),
                0.4,
                0.9,
                "Bucci et al. 2019",
                interval(report.decay()));
        sheet.atMost(
                "round-trip",
                "gain of the best round trip on average, bp",
                report.roundTrip().value(),
                0,
                "no free round trip",
                interval(report.roundTrip()));
        List<Curve.Point> points = new ArrayList<>();
        report.points().forEach(p -> points.add(new Curve.Point(p.size(), p.impact())));
        sheet.draw(
                new Curve("impact", "impact of meta-orders", "part of the day's volume", "daily volatilities", points));
        sheet.draw(new Curve(
                "impact-path",
                "impact along the way",
                "share executed, then time in units of the execution's",
                "share of the impact at its end",
                report.path()));
    }

    /** How far a market in which something is switched off differs: it must, or what is switched off does nothing. */
    public static void compare(ImpactReport market, ImpactReport variant, FactSheet sheet) {
        double[] z = {
            distance(market.prefactor(), variant.prefactor()),
            distance(market.half(), variant.half()),
            distance(market.decay(), variant.decay()),
            distance(market.exponent(), variant.exponent())
        };
        double largest = 0;
        for (double one : z) {
            largest = Math.max(largest, Double.isNaN(one) ? 0 : one);
        }
        sheet.atLeast(
                "impact-" + variant.market(),
                "impact changes with " + variant.market() + ", largest |z|",
                largest,
                CERTAIN,
                "impact arises from orders alone",
                FactSheet.words(
                        "Y %.2f (was %.2f), exponent %.2f (%.2f), half %.2f (%.2f), decay %.2f (%.2f)",
                        variant.prefactor().value(),
                        market.prefactor().value(),
                        variant.exponent().value(),
                        market.exponent().value(),
                        variant.half().value(),
                        market.half().value(),
                        variant.decay().value(),
                        market.decay().value()));
    }

    /** How many standard errors two estimates are apart, taken from their intervals. */
    private static double distance(Estimate a, Estimate b) {
        double error = Math.hypot(a.high() - a.low(), b.high() - b.low()) / (2 * 1.96);
        return Math.abs(a.value() - b.value()) / error;
    }

    private static String interval(Estimate estimate) {
        return FactSheet.words("95 %% %.2f to %.2f", estimate.low(), estimate.high())
                .replace('-', '−');
    }
}
