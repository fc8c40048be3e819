package io.blockwright.domain;

/**
 * One order as it is sent to a venue.
 *
 * @param clOrdId unique forever; the key by which venue reports are matched
 * @param parentId the parent it works for
 * @param symbol instrument
 * @param side buy or sell
 * @param type market or limit
 * @param timeInForce how long it lives
 * @param quantity shares, positive
 * @param price limit price in ticks, {@link Instrument#NO_PRICE} for a market order
 * @param venue where it goes
 */
public record ChildOrder(
        String clOrdId,
        String parentId,
        String symbol,
        Side side,
        OrderType type,
        TimeInForce timeInForce,
        long quantity,
        long price,
        String venue) {

    /** The same order with another id, quantity and price: what a replace asks for. */
    public ChildOrder replacedBy(String newClOrdId, long newQuantity, long newPrice) {
        return new ChildOrder(newClOrdId, parentId, symbol, side, type, timeInForce, newQuantity, newPrice, venue);
    }
}
