package io.blockwright.workstation.ticket;

/** What the ticket makes. */
public enum TicketKind {
    /** A parent order that a strategy works over time. */
    PARENT,
    /** One order that goes to the market as it is. */
    SINGLE
}
