package io.blockwright.simulator.fix;

/**
 * What a member wants to see of the market.
 *
 * @param member who asks
 * @param logon on which of its logons; a subscription ends with the logon
 * @param id MDReqID(262)
 * @param depth levels of each side
 * @param updates whether single changes are sent (265=1) rather than whole books (265=0)
 */
record MarketDataRequest(
        Member member,
        long logon,
        String id,
        Kind kind,
        int depth,
        boolean updates,
        boolean bids,
        boolean offers,
        boolean trades) {

    /** SubscriptionRequestType(263). */
    enum Kind {
        SNAPSHOT,
        SUBSCRIBE,
        UNSUBSCRIBE
    }
}
