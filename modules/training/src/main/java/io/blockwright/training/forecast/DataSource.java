package io.blockwright.training.forecast;

import io.blockwright.domain.Instrument;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.marketdata.RecordedMarket;
import io.blockwright.simulator.ExchangeInbox;
import io.blockwright.simulator.ExchangeRules;
import io.blockwright.simulator.LatencyModel;
import io.blockwright.simulator.MarketScenario;
import io.blockwright.simulator.MarketSession;
import io.blockwright.simulator.SimulatedExchange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Where sessions come from: a scenario's seeds, or a recording. */
sealed interface DataSource {
    /** What a person calls it. */
    String name();

    /** Plays everything and hands over each session. */
    void play(int stride, Consumer<Session> done);

    /**
     * Sessions of a scenario in which nobody of ours trades.
     *
     * @param family the scenario's name before its people were changed
     * @param from the first seed
     * @param to the last seed
     */
    record Simulated(MarketScenario scenario, String family, long from, long to) implements DataSource {
        Simulated(MarketScenario scenario, long from, long to) {
            this(scenario, scenario.name(), from, to);
        }

        @Override
        public String name() {
            return scenario.name() + " seeds " + from + "–" + to;
        }

        @Override
        public void play(int stride, Consumer<Session> done) {
            for (long seed = from; seed <= to; seed++) {
                one(seed, stride, done);
            }
        }

        /** Plays one seed. */
        void one(long seed, int stride, Consumer<Session> done) {
            MarketSession session = scenario.session(seed);
            Instrument instrument = scenario.instrument();
            SessionMaker maker = new SessionMaker(instrument, scenario.name() + " " + seed, stride, done);
            try (SimulatedExchange exchange = new SimulatedExchange(
                    session.source(),
                    new FastOrderBook(instrument),
                    ExchangeRules.STANDARD,
                    LatencyModel.METRO,
                    seed,
                    new ExchangeInbox(1),
                    _ -> {})) {
                exchange.poll(session.close(), maker);
                maker.finish();
            }
        }
    }

    /** A recorded market, such as {@code lobster:DIR}; one symbol of it. */
    record Recorded(String spec, String symbol) implements DataSource {
        /** What a desk calls its tape, in a folder that has a name of its own. */
        private static final String DESK_TAPE = "journal-tape";

        /** Without the folders it lies in: what is published says what it is, not where. */
        @Override
        public String name() {
            int kind = spec.indexOf(':') + 1;
            Path place = Path.of(spec.substring(kind)).toAbsolutePath().normalize();
            Path inside = place.getParent();
            Path told = place.endsWith(DESK_TAPE) && inside != null ? inside : place;
            return spec.substring(0, kind) + told.getFileName() + (symbol.isBlank() ? "" : " " + symbol);
        }

        @Override
        public void play(int stride, Consumer<Session> done) {
            try (MarketFeed feed = RecordedMarket.open(spec, symbol)) {
                SessionMaker maker = new SessionMaker(feed.instrument(), name(), stride, done);
                while (!feed.finished() && feed.nextTime() != MarketFeed.NEVER) {
                    feed.poll(feed.nextTime(), maker);
                }
                maker.finish();
            }
        }
    }

    /** All of a source's sessions. */
    default List<Session> sessions(int stride) {
        List<Session> all = new ArrayList<>();
        play(stride, all::add);
        return all;
    }
}
