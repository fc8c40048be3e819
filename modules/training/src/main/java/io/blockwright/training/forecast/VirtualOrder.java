package io.blockwright.training.forecast;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.OrderBook;

/**
 * An order that nobody sees, resting at a price with so many displayed shares ahead of it: it tells when a real one would have
 * been filled. Executions come off the front; a cancelled order shortens what is ahead if it stands there; a trade through the
 * price, or somebody willing to trade at it from the other side, fills it. What it does not know is how others would have
 * answered to it.
 */
final class VirtualOrder {
    private final Side side;
    private final long price;
    private double ahead;
    private boolean filled;
    private boolean lost;

    VirtualOrder(Side side, long price, double ahead) {
        this.side = side;
        this.price = price;
        this.ahead = ahead;
    }

    boolean filled() {
        return filled;
    }

    /** Whether nobody can say any more what became of it. */
    boolean lost() {
        return lost;
    }

    boolean open() {
        return !filled && !lost;
    }

    double ahead() {
        return ahead;
    }

    /** An event that the book has not taken in yet. */
    void before(MarketEvent event, OrderBook book) {
        switch (event) {
            case MarketEvent.OrderExecuted e -> {
                if (e.side() == side) {
                    traded(e.price(), e.quantity());
                }
            }
            case MarketEvent.Traded e -> {
                if (side.sign() * (price - e.price()) > 0 && e.aggressor() != side) {
                    filled = true;
                }
            }
            case MarketEvent.OrderReduced e -> cancelled(e.orderId(), e.quantity(), book);
            case MarketEvent.OrderDeleted e -> cancelled(e.orderId(), book.quantityOf(e.orderId()), book);
            case MarketEvent.OrderReplaced e -> cancelled(e.oldOrderId(), book.quantityOf(e.oldOrderId()), book);
            case MarketEvent.FeedGap _, MarketEvent.DepthSnapshot _ -> lost = true;
            case MarketEvent.OrderAdded _,
                    MarketEvent.LevelChanged _,
                    MarketEvent.StatusChanged _,
                    MarketEvent.News _ -> {
                // nothing ahead of it goes by these but what the level's size shows
            }
        }
    }

    private void traded(long at, long quantity) {
        if (at == price) {
            filled = quantity > ahead;
            ahead = Math.max(0, ahead - quantity);
        } else if (side.sign() * (price - at) > 0) {
            filled = true;
        }
    }

    private void cancelled(long orderId, long quantity, OrderBook book) {
        if (ahead > 0 && book.priceOf(orderId) == price && book.sideOf(orderId) == side) {
            double before = book.quantityAhead(orderId);
            if (before < ahead) {
                ahead -= Math.min((double) Math.min(quantity, book.quantityOf(orderId)), ahead - before);
            }
        }
    }

    /** The book has taken the event in. */
    void after(OrderBook book) {
        long opposite = book.best(side.opposite());
        if (opposite != Instrument.NO_PRICE && side.sign() * (price - opposite) >= 0) {
            filled = true;
        } else if (ahead > 0) {
            ahead = Math.min(ahead, (double) book.quantityAt(side, price));
        }
    }
}
