package io.blockwright.launcher;

import io.blockwright.engine.spi.Lanes.Point;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order's way so far, thinned out so that it never holds more than {@link #MOST} points, and its newest one. One thread
 * writes.
 */
final class LaneCurve {
    static final int MOST = 512;
    private static final long SHORTEST = 1_000_000_000L;
    private static final int USUAL = 240;

    private final List<Point> kept = new ArrayList<>();
    private long step;
    private @Nullable Point newest;

    /** Of an order that is expected to take so long, nanoseconds. */
    LaneCurve(long span) {
        this.step = Math.max(SHORTEST, span / USUAL);
    }

    /** When the next point after {@code time} is worth keeping. */
    long next(long time) {
        Point last = kept.isEmpty() ? null : kept.getLast();
        return last == null ? time : Math.max(time, last.time() + step);
    }

    /** Adds the newest point. */
    void add(Point point) {
        newest = point;
        if (kept.isEmpty() || point.time() >= kept.getLast().time() + step) {
            kept.add(point);
            if (kept.size() > MOST) {
                thin();
            }
        }
    }

    private void thin() {
        List<Point> every = new ArrayList<>();
        for (int i = 0; i < kept.size(); i += 2) {
            every.add(kept.get(i));
        }
        kept.clear();
        kept.addAll(every);
        step *= 2;
    }

    /** Oldest first, the newest among them. */
    List<Point> points() {
        Point last = newest;
        if (last == null || last.equals(kept.getLast())) {
            return List.copyOf(kept);
        }
        List<Point> all = new ArrayList<>(kept);
        if (all.getLast().time() == last.time()) {
            all.removeLast();
        }
        all.add(last);
        return List.copyOf(all);
    }
}
