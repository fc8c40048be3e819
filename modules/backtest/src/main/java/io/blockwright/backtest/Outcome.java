package io.blockwright.backtest;

import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.Side;

/**
 * What one algorithm made of one market. Costs in basis points of quantity × arrival mid, positive is a cost for either side;
 * prices in currency; NaN where there is none.
 *
 * @param pair from 1
 * @param seed of the market
 * @param costBp implementation shortfall: fills against the arrival mid, and what was not filled at the mid when it ended
 * @param opportunityBp the part of it that is about what was not filled
 * @param makerShares shares filled while resting
 * @param takerShares shares filled by crossing
 * @param marketVolume shares traded while the order was alive, its own included
 * @param nanos from the start to the last fill or the end
 * @param messages market events that the desk saw
 * @param warnings sentences that a person would have had to read
 * @param hash first 16 digits of the hash of everything that happened
 */
public record Outcome(
        String scenario,
        int pair,
        long seed,
        String algo,
        Side side,
        long quantity,
        ParentStatus status,
        double costBp,
        double opportunityBp,
        long filled,
        double averagePrice,
        double arrivalMid,
        double endMid,
        long makerShares,
        long takerShares,
        int children,
        int fills,
        long marketVolume,
        long nanos,
        long messages,
        int warnings,
        String hash) {

    /** The share of the order that was filled. */
    public double completion() {
        return (double) filled / quantity;
    }

    /** The share of the filled shares that rested, NaN where nothing was filled. */
    public double makerShare() {
        return filled == 0 ? Double.NaN : (double) makerShares / filled;
    }

    /** Own share of the volume while the order was alive. */
    public double participation() {
        return marketVolume == 0 ? Double.NaN : (double) filled / marketVolume;
    }

    /** Whether it can be compared: the order saw a market. */
    public boolean usable() {
        return Double.isFinite(costBp);
    }
}
