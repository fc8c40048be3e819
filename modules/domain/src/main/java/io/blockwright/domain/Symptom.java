package io.blockwright.domain;

/** What the watch keeps an eye on; each is watched in the one direction that hurts. */
public enum Symptom {
    /** The spread is wider than usual, basis points of the mid. */
    SPREAD,
    /** Fewer shares bid near the touch than usual. */
    BID_DEPTH,
    /** Fewer shares offered near the touch than usual. */
    ASK_DEPTH,
    /** Of the shares that are newly quoted near the touch, fewer are bid than usual: bids thin out, share of all. */
    BID_SUPPLY,
    /** Of the shares that are newly quoted near the touch, fewer are offered than usual: offers thin out, share of all. */
    ASK_SUPPLY,
    /** The mid moves over a wider range than usual, basis points in five seconds. */
    VOLATILITY,
    /** Those who take liquidity buy, shares bought less sold in five seconds. */
    BUYING,
    /** Those who take liquidity sell, shares sold less bought in five seconds. */
    SELLING,
    /** More messages than usual, a second. */
    MESSAGES;

    /** Whether it is one of what a change of regime is made of: cost, depth and risk, not mere traffic. */
    public boolean isRegime() {
        return switch (this) {
            case SPREAD, BID_DEPTH, ASK_DEPTH, BID_SUPPLY, ASK_SUPPLY, VOLATILITY -> true;
            case BUYING, SELLING, MESSAGES -> false;
        };
    }
}
