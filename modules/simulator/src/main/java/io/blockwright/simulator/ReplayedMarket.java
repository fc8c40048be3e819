package io.blockwright.simulator;

import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.OrderBook;
import org.jspecify.annotations.Nullable;

/** Applies recorded events to the book of the recording and to the exchange's floor; see {@link RecordedSource} for the rules. */
final class ReplayedMarket {
    private final OrderBook recorded;
    private final TakenLiquidity taken = new TakenLiquidity();
    private final LevelLosses losses = new LevelLosses();
    private final ReplayedLevels levels;
    private final BookBuilder recording;
    private final TradingFloor floor;
    private final ReplayedFills fills;
    /** Whether the recording names orders: its trades are then those against hidden ones. */
    private boolean namesOrders;

    ReplayedMarket(BookBuilder recording, TradingFloor floor) {
        this.recording = recording;
        this.recorded = recording.book();
        this.floor = floor;
        this.fills = new ReplayedFills(floor);
        this.levels = new ReplayedLevels(recording, taken, losses, floor, fills);
    }

    void taken(long orderId, Side side, long price, long quantity) {
        if (orderId < OrderBook.LOWEST_ID) {
            taken.addAnonymous(side, price, quantity);
        } else {
            taken.add(orderId, quantity);
        }
    }

    long awaitingTrade(Side side, long price, long now) {
        return losses.awaitingTrade(side, price, now);
    }

    void apply(MarketEvent event) {
        boolean untouched = taken.isEmpty() && floor.restingMembers().isEmpty();
        switch (event) {
            case MarketEvent.OrderAdded e -> added(e);
            case MarketEvent.OrderReduced e -> reduced(e);
            case MarketEvent.OrderDeleted e -> deleted(e);
            case MarketEvent.OrderExecuted e -> executed(e);
            case MarketEvent.OrderReplaced e -> replaced(e);
            case MarketEvent.Traded e -> traded(e);
            case MarketEvent.LevelChanged e -> levels.changed(e, untouched);
            case MarketEvent.DepthSnapshot e -> levels.snapshot(e, untouched);
            case MarketEvent.News news -> floor.tell(news);
            case MarketEvent.StatusChanged _, MarketEvent.FeedGap _ -> {
                if (recording.apply(event)) {
                    floor.setStatus(recorded.status());
                    floor.setStale(recorded.stale());
                    floor.emit(event);
                }
            }
        }
    }

    private void added(MarketEvent.OrderAdded e) {
        if (recording.apply(e)) {
            namesOrders = true;
            enter(e.orderId(), e.side(), e.price(), e.quantity());
        }
    }

    /** What members' resting orders do not take of a recorded order is shown. */
    private void enter(long orderId, Side side, long price, long quantity) {
        long crossed = trading() ? fills.fillReachedBy(side, price, quantity) : 0;
        if (crossed > 0) {
            taken.add(orderId, crossed);
        }
        if (quantity > crossed) {
            floor.add(orderId, side, price, quantity - crossed);
        }
    }

    private void reduced(MarketEvent.OrderReduced e) {
        if (recording.apply(e)) {
            settle(e.orderId());
        }
    }

    private void deleted(MarketEvent.OrderDeleted e) {
        if (recording.apply(e)) {
            settle(e.orderId());
        }
    }

    private void executed(MarketEvent.OrderExecuted e) {
        if (!recorded.contains(e.orderId())) {
            executedAnonymously(e);
            return;
        }
        // ITCH prints some executions at another price than the order's; its place in the book is its own price
        long price = recorded.priceOf(e.orderId());
        Side side = recorded.sideOf(e.orderId());
        if (recording.apply(e)) {
            long filled = fills.fillBetterThan(side, price, e.quantity());
            filled += fills.fillAhead(e.orderId(), side, price, e.quantity() - filled);
            floor.execute(e.orderId(), side, e.price(), e.quantity() - filled);
            settle(e.orderId());
        }
    }

    /** The executed order is not known: it was part of the anonymous quantity, or was never shown. */
    private void executedAnonymously(MarketEvent.OrderExecuted e) {
        long was = TradingFloor.anonymousAt(recorded, e.side(), e.price());
        long wasThere = was - taken.anonymous(e.side(), e.price());
        if (recording.apply(e)) {
            long filled = fills.fillBetterThan(e.side(), e.price(), e.quantity());
            filled += fills.fillBehindAnonymous(e.side(), e.price(), e.quantity() - filled);
            long rest = e.quantity() - filled;
            fills.anonymousTraded(e, was == 0 ? rest : Math.min(rest, wasThere));
            levels.settleAnonymous(e.side(), e.price());
        }
    }

    private void replaced(MarketEvent.OrderReplaced e) {
        long oldId = e.oldOrderId();
        @Nullable Side side = recorded.contains(oldId) ? recorded.sideOf(oldId) : null;
        if (!recording.apply(e) || side == null) {
            return;
        }
        // an order that members took wholly could not have been replaced
        long already = floor.rawBook().contains(oldId) ? taken.of(oldId) : e.quantity();
        long shown = Math.max(0, e.quantity() - already);
        taken.forget(oldId);
        taken.set(e.orderId(), e.quantity() - shown);
        if (shown > 0 && !(trading() && floor.restingMembers().reachedBy(side, e.price()))) {
            floor.replace(oldId, e.orderId(), side, e.price(), shown);
        } else {
            floor.cancel(oldId);
            if (shown > 0) {
                enter(e.orderId(), side, e.price(), shown);
            }
        }
    }

    private void traded(MarketEvent.Traded e) {
        if (!recording.apply(e)) {
            return;
        }
        @Nullable Side aggressor = e.aggressor();
        long filled = 0;
        if (aggressor != Side.BUY) {
            filled += fills.fillBetterThan(Side.BUY, e.price(), e.quantity());
        }
        if (aggressor != Side.SELL) {
            filled += fills.fillBetterThan(Side.SELL, e.price(), e.quantity() - filled);
        }
        if (!namesOrders) {
            filled += tradedAtALevel(e, e.quantity() - filled);
        }
        if (filled == 0) {
            floor.emit(e);
        } else if (filled < e.quantity()) {
            floor.emit(new MarketEvent.Traded(e.time(), e.symbol(), e.price(), e.quantity() - filled, aggressor));
        }
    }

    /** Where only levels are known, a trade at a price works its way through the queue there; the level itself is told apart. */
    private long tradedAtALevel(MarketEvent.Traded e, long quantity) {
        long filled = 0;
        for (Side side : Side.values()) {
            if (e.aggressor() != side) {
                boolean there = TradingFloor.anonymousAt(recorded, side, e.price()) > 0;
                filled += fills.fillFromTheLevel(side, e.price(), quantity - filled, there);
                losses.traded(side, e.price(), quantity, floor.now());
            }
        }
        return filled;
    }

    /** Shows of a recorded order what is left after what members took. */
    private void settle(long orderId) {
        long shown = floor.rawBook().quantityOf(orderId);
        long left = Math.max(0, recorded.quantityOf(orderId) - taken.of(orderId));
        if (shown > left) {
            floor.reduce(orderId, shown - left);
        }
        if (!recorded.contains(orderId)) {
            taken.forget(orderId);
        }
    }

    private boolean trading() {
        return recorded.status() == TradingStatus.TRADING;
    }
}
