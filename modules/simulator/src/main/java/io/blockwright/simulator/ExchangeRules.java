package io.blockwright.simulator;

import io.blockwright.marketdata.MarketFeed;

/**
 * The exchange's rule book, beside what the instrument itself says (price increment and lot).
 *
 * @param selfTradePrevention what happens when a session meets its own order
 * @param cancelOnDisconnect whether a session's orders leave the book when its connection is lost
 * @param acceptDuplicateIds whether a client id may be used again (some venues do not look)
 * @param maximumQuantity largest order, in shares
 * @param maximumOrders how many orders one session may enter in a day; what the exchange remembers is bounded by it
 * @param dayEnd when day orders expire and the market closes, nanoseconds since the epoch; {@link MarketFeed#NEVER}
 *     leaves that to the end of the market source
 * @param membersLast whether a member's resting order trades only when nobody else is left at its price, whoever came first:
 *     no exchange is like that, but what is cheap even there does not owe it to its place in the queue
 */
public record ExchangeRules(
        SelfTradePrevention selfTradePrevention,
        boolean cancelOnDisconnect,
        boolean acceptDuplicateIds,
        long maximumQuantity,
        int maximumOrders,
        long dayEnd,
        boolean membersLast) {

    /** An ordinary equity exchange: the incoming order yields to one's own, a lost connection cancels nothing. */
    public static final ExchangeRules STANDARD = new ExchangeRules(
            SelfTradePrevention.CANCEL_INCOMING, false, false, 1_000_000, 1_000_000, MarketFeed.NEVER, false);

    public ExchangeRules {
        if (maximumQuantity <= 0 || maximumOrders <= 0) {
            throw new IllegalArgumentException("the largest quantity and number of orders must be positive, not "
                    + maximumQuantity + " and " + maximumOrders);
        }
    }

    /** The same rules with another answer to one's own orders meeting. */
    public ExchangeRules with(SelfTradePrevention prevention) {
        return new ExchangeRules(
                prevention,
                cancelOnDisconnect,
                acceptDuplicateIds,
                maximumQuantity,
                maximumOrders,
                dayEnd,
                membersLast);
    }

    /** The same rules with or without cancel-on-disconnect. */
    public ExchangeRules withCancelOnDisconnect(boolean cancels) {
        return new ExchangeRules(
                selfTradePrevention, cancels, acceptDuplicateIds, maximumQuantity, maximumOrders, dayEnd, membersLast);
    }

    /** The same rules with another end of the day. */
    public ExchangeRules withDayEnd(long end) {
        return new ExchangeRules(
                selfTradePrevention,
                cancelOnDisconnect,
                acceptDuplicateIds,
                maximumQuantity,
                maximumOrders,
                end,
                membersLast);
    }

    /** The same rules, looking or not looking for client ids used before. */
    public ExchangeRules withDuplicateIds(boolean accepted) {
        return new ExchangeRules(
                selfTradePrevention, cancelOnDisconnect, accepted, maximumQuantity, maximumOrders, dayEnd, membersLast);
    }

    /** The same rules, with members' orders in their turn or behind everybody else's. */
    public ExchangeRules withMembersLast(boolean last) {
        return new ExchangeRules(
                selfTradePrevention,
                cancelOnDisconnect,
                acceptDuplicateIds,
                maximumQuantity,
                maximumOrders,
                dayEnd,
                last);
    }
}
