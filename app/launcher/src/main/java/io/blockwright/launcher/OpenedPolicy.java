package io.blockwright.launcher;

import io.blockwright.inference.GuardedRunner;
import io.blockwright.inference.ModelBundle;
import io.blockwright.inference.ModelRefused;
import io.blockwright.strategies.ModelPolicy;

/**
 * A model that is ready to decide; closing the policy closes the runner.
 *
 * @param runner for its health
 */
record OpenedPolicy(GuardedRunner runner, ModelPolicy policy) {
    /** Makes one of a verified model. */
    @FunctionalInterface
    interface Opener {
        /** Blocks while sessions are made and warmed up. */
        OpenedPolicy open(ModelBundle bundle) throws ModelRefused;
    }
}
