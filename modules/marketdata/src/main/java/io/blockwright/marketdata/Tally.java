package io.blockwright.marketdata;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts things by name, in the order they were first met. Single-threaded; counting a known name allocates nothing. */
public final class Tally {
    private final Map<String, long[]> counts = new LinkedHashMap<>();

    public void add(String name) {
        add(name, 1);
    }

    public void add(String name, long count) {
        counts.computeIfAbsent(name, n -> new long[1])[0] += count;
    }

    /** How often a name was counted. */
    public long of(String name) {
        long[] count = counts.get(name);
        return count == null ? 0 : count[0];
    }

    /** A copy of what was counted so far. */
    public Map<String, Long> toMap() {
        Map<String, Long> copy = new LinkedHashMap<>();
        counts.forEach((name, count) -> copy.put(name, count[0]));
        return copy;
    }
}
