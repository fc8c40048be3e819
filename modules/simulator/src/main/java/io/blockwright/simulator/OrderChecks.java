package io.blockwright.simulator;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;
import io.blockwright.marketdata.OrderBook;
import io.blockwright.simulator.VenueCommand.NewOrder;
import io.blockwright.simulator.VenueCommand.ReplaceOrder;

/** Looks at what members ask for before anything is done; every answer is a sentence, empty when there is nothing against it. */
final class OrderChecks {
    private final Instrument instrument;
    private final ExchangeRules rules;
    private final OrderHall floor;

    OrderChecks(OrderHall floor, ExchangeRules rules) {
        this.instrument = floor.instrument();
        this.floor = floor;
        this.rules = rules;
    }

    String newOrder(NewOrder order, boolean closed) {
        String text = symbol(order.symbol());
        if (text.isEmpty()) {
            text = trading(closed);
        }
        if (text.isEmpty()) {
            text = quantity(order.quantity());
        }
        if (text.isEmpty() && order.type() == OrderType.LIMIT) {
            text = price(order.price());
        }
        return text;
    }

    String replace(ReplaceOrder replace, boolean closed) {
        String text = trading(closed);
        if (text.isEmpty()) {
            text = quantity(replace.quantity());
        }
        return text.isEmpty() ? price(replace.price()) : text;
    }

    /** Whether a request names the order it means by its symbol and side too. */
    String meant(MemberOrder order, String symbol, Side side) {
        if (!order.symbol.equals(symbol)) {
            return "order " + order.clOrdId + " is in " + order.symbol + ", not in " + symbol;
        }
        return order.side == side ? "" : "order " + order.clOrdId + " is a " + order.side + " order, not a " + side;
    }

    String symbol(String symbol) {
        return symbol.equals(instrument.symbol())
                ? ""
                : "unknown symbol " + symbol + ": this exchange trades " + instrument.symbol();
    }

    private String trading(boolean closed) {
        if (closed) {
            return "the market is closed";
        }
        if (floor.status() == TradingStatus.HALTED) {
            return "trading in " + instrument.symbol() + " is halted";
        }
        if (floor.status() == TradingStatus.QUOTING) {
            return "trading in " + instrument.symbol() + " has not resumed yet";
        }
        return floor.open() ? "" : "the market in " + instrument.symbol() + " is not known at the moment";
    }

    private String quantity(long quantity) {
        if (quantity <= 0) {
            return "the quantity must be positive, not " + quantity;
        }
        if (quantity % instrument.lot() != 0) {
            return "the quantity " + quantity + " is not a multiple of the lot of " + instrument.lot();
        }
        return quantity <= rules.maximumQuantity()
                ? floor.refusal(quantity)
                : "the quantity " + quantity + " is above the maximum of " + rules.maximumQuantity();
    }

    private String price(long price) {
        if (price == Instrument.NO_PRICE) {
            return "a limit order needs a price";
        }
        if (price <= 0) {
            return "the price must be positive, not "
                    + instrument.toDecimal(price).toPlainString();
        }
        if (price > OrderBook.LARGEST_PRICE) {
            return "the price " + instrument.toDecimal(price).toPlainString() + " is beyond any price";
        }
        return instrument.onIncrement(price)
                ? ""
                : "the price " + instrument.toDecimal(price).toPlainString() + " is off the price increment of "
                        + instrument.toDecimal(instrument.increment()).toPlainString();
    }
}
