package io.blockwright.engine;

import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Facts on their way to a screen. Own fills and refusals are kept until somebody takes them; market trades are dropped when
 * nobody does, since the next picture shows the market anyway.
 */
final class Facts {
    private static final int TRADES = 1 << 13;

    private final ConcurrentLinkedQueue<DeskFact> own = new ConcurrentLinkedQueue<>();
    private final ArrayBlockingQueue<DeskFact> trades = new ArrayBlockingQueue<>(TRADES);
    private volatile boolean watched;

    void add(DeskFact fact) {
        own.add(fact);
    }

    void market(MarketEvent event) {
        if (!watched) {
            return;
        }
        DeskFact trade = tradeIn(event);
        if (trade != null) {
            trades.offer(trade);
        }
    }

    /** The trade that an event tells of, or null. */
    static DeskFact.@Nullable MarketTrade tradeIn(MarketEvent event) {
        return switch (event) {
            case MarketEvent.OrderExecuted e ->
                new DeskFact.MarketTrade(
                        e.time(), e.price(), e.quantity(), e.side().opposite());
            case MarketEvent.Traded t ->
                new DeskFact.MarketTrade(
                        t.time(), t.price(), t.quantity(), t.aggressor() == null ? Side.BUY : t.aggressor());
            case MarketEvent.OrderAdded _,
                    MarketEvent.OrderReduced _,
                    MarketEvent.OrderDeleted _,
                    MarketEvent.OrderReplaced _,
                    MarketEvent.LevelChanged _,
                    MarketEvent.DepthSnapshot _,
                    MarketEvent.StatusChanged _,
                    MarketEvent.FeedGap _,
                    MarketEvent.News _ -> null;
        };
    }

    int drain(Consumer<? super DeskFact> handler, int limit) {
        watched = true;
        int count = 0;
        while (count < limit) {
            DeskFact fact = own.poll();
            if (fact == null) {
                fact = trades.poll();
            }
            if (fact == null) {
                break;
            }
            handler.accept(fact);
            count++;
        }
        return count;
    }
}
