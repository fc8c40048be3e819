package io.blockwright.workstation.ladder;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderState;
import io.blockwright.domain.Side;
import io.blockwright.engine.Depth;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.text.QuantityText;
import io.blockwright.workstation.text.Reading;
import io.blockwright.workstation.text.Texts;

/**
 * Understands an edit of an own order and says what it does to the order's place in the queue. A venue keeps the place for a
 * smaller quantity and takes it away for another price or a larger quantity (price-time priority). Pure.
 */
final class ChangeReader {
    private static final Texts TEXTS = Texts.of(ChangeReader.class);

    private final OneClick small;

    ChangeReader(OneClick small) {
        this.small = small;
    }

    /** Reads what was typed. */
    Change read(OwnOrder order, String price, String quantity, MarketPicture market) {
        Reading<Long> readPrice = new PriceFormat(market.instrument()).read(price);
        if (readPrice instanceof Reading.Refused<Long>(String sentence)) {
            return new Change.Not(sentence, false);
        }
        Reading<Long> readQuantity =
                QuantityText.read(quantity, market.instrument().lot());
        if (readQuantity instanceof Reading.Refused<Long>(String sentence)) {
            return new Change.Not(sentence, false);
        }
        return readPrice instanceof Reading.Value<Long>(Long ticks)
                        && readQuantity instanceof Reading.Value<Long>(Long total)
                ? read(order, ticks, total, market)
                : new Change.Not("", true);
    }

    /** What another price (ticks) and total quantity would do. */
    Change read(OwnOrder order, long price, long quantity, MarketPicture market) {
        String obstacle = obstacle(order);
        if (!obstacle.isEmpty()) {
            return new Change.Not(obstacle, false);
        }
        long oldQuantity = order.child().order().quantity();
        long filled = order.child().filled();
        if (price == order.price() && quantity == oldQuantity) {
            return new Change.Not(TEXTS.get("edit.same"), true);
        }
        if (quantity <= filled) {
            return new Change.Not(TEXTS.get("edit.filled", Numbers.whole(filled)), false);
        }
        boolean byHand = order.parent().order().algo() == Algo.MANUAL;
        if (byHand && quantity > order.parent().order().quantity()) {
            return new Change.Not(
                    TEXTS.get("edit.more", Numbers.whole(order.parent().order().quantity())), false);
        }
        PriceFormat prices = new PriceFormat(market.instrument());
        boolean allowed = order.parent().order().allows(price);
        if (!allowed && !byHand) {
            return new Change.Not(
                    TEXTS.get(
                            "edit.beyond",
                            prices.price(price),
                            prices.price(order.parent().order().limitPrice())),
                    false);
        }
        if (small.small(order.side(), quantity - filled, price) instanceof Reading.Refused<Long>(String sentence)) {
            return new Change.Not(sentence, false);
        }
        boolean loses = price != order.price() || quantity > oldQuantity;
        return new Change.Ready(
                quantity,
                price,
                loses,
                allowed ? Instrument.NO_PRICE : price,
                sentence(order, price, market, prices, loses));
    }

    /** Why an order cannot be changed at all, empty when it can. */
    static String obstacle(OwnOrder order) {
        if (!order.child().takenOver()) {
            return TEXTS.get("edit.wheel");
        }
        OrderState state = order.child().state();
        return state == OrderState.WORKING || state == OrderState.PARTIALLY_FILLED ? "" : TEXTS.get("edit.under-way");
    }

    private static String sentence(
            OwnOrder order, long price, MarketPicture market, PriceFormat prices, boolean loses) {
        long ahead = order.child().queueAhead();
        String before = ahead < 0 ? TEXTS.get("edit.ahead-unknown") : TEXTS.get("edit.ahead", Numbers.whole(ahead));
        if (!loses) {
            return TEXTS.get("edit.keeps", before);
        }
        if (price == order.price()) {
            return TEXTS.get("edit.loses-quantity", before);
        }
        String there = marketable(order.side(), price, market)
                ? TEXTS.get("edit.trades", prices.price(price))
                : TEXTS.get("edit.joins", Numbers.whole(at(order.side(), price, market)), prices.price(price));
        return TEXTS.get("edit.loses-price", before, there);
    }

    private static boolean marketable(Side side, long price, MarketPicture market) {
        long other = side == Side.BUY ? market.asks().best() : market.bids().best();
        return other != Instrument.NO_PRICE && side.atLeastAsAggressive(price, other);
    }

    private static long at(Side side, long price, MarketPicture market) {
        Depth own = side == Side.BUY ? market.bids() : market.asks();
        for (int i = 0; i < own.size(); i++) {
            if (own.price(i) == price) {
                return own.quantity(i);
            }
        }
        return 0;
    }
}
