package io.blockwright.engine;

import io.blockwright.engine.DeskSnapshot.Health;
import java.util.function.LongSupplier;

/**
 * When the market event that has waited longest for a screen arrived: of those in the picture that is made, the first that no
 * picture showed which somebody took. The clock is read once a picture, not once an event. Engine thread only.
 */
final class UnseenTick {
    private final LongSupplier monotonic;
    /** The first event after the last picture. */
    private long afterPicture = Health.NO_TICK;
    /** The one that waits longest in the last picture. */
    private long inPicture = Health.NO_TICK;

    UnseenTick(LongSupplier monotonic) {
        this.monotonic = monotonic;
    }

    /** Whether the next event is the first after a picture. */
    boolean isNext() {
        return afterPicture == Health.NO_TICK;
    }

    /** That event arrived. */
    void arrived() {
        afterPicture = monotonic.getAsLong();
    }

    /** A picture is made; {@code taken}: whether somebody took the one before. */
    long picture(boolean taken) {
        if (taken || inPicture == Health.NO_TICK) {
            inPicture = afterPicture;
        }
        afterPicture = Health.NO_TICK;
        return inPicture;
    }
}
