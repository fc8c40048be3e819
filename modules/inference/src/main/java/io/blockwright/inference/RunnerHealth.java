package io.blockwright.inference;

import java.util.List;

/**
 * How a model's runner fares, for the doctor and the status strip.
 *
 * @param model name
 * @param provider that runs it now: "CPU", "CUDA", …
 * @param passedOver why no better provider is used, best first, a sentence each
 * @param state whether decisions can rely on it
 * @param reason of a state that is not {@link State#READY}, a sentence; empty otherwise
 * @param calls made
 * @param answered calls that ended with an answer
 * @param late calls without an answer in time
 * @param failed calls that the runtime failed
 * @param refused calls whose input or answer was no sane number
 * @param abandoned calls given up altogether
 * @param medianMicros of an answered call, microseconds; 0 where none was timed
 * @param p99Micros of an answered call, microseconds; 0 where none was timed
 */
public record RunnerHealth(
        String model,
        String provider,
        List<String> passedOver,
        State state,
        String reason,
        long calls,
        long answered,
        long late,
        long failed,
        long refused,
        long abandoned,
        double medianMicros,
        double p99Micros) {
    /** Whether decisions can rely on a runner. */
    public enum State {
        /** As it should be. */
        READY,
        /** It answers from its second session. */
        SPARE,
        /** It does not answer; every decision falls back. */
        UNAVAILABLE
    }

    public RunnerHealth {
        passedOver = List.copyOf(passedOver);
    }
}
