package io.blockwright.strategies;

import io.blockwright.domain.Decision;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Works one parent order. Called on the engine thread only; holds no reference to a venue and does no input or output.
 * Deterministic in what it is shown.
 */
public interface Strategy {
    /** Its name as the trader sees it, for instance {@code VWAP passive}. */
    String name();

    /**
     * Looks at the situation and says what to do now. Called at the time it last asked for, and after every change of the
     * parent or its children. Children that a person has taken over are not in {@link Situation#children()} and count as
     * working quantity.
     *
     * @return when to be asked again at the latest, nanoseconds since the epoch; {@link Long#MAX_VALUE} for never
     */
    long decide(Situation situation, Consumer<? super Decision> decisions);

    /**
     * Where several strategies decide at one moment, each is shown its situation before the first of them decides, so that what
     * they ask a model can be asked at once. Changes nothing here; {@link #decide} follows for the same situation.
     */
    default void announce(Situation situation) {}

    /** How far it may be trusted with the market as it is now. */
    default Trust trust() {
        return Trust.FULL;
    }

    /** How much should be filled by a time, in shares, filled or not: the schedule mark on the progress bar. */
    long scheduled(long time);

    /**
     * Another strategy in the same state: what it is asked changes nothing here. Where nothing is sent without a person, the
     * copy says what would be done now, and this one stays as it was.
     */
    Strategy copy();

    /**
     * The first thing it will do, if the book stays as it is and volume goes on at the pace seen so far; a {@link
     * Decision.Wait} when nothing is in sight. Changes nothing here.
     *
     * @return null when it never does anything
     */
    @Nullable
    Intention next(Situation situation);

    /**
     * Tells the children that the plan still wants to send, soonest first, from where the parent stands now: an outlook under
     * the same assumptions as {@link #next}. Changes nothing here.
     *
     * @param most how many to tell at most
     */
    void plan(Situation situation, int most, PlannedSlices to);
}
