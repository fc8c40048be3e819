package io.blockwright.engine;

import io.blockwright.domain.SessionEvent;
import io.blockwright.domain.Side;
import io.blockwright.engine.DeskSnapshot.Health;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.engine.DeskSnapshot.SessionLight;
import io.blockwright.engine.spi.Forecasts;
import io.blockwright.marketdata.BookView;
import io.blockwright.trading.spi.VenueSession;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Takes the desk's picture for screens. Engine thread only. */
final class SnapshotMaker {
    /** Live rows made anew only because time passed, in one picture at most. */
    private static final int AGED = 256;
    /** Parents looked ahead for in one picture at most. */
    private static final int AHEAD = 16;

    /** Pictures of more parents than this cost too much to be made for nobody. */
    private static final int FRESH_UP_TO = 64;

    private final EngineSettings settings;
    private final DeskParts parts;
    private final Parents parents;
    private final Dispatch dispatch;
    private final DurationWindow decisions;
    private final String focus;
    private final Map<String, String> sessionReasons = new HashMap<>();
    private final List<ParentPicture> pictures = new ArrayList<>();
    private final DeskLimits limits;
    private final UnseenTick unseen;
    private List<ParentRow> rows = List.of();
    private Forecasts forecasts = Forecasts.NONE;
    private int turn;
    private final long[] prices;
    private final long[] quantities;

    SnapshotMaker(
            EngineSettings settings,
            DeskParts parts,
            Parents parents,
            Dispatch dispatch,
            DurationWindow decisions,
            String focus,
            LongSupplier monotonic) {
        this.settings = settings;
        this.parts = parts;
        this.parents = parents;
        this.dispatch = dispatch;
        this.decisions = decisions;
        this.focus = focus;
        this.unseen = new UnseenTick(monotonic);
        this.limits = new DeskLimits(parts, parents);
        this.prices = new long[settings.pictureLevels()];
        this.quantities = new long[settings.pictureLevels()];
    }

    /** Who forecasts from now on. */
    void forecasts(Forecasts by) {
        forecasts = by;
    }

    /** A market event arrived. */
    void arrived(MarketState market) {
        if (unseen.isNext() && market == focused()) {
            unseen.arrived();
        }
    }

    void session(SessionEvent.SessionChanged changed) {
        sessionReasons.put(changed.venue(), changed.reason());
    }

    /**
     * Makes a snapshot for every slot whose last one was taken, and while the desk is small also in place of those that still
     * wait: a screen that comes for its next frame would otherwise find a picture as old as its last one.
     */
    void publish(List<LatestValue<DeskSnapshot>> slots, long now) {
        LatestValue<DeskSnapshot> screen = slots.getFirst();
        boolean taken = !screen.isWaiting();
        boolean small = parents.all().size() <= FRESH_UP_TO;
        long tick = taken || small ? unseen.picture(taken) : Health.NO_TICK;
        DeskSnapshot made = null;
        for (LatestValue<DeskSnapshot> slot : slots) {
            if ((slot.equals(screen) ? taken : !slot.isWaiting()) || small) {
                made = made == null ? snapshot(now, tick) : made;
                slot.set(made);
            }
        }
    }

    DeskSnapshot snapshot(long now) {
        return snapshot(now, Health.NO_TICK);
    }

    private DeskSnapshot snapshot(long now, long tick) {
        List<SessionLight> lights = new ArrayList<>();
        for (VenueSession session : parts.router().all()) {
            lights.add(new SessionLight(
                    session.venue(),
                    session.state(),
                    sessionReasons.getOrDefault(session.venue(), "not connected yet")));
        }
        WatchPhoto watched = new WatchPhoto(focused());
        return new DeskSnapshot(
                now,
                settings.simulated(),
                parts.gate().killed(),
                List.copyOf(lights),
                picture(),
                watched.conditions(now, parts.strategies().dailyVolume()),
                watched.picture(now),
                rows(now),
                limits.positions(),
                limits.use(now),
                health(now, tick),
                forecast());
    }

    /** Every market is looked at, so that the others are forecast as well. */
    private MarketForecast forecast() {
        MarketForecast shown = MarketForecast.NONE;
        for (MarketState market : parts.markets().values()) {
            MarketForecast found = forecasts.look(market.instrument(), market.history());
            shown = market == focused() ? found : shown;
        }
        return shown;
    }

    /**
     * A row of every parent. Those that something happened to are made anew; of those that only time passed for, and of the
     * looks ahead, a bounded number in turn, so that two thousand parents cost a picture little.
     */
    private List<ParentRow> rows(long now) {
        for (int i = pictures.size(); i < parents.all().size(); i++) {
            pictures.add(new ParentPicture(parents.all().get(i), parts.ledger()));
        }
        boolean any = rows.size() != pictures.size();
        int aged = AGED;
        int ahead = AHEAD;
        int first = turn;
        for (int i = 0; i < pictures.size(); i++) {
            int index = first + i < pictures.size() ? first + i : first + i - pictures.size();
            ParentPicture picture = pictures.get(index);
            boolean looked = ahead > 0 && picture.wantsOutlook(now);
            if (looked) {
                ahead--;
                picture.lookAhead(now);
                turn = index + 1 < pictures.size() ? index + 1 : 0;
            }
            boolean changed = looked || picture.changed();
            if (changed || (aged > 0 && picture.aged(now))) {
                aged -= changed ? 0 : 1;
                picture.make(now);
                any = true;
            }
        }
        if (any) {
            List<ParentRow> made = new ArrayList<>(pictures.size());
            for (ParentPicture picture : pictures) {
                made.add(picture.row());
            }
            rows = Collections.unmodifiableList(made);
        }
        return rows;
    }

    private Health health(long now, long tick) {
        return new Health(
                decisions.percentile(0.5),
                decisions.percentile(0.99),
                dispatch.journalWait().percentile(0.5),
                dispatch.roundTrips().percentile(0.5),
                dispatch.roundTrips().percentile(0.99),
                parts.gate().messagesWithin(now),
                dispatch.sentCount(),
                dispatch.blockedCount(),
                tick,
                parts.alerts().list());
    }

    private MarketState focused() {
        MarketState market = parts.markets().get(focus);
        if (market == null) {
            throw new IllegalStateException("no market data for " + focus);
        }
        return market;
    }

    private MarketPicture picture() {
        MarketState market = focused();
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
                market.events(),
                parts.venues().picture(settings.pictureLevels()));
    }

    private Depth depth(BookView book, Side side) {
        int levels = book.copyLevels(side, prices, quantities);
        return new Depth(Arrays.copyOf(prices, levels), Arrays.copyOf(quantities, levels));
    }
}
