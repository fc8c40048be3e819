package io.blockwright.engine;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A slot that holds the newest value: the writer never waits, a slow reader skips what it missed. Any threads. */
public final class LatestValue<T> {
    private final AtomicReference<@Nullable T> slot = new AtomicReference<>();

    /** Replaces the value. */
    public void set(T value) {
        slot.set(value);
    }

    /** Whether a value waits to be taken. */
    public boolean isWaiting() {
        return slot.get() != null;
    }

    /** Takes the newest value if there is one that was not taken yet, else null. */
    public @Nullable T take() {
        return slot.getAndSet(null);
    }
}
