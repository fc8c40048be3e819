package io.blockwright.backtest;

import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.SimulatedClock;
import io.blockwright.engine.ClOrdIds;
import io.blockwright.engine.Engine;
import io.blockwright.engine.EngineBuilder;
import io.blockwright.engine.EngineSettings;
import io.blockwright.engine.ParentResult;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.simulator.MarketSource;
import io.blockwright.strategies.ModelPolicy;
import io.blockwright.strategies.Policies;
import io.blockwright.strategies.Policy;
import io.blockwright.trading.spi.Journal;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One algorithm executing one order in one market: the engine, strategies, risk gate and venue connection of a live desk, in
 * simulated time, as fast as they go. Single-threaded; used once.
 */
public final class Episode implements AutoCloseable {
    /** The parent's id in every episode: what is drawn by it is the same for every algorithm. */
    public static final String PARENT = "P1";

    /** How long an answer of the venue may take after the end. */
    private static final long PATIENCE = 60_000_000_000L;

    private final ParentOrder order;
    private final long handed;
    private final EpisodeVenues venues;
    private final MarketFeed exchange;
    private final MarketFeed feed;
    private final SimulatedClock clock;
    private final Engine engine;
    private boolean reported;
    private boolean begun;
    private boolean given;
    private final Market market;
    private final AlgoChoice algo;
    private final long seed;
    private final @Nullable ModelPolicy model;

    /** One that keeps nothing but its outcome. */
    Episode(Scenario scenario, AlgoChoice algo, long seed) {
        this(scenario, algo, seed, new UnwrittenJournal(), EpisodeTap.NONE);
    }

    /** One whose learned policy is {@code policy}, whatever {@code algo} names; it keeps nothing but its outcome. */
    public Episode(Scenario scenario, AlgoChoice algo, long seed, Policy policy) {
        this(scenario, algo, seed, new UnwrittenJournal(), EpisodeTap.NONE, null, _ -> policy);
    }

    /**
     * One in which an order of somebody else's is worked in a market; it keeps nothing but its outcome.
     *
     * @param algo names the model that decides, if any; how the order is worked stands in the order
     * @param tap between the exchanges and the desk
     */
    public Episode(Market market, AlgoChoice algo, long seed, Commission commission, EpisodeTap tap) {
        this(
                market,
                algo,
                seed,
                commission,
                new UnwrittenJournal(),
                tap,
                algo.model() == null ? null : ModelFile.open(algo.model()),
                Policies.NONE);
    }

    /**
     * One that is recorded.
     *
     * @param journal takes what the desk does; the caller closes it
     * @param tap between the exchanges and the desk; for a tape
     */
    public Episode(Scenario scenario, AlgoChoice algo, long seed, Journal journal, EpisodeTap tap) {
        this(scenario, algo, seed, journal, tap, algo.model() == null ? null : ModelFile.open(algo.model()));
    }

    /** One whose desk writes into {@code journal}, and whose learned policy is {@code policies}' where {@code algo} names none. */
    Episode(Scenario scenario, AlgoChoice algo, long seed, Journal journal, Policies policies) {
        this(
                scenario,
                algo,
                seed,
                journal,
                (feed, _) -> feed,
                algo.model() == null ? null : ModelFile.open(algo.model()),
                policies);
    }

    private Episode(
            Scenario scenario,
            AlgoChoice algo,
            long seed,
            Journal journal,
            EpisodeTap tap,
            @Nullable ModelPolicy model) {
        this(scenario, algo, seed, journal, tap, model, model == null ? Policies.NONE : _ -> model);
    }

    private Episode(
            Scenario scenario,
            AlgoChoice algo,
            long seed,
            Journal journal,
            EpisodeTap tap,
            @Nullable ModelPolicy model,
            Policies policies) {
        this(scenario, algo, seed, Commission.of(scenario, algo, seed), journal, tap, model, policies);
    }

