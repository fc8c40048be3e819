package io.blockwright.engine;

/**
 * What one venue shows, best levels first; both sides empty while its book is stale or it does not trade.
 *
 * @param venue its name on the desk
 */
public record VenueDepth(String venue, Depth bids, Depth asks) {

    /** One side of it. */
    public Depth side(io.blockwright.domain.Side side) {
        return side == io.blockwright.domain.Side.BUY ? bids : asks;
    }
}
