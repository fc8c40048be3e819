package io.blockwright.launcher;

import io.blockwright.engine.spi.ModelEvent;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happened to the models, on its way to the engine thread. Of what shadows chose no more than a number waits; a change of
 * models is never left out.
 */
final class ModelEvents implements Consumer<ModelEvent> {
    private static final int MOST = 4_096;
    private static final Logger LOG = LoggerFactory.getLogger(ModelEvents.class);

    private final ConcurrentLinkedQueue<ModelEvent> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private volatile boolean full;

    @Override
    public void accept(ModelEvent event) {
        if (count.get() >= MOST && event instanceof ModelEvent.Shadowed) {
            if (!full) {
                full = true;
                LOG.warn("the engine takes up no shadow decisions: from here on they are not journaled until it does");
            }
            return;
        }
        full = false;
        count.incrementAndGet();
        waiting.add(event);
    }

    /** Hands over what waits, oldest first. */
    void drain(Consumer<? super ModelEvent> to) {
        for (ModelEvent event = waiting.poll(); event != null; event = waiting.poll()) {
            count.decrementAndGet();
            to.accept(event);
        }
    }
}
