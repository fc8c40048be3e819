package io.blockwright.strategies;

/**
 * Keeps a distance between two children of a parent, and a growing one while they come to nothing: refused before they
 * left, or beaten to the shares they were meant for.
 */
final class Pace {
    private static final int MOST_DOUBLINGS = 3;

    private final long distance;
    private long notBefore = Long.MIN_VALUE;
    private long committedAtSend;
    private boolean cameToSomething = true;
    private int misses;

    /** {@code distance} is the time between two children, nanoseconds. */
    Pace(long distance) {
        this.distance = distance;
    }

    Pace copy() {
        Pace copy = new Pace(distance);
        copy.notBefore = notBefore;
        copy.committedAtSend = committedAtSend;
        copy.cameToSomething = cameToSomething;
        copy.misses = misses;
        return copy;
    }

    /** Notes whether the last child is at work or filled; call at every look. */
    void observe(Look look) {
        cameToSomething |= look.committed() > committedAtSend;
    }

    /** When the next child may go, nanoseconds since the epoch. */
    long notBefore() {
        return notBefore;
    }

    boolean ready(Look look) {
        return look.now() >= notBefore;
    }

    /** Nothing is sent before this time, if that is later. */
    void holdUntil(long time) {
        notBefore = Math.max(notBefore, time);
    }

    /** Lets the next child go at once. */
    void release() {
        notBefore = Long.MIN_VALUE;
    }

    /** A child was sent, or there was nothing within reach to send it for. */
    void sent(Look look) {
        misses = cameToSomething ? 0 : Math.min(misses + 1, MOST_DOUBLINGS);
        cameToSomething = false;
        committedAtSend = look.committed();
        notBefore = look.now() + (distance << misses);
    }
}
