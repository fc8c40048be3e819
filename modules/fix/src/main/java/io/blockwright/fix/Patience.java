package io.blockwright.fix;

import java.time.Duration;

/**
 * How long a session that is logged on may leave us without an answer before it counts as deaf.
 *
 * @param unacknowledged age of the oldest order, change or cancel that the venue has not answered
 * @param silence time since the last message of any kind, heartbeats included
 * @param gap time in which a gap in the venue's sequence numbers has not shrunk
 * @param resync time a session stays deaf before it is logged out and logged on again
 */
public record Patience(Duration unacknowledged, Duration silence, Duration gap, Duration resync) {
    /** Five seconds for an answer and for a gap, half a minute of silence, then half a minute until a new logon. */
    public static final Patience STANDARD =
            new Patience(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofSeconds(30));
}
