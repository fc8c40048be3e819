package io.blockwright.workstation.bench;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.Fill;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.Liquidity;
import io.blockwright.domain.OrderState;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import io.blockwright.domain.TradingStatus;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.Depth;
import io.blockwright.engine.Desk;
import io.blockwright.engine.DeskFact;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.DeskSnapshot.Health;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.engine.LatestValue;
import io.blockwright.engine.Outlook;
import io.blockwright.engine.ParentRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * A desk made to tire a screen: thousands of parents with their children, half of them over, the others changing as fast as
 * it is told to. It trades nothing. {@link #work} belongs to one thread, the rest to any.
 */
public final class CrowdedDesk implements Desk {
    private static final long SECOND = 1_000_000_000L;
    private static final long MID = 1_000_000;
    private static final int UPDATES_PER_FILL = 50;
    private static final int LEVELS = 10;

    private final Instrument instrument = Instrument.usEquity("QDI");
    private final LatestValue<DeskSnapshot> snapshots = new LatestValue<>();
    private final Queue<DeskFact> facts = new ConcurrentLinkedQueue<>();
    private final SplittableRandom random = new SplittableRandom(7);
    private final ParentRow[] parents;
    private final long start;
    private long now;
    private long updates;

    /** A desk at a time in nanoseconds since the epoch. */
    public CrowdedDesk(int parents, int children, long start) {
        this.start = start;
        this.now = start;
        this.parents = new ParentRow[parents];
        for (int i = 0; i < parents; i++) {
            this.parents[i] = parent(i, children);
        }
        publish();
    }

    /** Moves time on, changes that many rows, and publishes when the last picture was taken. */
    public void work(int changes, long nanos) {
        now += nanos;
        for (int i = 0; i < changes; i++) {
            change(random.nextInt(parents.length / 2) * 2);
        }
        if (!snapshots.isWaiting()) {
            publish();
        }
    }

    /** Rows changed so far. */
    public long updates() {
        return updates;
    }

    @Override
    public boolean submit(DeskCommand command) {
        return true;
    }

    @Override
    public LatestValue<DeskSnapshot> snapshots() {
        return snapshots;
    }

    @Override
    public int drainFacts(Consumer<? super DeskFact> handler, int limit) {
        int count = 0;
        while (count < limit) {
            DeskFact fact = facts.poll();
            if (fact == null) {
                break;
            }
            handler.accept(fact);
            count++;
        }
        return count;
    }

    /** The newest child of a living parent gets another share. */
    private void change(int at) {
        updates++;
        ParentRow row = parents[at];
        List<ChildRow> children = new ArrayList<>(row.children());
        ChildRow child = children.removeLast();
        long filled = child.filled() % 90 + 1;
        children.add(new ChildRow(
                child.childId(),
                child.order(),
                OrderState.PARTIALLY_FILLED,
                filled,
                MID,
                false,
                child.created(),
                0,
                child.reason(),
                updates % 900));
        parents[at] = parent(row.order(), row.status(), row.filled() + 1, children);
        if (updates % UPDATES_PER_FILL == 0) {
            String order = child.order().clOrdId();
            Fill fill = new Fill("E" + updates, order, row.order().parentId(), now, MID, 1, Liquidity.MAKER, "SIM");
            facts.add(new DeskFact.Filled(now, fill, row.order().side()));
        }
    }

    private ParentRow parent(int number, int children) {
        Side side = number % 4 < 2 ? Side.BUY : Side.SELL;
        boolean living = number % 2 == 0;
        ParentOrder order = new ParentOrder(
                "P" + number,
                instrument.symbol(),
                side,
                10_000_000,
                start,
                start + 3_600 * SECOND,
                Instrument.NO_PRICE,
                0.2,
                0.5,
                Instrument.NO_PRICE,
                Algo.VWAP,
                Placement.PASSIVE);
        List<ChildRow> rows = new ArrayList<>(children);
        for (int i = 0; i < children; i++) {
            rows.add(child(order, i, living && i == children - 1));
        }
        return parent(order, living ? ParentStatus.WORKING : ParentStatus.COMPLETED, 500, rows);
    }

    private ChildRow child(ParentOrder parent, int number, boolean living) {
        String id = parent.parentId() + "-" + number;
        return new ChildRow(
                id,
                new ChildOrder(
                        id,
                        parent.parentId(),
                        parent.symbol(),
                        parent.side(),
                        OrderType.LIMIT,
                        TimeInForce.DAY,
                        100,
                        MID,
                        "SIM"),
                living ? OrderState.WORKING : OrderState.FILLED,
                living ? 0 : 100,
                living ? Double.NaN : MID,
                false,
                start,
                living ? 0 : start,
                "Joins the touch with the next slice.",
                living ? 400 : -1);
    }

    private ParentRow parent(ParentOrder order, ParentStatus status, long filled, List<ChildRow> children) {
        return new ParentRow(
                order,
                status,
                filled,
                status.isFinal() ? 0 : 100,
                filled + 50,
                MID + filled % 300,
                MID,
                filled % 300 / 100.0,
                0.08,
                "VWAP",
                "Behind schedule by 50 shares; joins the touch with the next slice.",
                "bench",
                children,
                Outlook.NONE);
    }

    private void publish() {
        snapshots.set(new DeskSnapshot(
                now,
                true,
                false,
                List.of(),
                new MarketPicture(
                        instrument,
                        depth(MID - 100, -100),
                        depth(MID, 100),
                        MID,
                        updates,
                        MID,
                        TradingStatus.TRADING,
                        false,
                        updates),
                DeskSnapshot.Conditions.UNKNOWN,
                List.copyOf(Arrays.asList(parents)),
                List.of(),
                List.of(),
                new Health(0, 0, 0, 0, 0, 0, 0, 0, Health.NO_TICK, List.of())));
    }

    private static Depth depth(long best, long step) {
        long[] prices = new long[LEVELS];
        long[] quantities = new long[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            prices[i] = best + i * step;
            quantities[i] = 100L * (i + 1);
        }
        return new Depth(prices, quantities);
    }
}
