package io.blockwright.domain;

/** How long a child order lives at the venue. */
public enum TimeInForce {
    /** Until filled, cancelled or the end of the session. */
    DAY,
    /** Fill what can be filled at once, cancel the rest. */
    IOC,
    /** Fill everything at once or nothing at all. */
    FOK
}
