package io.blockwright.workstation;

import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.ControlMode;
import io.blockwright.domain.Fill;
import io.blockwright.domain.Liquidity;
import io.blockwright.domain.OrderState;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.DeskFact;
import io.blockwright.engine.ParentRow;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** A parent that slices itself in equal parts, joins the touch and crosses at the end of a slice. */
final class ScriptedParent {
    private static final long SLICE = 20_000_000_000L;

    final List<ChildRow> children = new ArrayList<>();
    private final SplittableRandom random;
    private final double arrival;
    private final long volumeAtStart;
    ParentOrder order;
    ParentStatus status = ParentStatus.WORKING;
    String touchedBy;
    final ScriptedAdvice advice = new ScriptedAdvice();
    private long filled;
    private double value;
    private long nextSlice;
    private String reason = "";

    ScriptedParent(ParentOrder order, ScriptedMarket market, String user) {
        this.order = order;
        this.arrival = market.mid();
        this.volumeAtStart = market.volume();
        this.touchedBy = user;
        this.random = new SplittableRandom(order.quantity());
        this.nextSlice = order.start();
    }

    void step(long now, ScriptedMarket market, Consumer<DeskFact> facts) {
        if (status != ParentStatus.WORKING) {
            return;
        }
        for (int i = 0; i < children.size(); i++) {
            ChildRow child = children.get(i);
            if (!child.state().isTerminal()) {
                children.set(i, work(child, now, market, facts));
            }
        }
        if (filled == order.quantity()) {
            status = ParentStatus.COMPLETED;
        } else if (now >= order.end()) {
            status = ParentStatus.EXPIRED;
        } else if (now >= nextSlice && advice.mode == ControlMode.AUTO) {
            place(now, due(now), touch(market));
        }
        if (status == ParentStatus.WORKING && advice.now == null && due(now) > 0) {
            propose(now, market);
        }
    }

    /** Says who decides; what was proposed before is proposed anew. */
    void decideBy(ControlMode mode, long now, ScriptedMarket market) {
        advice.mode = mode;
        if (due(now) > 0) {
            propose(now, market);
        }
    }

    void propose(long now, ScriptedMarket market) {
        advice.propose(
                now, Math.max(now, nextSlice), order, due(now), touch(market), Math.max(0, scheduled(now) - filled));
    }

    /** Trades at once. */
    void force(long now, long quantity, long price, Consumer<DeskFact> facts) {
        place(now, quantity, price);
        ChildRow child = children.removeLast();
        fill(child, now, price, quantity, facts);
        children.add(ended(child, OrderState.FILLED, now));
    }

    private long touch(ScriptedMarket market) {
        return order.side() == Side.BUY ? market.bid() : market.ask();
    }

    private long due(long now) {
        long working = working();
        return Math.min(order.quantity() - filled - working, Math.max(100, scheduled(now + SLICE) - filled - working));
    }

    private ChildRow work(ChildRow child, long now, ScriptedMarket market, Consumer<DeskFact> facts) {
        long left = child.order().quantity() - child.filled();
        boolean cross = now - child.created() > SLICE * 3 / 4 && !child.takenOver();
        boolean touched = order.side() == Side.BUY
                ? market.ask() <= child.order().price()
                : market.bid() >= child.order().price();
        if (child.state() == OrderState.UNKNOWN || (!cross && !touched && random.nextInt(60) != 0)) {
            return child;
        }
        long price = cross
                ? (order.side() == Side.BUY ? market.ask() : market.bid())
                : child.order().price();
        long quantity = cross ? left : Math.min(left, 1 + random.nextLong(left));
        fill(child, now, price, quantity, facts);
        long done = child.filled() + quantity;
        double average = child.filled() == 0
                ? price
                : (child.averagePrice() * child.filled() + (double) price * quantity) / done;
        boolean over = done == child.order().quantity();
        return new ChildRow(
                child.childId(),
                child.order(),
                over ? OrderState.FILLED : OrderState.PARTIALLY_FILLED,
                done,
                average,
                child.takenOver(),
                child.created(),
                over ? now : 0,
                child.reason(),
                over ? -1 : Math.max(0, child.queueAhead() - 40));
    }

