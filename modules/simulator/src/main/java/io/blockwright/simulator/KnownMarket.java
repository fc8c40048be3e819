package io.blockwright.simulator;

/**
 * What a desk knows of an instrument before a session: averages of past days, not what this day will be.
 *
 * @param dailyVolume shares
 * @param dailyVolatility standard deviation of a day's return, a fraction
 * @param spread usual spread, currency
 */
public record KnownMarket(double dailyVolume, double dailyVolatility, double spread) {}
