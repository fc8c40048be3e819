package io.blockwright.inference;

/**
 * How long a live decision may take.
 *
 * @param budget the caller waits no longer for an answer, nanoseconds
 * @param deadline a call still running after this is given up, nanoseconds
 */
public record DecisionTime(long budget, long deadline) {
    /** Two milliseconds for an answer, twenty until a call is given up. */
    public static final DecisionTime USUAL = new DecisionTime(2_000_000, 20_000_000);

    public DecisionTime {
        if (budget < 1 || deadline < budget) {
            throw new IllegalArgumentException("a decision's budget of " + budget + " ns and deadline of " + deadline
                    + " ns must be positive and in this order");
        }
    }
}
