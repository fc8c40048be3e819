package io.blockwright.domain;

/** Where a child order stands, as far as we know. */
public enum OrderState {
    /** Decided and journaled, not yet handed to the venue session. */
    INTENDED,
    /** Handed over, not yet acknowledged. */
    SENT,
    /** Sent without an answer (time-out, disconnect, restart): counted at its worst case until the venue says. */
    UNKNOWN,
    /** Acknowledged and working. */
    WORKING,
    PARTIALLY_FILLED,
    PENDING_CANCEL,
    PENDING_REPLACE,
    FILLED,
    CANCELLED,
    REJECTED,
    EXPIRED,
    /** Refused here, before it left: it never reached the venue. */
    REFUSED;

    /** Whether it can trade no more. */
    public boolean isTerminal() {
        return switch (this) {
            case FILLED, CANCELLED, REJECTED, EXPIRED, REFUSED -> true;
            case INTENDED, SENT, UNKNOWN, WORKING, PARTIALLY_FILLED, PENDING_CANCEL, PENDING_REPLACE -> false;
        };
    }
}
