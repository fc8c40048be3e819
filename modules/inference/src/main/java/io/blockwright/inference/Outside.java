package io.blockwright.inference;

/**
 * What is known beside the market itself, each NaN where it is not known.
 *
 * @param impliedVolatility at the money, of a year, as a fraction
 * @param move5sBp expected move of the mid in 5 seconds, basis points, positive for higher prices
 * @param move30sBp the same in 30 seconds
 * @param spreadAhead expected spread in 30 seconds over the spread now
 * @param fillChanceBid probability that an order joining the best bid fills within 30 seconds
 * @param fillChanceAsk the same of the best ask
 */
public record Outside(
        double impliedVolatility,
        double move5sBp,
        double move30sBp,
        double spreadAhead,
        double fillChanceBid,
        double fillChanceAsk) {

    /** Nothing is known. */
    public static final Outside NOTHING =
            new Outside(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
}
