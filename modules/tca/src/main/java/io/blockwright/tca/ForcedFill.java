package io.blockwright.tca;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;

/**
 * What it costs to trade now instead of later: the displayed levels first, up to a worst price; what they do not hold is
 * expected beyond them at the square-root law's price. The band's upper end is the same walk with half the displayed shares
 * gone before the order arrives.
 *
 * @param cost of the shares that are expected to trade, against the mid
 * @param displayed shares found on the levels seen
 * @param beyond shares expected from beyond the levels seen
 * @param unfilled shares that the worst price leaves undone
 * @param averagePrice expected, ticks; NaN when nothing trades
 * @param lastPrice of the worst displayed level reached, ticks; {@link Instrument#NO_PRICE} when none is
 */
public record ForcedFill(
        CostEstimate cost, long displayed, long beyond, long unfilled, double averagePrice, long lastPrice) {

    /**
     * Estimates an order that takes at once.
     *
     * @param side of the order
     * @param quantity shares
     * @param worstPrice ticks; {@link Instrument#NO_PRICE} for any price
     * @param opposite the levels that the order would take
     * @param terms market; its spread is not used, the levels say it
     */
    public static ForcedFill estimate(
            Side side,
            long quantity,
            long worstPrice,
            DisplayedSide opposite,
            MarketTerms terms,
            Instrument instrument) {
        double mid = terms.mid() * instrument.ticksPerUnit();
        Walk whole = Walk.of(side, quantity, worstPrice, opposite, 1);
        Walk half = Walk.of(side, quantity, worstPrice, opposite, 0.5);
        long traded = whole.taken + whole.beyond;
        if (traded == 0) {
            return new ForcedFill(CostEstimate.NOTHING, 0, 0, quantity, Double.NaN, Instrument.NO_PRICE);
        }
        double average = whole.average(side, worstPrice, mid, terms, 1);
        double low = bp(side, whole.average(side, worstPrice, mid, terms, MarketTerms.LEAST), mid);
        double expected = bp(side, average, mid);
        double high = half.taken + half.beyond == 0
                ? expected
                : Math.max(expected, bp(side, half.average(side, worstPrice, mid, terms, MarketTerms.MOST), mid));
        CostEstimate cost = new CostEstimate(traded, traded * terms.mid(), low, expected, high);
        return new ForcedFill(cost, whole.taken, whole.beyond, quantity - traded, average, whole.last);
    }

    private static double bp(Side side, double price, double mid) {
        return Benchmarks.bp(side, price, mid);
    }

    /** How far an order gets through the displayed levels. */
    private record Walk(long taken, long beyond, double paid, long last) {
        static Walk of(Side side, long quantity, long worst, DisplayedSide levels, double share) {
            long left = quantity;
            double paid = 0;
            long last = Instrument.NO_PRICE;
            for (int i = 0; i < levels.size() && left > 0; i++) {
                long price = levels.price(i);
                if (worst != Instrument.NO_PRICE && !side.atLeastAsAggressive(worst, price)) {
                    return new Walk(quantity - left, 0, paid, last);
                }
                long take = Math.min(left, (long) (levels.quantity(i) * share));
                left -= take;
                paid += (double) take * price;
                last = take > 0 ? price : last;
            }
            // Nobody knows what stands behind the last level seen; a worst price at that level leaves nothing behind
            // it.
            long seen = levels.size() == 0 ? Instrument.NO_PRICE : levels.price(levels.size() - 1);
            boolean goesOn = seen != Instrument.NO_PRICE && (worst == Instrument.NO_PRICE || worst != seen);
            return new Walk(quantity - left, goesOn ? left : 0, paid, last);
        }

        double average(Side side, long worst, double mid, MarketTerms terms, double factor) {
            double deep = 0;
            if (beyond > 0) {
                double from = last == Instrument.NO_PRICE ? mid : last;
                deep = from + side.sign() * mid * factor * terms.averageBp((double) beyond) / 1e4;
                if (worst != Instrument.NO_PRICE) {
                    deep = side.sign() > 0 ? Math.min(deep, (double) worst) : Math.max(deep, (double) worst);
                }
            }
            return (paid + beyond * deep) / (taken + beyond);
        }
    }
}
