package io.blockwright.strategies;

import io.blockwright.domain.Decision;
import java.util.function.Consumer;

/** Brings what is due to the market. Sends at most one new child per call, so that the next call sees it working. */
interface Placer {
    /** Decides, and returns when to look again at the latest, nanoseconds since the epoch. */
    long place(Look look, Consumer<? super Decision> out);

    /** The same placer in the same state; {@code recall} is the copy's own. */
    Placer copy(Recall recall);
}
