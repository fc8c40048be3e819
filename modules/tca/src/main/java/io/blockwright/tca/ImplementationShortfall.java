package io.blockwright.tca;

import io.blockwright.domain.Side;

/**
 * The paper portfolio against the real one (A. Perold, "The implementation shortfall", 1988), in its expanded form. The two
 * conventions in use give the same total and differ in who bears the delay of the shares that were never filled.
 */
public enum ImplementationShortfall {
    /** Delay is charged on filled shares only; unfilled shares cost close − decision (the CFA curriculum's form). */
    DELAY_ON_FILLED,
    /** Delay is charged on the whole order; unfilled shares cost close − arrival (Wagner's and Kissell's form). */
    DELAY_ON_ORDER;

    /**
     * Takes the cost of an order apart. Prices and fees in currency, quantities in shares.
     *
     * @param decisionPrice when the decision to trade was made
     * @param arrivalPrice when the order could first trade
     * @param closePrice what unfilled shares are measured at; not looked at when everything was filled
     * @param averageFillPrice not looked at when nothing was filled
     */
    public CostReport decompose(
            Side side,
            double quantity,
            double decisionPrice,
            double arrivalPrice,
            double closePrice,
            double filledQuantity,
            double averageFillPrice,
            double fees) {
        if (!(quantity > 0) || !(filledQuantity >= 0) || !(filledQuantity <= quantity)) {
            throw new IllegalArgumentException(
                    "filled shares must lie between 0 and the order's " + quantity + ", not " + filledQuantity);
        }
        int sign = side.sign();
        double unfilled = quantity - filledQuantity;
        double delayed = this == DELAY_ON_ORDER ? quantity : filledQuantity;
        double delay = delayed * (arrivalPrice - decisionPrice) * sign;
        double execution = filledQuantity == 0 ? 0 : filledQuantity * (averageFillPrice - arrivalPrice) * sign;
        double missedFrom = this == DELAY_ON_ORDER ? arrivalPrice : decisionPrice;
        double opportunity = unfilled == 0 ? 0 : unfilled * (closePrice - missedFrom) * sign;
        return new CostReport(this, quantity * decisionPrice, delay, execution, opportunity, fees);
    }
}
