package io.blockwright.simulator;

import io.blockwright.domain.OrderType;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import io.blockwright.simulator.VenueCommand.CancelOrder;
import io.blockwright.simulator.VenueCommand.MassCancel;
import io.blockwright.simulator.VenueCommand.NewOrder;
import io.blockwright.simulator.VenueCommand.ReplaceOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules of the exchange written down as plainly as possible over one list: slow, and the judge of the fast one. */
final class SlowExchange {
    private static final class Order {
        String session = "";
        String id = "";
        Side side = Side.BUY;
        boolean market;
        TimeInForce tif = TimeInForce.DAY;
        long quantity;
        long price;
        long cum;
        boolean done;

        long left() {
            return done ? 0 : quantity - cum;
        }
    }

    private final SelfTradePrevention prevention;
    private final List<Order> resting = new ArrayList<>();
    private final Map<String, Order> known = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    SlowExchange(SelfTradePrevention prevention) {
        this.prevention = prevention;
    }

    List<String> told() {
        List<String> told = List.copyOf(lines);
        lines.clear();
        return told;
    }

    long quantityAt(Side side, long price) {
        return resting.stream()
                .filter(o -> o.side == side && o.price == price)
                .mapToLong(Order::left)
                .sum();
    }

    void carryOut(VenueCommand command) {
        switch (command) {
            case NewOrder c -> {
                Order order = new Order();
                order.session = c.session();
                order.id = c.clOrdId();
                order.side = c.side();
                order.market = c.type() == OrderType.MARKET;
                order.tif = c.timeInForce();
                order.quantity = c.quantity();
                order.price = c.price();
                known.put(c.session() + c.clOrdId(), order);
                tell(order, "NEW");
                match(order);
            }
            case CancelOrder c -> {
                Order order = known.get(c.session() + c.origClOrdId());
                if (order == null || !resting.remove(order)) {
                    lines.add(c.session() + " " + c.clOrdId() + " REFUSED");
                } else {
                    order.done = true;
                    lines.add(c.session() + " " + c.clOrdId() + " CANCELLED " + order.cum + "/0");
                }
            }
            case ReplaceOrder c -> {
                Order order = known.get(c.session() + c.origClOrdId());
                if (order == null || !resting.contains(order)) {
                    lines.add(c.session() + " " + c.clOrdId() + " REFUSED");
                    return;
                }
                known.remove(c.session() + c.origClOrdId());
                known.put(c.session() + c.clOrdId(), order);
                order.id = c.clOrdId();
                long quantity = Math.max(c.quantity(), order.cum);
                boolean keeps = c.price() == order.price && quantity <= order.quantity;
                order.quantity = quantity;
                order.price = c.price();
                tell(order, "REPLACED");
                if (order.left() == 0) {
                    resting.remove(order);
                } else if (!keeps) {
                    resting.remove(order);
                    match(order);
                }
            }
            case MassCancel c -> {
                int count = 0;
                for (Order order : List.copyOf(resting)) {
                    if (order.session.equals(c.session())) {
                        drop(order);
                        count++;
                    }
                }
                lines.add(c.session() + " " + c.clOrdId() + " MASS_CANCELLED " + count);
            }
            case VenueCommand.OrderStatus _, VenueCommand.Disconnected _ -> throw new IllegalArgumentException();
        }
    }

    private boolean crosses(Order order, Order other) {
        return other.side != order.side
                && (order.market || (order.side == Side.BUY ? other.price <= order.price : other.price >= order.price));
    }

    /** What the order would trade with, in turn: best price first, then longest in the queue. */
    private List<Order> counterparts(Order order) {
        List<Order> all = new ArrayList<>(resting);
        all.removeIf(other -> !crosses(order, other));
        all.sort((a, b) -> order.side == Side.BUY ? Long.compare(a.price, b.price) : Long.compare(b.price, a.price));
        return all;
    }

    private void match(Order order) {
        if (order.tif == TimeInForce.FOK && !fillable(order)) {
            cancelRest(order);
            return;
        }
        for (Order other : counterparts(order)) {
            if (order.left() == 0) {
                break;
            }
            if (other.session.equals(order.session) && prevention != SelfTradePrevention.NONE) {
                if (prevention == SelfTradePrevention.CANCEL_INCOMING) {
                    cancelRest(order);
                    return;
                }
                drop(other);
                continue;
            }
            long traded = Math.min(order.left(), other.left());
            fill(other, traded, other.price);
            fill(order, traded, other.price);
            if (other.left() == 0) {
                resting.remove(other);
            }
        }
        if (order.left() > 0) {
            if (order.market || order.tif != TimeInForce.DAY) {
                cancelRest(order);
            } else {
                resting.add(order);
            }
        }
    }

    private boolean fillable(Order order) {
        long sum = 0;
        for (Order other : counterparts(order)) {
            if (other.session.equals(order.session) && prevention == SelfTradePrevention.CANCEL_INCOMING) {
                break;
            }
            if (!other.session.equals(order.session) || prevention == SelfTradePrevention.NONE) {
                sum += other.left();
            }
        }
        return sum >= order.left();
    }

    private void fill(Order order, long traded, long price) {
        order.cum += traded;
        lines.add(order.session + " " + order.id + " TRADE " + traded + "@" + price + " " + order.cum + "/"
                + order.left());
    }

    private void drop(Order order) {
        resting.remove(order);
        cancelRest(order);
    }

    private void cancelRest(Order order) {
        order.done = true;
        tell(order, "CANCELLED");
    }

    private void tell(Order order, String what) {
        lines.add(order.session + " " + order.id + " " + what + " " + order.cum + "/" + order.left());
    }
}
