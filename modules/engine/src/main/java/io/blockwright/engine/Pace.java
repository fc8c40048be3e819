package io.blockwright.engine;

/**
 * How fast a parent has been filled of late: over the last one to two windows of a tenth of its life, a minute at least, so
 * that neither a pause an hour ago nor a single fill decides.
 */
final class Pace {
    private static final long SHORTEST = 60_000_000_000L;

    private long markTime = Long.MIN_VALUE;
    private long markFilled;
    private long nextTime;
    private long nextFilled;

    /** When the parent will be filled at its present pace, nanoseconds since the epoch; 0 when that is not known. */
    long expectedEnd(ParentWork parent, long now) {
        if (parent.startedAt() == 0 || now <= parent.startedAt()) {
            return 0;
        }
        long filled = parent.filled();
        if (markTime == Long.MIN_VALUE || now < markTime) {
            markTime = parent.startedAt();
            markFilled = 0;
            nextTime = now;
            nextFilled = filled;
        }
        long window = Math.max(SHORTEST, (parent.order().end() - parent.order().start()) / 10);
        if (now - nextTime >= window) {
            markTime = nextTime;
            markFilled = nextFilled;
            nextTime = now;
            nextFilled = filled;
        }
        long left = parent.order().quantity() - filled;
        if (left <= 0) {
            return now;
        }
        double perNano = (double) (filled - markFilled) / (now - markTime);
        double nanos = left / perNano;
        return perNano > 0 && nanos < Long.MAX_VALUE / 4.0 ? now + (long) nanos : 0;
    }
}
