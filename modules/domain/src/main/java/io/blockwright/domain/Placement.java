package io.blockwright.domain;

/** How a slice is brought to the market. */
public enum Placement {
    /** Takes the displayed liquidity at once. */
    TAKER,
    /** Joins the touch and crosses what is left at the end of the slice. */
    PASSIVE
}
