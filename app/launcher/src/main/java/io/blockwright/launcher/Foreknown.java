package io.blockwright.launcher;

/**
 * What a desk knows of an instrument before a session: averages of past days.
 *
 * @param sigmaPerSqrtSecond volatility of the price, currency per root second
 * @param dailyVolume shares
 * @param spread usual spread, currency
 */
record Foreknown(double sigmaPerSqrtSecond, double dailyVolume, double spread) {}
