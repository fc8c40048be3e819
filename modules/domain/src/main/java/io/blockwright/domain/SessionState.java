package io.blockwright.domain;

/** Whether a venue session can be trusted with orders. */
public enum SessionState {
    /** Not connected, or connected and not logged on: orders are refused. */
    DOWN,
    /** Logged on and answering. */
    UP,
    /** Logged on, but acknowledgements or inbound messages are overdue: no new orders. */
    DEAF
}
