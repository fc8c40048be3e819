package io.blockwright.domain;

/** Something a venue session reports: about an order, or about the session itself. */
public sealed interface VenueEvent permits OrderEvent, SessionEvent {
    /** The venue's name, as configured on the desk. */
    String venue();

    /** The venue's transaction time where it gave one, else the time of receipt; nanoseconds since the epoch. */
    long time();
}
