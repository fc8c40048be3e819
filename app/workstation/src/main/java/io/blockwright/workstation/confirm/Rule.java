package io.blockwright.workstation.confirm;

/** What a precaution looks at. */
public enum Rule {
    /** The order's value. */
    NOTIONAL,
    /** Its share of a day's volume. */
    DAILY_SHARE,
    /** How far through the market its price is. */
    DISTANCE,
    /** The share of the volume it may take. */
    PARTICIPATION
}
