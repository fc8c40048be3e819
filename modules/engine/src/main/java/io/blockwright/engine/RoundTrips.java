package io.blockwright.engine;

import java.util.HashMap;
import java.util.Map;

/** Measures the time from an order's or a change's sending to the venue's first answer. Engine thread only; monotonic nanoseconds. */
final class RoundTrips {
    private final Map<String, Long> underway = new HashMap<>();
    private final DurationWindow window = new DurationWindow();

    void sent(String clOrdId, long monotonic) {
        underway.put(clOrdId, monotonic);
    }

    /** It did not leave. */
    void notSent(String clOrdId) {
        underway.remove(clOrdId);
    }

    void answered(String clOrdId, long monotonic) {
        Long sent = underway.remove(clOrdId);
        if (sent != null) {
            window.record(monotonic - sent);
        }
    }

    DurationWindow window() {
        return window;
    }
}
