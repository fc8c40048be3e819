package io.blockwright.workstation.confirm;

/** How much has to be done before orders are sent, least first. */
public enum Level {
    /** Nothing: small orders never ask. */
    NONE,
    /** Press the button. */
    ASK,
    /** Type the total again, then press the button. */
    RETYPE,
    /** Type the total again, and somebody else approves. */
    SECOND_PERSON
}
