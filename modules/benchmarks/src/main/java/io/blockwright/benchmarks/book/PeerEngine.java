package io.blockwright.benchmarks.book;

import exchange.core2.collections.objpool.ObjectsPool;
import exchange.core2.core.common.CoreSymbolSpecification;
import exchange.core2.core.common.MatcherTradeEvent;
import exchange.core2.core.common.OrderAction;
import exchange.core2.core.common.OrderType;
import exchange.core2.core.common.SymbolType;
import exchange.core2.core.common.cmd.CommandResultCode;
import exchange.core2.core.common.cmd.OrderCommand;
import exchange.core2.core.common.cmd.OrderCommandType;
import exchange.core2.core.common.config.LoggingConfiguration;
import exchange.core2.core.orderbook.IOrderBook;
import exchange.core2.core.orderbook.OrderBookDirectImpl;
import exchange.core2.core.orderbook.OrderBookEventsHelper;
import io.blockwright.domain.Side;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The peer: exchange-core's {@code OrderBookDirectImpl}, fed as its own pipeline feeds it: one command object reused, events
 * and nodes from pools, so that it is not charged for garbage that it does not make in production.
 */
final class PeerEngine {
    private static final long USER = 1;

    /** Hands out events of a ring, as the peer's shared event pool does. */
    private static final class EventRing implements Supplier<MatcherTradeEvent> {
        private final MatcherTradeEvent[] events = new MatcherTradeEvent[1 << 12];
        private int next;

        EventRing() {
            for (int i = 0; i < events.length; i++) {
                events[i] = new MatcherTradeEvent();
            }
        }

        @Override
        public MatcherTradeEvent get() {
            MatcherTradeEvent event = events[next++ & (events.length - 1)];
            event.nextEvent = null;
            return event;
        }
    }

    private final IOrderBook book;
    private final OrderCommand command = new OrderCommand();

    PeerEngine() {
        CoreSymbolSpecification symbol = CoreSymbolSpecification.builder()
                .symbolId(1)
                .type(SymbolType.FUTURES_CONTRACT)
                .baseCurrency(1)
                .quoteCurrency(2)
                .baseScaleK(1)
                .quoteScaleK(1)
                .build();
        ObjectsPool pool = new ObjectsPool(Map.of(
                ObjectsPool.DIRECT_ORDER, 1 << 20,
                ObjectsPool.DIRECT_BUCKET, 1 << 16,
                ObjectsPool.ART_NODE_4, 1 << 15,
                ObjectsPool.ART_NODE_16, 1 << 14,
                ObjectsPool.ART_NODE_48, 1 << 13,
                ObjectsPool.ART_NODE_256, 1 << 12));
        book = new OrderBookDirectImpl(
                symbol, pool, new OrderBookEventsHelper(new EventRing()), LoggingConfiguration.DEFAULT);
        command.symbol = 1;
        command.uid = USER;
    }

    IOrderBook book() {
        return book;
    }

    /** Runs commands of a stream; says how many succeeded. */
    int run(CommandStream stream, int from, int to) {
        int done = 0;
        for (int at = from; at < to; at++) {
            if (apply(stream, at)) {
                done++;
            }
        }
        return done;
    }

    boolean apply(CommandStream stream, int at) {
        command.orderId = stream.id(at);
        command.price = stream.price(at);
        command.reserveBidPrice = stream.price(at);
        command.size = stream.quantity(at);
        command.action = stream.side(at) == Side.BUY ? OrderAction.BID : OrderAction.ASK;
        command.matcherEvent = null;
        return switch (stream.kind(at)) {
            case CommandStream.PLACE -> place(OrderType.GTC);
            case CommandStream.TAKE -> place(OrderType.IOC);
            case CommandStream.CANCEL -> {
                command.command = OrderCommandType.CANCEL_ORDER;
                yield book.cancelOrder(command) == CommandResultCode.SUCCESS;
            }
            case CommandStream.REDUCE -> {
                command.command = OrderCommandType.REDUCE_ORDER;
                yield book.reduceOrder(command) == CommandResultCode.SUCCESS;
            }
            case CommandStream.MOVE -> {
                command.command = OrderCommandType.MOVE_ORDER;
                yield book.moveOrder(command) == CommandResultCode.SUCCESS;
            }
            default -> false;
        };
    }

    private boolean place(OrderType type) {
        command.command = OrderCommandType.PLACE_ORDER;
        command.orderType = type;
        book.newOrder(command);
        return true;
    }

    /** What the last command did, first event first. */
    @Nullable
    MatcherTradeEvent events() {
        return command.matcherEvent;
    }
}
