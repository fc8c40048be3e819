package io.blockwright.domain;

/** What becomes of the quantity that fell behind while a parent was paused. */
public enum ResumeMode {
    /** Trade the deficit at once and be back on schedule. */
    CATCH_UP,
    /** Spread everything that is left over the time that is left. */
    RESPREAD,
    /** Give the deficit up: it becomes residual. */
    SKIP
}
