package io.blockwright.marketdata.tape;

import io.blockwright.domain.Level;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One instrument's events as bytes and back, each told by its difference from the one before. A first byte holds the kind in
 * its low four bits, the side in bit 4 and, in bit 5, whether the event's time is not the time it was seen at. Single-threaded;
 * one codec for each direction and block.
 */
final class EventCodec {
    private static final int ADDED = 0;
    private static final int REDUCED = 1;
    private static final int DELETED = 2;
    private static final int EXECUTED = 3;
    private static final int REPLACED = 4;
    private static final int TRADED = 5;
    private static final int LEVEL = 6;
    private static final int DEPTH = 7;
    private static final int STATUS = 8;
    private static final int GAP = 9;
    private static final int HEADLINE = 10;
    private static final int RELEASE = 11;
    private static final int JUDGED = 12;
    private static final int SELL = 0x10;
    private static final int OTHER_TIME = 0x20;
    private static final int NO_SIDE = 0x40;

    private final String symbol;
    private long seen;
    private long order;
    private long price;

    EventCodec(String symbol, long firstSeen) {
        this.symbol = symbol;
        this.seen = firstSeen;
    }

    /** When the event that was read or written last was seen. */
    long seen() {
        return seen;
    }

    void write(ByteSink out, long at, MarketEvent event) {
        switch (event) {
            case MarketEvent.OrderAdded e -> {
                head(out, at, e, ADDED | side(e.side()));
                order(out, e.orderId());
                priced(out, e.price(), e.quantity());
            }
            case MarketEvent.OrderReduced e -> {
                head(out, at, e, REDUCED);
                order(out, e.orderId());
                out.delta(e.quantity());
            }
            case MarketEvent.OrderDeleted e -> {
                head(out, at, e, DELETED);
                order(out, e.orderId());
            }
            case MarketEvent.OrderExecuted e -> {
                head(out, at, e, EXECUTED | side(e.side()));
                order(out, e.orderId());
                priced(out, e.price(), e.quantity());
            }
            case MarketEvent.OrderReplaced e -> {
                head(out, at, e, REPLACED);
                order(out, e.oldOrderId());
                order(out, e.orderId());
                priced(out, e.price(), e.quantity());
            }
            case MarketEvent.Traded e -> {
                head(out, at, e, TRADED | side(e.aggressor()));
                priced(out, e.price(), e.quantity());
            }
            case MarketEvent.LevelChanged e -> {
                head(out, at, e, LEVEL | side(e.side()));
                priced(out, e.price(), e.quantity());
            }
            case MarketEvent.DepthSnapshot e -> {
                head(out, at, e, DEPTH);
                levels(out, e.bids());
                levels(out, e.asks());
            }
            case MarketEvent.StatusChanged e -> {
                head(out, at, e, STATUS);
                out.text(e.status().name());
            }
            case MarketEvent.FeedGap e -> {
                head(out, at, e, GAP);
                out.text(e.reason());
            }
            case MarketEvent.Headline e -> {
                head(out, at, e, HEADLINE);
                out.text(e.id());
                out.text(e.source());
                out.count(e.symbols().size());
                e.symbols().forEach(out::text);
                out.text(e.text());
            }
            case MarketEvent.EconomicRelease e -> {
                head(out, at, e, RELEASE);
                out.text(e.name());
                out.f64(e.actual());
                out.f64(e.consensus());
                out.f64(e.previous());
                out.text(e.unit());
            }
            case MarketEvent.HeadlineJudged e -> {
                head(out, at, e, JUDGED);
                out.count(e.symbols().size());
                e.symbols().forEach(out::text);
                out.i64(e.story());
                out.f64(e.score());
                out.text(e.judge());
            }
        }
    }

    private static int side(@Nullable Side side) {
        return side == null ? NO_SIDE : side == Side.SELL ? SELL : 0;
    }

    private void head(ByteSink out, long at, MarketEvent event, int kind) {
        out.u8(event.time() == at ? kind : kind | OTHER_TIME);
        out.count(at - seen);
        seen = at;
        if (event.time() != at) {
            out.delta(event.time() - at);
        }
    }

    private void order(ByteSink out, long id) {
        out.delta(id - order);
        order = id;
    }

    private void priced(ByteSink out, long at, long quantity) {
        out.delta(at - price);
        price = at;
        out.delta(quantity);
    }

    private void levels(ByteSink out, List<Level> levels) {
        out.count(levels.size());
        for (Level level : levels) {
            priced(out, level.price(), level.quantity());
            out.delta(level.orders());
        }
    }

    MarketEvent read(ByteSource in) {
        int head = in.u8();
        seen += in.count();
        long time = (head & OTHER_TIME) == 0 ? seen : seen + in.delta();
        @Nullable Side side = (head & NO_SIDE) != 0 ? null : (head & SELL) == 0 ? Side.BUY : Side.SELL;
        return switch (head & 0xF) {
            case ADDED -> new MarketEvent.OrderAdded(time, symbol, order(in), known(side), price(in), in.delta());
            case REDUCED -> new MarketEvent.OrderReduced(time, symbol, order(in), in.delta());
            case DELETED -> new MarketEvent.OrderDeleted(time, symbol, order(in));
            case EXECUTED -> new MarketEvent.OrderExecuted(time, symbol, order(in), known(side), price(in), in.delta());
            case REPLACED -> new MarketEvent.OrderReplaced(time, symbol, order(in), order(in), price(in), in.delta());
            case TRADED -> new MarketEvent.Traded(time, symbol, price(in), in.delta(), side);
            case LEVEL -> new MarketEvent.LevelChanged(time, symbol, known(side), price(in), in.delta());
            case DEPTH -> new MarketEvent.DepthSnapshot(time, symbol, levels(in), levels(in));
            case STATUS -> new MarketEvent.StatusChanged(time, symbol, status(in.text()));
            case GAP -> new MarketEvent.FeedGap(time, symbol, in.text());
            case HEADLINE -> new MarketEvent.Headline(time, in.text(), in.text(), texts(in), in.text());
            case RELEASE -> new MarketEvent.EconomicRelease(time, in.text(), in.f64(), in.f64(), in.f64(), in.text());
            case JUDGED -> new MarketEvent.HeadlineJudged(time, texts(in), in.i64(), in.f64(), in.text());
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

    private long order(ByteSource in) {
        order += in.delta();
        return order;
    }

    private long price(ByteSource in) {
        price += in.delta();
        return price;
    }

    private List<Level> levels(ByteSource in) {
        int size = in.size();
        List<Level> levels = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            levels.add(new Level(price(in), in.delta(), (int) in.delta()));
        }
        return levels;
    }
}
