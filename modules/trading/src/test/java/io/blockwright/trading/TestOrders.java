package io.blockwright.trading;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.Liquidity;
import io.blockwright.domain.OrderEvent;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;

/** Orders and reports for tests, priced around 100 dollars. */
final class TestOrders {
    static final String VENUE = "SIM";
    static final long MID_TWICE = 2_000_000;
    static final long SECOND = 1_000_000_000L;

    private TestOrders() {}

    static ParentOrder parent(String id, Side side, long quantity, long limit) {
        return new ParentOrder(
                id,
                "QDI",
                side,
                quantity,
                0,
                SECOND * 3600,
                limit,
                1,
                0.5,
                Instrument.NO_PRICE,
                Algo.TWAP,
                Placement.TAKER);
    }

    static ParentOrder parent(long quantity) {
        return parent("P", Side.BUY, quantity, Instrument.NO_PRICE);
    }

    static ChildOrder limit(String id, long quantity, long price) {
        return new ChildOrder(id, "P", "QDI", Side.BUY, OrderType.LIMIT, TimeInForce.DAY, quantity, price, VENUE);
    }

    static ChildOrder market(String id, long quantity) {
        return new ChildOrder(
                id, "P", "QDI", Side.BUY, OrderType.MARKET, TimeInForce.IOC, quantity, Instrument.NO_PRICE, VENUE);
    }

    static OrderEvent.Filled fill(String id, String execId, long price, long quantity, long cum, long time) {
        return new OrderEvent.Filled(
                VENUE, time, id, "V-" + execId, execId, price, quantity, cum, 0, Liquidity.MAKER, false);
    }

    static OrderEvent.Filled resent(OrderEvent.Filled f) {
        return new OrderEvent.Filled(
                f.venue(),
                f.time(),
                f.clOrdId(),
                f.venueOrderId(),
                f.execId(),
                f.price(),
                f.quantity(),
                f.cumQty(),
                f.leavesQty(),
                f.liquidity(),
                true);
    }
}
