package io.blockwright.engine.spi;

import io.blockwright.domain.Decision.Alternative;
import io.blockwright.domain.Reason;
import io.blockwright.engine.DeskFact;
import io.blockwright.engine.DeskSnapshot;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the desk remembers: decisions, raw messages, and any past moment of a parent order. The methods read files and may
 * take a while: never call them on the FX or the engine thread. Each throws with one sentence for the user.
 */
public interface DeskQueries {
    /** Everything decided and done about a parent, oldest first, newest {@code limit} lines. */
    List<DecisionLine> decisions(String parentId, int limit) throws IOException;

    /** The messages exchanged with the venue about an order, by any of its ClOrdIDs, oldest first; empty without FIX. */
    List<RawMessage> messages(List<String> clOrdIds) throws IOException;

    /** Opens a parent's past for looking around in it. */
    ParentReplay replay(String parentId) throws IOException;

    /** Every ClOrdID that a parent's orders, their changes and their cancels had, oldest first. */
    default List<String> orderIds(String parentId) throws IOException {
        return List.of();
    }

    /** Earlier starts that are still kept, newest first; the one that runs is not among them. Takes up to some seconds. */
    default List<PastRun> runs() throws IOException {
        return List.of();
    }

    /** What an earlier start remembers; the same questions, answered from its own files. */
    default DeskQueries ofRun(String runId) throws IOException {
        throw new IOException("There is no earlier start " + runId + "; of many only the newest are kept.");
    }

    /**
     * One line of a parent's decision log.
     *
     * @param what was decided, done or reported, in words
     * @param who strategy, user or venue
     * @param clOrdId of the child it is about, empty for none
     * @param reason why, with the numbers behind it
     */
    record DecisionLine(long time, String what, String who, String clOrdId, Reason reason) {}

    /**
     * A FIX message as it crossed the wire, passwords masked.
     *
     * @param outgoing whether the desk sent it
     * @param text with {@code |} in place of SOH
     */
    record RawMessage(long time, String venue, boolean outgoing, String text) {}

    /**
     * Something on a parent's time line.
     *
     * @param line when, what, who and why
     * @param alternatives what was weighed and not chosen, with its expected cost
     * @param answer what a person answered to an advice, in words; empty when nobody was asked or nobody answered
     * @param shadow what a challenger would have done there; null where none was asked
     */
    record Moment(
            DecisionLine line,
            Kind kind,
            List<Alternative> alternatives,
            String answer,
            @Nullable Shadow shadow) {
        public Moment {
            alternatives = List.copyOf(alternatives);
        }

        /** One at which no challenger was asked. */
        public Moment(DecisionLine line, Kind kind, List<Alternative> alternatives, String answer) {
            this(line, kind, alternatives, answer, null);
        }

        /** What kind of thing it is. */
        public enum Kind {
            /** A strategy decided, or advised. */
            DECISION,
            /** An order was sent, changed or ended. */
            ORDER,
            /** Shares were bought or sold. */
            FILL,
            /** A person stepped in. */
            OVERRIDE,
            /** The parent or a session changed its state. */
            STATE,
            /** A challenger was asked where what decided sent nothing. */
            SHADOW
        }
    }

    /**
     * What a challenger answered to a question that what decides was asked; it sent nothing.
     *
     * @param time of the decision, nanoseconds since the epoch
     * @param model its name
     * @param would what it would have done, words that follow "would"; empty where it gave no answer
     * @param did what was done instead, likewise; empty where what decides gave no answer of its own
     * @param same whether both chose the same
     * @param costBp what it expected that to cost, basis points of the whole order; NaN where not known
     * @param liveCostBp what was expected of what was done
     * @param why it gave no answer, or what it says of it
     */
    record Shadow(
            long time,
            String model,
            String would,
            String did,
            boolean same,
            double costBp,
            double liveCostBp,
            String why) {
        /** Whether it chose anything. */
        public boolean answered() {
            return !would.isEmpty();
        }
    }

    /** Is shown a stretch of the past. */
    @FunctionalInterface
    interface Player {
        /** One picture and what happened since the one before, oldest first; false when that is enough. */
        boolean show(DeskSnapshot picture, List<DeskFact> happened);
    }

    /** A parent's past: book, own orders and reasons at any of its instants. One caller at a time. */
    interface ParentReplay extends AutoCloseable {
        /** First instant that can be shown, nanoseconds since the epoch. */
        long start();

        /** Last instant that can be shown; grows while the parent runs. */
        long end();

        /** The desk's picture at an instant: the same kind the live screen shows. Takes tens of milliseconds. */
        DeskSnapshot at(long time) throws IOException;

        /** The decisions, oldest first. */
        List<DecisionLine> decisions();

        /** Everything worth a mark on the time line, oldest first. */
        default List<Moment> moments() {
            return decisions().stream()
                    .map(line -> new Moment(line, Moment.Kind.DECISION, List.of(), ""))
                    .toList();
        }

        /** Takes up what happened since it was opened; returns whether anything did. */
        default boolean refresh() throws IOException {
            return false;
        }

        /**
         * Shows how a stretch came about: the desk at {@code from}, then every {@code step} nanoseconds, at last at {@code
         * to}; each picture comes with what happened since the one before.
         */
        default void play(long from, long to, long step, Player player) throws IOException {
            for (long time = from; ; time = Math.min(to, time + step)) {
                if (!player.show(at(time), List.of()) || time >= to) {
                    return;
                }
            }
        }

        @Override
        void close();
    }
}
