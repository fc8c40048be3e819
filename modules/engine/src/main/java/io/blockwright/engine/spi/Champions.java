package io.blockwright.engine.spi;

import io.blockwright.domain.Algo;
import io.blockwright.engine.spi.PairedCost.Contender;
import io.blockwright.tca.PairedSaving;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which model decides for each kind of learned order, which one is tried beside it and sends nothing, and which one decided
 * before. Any thread unless a method says otherwise; nothing here waits.
 */
public interface Champions {
    /** Pairs that a promotion needs unless the desk was told otherwise. */
    int PAIRS_NEEDED = 30;

    /** A desk without learned models. */
    Champions NONE = new Champions() {
        @Override
        public List<Seat> seats() {
            return List.of();
        }

        @Override
        public CompletableFuture<String> challenge(Algo kind, Path folder) {
            return CompletableFuture.completedFuture("This desk has no learned models.");
        }

        @Override
        public void dismiss(Algo kind) {
            // nobody to dismiss
        }

        @Override
        public String promote(Algo kind, String modelHash, String why) {
            return "This desk has no learned models.";
        }

        @Override
        public String rollBack(Algo kind, String modelHash, String why) {
            return "This desk has no learned models.";
        }

        @Override
        public void drain(Consumer<? super ModelEvent> to) {
            // nothing happens
        }
    };

    /** One for each kind of learned order. */
    List<Seat> seats();

    /**
     * Lets the model of a folder be tried beside a champion from now on. Completed on another thread: empty when it is, else
     * one sentence why not, and the challenger there was stays.
     */
    CompletableFuture<String> challenge(Algo kind, Path folder);

    /** Tries nothing beside a champion any more; what was found out is kept. */
    void dismiss(Algo kind);

    /**
     * Lets the challenger decide from the next decision after it is opened; {@link ModelEvent} tells when, or why not. What
     * speaks for it was looked at by the caller, the engine. Engine thread.
     *
     * @param modelHash of the challenger that was meant
     * @param why a sentence, with who asked and who approved
     * @return empty when it will, else one sentence why not
     */
    String promote(Algo kind, String modelHash, String why);

    /** Lets the former champion decide again, likewise; the one that goes challenges it from then on. Engine thread. */
    String rollBack(Algo kind, String modelHash, String why);

    /** Hands over what happened since the last call, oldest first. Engine thread. */
    void drain(Consumer<? super ModelEvent> to);

    /**
     * The models of one kind.
     *
     * @param champion decides; null where no model does and Almgren–Chriss works the orders
     * @param challenger is tried beside it, null for none
     * @param former decided before, null where nothing did or it cannot be had any more
     * @param saving of the challenger against the champion
     * @param needed pairs before a promotion
     * @param watched how the challenger chose where the champion chose
     * @param busy whether a model is being read or put in another's place
     * @param trouble what went wrong last, a sentence; empty while nothing did
     * @param estimated how many of the pairs are of recorded or live markets, in which the challenger moved nothing
     */
    record Seat(
            Algo kind,
            @Nullable Model champion,
            @Nullable Model challenger,
            @Nullable Model former,
            PairedSaving saving,
            int needed,
            Watched watched,
            boolean busy,
            String trouble,
            int estimated) {

        /** One whose pairs are all of markets that were made twice. */
        public Seat(
                Algo kind,
                @Nullable Model champion,
                @Nullable Model challenger,
                @Nullable Model former,
                PairedSaving saving,
                int needed,
                Watched watched,
                boolean busy,
                String trouble) {
            this(kind, champion, challenger, former, saving, needed, watched, busy, trouble, 0);
        }

        /** What a promotion lacks; empty where only the second person is missing. */
        public Set<Lack> lacks() {
            Set<Lack> lacks = EnumSet.noneOf(Lack.class);
            if (challenger == null) {
                lacks.add(Lack.CHALLENGER);
                return lacks;
            }
            if (saving.pairs() < needed) {
                lacks.add(Lack.PAIRS);
            }
            if (!saving.shown()) {
                lacks.add(Lack.SAVING);
            }
            return lacks;
        }

        /** What decides, as pairs of costs name it. */
        public Contender live() {
            return champion == null ? Contender.ALMGREN_CHRISS : champion.contender();
        }
    }

    /** What a promotion can lack, beside the second person. */
    enum Lack {
        /** Nothing is tried. */
        CHALLENGER,
        /** Too few orders were compared. */
        PAIRS,
        /** The 95 % interval of what it saves is not above zero. */
        SAVING
    }

    /**
     * A verified model.
     *
     * @param contender its name, and its file
     * @param card what it was trained on and what it is for, a line or two
     * @param folder where it lies
     */
    record Model(Contender contender, String card, String folder) {}

    /**
     * Decisions for which the challenger was asked too, since this start.
     *
     * @param asked how often
     * @param answered how often it chose something in time
     * @param agreed how often that was what the champion chose
     * @param last why it chose nothing the last time it did not, a part of a sentence; empty while it always did
     */
    record Watched(long asked, long answered, long agreed, String last) {
        /** Nothing was asked yet. */
        public static final Watched NONE = new Watched(0, 0, 0, "");
    }
}
