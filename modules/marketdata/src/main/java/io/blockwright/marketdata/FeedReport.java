package io.blockwright.marketdata;

import java.util.Map;

/**
 * What a feed met: shown to the user, never silently repaired.
 *
 * @param events events delivered
 * @param first time of the first event, nanoseconds since the epoch (0 before the first)
 * @param last time of the last
 * @param rejections how often each kind of bad or unusable input was met and left out, by name
 * @param learnt how often something the file never introduced was taken from context, by name
 */
public record FeedReport(long events, long first, long last, Map<String, Long> rejections, Map<String, Long> learnt) {
    public FeedReport {
        rejections = Map.copyOf(rejections);
        learnt = Map.copyOf(learnt);
    }

    /** A feed that met nothing yet. */
    public static final FeedReport EMPTY = new FeedReport(0, 0, 0, Map.of(), Map.of());
}
