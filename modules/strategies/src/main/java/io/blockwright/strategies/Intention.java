package io.blockwright.strategies;

import io.blockwright.domain.Decision;

/**
 * What a strategy is about to do, before it does it.
 *
 * @param due when, nanoseconds since the epoch; as far as can be seen now
 */
public record Intention(Decision decision, long due) {}
