package io.blockwright.testkit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for conditions in tests, so that nothing sleeps for a fixed time. */
public final class Await {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Await() {}

    /** Waits until the condition holds; fails with the words after ninety seconds, which a busy machine may need. */
    public static void until(String what, BooleanSupplier condition) {
        until(what, PATIENCE, condition, () -> "");
    }

    /** The same with a longest wait, and something to say of the state when it is over. */
    public static void until(String what, Duration longest, BooleanSupplier condition, Supplier<String> state) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError(
                        "waited " + longest.toSeconds() + " s in vain until " + what + " " + state.get());
            }
            LockSupport.parkNanos(1_000_000L);
        }
    }
}
