package io.blockwright.marketdata.tape;

import io.blockwright.domain.Level;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a block's events as an {@link EventWriter} wrote them. Single-threaded. */
final class EventReader {
    private final String symbol;
    private final FieldSource in;
    private long seen;

    EventReader(String symbol, long firstSeen, FieldSource in) {
        this.symbol = symbol;
        this.seen = firstSeen;
        this.in = in;
    }

    /** When the event that was read last was seen. */
    long seen() {
        return seen;
    }

    MarketEvent read() {
        int head = in.head();
        seen += in.gap();
        long time = (head & EventKind.OTHER_TIME) == 0 ? seen : seen + in.ownTime();
        @Nullable Side side = EventKind.side(head);
        return switch (EventKind.of(head)) {
            case EventKind.ADDED ->
                new MarketEvent.OrderAdded(time, symbol, in.arrival(), known(side), in.price(side), in.quantity());
            case EventKind.REDUCED -> new MarketEvent.OrderReduced(time, symbol, in.order(), in.gone());
            case EventKind.DELETED -> new MarketEvent.OrderDeleted(time, symbol, in.order());
            case EventKind.EXECUTED ->
                new MarketEvent.OrderExecuted(time, symbol, in.order(), known(side), in.paid(side), in.gone());
            case EventKind.REPLACED ->
                new MarketEvent.OrderReplaced(time, symbol, in.order(), in.arrival(), in.price(null), in.quantity());
            case EventKind.TRADED -> new MarketEvent.Traded(time, symbol, in.paid(side), in.gone(), side);
            case EventKind.LEVEL ->
                new MarketEvent.LevelChanged(time, symbol, known(side), in.price(side), in.quantity());
            case EventKind.DEPTH -> new MarketEvent.DepthSnapshot(time, symbol, levels(), levels());
            default -> rare(head, time, in.rest());
        };
    }

    private MarketEvent rare(int head, long time, ByteSource rest) {
        return switch (EventKind.of(head)) {
            case EventKind.STATUS -> new MarketEvent.StatusChanged(time, symbol, status(rest.text()));
            case EventKind.GAP -> new MarketEvent.FeedGap(time, symbol, rest.text());
            case EventKind.HEADLINE ->
                new MarketEvent.Headline(time, rest.text(), rest.text(), texts(rest), rest.text());
            case EventKind.RELEASE ->
                new MarketEvent.EconomicRelease(time, rest.text(), rest.f64(), rest.f64(), rest.f64(), rest.text());
            case EventKind.JUDGED ->
                new MarketEvent.HeadlineJudged(time, texts(rest), rest.i64(), rest.f64(), rest.text());
            default -> throw new ByteSource.Damage("an unknown kind of event");
        };
    }

    private static Side known(@Nullable Side side) {
        if (side == null) {
            throw new ByteSource.Damage("an order without a side");
        }
        return side;
    }

    static TradingStatus status(String name) {
        for (TradingStatus status : TradingStatus.values()) {
            if (status.name().equals(name)) {
                return status;
            }
        }
        throw new ByteSource.Damage("an unknown trading status");
    }

    private static List<String> texts(ByteSource in) {
        int size = in.size();
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(in.text());
        }
        return texts;
    }

    private List<Level> levels() {
        int size = in.rest().size();
        List<Level> levels = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            levels.add(in.level());
        }
        return levels;
    }
}
