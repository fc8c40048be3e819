package io.blockwright.fix;

import java.util.ArrayList;
import java.util.List;

/** The last messages as they went over the wire, secrets masked: a bounded ring, any thread. */
final class RawMessages {
    private static final int LONGEST = 8_192;
    private static final char SOH = '\u0001';

    private final String[] ring;
    private long added;

    RawMessages(int capacity) {
        this.ring = new String[capacity];
    }

    synchronized void add(String masked) {
        ring[(int) (added++ % ring.length)] = masked.length() <= LONGEST ? masked : masked.substring(0, LONGEST);
    }

    /** Everything kept, oldest first. */
    synchronized List<String> all() {
        List<String> kept = new ArrayList<>();
        for (long i = Math.max(0, added - ring.length); i < added; i++) {
            kept.add(ring[(int) (i % ring.length)]);
        }
        return kept;
    }

    /** The messages that name an order by its id or as the one they act on. */
    List<String> of(String clOrdId) {
        String own = SOH + "11=" + clOrdId + SOH;
        String original = SOH + "41=" + clOrdId + SOH;
        return all().stream()
                .filter(m -> m.contains(own) || m.contains(original))
                .toList();
    }
}
