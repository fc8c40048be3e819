package io.blockwright.workstation.ticket;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.engine.Depth;
import io.blockwright.engine.DeskSnapshot.MarketPicture;

/**
 * What a single order would meet in the book as it is seen now; the real one may differ by what arrives meanwhile and by what
 * is hidden. Pure.
 *
 * @param atOnce shares that would trade at once
 * @param average their average price in ticks, NaN for none
 * @param costBp that average against the mid, basis points, positive is a cost; NaN without a mid or a fill
 * @param levels prices it would take
 * @param before shares displayed at or before its price on its own side, when it would rest
 * @param sweeps whether it would take everything that is displayed and want more
 */
record SingleEstimate(long atOnce, double average, double costBp, int levels, long before, boolean sweeps) {

    static SingleEstimate of(Verdict.Single order, MarketPicture market) {
        Depth other = order.side() == Side.BUY ? market.asks() : market.bids();
        long left = order.quantity();
        double value = 0;
        int levels = 0;
        for (int i = 0; i < other.size() && left > 0; i++) {
            if (order.price() != Instrument.NO_PRICE
                    && !order.side().atLeastAsAggressive(order.price(), other.price(i))) {
                break;
            }
            long taken = Math.min(left, other.quantity(i));
            value += (double) taken * other.price(i);
            left -= taken;
            levels++;
        }
        long atOnce = order.quantity() - left;
        double average = atOnce == 0 ? Double.NaN : value / atOnce;
        double mid = Touch.mid(market);
        boolean sweeps = left > 0 && levels == other.size();
        return new SingleEstimate(
                atOnce,
                average,
                order.side().sign() * (average - mid) / mid * 1e4,
                levels,
                before(order, market),
                sweeps);
    }

    private static long before(Verdict.Single order, MarketPicture market) {
        Depth own = order.side() == Side.BUY ? market.bids() : market.asks();
        long before = 0;
        for (int i = 0; i < own.size(); i++) {
            if (order.side().atLeastAsAggressive(own.price(i), order.price())) {
                before += own.quantity(i);
            }
        }
        return before;
    }
}
