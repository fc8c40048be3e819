package io.blockwright.workstation.confirm;

/** How a question before sending ended. */
public sealed interface Consent {
    /** The person who sends said yes. */
    record Given() implements Consent {}

    /** A second person said yes too, after reading {@code what}. */
    record Approved(String by, String what) implements Consent {}

    /** Nothing is sent; {@code sentence} says why. */
    record Withheld(String sentence) implements Consent {}
}
