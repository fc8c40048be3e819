package io.blockwright.engine;

import io.blockwright.engine.spi.Champions;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.OrderBook;
import io.blockwright.marketdata.WatchSettings;
import io.blockwright.strategies.StrategyFactory;
import io.blockwright.trading.OrderLedger;
import io.blockwright.trading.RiskGate;
import io.blockwright.trading.RiskLimits;
import io.blockwright.trading.Router;
import io.blockwright.trading.spi.Journal;
import io.blockwright.trading.spi.VenueSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Joins the pieces of an engine. Live, paper, replay and backtest differ only in what is plugged in here and in the runner.
 *
 * @param settings behaviour
 * @param books one empty book per instrument; the first one is on the screen
 * @param sessions venue sessions, the preferred one first; the caller closes them after the engine
 * @param limits what the risk gate enforces
 * @param journal the caller closes it after the engine
 * @param strategies makes the strategy of each parent
 * @param ids client order ids of this start
 * @param monotonic monotonic nanoseconds, for measuring durations only
 * @param watch what judges headlines, and which economic figures are to come
 * @param venues the books of the venues of the first instrument, its own first
 * @param champions the models behind learned orders, and how one takes another's place
 */
public record EngineBuilder(
        EngineSettings settings,
        List<OrderBook> books,
        List<VenueSession> sessions,
        RiskLimits limits,
        Journal journal,
        StrategyFactory strategies,
        ClOrdIds ids,
        LongSupplier monotonic,
        WatchSettings watch,
        VenueBooks venues,
        Champions champions) {

    /** An engine whose models stay as they are. */
    public EngineBuilder(
            EngineSettings settings,
            List<OrderBook> books,
            List<VenueSession> sessions,
            RiskLimits limits,
            Journal journal,
            StrategyFactory strategies,
            ClOrdIds ids,
            LongSupplier monotonic,
            WatchSettings watch,
            VenueBooks venues) {
        this(settings, books, sessions, limits, journal, strategies, ids, monotonic, watch, venues, Champions.NONE);
    }

    /** An engine that sees one book of each instrument. */
    public EngineBuilder(
            EngineSettings settings,
            List<OrderBook> books,
            List<VenueSession> sessions,
            RiskLimits limits,
            Journal journal,
            StrategyFactory strategies,
            ClOrdIds ids,
            LongSupplier monotonic,
            WatchSettings watch) {
        this(
                settings,
                books,
                sessions,
                limits,
                journal,
                strategies,
                ids,
                monotonic,
                watch,
                new VenueBooks("", books.getFirst()));
    }

    /** An engine that is told nothing of the world beside its markets. */
    public EngineBuilder(
            EngineSettings settings,
            List<OrderBook> books,
            List<VenueSession> sessions,
            RiskLimits limits,
            Journal journal,
            StrategyFactory strategies,
            ClOrdIds ids,
            LongSupplier monotonic) {
        this(settings, books, sessions, limits, journal, strategies, ids, monotonic, WatchSettings.NONE);
    }

    /** The same, among whose models one can take another's place. */
    public EngineBuilder with(Champions models) {
        return new EngineBuilder(
                settings, books, sessions, limits, journal, strategies, ids, monotonic, watch, venues, models);
    }

    /** Builds the engine; nothing runs yet. */
    public Engine build() {
        Alerts alerts = new Alerts();
        Map<String, MarketState> markets = new LinkedHashMap<>();
        for (OrderBook book : books) {
            markets.put(
                    book.instrument().symbol(),
                    new MarketState(book, new BookBuilder(book), settings.ownFillsInFeed(), watch, alerts));
        }
        RiskGate gate = new RiskGate(limits, symbol -> {
            MarketState market = markets.get(symbol);
            return market == null ? null : market.instrument();
        });
        DeskParts parts = new DeskParts(
                markets,
                new OrderLedger(),
                gate,
                new Router(sessions),
                journal,
                strategies,
                ids,
                new EventHash(),
                alerts,
                venues,
                new Promotions(journal, alerts, champions));
        return new Engine(settings, parts, books.getFirst().instrument().symbol(), monotonic);
    }
}
