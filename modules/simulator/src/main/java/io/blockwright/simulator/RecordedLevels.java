package io.blockwright.simulator;

import io.blockwright.domain.Level;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;
import io.blockwright.marketdata.OrderBook;
import java.util.ArrayList;
import java.util.List;

/**
 * What a recording says about whole levels: the part that known orders do not explain is anonymous. Truths about a level
 * never bring back what members took and never touch members' orders.
 */
final class RecordedLevels {
    private final OrderBook recorded;
    private final TakenLiquidity taken;

    RecordedLevels(OrderBook recorded, TakenLiquidity taken) {
        this.recorded = recorded;
        this.taken = taken;
    }

    /** The whole recorded quantity at a price is now this. */
    void changed(Side side, long price, long quantity, TradingFloor floor) {
        List<Long> known = knownAt(side, price);
        recorded.setLevel(side, price, quantity);
        for (long orderId : known) {
            long shown = floor.rawBook().quantityOf(orderId);
            long left = Math.max(0, recorded.quantityOf(orderId) - taken.of(orderId));
            if (shown > left) {
                floor.reduce(orderId, shown - left);
            }
            if (!recorded.contains(orderId)) {
                taken.forget(orderId);
            }
        }
        settleAnonymous(side, price, floor);
    }

    /** Shows of a level's anonymous quantity what is left after what members took; new quantity may cross their orders. */
    void settleAnonymous(Side side, long price, TradingFloor floor) {
        long there = TradingFloor.anonymousAt(recorded, side, price);
        long gone = Math.min(taken.anonymous(side, price), there);
        if (there > gone && recorded.status() == TradingStatus.TRADING) {
            gone += floor.fillReachedBy(side, price, there - gone);
        }
        taken.setAnonymous(side, price, gone);
        long shown = floor.anonymousAt(side, price);
        long left = there - gone;
        if (shown != left) {
            floor.anonymousShrank(side, price, 0, left);
            floor.setLevel(side, price, floor.book().quantityAt(side, price) - shown + left);
        }
    }

    /** The whole recorded book is now this. */
    void snapshot(MarketEvent.DepthSnapshot snapshot, TradingFloor floor) {
        OrderBook book = floor.rawBook();
        TakenLiquidity before = new TakenLiquidity();
        for (Side side : Side.values()) {
            for (Level level : levels(snapshot, side)) {
                before.setAnonymous(side, level.price(), takenAt(side, level.price()));
            }
        }
        boolean untouched = taken.isEmpty() && !floor.hasMembers();
        floor.rememberPlaces();
        taken.clear();
        replaceAll(recorded, snapshot, before, false);
        replaceAll(book, snapshot, before, true);
        recorded.setStale(false);
        floor.setStale(false);
        for (Side side : Side.values()) {
            for (Level level : levels(snapshot, side)) {
                long gone = Math.min(before.anonymous(side, level.price()), level.quantity());
                taken.setAnonymous(side, level.price(), gone);
            }
        }
        if (untouched) {
            floor.emit(snapshot);
            return;
        }
        floor.emit(new MarketEvent.DepthSnapshot(
                snapshot.time(), snapshot.symbol(), shown(book, snapshot, Side.BUY), shown(book, snapshot, Side.SELL)));
        floor.standAgain();
        for (Side side : Side.values()) {
            for (Level level : levels(snapshot, side)) {
                settleAnonymous(side, level.price(), floor);
            }
        }
    }

    private static void replaceAll(
            OrderBook book, MarketEvent.DepthSnapshot snapshot, TakenLiquidity before, boolean withoutTaken) {
        book.clear();
        for (Side side : Side.values()) {
            for (Level level : levels(snapshot, side)) {
                long gone = withoutTaken ? before.anonymous(side, level.price()) : 0;
                if (level.quantity() > gone) {
                    book.setLevel(side, level.price(), level.quantity() - gone);
                }
            }
        }
    }

    private static List<Level> shown(OrderBook book, MarketEvent.DepthSnapshot snapshot, Side side) {
        List<Level> shown = new ArrayList<>();
        for (Level level : levels(snapshot, side)) {
            long quantity = book.quantityAt(side, level.price());
            if (quantity > 0) {
                shown.add(new Level(level.price(), quantity, level.orders()));
            }
        }
        return shown;
    }

    private static List<Level> levels(MarketEvent.DepthSnapshot snapshot, Side side) {
        return side == Side.BUY ? snapshot.bids() : snapshot.asks();
    }

    /** How much members took of what is recorded at a price. */
    private long takenAt(Side side, long price) {
        long total = taken.anonymous(side, price);
        for (long orderId : knownAt(side, price)) {
            total += Math.min(taken.of(orderId), recorded.quantityOf(orderId));
        }
        return total;
    }

    private List<Long> knownAt(Side side, long price) {
        List<Long> known = new ArrayList<>();
        for (long id = recorded.firstAt(side, price); id != OrderBook.NO_ORDER; id = recorded.nextInQueue(id)) {
            if (id >= OrderBook.LOWEST_ID) {
                known.add(id);
            }
        }
        return known;
    }
}
