package io.blockwright.strategies;

import io.blockwright.domain.Decision;
import java.util.function.Consumer;

/**
 * Works one parent order. Called on the engine thread only; holds no reference to a venue and does no input or output. The
 * same instance serves the parent's whole life and is deterministic in what it is shown.
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

    /** How much should be filled by a time, in shares, filled or not: the schedule mark on the progress bar. */
    long scheduled(long time);
}
