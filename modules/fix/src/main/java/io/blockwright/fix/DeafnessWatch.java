package io.blockwright.fix;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Notices a session that is logged on and does not answer: an order, change or cancel without a reply, silence, or a gap in
 * the venue's messages that does not close. Monotonic nanoseconds; engine thread only.
 */
final class DeafnessWatch {
    private record Waiting(long since, String origClOrdId) {}

    private final Patience patience;
    private final Map<String, Waiting> unacknowledged = new LinkedHashMap<>();
    private int gap;
    private int gapExpected;
    private long gapSince;

    DeafnessWatch(Patience patience) {
        this.patience = patience;
    }

    void sent(String clOrdId, String origClOrdId, long now) {
        unacknowledged.put(clOrdId, new Waiting(now, origClOrdId));
    }

    /** The venue answered a request, or ({@code origClOrdId} not empty) what was requested of that order. */
    void answered(String clOrdId, String origClOrdId) {
        if (unacknowledged.remove(clOrdId) != null || origClOrdId.isEmpty() || unacknowledged.isEmpty()) {
            return;
        }
        // Some venues answer a cancel under the order's own id.
        unacknowledged.values().removeIf(waiting -> waiting.origClOrdId.equals(origClOrdId));
    }

    /** The connection ended: nothing is waited for any more. */
    void clear() {
        unacknowledged.clear();
        gap = 0;
    }

    /** Notes the end of an open gap (0: none) and the number expected next. */
    void gap(int end, int expected, long now) {
        if (end != gap || expected != gapExpected) {
            gap = end;
            gapExpected = expected;
            gapSince = now;
        }
    }

    /** Why the session counts as deaf, as a sentence's end; empty when it does not. */
    String deaf(long now, long lastInbound) {
        Iterator<Map.Entry<String, Waiting>> oldest = unacknowledged.entrySet().iterator();
        if (oldest.hasNext()) {
            Map.Entry<String, Waiting> first = oldest.next();
            long age = now - first.getValue().since();
            if (age > patience.unacknowledged().toNanos()) {
                return "has not answered " + first.getKey() + " for more than " + seconds(patience.unacknowledged());
            }
        }
        if (gap != 0 && now - gapSince > patience.gap().toNanos()) {
            return "does not send message " + gapExpected + " again, which is missing for more than "
                    + seconds(patience.gap());
        }
        if (now - lastInbound > patience.silence().toNanos()) {
            return "has sent nothing, not even a heartbeat, for more than " + seconds(patience.silence());
        }
        return "";
    }

    private static String seconds(Duration limit) {
        return limit.toMillis() / 1_000.0 + " s";
    }
}
