package io.blockwright.trading;

/**
 * What the risk gate allows at one venue, beside what it allows the desk as a whole.
 *
 * @param minOrderQuantity fewest shares of one order, 1 where the venue takes any
 * @param maxOrderQuantity most shares of one order
 * @param maxOpenNotional most currency of all orders that may be in the market there, at the worse of price and mid
 * @param maxMessagesPerSecond most orders, changes and cancels in any sliding second: what stops at it are orders and
 *     changes, for a cancel can only reduce risk
 */
public record VenueLimits(
        long minOrderQuantity, long maxOrderQuantity, double maxOpenNotional, int maxMessagesPerSecond) {

    public VenueLimits {
        if (minOrderQuantity < 1 || maxOrderQuantity < minOrderQuantity || maxMessagesPerSecond < 1) {
            throw new IllegalArgumentException(
                    "a venue's limits need a fewest quantity of at least 1, a most that is no less,"
                            + " and at least one message a second");
        }
        if (!(maxOpenNotional > 0)) {
            throw new IllegalArgumentException("a venue's limit on what is open must be positive");
        }
    }

    /** The same with a fewest quantity. */
    public VenueLimits from(long minimum) {
        return new VenueLimits(minimum, maxOrderQuantity, maxOpenNotional, maxMessagesPerSecond);
    }
}
