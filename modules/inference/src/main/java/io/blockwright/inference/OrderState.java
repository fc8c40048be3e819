package io.blockwright.inference;

import io.blockwright.domain.Side;

/**
 * Where an order stands when features are read, in plain numbers. Prices in ticks, NaN where there is none.
 *
 * @param side the market is read as this side sees it
 * @param left shares not filled over the whole order, 0 to 1
 * @param timeLeft time left over the order's whole time, 0 to 1
 * @param minutesLeft minutes left
 * @param working shares in the market over what is not filled
 * @param queueAhead shares ahead of the resting child that is nearest to trading; NaN when none rests
 * @param atTouch whether a child rests at the touch or better
 * @param participation own fills over all volume since the order arrived
 * @param averagePrice of the fills
 * @param arrivalMid mid when the order arrived
 * @param leftOfVolume shares not filled over the volume expected until the end
 * @param riskLeftBp standard deviation of the price until the end, basis points
 * @param evenChild shares of one child if the rest is spread evenly
 * @param urgency 0 to 1
 */
public record OrderState(
        Side side,
        double left,
        double timeLeft,
        double minutesLeft,
        double working,
        double queueAhead,
        boolean atTouch,
        double participation,
        double averagePrice,
        double arrivalMid,
        double leftOfVolume,
        double riskLeftBp,
        double evenChild,
        double urgency) {

    /** No order: the market alone, as a buyer sees it. */
    public static final OrderState NONE =
            new OrderState(Side.BUY, 0, 0, 0, 0, Double.NaN, false, 0, Double.NaN, Double.NaN, 0, 0, 0, 0);
}
