package io.blockwright.fix;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what a venue does differently, and logs the first of each kind. Any thread. */
final class Oddities {
    private static final Logger LOG = LoggerFactory.getLogger(Oddities.class);

    private final String venue;
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    Oddities(String venue) {
        this.venue = venue;
    }

    void count(String kind, String example) {
        LongAdder adder = counts.get(kind);
        if (adder == null) {
            adder = counts.computeIfAbsent(kind, _ -> new LongAdder());
            LOG.warn("{}: {} (first seen in {}; further ones are only counted)", venue, kind, example);
        }
        adder.increment();
    }

    Map<String, Long> counts() {
        Map<String, Long> copy = new TreeMap<>();
        counts.forEach((kind, adder) -> copy.put(kind, adder.sum()));
        return copy;
    }
}
