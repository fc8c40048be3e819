package io.blockwright.strategies;

import io.blockwright.inference.Outside;

/** Tells what is known beside a market, its forecasts above all. Asked on the engine thread. */
@FunctionalInterface
public interface Beside {
    /** What is known now; does not keep the situation. */
    Outside of(Situation situation);
}
