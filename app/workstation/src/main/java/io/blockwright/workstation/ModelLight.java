package io.blockwright.workstation;

import java.util.List;

/**
 * What runs the learned models at a moment, for the status strip.
 *
 * @param provider that runs them, "CPU" or "CUDA"; empty while there is no model
 * @param p50Nanos median time of an answer; 0 before the first
 * @param p99Nanos 99th percentile of the same
 * @param trouble what keeps a model from answering, a sentence; empty when nothing does
 * @param reasons sentences: why no better provider is used, and models that were refused
 */
public record ModelLight(String provider, long p50Nanos, long p99Nanos, String trouble, List<String> reasons) {
    /** No model is loaded. */
    public static final ModelLight NONE = new ModelLight("", 0, 0, "", List.of());

    public ModelLight {
        reasons = List.copyOf(reasons);
    }
}
