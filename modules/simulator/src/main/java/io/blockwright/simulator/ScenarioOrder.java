package io.blockwright.simulator;

import io.blockwright.domain.Side;

/**
 * The order that a seed of a scenario asks to be executed.
 *
 * @param quantity shares
 * @param start when it may begin, nanoseconds since the epoch
 * @param end when it must be done
 * @param urgency for Almgren–Chriss, 0 (patient) to 1 (at once)
 */
public record ScenarioOrder(Side side, long quantity, long start, long end, double urgency) {}
