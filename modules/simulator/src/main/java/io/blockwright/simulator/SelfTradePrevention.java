package io.blockwright.simulator;

/** What the exchange does when an incoming order would trade with a resting order of the same session. */
public enum SelfTradePrevention {
    /** They trade. */
    NONE,
    /** The resting order is cancelled and the incoming one goes on. */
    CANCEL_RESTING,
    /** The rest of the incoming order is cancelled; the resting one stays. */
    CANCEL_INCOMING
}
