package io.blockwright.workstation.ticket;

import io.blockwright.domain.Algo;
import io.blockwright.engine.DeskSnapshot.Conditions;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.tca.Participation;
import io.blockwright.tca.PreTradeCost;

/**
 * What a parent order is expected to cost and to take, before it is sent. Everything is NaN (or 0 for a time) that the market
 * has not been watched long enough for. Pure.
 *
 * @param cost against the arrival mid, basis points
 * @param value the order's value at that mid, currency
 * @param participation own share of the volume it needs, 0–1
 * @param dailyShare share of a day's volume, 0–1
 * @param arrivalMid ticks
 * @param halfSpreadBp what each share taken pays beside the impact
 * @param expected how long it works, nanoseconds, 0 when not known
 * @param unfinished whether its participation cap does not let it finish by its end
 */
record ParentEstimate(
        PreTradeCost cost,
        double value,
        double participation,
        double dailyShare,
        double arrivalMid,
        double halfSpreadBp,
        long expected,
        boolean unfinished) {
    /** A trading day of six and a half hours: the day that volume and volatility are told for. */
    static final double DAY_NANOS = 6.5 * 3_600e9;

    static ParentEstimate of(Verdict.Parent order, MarketPicture market, Conditions conditions, long now) {
        double mid = Touch.mid(market);
        double perNano = conditions.dailyVolume() / DAY_NANOS;
        double works = order.works(now);
        double needed = needed(order, perNano);
        boolean volumeKnown = perNano > 0;
        boolean unfinished = volumeKnown && needed > works;
        double expected = order.algo() == Algo.POV && volumeKnown && !unfinished ? needed : works;
        double share = volumeKnown
                ? Math.min(order.maxParticipation(), order.quantity() / (order.quantity() + perNano * expected))
                : Double.NaN;
        double lasts = unfinished ? needed : expected;
        return new ParentEstimate(
                PreTradeCost.of(
                        (double) order.quantity(),
                        lasts / DAY_NANOS,
                        conditions.dailyVolatility(),
                        conditions.dailyVolume()),
                market.instrument().toPrice(mid) * order.quantity(),
                share,
                order.quantity() / conditions.dailyVolume(),
                mid,
                conditions.spreadBp() / 2,
                Math.round(lasts),
                unfinished);
    }

    /** The shortest time in which its cap lets it trade everything: {@link Participation} the other way round. */
    private static double needed(Verdict.Parent order, double perNano) {
        double cap = order.maxParticipation();
        return cap >= 1 ? 0 : order.quantity() * (1 - cap) / cap / perNano;
    }
}
