package io.blockwright.strategies;

/** How a day's volume is expected to spread over its hours. */
@FunctionalInterface
public interface VolumeProfile {
    /** The same volume in every moment. */
    VolumeProfile FLAT = (from, to) -> to - from;

    /**
     * How much of the volume is expected between two times (nanoseconds since the epoch). Only ratios are used, so any unit
     * will do; never negative, and additive over adjoining spans.
     */
    double share(long from, long to);
}