    private void fill(ChildRow child, long now, long price, long quantity, Consumer<DeskFact> facts) {
        filled += quantity;
        value += (double) price * quantity;
        facts.accept(new DeskFact.Filled(
                now,
                new Fill(
                        "E" + order.parentId() + filled,
                        child.order().clOrdId(),
                        order.parentId(),
                        now,
                        price,
                        quantity,
                        Liquidity.MAKER,
                        "SIM"),
                order.side()));
    }

    void place(long now, long due, long price) {
        nextSlice = now + SLICE;
        if (due <= 0) {
            return;
        }
        reason = "Behind schedule by " + Math.max(0, scheduled(now) - filled)
                + " shares; joins the touch with the next slice and crosses what is left after 15 s.";
        advice.done(reason);
        ChildOrder child = new ChildOrder(
                order.parentId() + "-" + (children.size() + 1),
                order.parentId(),
                order.symbol(),
                order.side(),
                OrderType.LIMIT,
                TimeInForce.DAY,
                due,
                price,
                "SIM");
        children.add(new ChildRow(
                child.clOrdId(),
                child,
                OrderState.WORKING,
                0,
                Double.NaN,
                false,
                now,
                0,
                reason,
                random.nextLong(200, 1_600)));
    }

    void change(String clOrdId, java.util.function.UnaryOperator<ChildRow> change) {
        children.replaceAll(child -> child.order().clOrdId().equals(clOrdId) ? change.apply(child) : child);
    }

    void cancelChildren(long now) {
        children.replaceAll(child -> child.state().isTerminal() ? child : ended(child, OrderState.CANCELLED, now));
    }

    static ChildRow ended(ChildRow child, OrderState state, long now) {
        return new ChildRow(
                child.childId(),
                child.order(),
                state,
                child.filled(),
                child.averagePrice(),
                child.takenOver(),
                child.created(),
                now,
                child.reason(),
                -1);
    }

    static ChildRow wheel(ChildRow child, boolean takenOver) {
        return new ChildRow(
                child.childId(),
                child.order(),
                child.state(),
                child.filled(),
                child.averagePrice(),
                takenOver,
                child.created(),
                child.done(),
                child.reason(),
                child.queueAhead());
    }

    static ChildRow replaced(ChildRow child, long quantity, long price) {
        return new ChildRow(
                child.childId(),
                child.order().replacedBy(child.order().clOrdId() + "r", quantity, price),
                child.state(),
                child.filled(),
                child.averagePrice(),
                child.takenOver(),
                child.created(),
                child.done(),
                child.reason(),
                -1);
    }

    static ChildRow in(ChildRow child, OrderState state) {
        return new ChildRow(
                child.childId(),
                child.order(),
                state,
                child.filled(),
                child.averagePrice(),
                child.takenOver(),
                child.created(),
                child.done(),
                "Sent, and no answer came within 2 s: counted as if it could still fill entirely.",
                -1);
    }

    ParentRow row(long now, ScriptedMarket market) {
        double average = filled == 0 ? Double.NaN : value / filled;
        long traded = market.volume() - volumeAtStart + filled;
        return new ParentRow(
                order,
                status,
                filled,
                working(),
                scheduled(now),
                average,
                arrival,
                filled == 0 ? Double.NaN : order.side().sign() * (average - arrival) / arrival * 1e4,
                traded == 0 ? 0 : filled / (double) traded,
                order.algo().toString(),
                reason,
                touchedBy,
                List.copyOf(children),
                advice.outlook(now, order, order.quantity() - filled));
    }

    private long working() {
        return children.stream()
                .filter(child -> !child.state().isTerminal())
                .mapToLong(child -> child.order().quantity() - child.filled())
                .sum();
    }

    private long scheduled(long now) {
        double share = (now - order.start()) / (double) (order.end() - order.start());
        return Math.round(Math.clamp(share, 0, 1) * order.quantity());
    }
}
