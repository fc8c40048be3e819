package io.blockwright.workstation.ticket;

/** What became of the last send; {@code sentence} is for the person, empty once something is typed again. */
public record Outcome(Kind kind, String sentence) {
    /** Nothing was sent since the last edit. */
    public static final Outcome NONE = new Outcome(Kind.NOTHING, "");

    /** How it ended. */
    public enum Kind {
        NOTHING,
        SENT,
        /** A question stands before it. */
        ASKING,
        /** The question was not answered with yes. */
        WITHHELD,
        /** The desk could not take it; it may be sent again as it is. */
        NOT_TAKEN,
        /** The desk said no. */
        REFUSED
    }
}
