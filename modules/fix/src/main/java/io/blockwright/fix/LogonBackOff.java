package io.blockwright.fix;

/**
 * How long to wait after a logon that failed: longer each time, and long from the start where the venue doubts the
 * password, since many lock an account after a few tries. Not thread-safe.
 */
final class LogonBackOff {
    private static final int[] SECONDS = {1, 2, 5, 10, 30, 60};
    private static final int DOUBTED_PASSWORD = 4;

    private int failures;

    /** Seconds until the next try. */
    int failed(boolean passwordDoubted) {
        int step = passwordDoubted ? Math.max(failures, DOUBTED_PASSWORD) : failures;
        failures++;
        return SECONDS[Math.min(step, SECONDS.length - 1)];
    }

    void succeeded() {
        failures = 0;
    }
}
