package io.blockwright.engine;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.SessionEvent;
import io.blockwright.domain.Side;
import io.blockwright.engine.DeskSnapshot.Health;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.engine.DeskSnapshot.SessionLight;
import io.blockwright.marketdata.BookView;
import io.blockwright.trading.ChildState;
import io.blockwright.trading.spi.VenueSession;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes the desk's picture for screens. Engine thread only. */
final class SnapshotMaker {
    private static final int CHILDREN_SHOWN = 500;

    private final EngineSettings settings;
    private final DeskParts parts;
    private final Parents parents;
    private final Dispatch dispatch;
    private final DurationWindow decisions;
    private final String focus;
    private final Map<String, String> sessionReasons = new HashMap<>();
    private final long[] prices;
    private final long[] quantities;

    SnapshotMaker(
            EngineSettings settings,
            DeskParts parts,
            Parents parents,
            Dispatch dispatch,
            DurationWindow decisions,
            String focus) {
        this.settings = settings;
        this.parts = parts;
        this.parents = parents;
        this.dispatch = dispatch;
        this.decisions = decisions;
        this.focus = focus;
        this.prices = new long[settings.pictureLevels()];
        this.quantities = new long[settings.pictureLevels()];
    }

    void session(SessionEvent.SessionChanged changed) {
        sessionReasons.put(changed.venue(), changed.reason());
    }

    /** Makes a snapshot for every slot whose last one was taken; makes none when all still wait. */
    void publish(List<LatestValue<DeskSnapshot>> slots, long now) {
        DeskSnapshot made = null;
        for (LatestValue<DeskSnapshot> slot : slots) {
            if (!slot.isWaiting()) {
                made = made == null ? snapshot(now) : made;
                slot.set(made);
            }
        }
    }

    DeskSnapshot snapshot(long now) {
        List<SessionLight> lights = new ArrayList<>();
        for (VenueSession session : parts.router().all()) {
            lights.add(new SessionLight(
                    session.venue(),
                    session.state(),
                    sessionReasons.getOrDefault(session.venue(), "not connected yet")));
        }
        List<ParentRow> rows = new ArrayList<>(parents.all().size());
        for (ParentWork parent : parents.all()) {
            rows.add(row(parent, now));
        }
        return new DeskSnapshot(
                now,
                settings.simulated(),
                parts.gate().killed(),
                List.copyOf(lights),
                picture(),
                DeskSnapshot.Conditions.UNKNOWN,
                rows,
                List.of(),
                List.of(),
                health());
    }

    private Health health() {
        return new Health(
                decisions.percentile(0.5),
                decisions.percentile(0.99),
                dispatch.journalWait().percentile(0.5),
                0,
                0,
                0,
                dispatch.sentCount(),
                dispatch.blockedCount(),
                parts.alerts().list());
    }

    private MarketPicture picture() {
        MarketState market = parts.markets().get(focus);
        if (market == null) {
            throw new IllegalStateException("no market data for " + focus);
        }
        BookView book = market.book();
        return new MarketPicture(
                market.instrument(),
                depth(book, Side.BUY),
                depth(book, Side.SELL),
                market.session().lastPrice(),
                market.session().volume(),
                market.session().vwap(),
                book.status(),
                book.stale(),
                market.events());
    }

    private Depth depth(BookView book, Side side) {
        int levels = book.copyLevels(side, prices, quantities);
        return new Depth(Arrays.copyOf(prices, levels), Arrays.copyOf(quantities, levels));
    }

    private ParentRow row(ParentWork parent, long now) {
        double average = parent.averagePrice();
        double arrival = parent.arrivalMidTwice() == Instrument.NO_PRICE ? Double.NaN : parent.arrivalMidTwice() / 2.0;
        long filled = parent.filled();
        long volume = parent.market().volume();
        return new ParentRow(
                parent.order(),
                parent.status(),
                filled,
                parent.working(),
                Math.min(parent.order().quantity(), parent.strategy().scheduled(now)),
                average,
                arrival,
                parent.order().side().sign() * (average - arrival) / arrival * 1e4,
                volume == 0 ? 0 : (double) filled / volume,
                parent.strategy().name(),
                parent.lastReason(),
                parent.touchedBy(),
                children(parent),
                Outlook.NONE);
    }

    private List<ChildRow> children(ParentWork parent) {
        List<ChildState> all = parts.ledger().ofParent(parent.order().parentId());
        List<ChildRow> rows = new ArrayList<>(Math.min(all.size(), CHILDREN_SHOWN));
        for (ChildState child : all.subList(Math.max(0, all.size() - CHILDREN_SHOWN), all.size())) {
            rows.add(child(child));
        }
        return rows;
    }

    static ChildRow child(ChildState child) {
        return new ChildRow(
                child.firstClOrdId(),
                child.order(),
                child.state(),
                child.cumQty(),
                child.averagePrice(),
                child.takenOver(),
                child.created(),
                child.done(),
                child.reason().sentence(),
                -1);
    }
}
