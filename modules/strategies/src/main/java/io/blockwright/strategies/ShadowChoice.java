package io.blockwright.strategies;

/**
 * What a challenger would have done where the champion decided.
 *
 * @param time of the decision, nanoseconds since the epoch
 * @param parentId whose decision it was
 * @param live what the champion chose; the order went on with it
 * @param other what the challenger would have chosen, or why nothing; it sent nothing
 */
public record ShadowChoice(long time, String parentId, Choice live, Choice other) {
    /** Whether the challenger chose something in time that was allowed. */
    public boolean answered() {
        return !other.abstains();
    }

    /** Whether both chose the same action. */
    public boolean agreed() {
        return answered() && live.action() == other.action();
    }
}
