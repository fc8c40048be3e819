package io.blockwright.simulator;

import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Where commands wait for the exchange: filled by connection threads, emptied by the thread that runs the exchange. Bounded;
 * a connection whose command finds it full waits, so that its peer feels the pressure.
 */
public final class ExchangeInbox {
    private final ArrayBlockingQueue<VenueCommand> queue;

    /** Holds up to {@code capacity} commands. */
    public ExchangeInbox(int capacity) {
        this.queue = new ArrayBlockingQueue<>(capacity);
    }

    /** Adds a command, waiting while the inbox is full. */
    public void put(VenueCommand command) throws InterruptedException {
        queue.put(command);
    }

    /** Adds a command unless the inbox is full; never waits. */
    public boolean offer(VenueCommand command) {
        return queue.offer(command);
    }

    /** Takes the oldest command, or null when there is none. */
    public @Nullable VenueCommand poll() {
        return queue.poll();
    }
}
