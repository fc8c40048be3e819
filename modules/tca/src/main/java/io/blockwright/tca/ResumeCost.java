package io.blockwright.tca;

/**
 * What resuming a paused order in one way is expected to cost. The impact of shares traded at once lasts, at two thirds of
 * its peak, for the shares that follow: the level a price is found to return to after an order (J. D. Farmer, A. Gerig, F.
 * Lillo and H. Waelbroeck, "How efficiency shapes market impact", 2013). Amounts in currency.
 *
 * @param atOnce shares traded at once
 * @param overTime shares spread evenly over the time left
 * @param givenUp shares that become residual
 * @param cost expected against the mid of now
 * @param timingRisk one standard deviation of what the price may do to the shares spread over time
 */
public record ResumeCost(double atOnce, double overTime, double givenUp, CostEstimate cost, double timingRisk) {

    /**
     * Trade what fell behind now, and the rest over the time left.
     *
     * @param left shares still to trade
     * @param now what taking the deficit at once costs; shares that it leaves undone are traded over time
     * @param days trading days left
     */
    public static ResumeCost catchUp(double left, ForcedFill now, double days, MarketTerms terms) {
        double atOnce = Math.min(left, now.cost().shares());
        double rest = left - atOnce;
        CostEstimate later = rest <= 0
                ? CostEstimate.NOTHING
                : terms.cost(rest, terms.halfSpreadBp(), terms.averageBp(rest) + terms.peakBp(atOnce) * 2 / 3);
        return new ResumeCost(atOnce, rest, 0, now.cost().plus(later), terms.timingRisk(rest, days));
    }

    /** Spread everything that is left evenly over the time left. */
    public static ResumeCost respread(double left, double days, MarketTerms terms) {
        return new ResumeCost(0, left, 0, terms.evenly(left), terms.timingRisk(left, days));
    }

    /** Give up what fell behind, and spread the rest evenly over the time left. */
    public static ResumeCost skip(double left, double behind, double days, MarketTerms terms) {
        double rest = Math.max(0, left - behind);
        return new ResumeCost(0, rest, left - rest, terms.evenly(rest), terms.timingRisk(rest, days));
    }
}
