package io.blockwright.simulator.fix;

import io.blockwright.domain.Side;
import io.blockwright.marketdata.BookView;

/** The market as it is shown now: the best levels, the tape, and whether the quotes count. Exchange thread only. */
final class Market {
    private final BookSide bids;
    private final BookSide offers;
    private final TradeTape tape = new TradeTape();
    private String condition = "";

    Market(int depth) {
        this.bids = new BookSide(Side.BUY, depth);
        this.offers = new BookSide(Side.SELL, depth);
    }

    void look(BookView book) {
        bids.copyFrom(book);
        offers.copyFrom(book);
        condition = MarketDataWriter.condition(book);
    }

    BookSide bids() {
        return bids;
    }

    BookSide offers() {
        return offers;
    }

    TradeTape tape() {
        return tape;
    }

    /** QuoteCondition(276) of the levels, empty in normal trading. */
    String condition() {
        return condition;
    }
}
