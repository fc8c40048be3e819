package io.blockwright.workstation.depth;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.ControlMode;
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
import io.blockwright.domain.TradingStatus;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.Depth;
import io.blockwright.engine.DeskFact;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.DeskSnapshot.Conditions;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.engine.Outlook;
import io.blockwright.engine.Outlook.PlannedChild;
import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.Snapshots;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A seeded market with two parents at work in it, frame by frame. */
final class HeatStory {
    static final long SECOND = 1_000_000_000L;
    static final long START = 1_340_288_400L * SECOND;
    private static final int LEVELS = 60;

    final List<DeskFact> facts = new ArrayList<>();
    final List<DeskFact.Filled> fills = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(11);
    private final Map<Long, Long> sizes = new HashMap<>();
    private final List<ChildRow> children = new ArrayList<>();
    long now = START;
    boolean stale;
    private double fair = 1_000_000;
    private long frames;
    private long filled;

    /** The next frame, so many nanoseconds later. */
    Frame step(long nanos) {
        now += nanos;
        fair += random.nextGaussian() * 40 * Math.sqrt(nanos / 1e9);
        long bid = Math.floorDiv((long) fair, 100) * 100;
        facts.clear();
        trade(bid);
        work(bid);
        return new Frame(++frames * 16_666_667L, snapshot(bid), List.copyOf(facts));
    }

    private void trade(long bid) {
        if (random.nextInt(3) == 0) {
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            long quantity = Math.round(Math.exp(4.5 + random.nextGaussian()));
            facts.add(new DeskFact.MarketTrade(now, side == Side.BUY ? bid + 100 : bid, quantity, side));
        }
    }

    private void work(long bid) {
        ChildRow last = children.isEmpty() ? null : children.getLast();
        if (last == null || last.done() != 0) {
            children.add(child(bid, 0, 0, 900));
        } else if (now - last.created() > 18 * SECOND) {
            fill(last, last.order().quantity() - last.filled());
            children.set(children.size() - 1, child(last, last.order().quantity(), now));
        } else if (last.filled() == 0 && now - last.created() > 9 * SECOND) {
            fill(last, 100);
            children.set(children.size() - 1, child(last, 100, 0));
        }
    }

    private void fill(ChildRow child, long quantity) {
        filled += quantity;
        DeskFact.Filled fill = new DeskFact.Filled(
                now,
                new Fill(
                        "E" + fills.size(),
                        child.order().clOrdId(),
                        "P1",
                        now,
                        child.order().price(),
                        quantity,
                        Liquidity.MAKER,
                        "SIM"),
                Side.BUY);
        fills.add(fill);
        facts.add(fill);
    }

    private ChildRow child(long price, long done, long at, long ahead) {
        String id = "C" + children.size();
        ChildOrder order =
                new ChildOrder(id, "P1", "QDI", Side.BUY, OrderType.LIMIT, TimeInForce.DAY, 400, price, "SIM");
        return new ChildRow(id, order, OrderState.WORKING, done, Double.NaN, false, now, at, "slice", ahead);
    }

    private ChildRow child(ChildRow of, long done, long at) {
        OrderState state = at == 0 ? OrderState.PARTIALLY_FILLED : OrderState.FILLED;
        return new ChildRow(
                of.childId(),
                of.order(),
                state,
                done,
                Double.NaN,
                false,
                of.created(),
                at,
                "slice",
                at == 0 ? 320 : -1);
    }

    private DeskSnapshot snapshot(long bid) {
        MarketPicture market = new MarketPicture(
                Snapshots.QDI,
                side(bid, -100),
                side(bid + 100, 100),
                bid,
                10_000,
                bid,
                TradingStatus.TRADING,
                stale,
                frames);
        DeskSnapshot plain = Snapshots.desk(now, market, false);
        return new DeskSnapshot(
                now,
                true,
                false,
                List.of(),
                market,
                new Conditions(1, 1, 0.02, 0.02, 0, 2_000_000, 5_000),
                List.of(parent("P1", Side.BUY, children, 400), parent("P2", Side.SELL, List.of(resting), 250)),
                List.of(),
                List.of(),
                plain.health());
    }

    /** P2's one order: it does not move and nobody knows its queue. */
    private final ChildRow resting = new ChildRow(
            "R0",
            new ChildOrder("R0", "P2", "QDI", Side.SELL, OrderType.LIMIT, TimeInForce.DAY, 400, 1_000_700, "SIM"),
            OrderState.WORKING,
            0,
            Double.NaN,
            false,
            START,
            0,
            "rests",
            -1);

    private ParentRow parent(String id, Side side, List<ChildRow> rows, long slice) {
        ParentOrder order = new ParentOrder(
                id,
                "QDI",
                side,
                20_000,
                START,
                START + 3_600 * SECOND,
                Instrument.NO_PRICE,
                0.2,
                0.5,
                Instrument.NO_PRICE,
                Algo.TWAP,
                Placement.PASSIVE);
        List<PlannedChild> planned = new ArrayList<>();
        long next = START + Math.ceilDiv(now - START, 20 * SECOND) * 20 * SECOND;
        for (int i = 0; i < 30; i++) {
            planned.add(new PlannedChild(next + i * (20 * SECOND), slice));
        }
        long working = rows.stream()
                .filter(row -> row.done() == 0)
                .mapToLong(row -> row.order().quantity() - row.filled())
                .sum();
        return new ParentRow(
                order,
                ParentStatus.WORKING,
                id.equals("P1") ? filled : 0,
                working,
                filled,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                0,
                "TWAP",
                "",
                "alice",
                List.copyOf(rows),
                new Outlook(ControlMode.AUTO, null, planned, 0, Double.NaN, Double.NaN, Reason.of("")));
    }

    private Depth side(long best, long step) {
        long[] prices = new long[LEVELS];
        long[] quantities = new long[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            prices[i] = best + i * step;
            if (random.nextInt(400) == 0) {
                sizes.remove(prices[i]);
            }
            quantities[i] = sizes.computeIfAbsent(
                    prices[i],
                    price -> Math.max(
                            1,
                            Math.round(
                                    Math.exp(5.5 + random.nextGaussian() * 0.9) * (random.nextInt(20) == 0 ? 10 : 1))));
        }
        return new Depth(prices, quantities);
    }
}
