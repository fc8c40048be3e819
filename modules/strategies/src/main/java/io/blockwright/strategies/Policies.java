package io.blockwright.strategies;

import io.blockwright.domain.Algo;

/** The learned policies that are loaded, by the algo that a parent order names. Asked on the engine thread. */
@FunctionalInterface
public interface Policies {
    /** No policy is loaded: Almgren–Chriss works such orders. */
    Policies NONE = algo -> new Policy() {
        @Override
        public String name() {
            return algo.name();
        }

        @Override
        public Choice choose(Situation situation, float[] state, boolean[] allowed) {
            return Choice.abstain("no model is loaded");
        }
    };

    /** The policy of {@link Algo#DQN} or {@link Algo#PPO}; one that abstains where there is none. */
    Policy of(Algo algo);
}
