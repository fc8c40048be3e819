package io.blockwright.simulator;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * What the seeded order-flow market is made of. Rates are per second of an average moment of the day: the whole market
 * runs faster near the open and the close and slower at midday. Distances are price increments from the opposite touch, as
 * in Cont, Stoikov and Talreja, "A stochastic model for order book dynamics" (Operations Research, 2010); there the rates
 * are fitted per distance, here limit orders arrive with a power law of it.
 *
 * @param open first moment of the market, nanoseconds since the epoch
 * @param length how long it is open, nanoseconds
 * @param price where the fundamental value starts, ticks
 * @param limitRate limit orders per second on each side
 * @param placementExponent limit orders arrive at distance i in proportion to i to the minus this
 * @param reach farthest distance of a limit order, increments
 * @param life mean seconds until a limit order at distance 1 is cancelled
 * @param lifeExponent mean life at distance i grows with i to this
 * @param marketRate marketable orders per second, both sides together
 * @param sweep how many increments beyond the touch a marketable order goes at most
 * @param limitSize mean shares of a limit order
 * @param marketSize mean shares of a marketable order
 * @param roundLots share of orders whose size is a multiple of 100 shares
 * @param volatility standard deviation of the fundamental value over the whole length, as a fraction of its start
 * @param reversion how many times the fundamental value reverts to its start over the whole length
 * @param pull how strongly flow leans towards the fundamental value: the excess share of buyers per increment that the mid
 *     is below it
 * @param season how uneven the day is, 0 (even) to 1: pace at midday is 1 − season/2, at the ends 1 + season
 */
public record FlowParameters(
        long open,
        long length,
        long price,
        double limitRate,
        double placementExponent,
        int reach,
        double life,
        double lifeExponent,
        double marketRate,
        int sweep,
        double limitSize,
        double marketSize,
        double roundLots,
        double volatility,
        double reversion,
        double pull,
        double season) {

    private static final long SECOND = 1_000_000_000L;
    private static final long TRADING_DAY = 23_400 * SECOND;
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    public FlowParameters {
        if (length <= 0 || price <= 0 || limitRate <= 0 || life <= 0 || reach < 1 || sweep < 0) {
            throw new IllegalArgumentException(
                    "length, price, limit rate, life and reach of an order flow must be positive");
        }
        if (!(season >= 0 && season <= 1 && roundLots >= 0 && roundLots <= 1)) {
            throw new IllegalArgumentException("season and share of round lots of an order flow must be in [0, 1]");
        }
    }

    /** A liquid $100 stock on Monday, 5 January 2026, from 09:30 to 16:00 in New York. */
    public static FlowParameters standard() {
        return on(LocalDate.of(2026, 1, 5));
    }

    /** A liquid $100 stock from 09:30 to 16:00 in New York on a date. */
    public static FlowParameters on(LocalDate date) {
        long open = date.atTime(LocalTime.of(9, 30)).atZone(NEW_YORK).toEpochSecond() * SECOND;
        return new FlowParameters(
                open, TRADING_DAY, 1_000_000, 5, 0.9, 80, 2.5, 0.95, 0.45, 8, 250, 200, 0.6, 0.015, 1, 0.12, 0.7);
    }

    /** The same market over another span of time. */
    public FlowParameters lasting(long nanos) {
        return new FlowParameters(
                open,
                nanos,
                price,
                limitRate,
                placementExponent,
                reach,
                life,
                lifeExponent,
                marketRate,
                sweep,
                limitSize,
                marketSize,
                roundLots,
                volatility * StrictMath.sqrt((double) nanos / length),
                reversion * nanos / length,
                pull,
                season);
    }

    /** When it ends, nanoseconds since the epoch. */
    public long close() {
        return open + length;
    }
}
