package io.blockwright.domain;

/** Where a parent order stands. */
public enum ParentStatus {
    /** Accepted, its start time not reached. */
    SCHEDULED,
    WORKING,
    /** A person paused it; the schedule remembers the deficit. */
    PAUSED,
    /** Everything filled. */
    COMPLETED,
    /** Its end time passed with a residual. */
    EXPIRED,
    /** A person cancelled it. */
    CANCELLED,
    /** A fault stopped it (overfill, decreasing cumulative quantity, blocked by risk); a person must look. */
    STOPPED;

    /** Whether nothing more will be sent for it. */
    public boolean isFinal() {
        return this == COMPLETED || this == EXPIRED || this == CANCELLED || this == STOPPED;
    }
}
