package io.blockwright.engine;

import io.blockwright.domain.DeskCommand;
import java.util.function.Consumer;

/**
 * The engine as a screen or an API sees it. Every method may be called from any thread; nothing blocks.
 */
public interface Desk {
    /**
     * Hands a command to the engine thread.
     *
     * @return false when the command queue is full (the desk is not keeping up) or for what {@link #refusal} says: nothing was
     *     done
     */
    boolean submit(DeskCommand command);

    /** Why it takes no order at the moment whatever its queue, in a sentence for the person; empty where it takes them. */
    default String refusal() {
        return "";
    }

    /** The newest snapshot since the last call, or none: call once per frame. */
    LatestValue<DeskSnapshot> snapshots();

    /** Hands waiting facts to the handler, oldest first, and returns how many (one consumer thread). */
    int drainFacts(Consumer<? super DeskFact> handler, int limit);
}
