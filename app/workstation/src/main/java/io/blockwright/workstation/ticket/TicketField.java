package io.blockwright.workstation.ticket;

/** What of the ticket a refusal is about. */
public enum TicketField {
    SYMBOL,
    QUANTITY,
    START,
    DURATION,
    LIMIT,
    I_WOULD,
    PARTICIPATION,
    /** Nothing the person typed: the desk or the market is not ready. */
    DESK
}
