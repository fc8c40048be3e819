package io.blockwright.workstation.ticket;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.engine.DeskSnapshot.MarketPicture;

/** What a typed price is compared with. Prices in ticks. */
final class Touch {
    /** Beyond this factor of the market a price is a slip of the finger, whatever the precautions say. */
    private static final double ABSURD = 1.5;

    private Touch() {}

    /** The mid, else the last trade, else the price itself; NaN when nothing is known. */
    static double reference(MarketPicture market, long price) {
        long bid = market.bids().best();
        long ask = market.asks().best();
        if (bid != Instrument.NO_PRICE && ask != Instrument.NO_PRICE) {
            return (bid + ask) / 2.0;
        }
        if (market.lastPrice() != Instrument.NO_PRICE) {
            return market.lastPrice();
        }
        return price == Instrument.NO_PRICE ? Double.NaN : price;
    }

    /** The mid, NaN while a side is missing. */
    static double mid(MarketPicture market) {
        return market.bids().best() == Instrument.NO_PRICE || market.asks().best() == Instrument.NO_PRICE
                ? Double.NaN
                : reference(market, Instrument.NO_PRICE);
    }

    /** How far a price is through the other side's best, as a share of it; 0 or less when it is not, or nobody is there. */
    static double through(Side side, MarketPicture market, long price) {
        long touch = side == Side.BUY ? market.asks().best() : market.bids().best();
        if (price == Instrument.NO_PRICE || touch == Instrument.NO_PRICE) {
            return 0;
        }
        return side.sign() * (price - touch) / (double) touch;
    }

    /** Whether a price is so far from the market that it must be a slip: a factor of one and a half, either way. */
    static boolean isAbsurd(MarketPicture market, long price) {
        double reference = reference(market, Instrument.NO_PRICE);
        return price != Instrument.NO_PRICE && (price > reference * ABSURD || price < reference / ABSURD);
    }
}
