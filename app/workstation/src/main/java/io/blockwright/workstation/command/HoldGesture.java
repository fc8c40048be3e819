package io.blockwright.workstation.command;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/**
 * An action that happens only after a button or key was held long enough, once per hold. Time comes from the frames, so a
 * window that cannot draw does not count a hold that nobody could see. FX thread.
 */
public final class HoldGesture {
    private static final long HOLD = 1_000_000_000L;

    private final Runnable action;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private boolean held;
    private boolean done;
    private long since;

    /** Runs the action after one second of holding. */
    public HoldGesture(Runnable action) {
        this.action = action;
    }

    /** Pressed; repeats of a held key change nothing. */
    public void press() {
        if (!held) {
            held = true;
            done = false;
            since = 0;
        }
    }

    /** Let go: an unfinished hold comes to nothing. */
    public void release() {
        held = false;
        progress.set(0);
    }

    /** A frame passed. */
    public void tick(long nanos) {
        if (!held || done) {
            return;
        }
        if (since == 0) {
            since = nanos;
        }
        progress.set(Math.min(1, (nanos - since) / (double) HOLD));
        if (nanos - since >= HOLD) {
            done = true;
            action.run();
        }
    }

    /** How much of the hold has passed, 0–1. */
    public ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }
}
