package io.blockwright.engine;

/**
 * Makes client order ids: a prefix that is unique to this start of the desk, and a counter. Seeded runs give the same prefix
 * and so the same ids; live starts derive it from the time of the start, so that no id is ever used twice.
 */
public final class ClOrdIds {
    private final String prefix;
    private long next = 1;

    private ClOrdIds(String prefix) {
        this.prefix = prefix;
    }

    /** Ids of a seeded run. */
    public static ClOrdIds seeded(long seed) {
        long mixed = (seed + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        mixed ^= mixed >>> 29;
        return new ClOrdIds("S" + Long.toString(mixed >>> 28, 36).toUpperCase(java.util.Locale.ROOT));
    }

    /** Ids of a desk that was started at the given time, nanoseconds since the epoch. */
    public static ClOrdIds startedAt(long nanos) {
        return new ClOrdIds("L" + Long.toString(nanos / 1_000_000L, 36).toUpperCase(java.util.Locale.ROOT));
    }

    /** The next id. */
    public String next() {
        return prefix + "-" + next++;
    }

    /** Which start these ids belong to. */
    public String prefix() {
        return prefix;
    }
}
