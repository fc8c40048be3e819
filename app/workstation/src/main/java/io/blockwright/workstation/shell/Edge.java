package io.blockwright.workstation.shell;

/** A side of a place. */
public enum Edge {
    LEFT,
    RIGHT,
    UP,
    DOWN;

    /** Whether places along this edge stand above each other. */
    boolean isRows() {
        return this == UP || this == DOWN;
    }

    /** Whether it comes before what it is an edge of. */
    boolean isFirst() {
        return this == LEFT || this == UP;
    }
}
