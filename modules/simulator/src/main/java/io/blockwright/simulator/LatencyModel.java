package io.blockwright.simulator;

/**
 * How long messages travel between a member and the matching engine: a fixed part each way, and an exponentially
 * distributed extra that is cut at ten times its mean. Order is kept per session whatever the dice say.
 *
 * @param inbound fixed part from the member to the matching engine, nanoseconds
 * @param outbound fixed part of the way back, nanoseconds
 * @param jitter mean of the extra of each message, nanoseconds; 0 for none
 */
public record LatencyModel(long inbound, long outbound, long jitter) {
    /** Everything is there at once. */
    public static final LatencyModel NONE = new LatencyModel(0, 0, 0);

    /** A member in the exchange's own data centre: 50 µs each way, 10 µs of jitter. */
    public static final LatencyModel COLOCATED = new LatencyModel(50_000, 50_000, 10_000);

    /** A desk in the same city: 500 µs each way, 100 µs of jitter. */
    public static final LatencyModel METRO = new LatencyModel(500_000, 500_000, 100_000);

    public LatencyModel {
        if (inbound < 0 || outbound < 0 || jitter < 0) {
            throw new IllegalArgumentException(
                    "a latency cannot be negative: " + inbound + ", " + outbound + ", " + jitter);
        }
    }
}
