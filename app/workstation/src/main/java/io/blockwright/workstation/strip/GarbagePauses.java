package io.blockwright.workstation.strip;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;
import java.util.List;

/** How long the program stood still for its memory in the last minute, as the JVM counts it. FX thread. */
final class GarbagePauses {
    private static final long WINDOW = 60_000_000_000L;

    private final List<GarbageCollectorMXBean> collectors;
    private final ArrayDeque<Sample> samples = new ArrayDeque<>();

    /** Milliseconds stood still since the start, at a moment. */
    private record Sample(long nanos, long millis) {}

    GarbagePauses() {
        // Collectors that work beside the program count their work apart from the pauses.
        collectors = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(bean ->
                        !bean.getName().contains("Cycles") && !bean.getName().contains("Concurrent"))
                .toList();
    }

    /** Milliseconds of pauses in the minute before {@code nanos}; call it at most a few times a second. */
    long lastMinute(long nanos) {
        long total = 0;
        for (GarbageCollectorMXBean collector : collectors) {
            total += Math.max(0, collector.getCollectionTime());
        }
        samples.addLast(new Sample(nanos, total));
        while (nanos - samples.getFirst().nanos() > WINDOW) {
            samples.removeFirst();
        }
        return total - samples.getFirst().millis();
    }
}
