package io.blockwright.domain;

/** How a parent order is sliced over time. */
public enum Algo {
    /** Equal quantities in equal times. */
    TWAP,
    /** In proportion to the volume expected at each time of day. */
    VWAP,
    /** A fixed share of the volume that trades, own fills included. */
    POV,
    /** The Almgren–Chriss (2000) trade-off of impact against risk. */
    AC,
    /** A person places the children. */
    MANUAL
}
