package io.blockwright.workstation.bench;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.ControlMode;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.Fill;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.Liquidity;
import io.blockwright.domain.OrderState;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Reason;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.Desk;
import io.blockwright.engine.DeskFact;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.DeskSnapshot.Conditions;
import io.blockwright.engine.LatestValue;
import io.blockwright.engine.Outlook;
import io.blockwright.engine.Outlook.PlannedChild;
import io.blockwright.engine.ParentRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * A desk as it is, with parents at work laid over its snapshots, so that a benchmark draws what a trader would have on the
 * screen: orders, fills and plans. What this costs is counted as the window's own work. FX thread, but for commands.
 */
public final class BusyDesk implements Desk {
    private static final int PARENTS = 12;
    private static final int CHILDREN = 30;
    private static final long SECOND = 1_000_000_000L;

    private final Desk desk;
    private final LatestValue<DeskSnapshot> snapshots = new LatestValue<>();
    private final Deque<DeskFact> fills = new ArrayDeque<>();
    private final List<List<ChildRow>> children = new ArrayList<>();
    private List<ParentRow> rows = List.of();
    private long begun;
    private long next;
    private int turn;

    /** Lays orders over a desk. */
    public BusyDesk(Desk desk) {
        this.desk = desk;
        for (int i = 0; i < PARENTS; i++) {
            children.add(new ArrayList<>());
        }
    }

    @Override
    public boolean submit(DeskCommand command) {
        return desk.submit(command);
    }

    @Override
    public LatestValue<DeskSnapshot> snapshots() {
        DeskSnapshot plain = desk.snapshots().take();
        if (plain != null) {
            if (plain.time() >= next) {
                begun = begun == 0 ? plain.time() : begun;
                next = plain.time() + SECOND / 4;
                work(plain);
            }
            snapshots.set(with(plain));
        }
        return snapshots;
    }

    @Override
    public int drainFacts(Consumer<? super DeskFact> handler, int limit) {
        fills.forEach(handler);
        fills.clear();
        return desk.drainFacts(handler, limit);
    }

    private DeskSnapshot with(DeskSnapshot plain) {
        return new DeskSnapshot(
                plain.time(),
                plain.simulated(),
                plain.killed(),
                plain.sessions(),
                plain.market(),
                new Conditions(1, 1, 0.02, 0.02, 0.1, 2_000_000, 6_000),
                rows,
                plain.positions(),
                plain.limits(),
                plain.health());
    }

    /** One parent's oldest order fills and a new one is sent, in turn. */
    private void work(DeskSnapshot plain) {
        int at = turn++ % PARENTS;
        Side side = at % 2 == 0 ? Side.BUY : Side.SELL;
        long touch = side == Side.BUY
                ? plain.market().bids().best()
                : plain.market().asks().best();
        if (touch == Instrument.NO_PRICE) {
            return;
        }
        List<ChildRow> own = children.get(at);
        if (!own.isEmpty() && own.getLast().done() == 0) {
            ChildRow filled = row(own.getLast().order(), own.getLast().created(), plain.time());
            own.set(own.size() - 1, filled);
            fills.add(new DeskFact.Filled(plain.time(), fill(filled.order(), plain.time()), side));
        }
        if (own.size() == CHILDREN) {
            own.removeFirst();
        }
        own.add(row(order(at, side, touch, plain.market().instrument().symbol()), plain.time(), 0));
        List<ParentRow> made = new ArrayList<>(PARENTS);
        for (int i = 0; i < PARENTS; i++) {
            made.add(parent(i, plain));
        }
        rows = made;
    }

    private ChildOrder order(int parent, Side side, long price, String symbol) {
        return new ChildOrder(
                "B" + turn, "BENCH-" + parent, symbol, side, OrderType.LIMIT, TimeInForce.DAY, 300, price, "SIM");
    }

    private static ChildRow row(ChildOrder order, long created, long done) {
        return new ChildRow(
                order.clOrdId(),
                order,
                done == 0 ? OrderState.WORKING : OrderState.FILLED,
                done == 0 ? 0 : order.quantity(),
                done == 0 ? Double.NaN : order.price(),
                false,
                created,
                done,
                "joins the touch with the next slice",
                done == 0 ? 700 : -1);
    }

    private Fill fill(ChildOrder order, long time) {
        return new Fill(
                "F" + turn, order.clOrdId(), order.parentId(), time, order.price(), 300, Liquidity.MAKER, "SIM");
    }

    private ParentRow parent(int i, DeskSnapshot plain) {
        ParentOrder order = new ParentOrder(
                "BENCH-" + i,
                plain.market().instrument().symbol(),
                i % 2 == 0 ? Side.BUY : Side.SELL,
                100_000,
                begun,
                begun + 3_600 * SECOND,
                Instrument.NO_PRICE,
                0.2,
                0.5,
                Instrument.NO_PRICE,
                Algo.TWAP,
                Placement.PASSIVE);
        List<PlannedChild> planned = new ArrayList<>();
        for (int k = 1; k <= 20; k++) {
            planned.add(new PlannedChild(plain.time() + k * SECOND, 300));
        }
        return new ParentRow(
                order,
                ParentStatus.WORKING,
                Math.min(99_000L, turn / PARENTS * 300L),
                children.get(i).isEmpty() ? 0 : 300,
                turn / PARENTS * 300L,
                plain.market().vwap(),
                plain.market().vwap(),
                1.5,
                0.1,
                "TWAP",
                "On schedule; joins the touch with the next slice.",
                "bench",
                List.copyOf(children.get(i)),
                new Outlook(
                        ControlMode.AUTO,
                        null,
                        planned,
                        order.end(),
                        Double.NaN,
                        Double.NaN,
                        Reason.of("on schedule")));
    }
}
