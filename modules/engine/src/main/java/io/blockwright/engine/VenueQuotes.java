package io.blockwright.engine;

import java.util.List;

/**
 * What each venue shows at its own touch, the primary first.
 *
 * @param time of the market, nanoseconds since the epoch
 * @param quotes one for each venue whose book the desk follows
 */
public record VenueQuotes(long time, List<Quote> quotes) {
    public VenueQuotes {
        quotes = List.copyOf(quotes);
    }

    /**
     * One venue's touch; prices in ticks, {@link io.blockwright.domain.Instrument#NO_PRICE} where a side is empty, shares 0
     * there.
     */
    public record Quote(String venue, long bid, long bidShares, long ask, long askShares) {}
}
