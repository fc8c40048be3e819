package io.blockwright.workstation.ticket;

import io.blockwright.engine.DeskSnapshot.Conditions;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.workstation.text.CostWords;
import io.blockwright.workstation.text.DurationText;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.text.Texts;
import java.util.List;

/** Words the estimate of an order. Pure. */
final class EstimateWords {
    private static final Texts TEXTS = Texts.of(EstimateWords.class);

    private EstimateWords() {}

    static List<EstimateLine> of(Verdict.Sendable order, MarketPicture market, Conditions conditions, long now) {
        return switch (order) {
            case Verdict.Parent parent -> parent(ParentEstimate.of(parent, market, conditions, now), market);
            case Verdict.Single single -> single(single, SingleEstimate.of(single, market), market, conditions);
        };
    }

    private static List<EstimateLine> parent(ParentEstimate estimate, MarketPicture market) {
        PriceFormat prices = new PriceFormat(market.instrument());
        String expected = DurationText.write(estimate.expected());
        String mid = known(estimate.arrivalMid(), prices.average(estimate.arrivalMid()));
        EstimateLine takes = line(
                "expected",
                TEXTS.get(estimate.unfinished() ? "estimate.unfinished" : "estimate.finished", expected, mid));
        if (!estimate.cost().isKnown() && Double.isNaN(estimate.dailyShare())) {
            return List.of(line("all", TEXTS.get("estimate.unknown")), takes);
        }
        return List.of(
                line("cost", cost(estimate, market)),
                takes,
                half("participation", share(estimate.participation())),
                half("daily", share(estimate.dailyShare())),
                half(
                        "risk",
                        known(
                                estimate.cost().riskBp(),
                                TEXTS.get(
                                        "estimate.risk.value",
                                        bp(estimate.cost().riskBp())))),
                half(
                        "half-spread",
                        known(estimate.halfSpreadBp(), TEXTS.get("estimate.bp", bp(estimate.halfSpreadBp())))));
    }

    private static String cost(ParentEstimate estimate, MarketPicture market) {
        if (!estimate.cost().isKnown() || Double.isNaN(estimate.value())) {
            return TEXTS.get("estimate.unknown");
        }
        long money = Math.round(estimate.value() * estimate.cost().impactBp() / 1e4);
        return TEXTS.get(
                "estimate.cost.value",
                bp(estimate.cost().impactBp()),
                bp(estimate.cost().lowBp()),
                bp(estimate.cost().highBp()),
                Numbers.whole(money),
                market.instrument().currency());
    }

    private static List<EstimateLine> single(
            Verdict.Single order, SingleEstimate estimate, MarketPicture market, Conditions conditions) {
        PriceFormat prices = new PriceFormat(market.instrument());
        String atOnce = estimate.atOnce() == 0
                ? TEXTS.get("estimate.at-once.none")
                : TEXTS.get(
                        "estimate.at-once.value",
                        Numbers.whole(estimate.atOnce()),
                        Numbers.whole(order.quantity()),
                        prices.average(estimate.average()),
                        CostWords.of(estimate.costBp()));
        String second = estimate.atOnce() == 0
                ? TEXTS.get("estimate.rests.value", Numbers.whole(estimate.before()))
                : Integer.toString(estimate.levels()) + (estimate.sweeps() ? ", " + TEXTS.get("estimate.sweeps") : "");
        return List.of(
                line("at-once", atOnce),
                line(estimate.atOnce() == 0 ? "rests" : "levels", second),
                line("daily", share(order.quantity() / conditions.dailyVolume())),
                line("mid", known(Touch.mid(market), prices.average(Touch.mid(market)))));
    }

    private static EstimateLine line(String key, String value) {
        return new EstimateLine(TEXTS.get("estimate." + key), value, true);
    }

    /** A number that shares its line with another, unless it is not known. */
    private static EstimateLine half(String key, String value) {
        return new EstimateLine(TEXTS.get("estimate." + key), value, value.equals(TEXTS.get("estimate.unknown")));
    }

    private static String share(double share) {
        return known(share, Numbers.percent(share));
    }

    private static String bp(double value) {
        return Numbers.decimal(value, 1);
    }

    private static String known(double value, String words) {
        return Double.isNaN(value) ? TEXTS.get("estimate.unknown") : words;
    }
}
