package io.blockwright.simulator;

import io.blockwright.domain.Level;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.OrderBook;
import java.util.ArrayList;
import java.util.List;

/**
 * What a recording says about whole levels: the part that known orders do not explain is anonymous. Truths about a level
 * never bring back what members took and never touch members' orders.
 */
final class ReplayedLevels {
    private static final int MOST_LEVELS = 1_024;

    private final BookBuilder recording;
    private final OrderBook recorded;
    private final TakenLiquidity taken;
    private final LevelLosses losses;
    private final TradingFloor floor;
    private final ReplayedFills fills;
    private final long[] prices = new long[MOST_LEVELS];
    private final long[] quantities = new long[MOST_LEVELS];

    ReplayedLevels(
            BookBuilder recording, TakenLiquidity taken, LevelLosses losses, TradingFloor floor, ReplayedFills fills) {
        this.recording = recording;
        this.recorded = recording.book();
        this.taken = taken;
        this.losses = losses;
        this.floor = floor;
        this.fills = fills;
    }

    /** The whole recorded quantity at a price is now this. */
    void changed(MarketEvent.LevelChanged e, boolean untouched) {
        List<Long> known = untouched ? List.of() : knownAt(e.side(), e.price());
        long was = TradingFloor.anonymousAt(recorded, e.side(), e.price());
        if (!recording.apply(e)) {
            return;
        }
        lost(e.side(), e.price(), was);
        if (untouched) {
            floor.setLevel(e.side(), e.price(), e.quantity());
            return;
        }
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
        settleAnonymous(e.side(), e.price());
    }

    private void lost(Side side, long price, long was) {
        long now = TradingFloor.anonymousAt(recorded, side, price);
        losses.level(side, price, Math.max(0, was - now), floor.now());
    }

    /** Shows of a level's anonymous quantity what is left after what members took; new quantity may cross their orders. */
    void settleAnonymous(Side side, long price) {
        long there = TradingFloor.anonymousAt(recorded, side, price);
        long gone = Math.min(taken.anonymous(side, price), there);
        if (there > gone && recorded.status() == TradingStatus.TRADING) {
            gone += fills.fillReachedBy(side, price, there - gone);
        }
        taken.setAnonymous(side, price, gone);
        long shown = floor.anonymousAt(side, price);
        long left = there - gone;
        if (shown != left) {
            floor.restingMembers().levelShortened(side, price, left, floor.now());
            floor.setLevel(side, price, floor.book().quantityAt(side, price) - shown + left);
        }
    }

    /** The whole recorded book is now this. */
    void snapshot(MarketEvent.DepthSnapshot snapshot, boolean untouched) {
        TakenLiquidity before = new TakenLiquidity();
        for (Side side : Side.values()) {
            for (Level level : levels(snapshot, side)) {
                before.setAnonymous(side, level.price(), takenAt(side, level.price()));
            }
        }
        List<Was> bidsBefore = anonymous(Side.BUY);
        List<Was> asksBefore = anonymous(Side.SELL);
        if (!recording.apply(snapshot)) {
            return;
        }
        bidsBefore.forEach(was -> lost(Side.BUY, was.price(), was.quantity()));
        asksBefore.forEach(was -> lost(Side.SELL, was.price(), was.quantity()));
        fills.rememberPlaces();
        taken.clear();
        floor.rawBook().clear();
        floor.setStale(recorded.stale());
        List<Level> bids = show(snapshot, Side.BUY, before, floor.rawBook());
        List<Level> asks = show(snapshot, Side.SELL, before, floor.rawBook());
        if (untouched) {
            floor.emit(snapshot);
            return;
        }
        floor.emit(new MarketEvent.DepthSnapshot(snapshot.time(), snapshot.symbol(), bids, asks));
        fills.standAgain();
        for (Side side : Side.values()) {
            for (Level level : levels(snapshot, side)) {
                settleAnonymous(side, level.price());
            }
        }
    }

    private record Was(long price, long quantity) {}

    private List<Was> anonymous(Side side) {
        int count = recorded.copyLevels(side, prices, quantities);
        List<Was> levels = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            levels.add(new Was(prices[i], TradingFloor.anonymousAt(recorded, side, prices[i])));
        }
        return levels;
    }

    /** Puts into the exchange's book what is left of a side after what members took; answers with the same. */
    private List<Level> show(MarketEvent.DepthSnapshot snapshot, Side side, TakenLiquidity before, OrderBook book) {
        List<Level> shown = new ArrayList<>();
        for (Level level : levels(snapshot, side)) {
            long there = recorded.quantityAt(side, level.price());
            long gone = Math.min(before.anonymous(side, level.price()), there);
            taken.setAnonymous(side, level.price(), gone);
            if (there > gone) {
                book.setLevel(side, level.price(), there - gone);
                shown.add(new Level(level.price(), there - gone, level.orders()));
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
