package io.blockwright.engine.spi;

import io.blockwright.domain.Side;
import java.io.IOException;
import java.util.List;

/**
 * Long jobs for the screen: algorithms compared on the same simulated markets. Any thread; what says that it takes a while is
 * not for the FX thread. An {@link IOException}'s message is one sentence for the user.
 */
public interface Lab {
    /** The markets that can be chosen. */
    List<Choice> scenarios() throws IOException;

    /** The algorithms that can be chosen. */
    List<Choice> algos() throws IOException;

    /** Begins to compare; it goes on by itself until it is done or closed. */
    Trial start(Setup setup) throws IOException;

    /** A lab where there is nothing to choose from. */
    static Lab none() {
        return new Lab() {
            @Override
            public List<Choice> scenarios() {
                return List.of();
            }

            @Override
            public List<Choice> algos() {
                return List.of();
            }

            @Override
            public Trial start(Setup setup) throws IOException {
                throw new IOException("This desk has no lab.");
            }
        };
    }

    /** Something to choose: a short name, and what it is in a sentence (may be empty). */
    record Choice(String name, String title) {}

    /**
     * What is compared.
     *
     * @param pairs how many markets of each scenario every algorithm meets
     * @param seed from which the markets are drawn
     */
    record Setup(List<String> scenarios, List<String> algos, int pairs, long seed) {
        public Setup {
            scenarios = List.copyOf(scenarios);
            algos = List.copyOf(algos);
        }
    }

    /** A comparison that runs, or ran. */
    interface Trial extends AutoCloseable {
        /** How far it is; at once. */
        Standing standing();

        /** What the finished episodes show. Takes up to some seconds. */
        Findings findings();

        /** Lets one episode happen again, as it was, and records it so that it can be replayed. Takes seconds. */
        Recorded record(Episode episode) throws IOException;

        /** Stops it within moments; what is finished stays readable. */
        @Override
        void close();
    }

    /**
     * How far a comparison is.
     *
     * @param remainingNanos of the rest at the present pace; −1 while there is none
     * @param over whether nothing more will come
     * @param trouble what stopped it, a sentence; empty while nothing did
     */
    record Standing(int done, int episodes, long remainingNanos, boolean over, String trouble) {}

    /** What was found. */
    record Findings(List<Scope> scopes, List<Episode> episodes) {
        /** Nothing yet. */
        public static final Findings NOTHING = new Findings(List.of(), List.of());

        public Findings {
            scopes = List.copyOf(scopes);
            episodes = List.copyOf(episodes);
        }
    }

    /**
     * One scenario, or all together.
     *
     * @param pairs how many pairs every algorithm has finished
     */
    record Scope(String name, String title, int pairs, List<Costs> costs, List<Difference> differences) {
        public Scope {
            costs = List.copyOf(costs);
            differences = List.copyOf(differences);
        }
    }

    /**
     * An algorithm's costs, basis points; NaN where there are none.
     *
     * @param cvar95 mean of the dearest 5 %
     * @param low 5 % quantile
     * @param high 95 % quantile
     * @param completion mean share of the order that was filled
     */
    record Costs(
            String algo,
            double mean,
            double deviation,
            double cvar95,
            double low,
            double median,
            double high,
            double completion) {}

    /**
     * What an algorithm costs more or less than another on the same markets, basis points.
     *
     * @param low of the 95 % interval, NaN with {@code high} where there is none
     * @param winRate share of pairs in which it costs less
     * @param correlation of the two costs
     * @param detectable true difference that this many pairs find in four of five experiments
     */
    record Difference(
            String algo,
            String baseline,
            double mean,
            double low,
            double high,
            double winRate,
            double correlation,
            double detectable,
            Shown shown) {}

    /** What a comparison has shown. */
    enum Shown {
        /** It costs less. */
        LESS,
        /** It costs more. */
        MORE,
        /** The interval holds zero, or there is none. */
        NO_EDGE
    }

    /**
     * One algorithm in one market.
     *
     * @param pair number of the market, from 1
     * @param costBp implementation shortfall, NaN where the order never saw a market
     * @param makerShare share of the filled shares that rested
     * @param participation own share of the volume
     * @param minutes until the last fill or the end
     */
    record Episode(
            String scenario,
            int pair,
            String algo,
            Side side,
            long quantity,
            double costBp,
            double completion,
            double makerShare,
            double participation,
            int children,
            int fills,
            double minutes) {}

    /** A recorded episode, as {@link DeskQueries#ofRun} knows it. */
    record Recorded(String runId, String parentId) {}
}
