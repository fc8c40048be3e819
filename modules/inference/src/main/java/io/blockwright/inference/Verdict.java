package io.blockwright.inference;

/** How a call of a model ended. Only after {@link #ANSWERED} may the outputs be used; otherwise the caller falls back. */
public enum Verdict {
    /** The outputs are there, every number finite and of a sane size. */
    ANSWERED,
    /** No answer within the time for one decision. */
    LATE,
    /** The runtime reported an error. */
    FAILED,
    /** An input or an answer is not a number, infinite or absurdly large. */
    REFUSED,
    /** Nothing is left that could run the model. */
    UNAVAILABLE
}
