package io.blockwright.workstation.ladder;

/** What an edit of an own order means. */
public sealed interface Change {
    /** For the person. */
    String sentence();

    /**
     * It can be sent.
     *
     * @param quantity total, what is filled included
     * @param price ticks
     * @param losesPlace whether the order gives up its place in the queue
     * @param parentLimit the parent's new limit where it has to move with it, else NO_PRICE
     */
    record Ready(long quantity, long price, boolean losesPlace, long parentLimit, String sentence) implements Change {}

    /** It cannot, or there is nothing to send. {@code blank} when nothing is wrong. */
    record Not(String sentence, boolean blank) implements Change {}
}
