package io.blockwright.strategies;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.inference.Outside;
import io.blockwright.marketdata.BookHistory;
import io.blockwright.marketdata.BookView;
import io.blockwright.marketdata.MarketReading;
import io.blockwright.marketdata.MarketStats;
import io.blockwright.marketdata.UnwatchedMarket;
import java.util.List;

/** What a strategy is shown when it decides. Valid during the call only. */
public interface Situation {
    /** Nanoseconds since the epoch. */
    long now();

    /** The parent with its limits as they are now. */
    ParentOrder order();

    BookView book();

    /** The market since the parent arrived. */
    MarketStats market();

    /** What is measured of the market now: regime, liquidity, flow, what the headlines say. */
    default MarketReading watch() {
        return UnwatchedMarket.UNWATCHED;
    }

    /** How the book came to be what it is: what forecasters look at. */
    default BookHistory history() {
        return BookHistory.NONE;
    }

    /** Shares filled. */
    long filled();

    /** Shares in the market or possibly so (unknown orders at their worst case), children taken over included. */
    long working();

    /** Shares neither filled nor working. */
    default long open() {
        return order().quantity() - filled() - working();
    }

    /** The parent's own children that are alive and under the strategy's hand, oldest first; none where nothing can be asked. */
    List<WorkingChild> children();

    /** Twice the mid when the parent arrived, ticks; {@link Instrument#NO_PRICE} before there was a market. */
    default long arrivalMidTwice() {
        return Instrument.NO_PRICE;
    }

    /** Shares that trade before one of {@link #children()} at its price, an estimate; −1 where not known. */
    default long sharesAhead(WorkingChild child) {
        return -1;
    }

    /** What is known beside the market, told to every policy alike; forecasts come by {@link Policy#outside}. */
    default Outside outside() {
        return Outside.NOTHING;
    }

    /** The venue where a child can rest unseen at the mid; empty where there is none, or it cannot be reached now. */
    default String darkVenue() {
        return "";
    }

    /** Fewest shares of an order that {@link #darkVenue()} takes. */
    default long darkMinimum() {
        return 1;
    }

    /** Whether a venue shows no book, whatever its session does. */
    default boolean unseen(String venue) {
        return false;
    }

    /** Whether anything can be asked of a venue about orders there: its session is not down. */
    default boolean reaches(String venue) {
        return true;
    }

    /** Average own fill price in ticks, NaN before the first fill. */
    double averagePrice();
}
