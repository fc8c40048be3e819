package io.blockwright.trading;

import static io.blockwright.trading.TestOrders.VENUE;

import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.OrderEvent;
import io.blockwright.domain.OrderState;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The whole true story of one order at a venue, made up at random: what a perfect reader would know in the end. */
final class ToyVenue {
    final ChildOrder order;
    final ChildOrder change;
    final boolean changeAsked;
    final List<OrderEvent> story = new ArrayList<>();
    final List<OrderEvent.Filled> fills = new ArrayList<>();
    OrderState end = OrderState.SENT;
    long quantity;
    long cum;
    double value;
    String id;

    private final SplittableRandom random;
    private long time;

    ToyVenue(String id, SplittableRandom random, long time) {
        this.random = random;
        this.id = id;
        this.time = time;
        quantity = 100L * (1 + random.nextInt(20));
        order = TestOrders.limit(id, quantity, 1_000_000);
        changeAsked = random.nextInt(3) == 0;
        change = order.replacedBy(id + "r", Math.max(100, quantity + 100L * (random.nextInt(11) - 5)), 1_000_100);
        live();
    }

    private void live() {
        if (random.nextInt(20) == 0) {
            add(new OrderEvent.Rejected(VENUE, tick(), id, "no"));
            end = OrderState.REJECTED;
            return;
        }
        add(new OrderEvent.Accepted(VENUE, tick(), id, "V1"));
        boolean changePending = changeAsked;
        while (true) {
            if (cum >= quantity && !changePending) {
                end = OrderState.FILLED;
                return;
            }
            int dice = random.nextInt(12);
            if (changePending && (dice == 0 || cum >= quantity)) {
                changePending = false;
                answerChange();
            } else if (dice == 1 && cum < quantity) {
                add(new OrderEvent.Cancelled(VENUE, tick(), id, id, cum, "by the venue"));
                end = OrderState.CANCELLED;
                return;
            } else if (dice == 2 && cum < quantity) {
                add(new OrderEvent.Expired(VENUE, tick(), id, cum));
                end = OrderState.EXPIRED;
                return;
            } else if (cum < quantity) {
                trade();
            }
        }
    }

    private void answerChange() {
        if (random.nextBoolean() || cum >= change.quantity()) {
            add(new OrderEvent.CancelRejected(VENUE, tick(), change.clOrdId(), id, false, "too late"));
        } else {
            String old = id;
            id = change.clOrdId();
            quantity = change.quantity();
            add(new OrderEvent.Replaced(VENUE, tick(), id, old, change.price(), quantity, cum, quantity - cum));
        }
    }

    private void trade() {
        long shares = Math.min(quantity - cum, 1 + random.nextInt(300));
        long price = 999_000L + random.nextInt(2_000);
        cum += shares;
        value += shares * (double) price;
        // Every few fills carry the ExecID of the one before, as a real venue's did.
        String exec = fills.isEmpty() || random.nextInt(4) > 0
                ? "E" + cum
                : fills.getLast().execId();
        OrderEvent.Filled fill = TestOrders.fill(id, exec, price, shares, cum, tick());
        fills.add(fill);
        add(fill);
    }

    private long tick() {
        return time += 1 + random.nextLong(1_000);
    }

    private void add(OrderEvent event) {
        story.add(event);
    }

    /** What it answers about an id: the truth, "cancelled" for an id that was changed, or that it knows no such order. */
    OrderEvent status(String asked) {
        if (!asked.equals(order.clOrdId()) && !asked.equals(id)) {
            return new OrderEvent.UnknownOrder(VENUE, tick(), asked, "unknown order");
        }
        boolean live = asked.equals(id);
        return new OrderEvent.StatusReported(
                VENUE,
                tick(),
                asked,
                "V1",
                live ? end : OrderState.CANCELLED,
                quantity,
                cum,
                live && !end.isTerminal() ? quantity - cum : 0,
                cum == 0 ? 0 : value / cum);
    }
}
