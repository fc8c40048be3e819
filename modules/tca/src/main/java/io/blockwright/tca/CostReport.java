package io.blockwright.tca;

/**
 * What an order cost against the decision to trade it, taken apart. Amounts in currency, positive is a cost for either side;
 * basis points are of the decision notional (whole quantity × decision price).
 *
 * @param convention how delay and opportunity share the cost of what was not filled
 * @param decisionNotional currency
 * @param delay the price moved between the decision and the first moment the order could trade
 * @param execution fills against the arrival price
 * @param opportunity what was not filled
 * @param fees commissions and fees
 */
public record CostReport(
        ImplementationShortfall convention,
        double decisionNotional,
        double delay,
        double execution,
        double opportunity,
        double fees) {

    /** Implementation shortfall in currency: the four parts together. */
    public double total() {
        return delay + execution + opportunity + fees;
    }

    public double delayBp() {
        return bp(delay);
    }

    public double executionBp() {
        return bp(execution);
    }

    public double opportunityBp() {
        return bp(opportunity);
    }

    public double feesBp() {
        return bp(fees);
    }

    public double totalBp() {
        return bp(total());
    }

    private double bp(double amount) {
        return amount / decisionNotional * 1e4;
    }
}