    private Episode(
            Market market,
            AlgoChoice algo,
            long seed,
            Commission commission,
            Journal journal,
            EpisodeTap tap,
            @Nullable ModelPolicy model,
            Policies policies) {
        this.market = market;
        this.algo = algo;
        this.seed = seed;
        this.model = model;
        Instrument instrument = market.instrument();
        this.order = commission.order();
        this.handed = commission.handed();
        MarketSource source = market.open(seed);
        this.clock = new SimulatedClock(source.nextTime());
        this.venues = new EpisodeVenues(source, market.venues(), market.rules(), seed, clock, () -> reported = true);
        this.exchange = venues.market();
        FastOrderBook book = new FastOrderBook(instrument);
        this.feed = tap.market(exchange, book);
        this.engine = new EngineBuilder(
                        EngineSettings.embedded(),
                        List.of(book),
                        venues.sessions(),
                        commission.limits(),
                        journal,
                        commission.strategies().with(model == null ? policies : _ -> model),
                        ClOrdIds.seeded(seed),
                        () -> 0L,
                        market.watch(),
                        venues.books(book, instrument, tap))
                .build();
        engine.recover();
    }

    /**
     * Runs until the order is over; the market before its start is played too.
     *
     * @param stopped asked now and then: true breaks it off
     */
    public void run(BooleanSupplier stopped) {
        runTo(Long.MAX_VALUE, stopped);
    }

    /**
     * Goes on as far as a moment, and no further: whether it is run in one go or in however many, the same things happen.
     *
     * @param until nanoseconds since the epoch; the market's time never passes it
     * @param stopped asked now and then: true breaks it off
     * @return whether the order is over, or the market is
     */
    public boolean runTo(long until, BooleanSupplier stopped) {
        if (!begun) {
            if (clock.nanos() > until) {
                return false;
            }
            begun = true;
            step(clock.nanos());
        }
        while (!given && clock.nanos() < handed) {
            long next = Math.min(Math.max(feed.nextTime(), clock.nanos()), handed);
            if (next > until || stopped.getAsBoolean()) {
                return false;
            }
            play(next);
        }
        if (!given) {
            given = true;
            engine.submit(new DeskCommand.StartParent("start", "backtest", order));
            step(clock.nanos());
        }
        while (!engine.idle() && !engine.overdue(PATIENCE)) {
            long timer = engine.nextTimer();
            long next = Math.min(feed.nextTime(), timer);
            if (next == MarketFeed.NEVER) {
                return true;
            }
            if (next > until || stopped.getAsBoolean()) {
                return false;
            }
            advance(Math.max(next, clock.nanos()), timer);
        }
        return true;
    }

    /** The market's time, nanoseconds since the epoch. */
    public long now() {
        return clock.nanos();
    }

    /** How far the order is; null before it was given, and when the desk refused it. */
    public @Nullable ParentResult result() {
        return engine.result(order.parentId());
    }

    /** The newest sentence that a person would have had to read; empty when there is none. */
    public String newestAlert() {
        return engine.alerts().isEmpty() ? "" : engine.alerts().getLast().text();
    }

    /**
     * Lets the market go on to a time; the desk looks up only when it asked to ({@code timer}), or is answered. Between such
     * moments a full step would find nothing to do.
     */
    private void advance(long time, long timer) {
        reported = false;
        play(time);
        if (reported || timer <= time || engine.nextTimer() <= time) {
            step(time);
        }
    }

    private void play(long time) {
        clock.advanceTo(time);
        engine.advanceTo(time);
        feed.poll(time, engine::onMarket);
    }

    private void step(long time) {
        play(time);
        engine.drainVenues();
        engine.drainCommands();
        engine.onTime();
        engine.flushBlocking();
        venues.collect(time);
    }

    /**
     * What came of it, after the run.
     *
     * @param pair from 1
     */
    public Outcome outcome(int pair) {
        return Reckoning.of(this, market.name(), pair, seed, algo.name());
    }

    Engine engine() {
        return engine;
    }

    ParentOrder order() {
        return order;
    }

    MarketFeed exchange() {
        return exchange;
    }

    @Override
    public void close() {
        venues.close();
        if (model != null) {
            model.close();
        }
    }
}
