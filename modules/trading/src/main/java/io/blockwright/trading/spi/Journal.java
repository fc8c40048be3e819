package io.blockwright.trading.spi;

import java.util.function.Consumer;

/**
 * The desk's durable memory. One writer thread behind it groups what is appended into commits; the engine thread appends
 * and goes on, and looks at {@link #durable()} before it lets an intent leave.
 */
public interface Journal extends AutoCloseable {
    /**
     * Queues a record for writing (engine thread only).
     *
     * @return its sequence number, rising by one from the highest that {@link #replay} delivered
     * @throws IllegalStateException when the journal has failed or is closed: no order may be sent then
     */
    long append(JournalRecord record);

    /** What was appended since the last call is to be written now, not within the next moments (engine thread only); does not wait. */
    default void push() {}

    /** The highest sequence number that survives a power cut; readable from any thread. */
    long durable();

    /**
     * Waits until a sequence number is durable.
     *
     * @return false when the journal failed: what was appended after {@link #durable()} may or may not be stored
     */
    boolean awaitDurable(long sequence);

    /** Whether anybody will read what is appended; where not, what rebuilds nothing need not be told. */
    default boolean keeps() {
        return true;
    }

    /** Why the journal can take nothing more, as a sentence; empty while it is well. Any thread. */
    String failure();

    /** Hands every stored record to the handler in order; called once, before the first append. */
    void replay(Consumer<? super JournalRecord> handler);

    /** Writes what is queued and closes the file; idempotent. */
    @Override
    void close();
}
