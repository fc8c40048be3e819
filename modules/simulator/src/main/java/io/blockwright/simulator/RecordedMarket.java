package io.blockwright.simulator;

import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;
import io.blockwright.marketdata.OrderBook;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Applies recorded events to the book of the recording and to the exchange's floor; see {@link RecordedSource} for the rules. */
final class RecordedMarket {
    private final OrderBook recorded;
    private final TakenLiquidity taken = new TakenLiquidity();
    private final RecordedLevels levels;
    private final Consumer<String> unusable;

    RecordedMarket(OrderBook recorded, Consumer<String> unusable) {
        this.recorded = recorded;
        this.levels = new RecordedLevels(recorded, taken);
        this.unusable = unusable;
    }

    void taken(long orderId, Side side, long price, long quantity) {
        if (orderId < OrderBook.LOWEST_ID) {
            taken.addAnonymous(side, price, quantity);
        } else {
            taken.add(orderId, quantity);
        }
    }

    void apply(MarketEvent event, TradingFloor floor) {
        boolean untouched = taken.isEmpty() && !floor.hasMembers();
        switch (event) {
            case MarketEvent.OrderAdded e -> added(e, floor);
            case MarketEvent.OrderReduced e -> reduced(e, floor);
            case MarketEvent.OrderDeleted e -> deleted(e, floor);
            case MarketEvent.OrderExecuted e -> executed(e, floor);
            case MarketEvent.OrderReplaced e -> replaced(e, floor);
            case MarketEvent.Traded e -> traded(e, floor);
            case MarketEvent.LevelChanged e
            when untouched -> {
                recorded.setLevel(e.side(), e.price(), e.quantity());
                floor.setLevel(e.side(), e.price(), e.quantity());
            }
            case MarketEvent.LevelChanged e -> levels.changed(e.side(), e.price(), e.quantity(), floor);
            case MarketEvent.DepthSnapshot e -> levels.snapshot(e, floor);
            case MarketEvent.StatusChanged e -> {
                recorded.setStatus(e.status());
                floor.setStatus(e.status());
                floor.emit(e);
            }
            case MarketEvent.FeedGap e -> {
                recorded.setStale(true);
                floor.setStale(true);
                floor.emit(e);
            }
        }
    }

    private void added(MarketEvent.OrderAdded e, TradingFloor floor) {
        if (RestingMembers.isMember(e.orderId())) {
            unusable.accept("order id from 2^62 up");
        } else if (!recorded.add(e.orderId(), e.side(), e.price(), e.quantity())) {
            unusable.accept("order added twice or without quantity");
        } else {
            enter(e.orderId(), e.side(), e.price(), e.quantity(), floor);
        }
    }

    /** What members' resting orders do not take of a recorded order is shown. */
    private void enter(long orderId, Side side, long price, long quantity, TradingFloor floor) {
        long crossed = trading() ? floor.fillReachedBy(side, price, quantity) : 0;
        if (crossed > 0) {
            taken.add(orderId, crossed);
        }
        if (quantity > crossed) {
            floor.add(orderId, side, price, quantity - crossed);
        }
    }

    private void reduced(MarketEvent.OrderReduced e, TradingFloor floor) {
        if (recorded.reduce(e.orderId(), e.quantity()) == 0) {
            unusable.accept("reduction of an unknown order");
        }
        settle(e.orderId(), floor);
    }

    private void deleted(MarketEvent.OrderDeleted e, TradingFloor floor) {
        if (recorded.remove(e.orderId()) == 0) {
            unusable.accept("deletion of an unknown order");
        }
        settle(e.orderId(), floor);
    }

    private void executed(MarketEvent.OrderExecuted e, TradingFloor floor) {
        if (!recorded.contains(e.orderId())) {
            executedAnonymously(e, floor);
            return;
        }
        // ITCH prints some executions at another price than the order's; its place in the book is its own price
        long price = recorded.priceOf(e.orderId());
        Side side = recorded.sideOf(e.orderId());
        long filled = floor.fillBetterThan(side, price, e.quantity());
        filled += floor.fillAhead(e.orderId(), side, price, e.quantity() - filled);
        recorded.reduce(e.orderId(), e.quantity());
        floor.execute(e.orderId(), side, e.price(), e.quantity() - filled);
        settle(e.orderId(), floor);
    }

    /** The executed order is not known: it was part of the anonymous quantity, or was never shown. */
    private void executedAnonymously(MarketEvent.OrderExecuted e, TradingFloor floor) {
        long filled = floor.fillBetterThan(e.side(), e.price(), e.quantity());
        filled += floor.fillBehindAnonymous(e.side(), e.price(), e.quantity() - filled);
        long recordedBefore = TradingFloor.anonymousAt(recorded, e.side(), e.price());
        if (recordedBefore == 0) {
            unusable.accept("execution of an unknown order");
        }
        recorded.reduceAnonymous(e.side(), e.price(), e.quantity());
        long rest = e.quantity() - filled;
        long wasThere = recordedBefore - taken.anonymous(e.side(), e.price());
        long printed = recordedBefore == 0 ? rest : Math.min(rest, wasThere);
        floor.anonymousTraded(e, printed);
        levels.settleAnonymous(e.side(), e.price(), floor);
    }

    private void replaced(MarketEvent.OrderReplaced e, TradingFloor floor) {
        if (!recorded.contains(e.oldOrderId())) {
            unusable.accept("replacement of an unknown order");
            return;
        }
        Side side = recorded.sideOf(e.oldOrderId());
        long already = floor.rawBook().contains(e.oldOrderId()) ? taken.of(e.oldOrderId()) : e.quantity();
        taken.forget(e.oldOrderId());
        recorded.remove(e.oldOrderId());
        if (!recorded.add(e.orderId(), side, e.price(), e.quantity())) {
            unusable.accept("order added twice or without quantity");
            floor.cancel(e.oldOrderId());
            return;
        }
        long shown = Math.max(0, e.quantity() - already);
        taken.set(e.orderId(), e.quantity() - shown);
        if (shown > 0 && !floor.memberReachedBy(side, e.price())) {
            floor.replace(e.oldOrderId(), e.orderId(), side, e.price(), shown);
        } else {
            floor.cancel(e.oldOrderId());
            if (shown > 0) {
                enter(e.orderId(), side, e.price(), shown, floor);
            }
        }
    }

    private void traded(MarketEvent.Traded e, TradingFloor floor) {
        @Nullable Side aggressor = e.aggressor();
        long filled = 0;
        if (aggressor != Side.BUY) {
            filled += floor.fillBetterThan(Side.BUY, e.price(), e.quantity());
        }
        if (aggressor != Side.SELL) {
            filled += floor.fillBetterThan(Side.SELL, e.price(), e.quantity() - filled);
        }
        if (filled == 0) {
            floor.emit(e);
        } else if (filled < e.quantity()) {
            floor.emit(new MarketEvent.Traded(e.time(), e.symbol(), e.price(), e.quantity() - filled, aggressor));
        }
    }

    /** Shows of a recorded order what is left after what members took. */
    private void settle(long orderId, TradingFloor floor) {
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
