package io.blockwright.marketdata.tape;

import io.blockwright.domain.Level;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One instrument's events, field by field, each told by its difference from the one before. Single-threaded. */
final class EventWriter {
    private final FieldSink out;
    private long seen;

    EventWriter(FieldSink out) {
        this.out = out;
    }

    /** A block begins at a moment. */
    void begin(long firstSeen) {
        out.begin();
        seen = firstSeen;
    }

    /** When the event that was written last was seen. */
    long seen() {
        return seen;
    }

    void write(long at, MarketEvent event) {
        switch (event) {
            case MarketEvent.OrderAdded e -> {
                head(at, e, EventKind.with(EventKind.ADDED, e.side()));
                out.arrival(e.orderId());
                asked(e.side(), e.price(), e.quantity());
            }
            case MarketEvent.OrderReduced e -> {
                head(at, e, EventKind.REDUCED);
                out.order(e.orderId());
                out.gone(e.quantity());
            }
            case MarketEvent.OrderDeleted e -> {
                head(at, e, EventKind.DELETED);
                out.order(e.orderId());
            }
            case MarketEvent.OrderExecuted e -> {
                head(at, e, EventKind.with(EventKind.EXECUTED, e.side()));
                out.order(e.orderId());
                out.paid(e.side(), e.price());
                out.gone(e.quantity());
            }
            case MarketEvent.OrderReplaced e -> {
                head(at, e, EventKind.REPLACED);
                out.order(e.oldOrderId());
                out.arrival(e.orderId());
                asked(null, e.price(), e.quantity());
            }
            case MarketEvent.Traded e -> {
                head(at, e, EventKind.with(EventKind.TRADED, e.aggressor()));
                out.paid(e.aggressor(), e.price());
                out.gone(e.quantity());
            }
            case MarketEvent.LevelChanged e -> {
                head(at, e, EventKind.with(EventKind.LEVEL, e.side()));
                asked(e.side(), e.price(), e.quantity());
            }
            case MarketEvent.DepthSnapshot e -> {
                head(at, e, EventKind.DEPTH);
                levels(e.bids());
                levels(e.asks());
            }
            case MarketEvent.StatusChanged e -> {
                head(at, e, EventKind.STATUS);
                out.rest().text(e.status().name());
            }
            case MarketEvent.FeedGap e -> {
                head(at, e, EventKind.GAP);
                out.rest().text(e.reason());
            }
            case MarketEvent.News e -> news(at, e);
        }
    }

    private void news(long at, MarketEvent.News event) {
        ByteSink rest = out.rest();
        switch (event) {
            case MarketEvent.Headline e -> {
                head(at, e, EventKind.HEADLINE);
                rest.text(e.id());
                rest.text(e.source());
                texts(rest, e.symbols());
                rest.text(e.text());
            }
            case MarketEvent.EconomicRelease e -> {
                head(at, e, EventKind.RELEASE);
                rest.text(e.name());
                rest.f64(e.actual());
                rest.f64(e.consensus());
                rest.f64(e.previous());
                rest.text(e.unit());
            }
            case MarketEvent.HeadlineJudged e -> {
                head(at, e, EventKind.JUDGED);
                texts(rest, e.symbols());
                rest.i64(e.story());
                rest.f64(e.score());
                rest.text(e.judge());
            }
        }
    }

    private void head(long at, MarketEvent event, int kind) {
        out.head(event.time() == at ? kind : kind | EventKind.OTHER_TIME);
        out.gap(at - seen);
        seen = at;
        if (event.time() != at) {
            out.ownTime(event.time() - at);
        }
    }

    private void asked(@Nullable Side side, long price, long quantity) {
        out.price(side, price);
        out.quantity(quantity);
    }

    private void levels(List<Level> levels) {
        out.rest().count(levels.size());
        levels.forEach(out::level);
    }

    private static void texts(ByteSink out, List<String> texts) {
        out.count(texts.size());
        texts.forEach(out::text);
    }
}
