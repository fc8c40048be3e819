package io.blockwright.simulator;

import io.blockwright.domain.Side;

/**
 * One seed's session of a scenario: the market, and the order to be executed in it.
 *
 * @param source the market; belongs to whoever opens an exchange on it
 * @param side of the order
 * @param quantity shares
 * @param start when the order may begin, nanoseconds since the epoch
 * @param end when it must be done
 * @param open when the market opens; before {@code start}, so that the market has found itself
 * @param close when it closes
 */
public record MarketSession(
        PopulationSource source, Side side, long quantity, long start, long end, long open, long close) {}
