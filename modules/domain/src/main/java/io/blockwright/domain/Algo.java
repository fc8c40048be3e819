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
    /** Everything at once, as deep as the book allows: what waiting is measured against. */
    IMMEDIATE,
    /** Quantities drawn by lot over the slices: a schedule that nobody can guess, and the least that a good one must beat. */
    RANDOM,
    /** One order at the touch, left there; what is not done near the end is crossed. */
    SUBMIT_AND_LEAVE,
    /** A learned policy, trained by deep Q-learning. */
    DQN,
    /** A learned policy, trained by proximal policy optimisation. */
    PPO,
    /** A person places the children. */
    MANUAL
}
