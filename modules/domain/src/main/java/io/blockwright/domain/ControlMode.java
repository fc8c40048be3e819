package io.blockwright.domain;

/** Who decides for a parent order. */
public enum ControlMode {
    /** The strategy's decisions are carried out. */
    AUTO,
    /** The strategy proposes; nothing is sent until a person accepts it. */
    ADVISE,
    /** The strategy is only shown; a person places the children. */
    MANUAL
}
