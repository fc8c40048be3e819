package io.blockwright.domain;

/** Which part an own order played in a fill. */
public enum Liquidity {
    /** It was resting and somebody traded against it. */
    MAKER,
    /** It came in and traded against what was resting. */
    TAKER,
    /** The venue did not say. */
    UNKNOWN
}
