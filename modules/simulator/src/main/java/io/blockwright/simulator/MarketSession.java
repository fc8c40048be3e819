package io.blockwright.simulator;

/**
 * One seed's session of a scenario: the market, and the order to be executed in it.
 *
 * @param source the market; belongs to whoever opens an exchange on it
 * @param open when the market opens; before the order's start, so that the market has found itself
 * @param close when it closes
 */
public record MarketSession(PopulationSource source, ScenarioOrder order, long open, long close) {}
