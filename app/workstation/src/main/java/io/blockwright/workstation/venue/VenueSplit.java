package io.blockwright.workstation.venue;

import io.blockwright.domain.Side;
import io.blockwright.engine.Depth;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.engine.VenueDepth;
import io.blockwright.workstation.text.Numbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/**
 * How much of each price's shares is shown by which venue, summed over the prices that share a row. Needs no toolkit; one
 * thread.
 */
public final class VenueSplit {
    private final Map<Long, long[]> bids = new HashMap<>();
    private final Map<Long, long[]> asks = new HashMap<>();
    private List<String> venues = List.of();

    /**
     * Takes a newer market in.
     *
     * @param bidRow the price of the row that a bid's price belongs to, and {@code askRow} the same for asks
     */
    public void read(MarketPicture market, LongUnaryOperator bidRow, LongUnaryOperator askRow) {
        bids.clear();
        asks.clear();
        venues = market.venues().several() ? market.venues().lit() : List.of();
        for (int i = 0; i < venues.size(); i++) {
            VenueDepth one = market.venues().each().get(i);
            add(one.bids(), i, bids, bidRow);
            add(one.asks(), i, asks, askRow);
        }
    }

    private void add(Depth side, int venue, Map<Long, long[]> to, LongUnaryOperator row) {
        for (int level = 0; level < side.size(); level++) {
            to.computeIfAbsent(row.applyAsLong(side.price(level)), _ -> new long[venues.size()])[venue] +=
                    side.quantity(level);
        }
    }

    /** The venues that are told apart, empty where there is one. */
    public List<String> venues() {
        return venues;
    }

    /** Shares that a venue shows in a row. */
    public long at(Side side, long rowPrice, int venue) {
        long[] shares = (side == Side.BUY ? bids : asks).get(rowPrice);
        return shares == null ? 0 : shares[venue];
    }

    /** The split of a row in words, such as {@code SIM 300 · EAST 1,200}; empty where nobody is. */
    public String words(Side side, long rowPrice) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < venues.size(); i++) {
            long shares = at(side, rowPrice, i);
            if (shares > 0) {
                parts.add(venues.get(i) + " " + Numbers.whole(shares));
            }
        }
        return String.join(" \u00b7 ", parts);
    }
}
