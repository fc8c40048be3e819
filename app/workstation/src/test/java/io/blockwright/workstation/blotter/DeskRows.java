package io.blockwright.workstation.blotter;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.ControlMode;
import io.blockwright.domain.Decision;
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
import io.blockwright.engine.Advice;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.DeskFact;
import io.blockwright.engine.Outlook;
import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.Snapshots;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.PriceFormat;
import java.time.ZoneId;
import java.util.List;

/** Rows of a desk for the blotter's tests: sells of 1,000 QDI by VWAP over half an hour, changed as a test wants. */
final class DeskRows {
    static final long SECOND = 1_000_000_000L;
    static final long START = 1_340_288_000L * SECOND;
    static final ClockFormat CLOCK = new ClockFormat(ZoneId.of("America/New_York"));

    private DeskRows() {}

    static ParentRow parent(String id, ParentStatus status, long filled, ChildRow... children) {
        return parent(id, Side.SELL, status, filled, Outlook.NONE, children);
    }

    static ParentRow parent(
            String id, Side side, ParentStatus status, long filled, Outlook outlook, ChildRow... children) {
        ParentOrder order = new ParentOrder(
                id,
                "QDI",
                side,
                1_000,
                START,
                START + 1_800 * SECOND,
                Instrument.NO_PRICE,
                0.2,
                0.5,
                Instrument.NO_PRICE,
                Algo.VWAP,
                Placement.PASSIVE);
        return new ParentRow(
                order,
                status,
                filled,
                100,
                300,
                999_900,
                1_000_050,
                1.5,
                0.08,
                "VWAP",
                "Behind by 50 shares.",
                "alice",
                List.of(children),
                outlook);
    }

    static ChildRow child(String id, OrderState state, boolean takenOver) {
        return child(id, id, state, takenOver);
    }

    /** A child that had another ClOrdID before. */
    static ChildRow child(String id, String clOrdId, OrderState state, boolean takenOver) {
        ChildOrder order = new ChildOrder(
                clOrdId, "P1", "QDI", Side.SELL, OrderType.LIMIT, TimeInForce.DAY, 100, 1_000_100, "SIM");
        return new ChildRow(
                id,
                order,
                state,
                0,
                Double.NaN,
                takenOver,
                START,
                state.isTerminal() ? START : 0,
                "Joins the touch.",
                400);
    }

    static DeskFact filled(String clOrdId, String execId, long quantity) {
        return new DeskFact.Filled(
                START,
                new Fill(execId, clOrdId, "P1", START + SECOND, 1_000_100, quantity, Liquidity.MAKER, "SIM"),
                Side.SELL);
    }

    static Outlook outlook(ControlMode mode, boolean awaiting, long expectedEnd) {
        Decision wait = new Decision.Wait(START + SECOND, Reason.of("The spread is wide."));
        return new Outlook(
                mode,
                new Advice(1, START, START + SECOND, awaiting, wait),
                List.of(),
                expectedEnd,
                1_000_000,
                1_000_000,
                Reason.of(""));
    }

    static ParentLine line(ParentRow row) {
        return new ParentLine(row, ChildSums.of(row), START + SECOND, new PriceFormat(Snapshots.QDI), CLOCK);
    }
}
