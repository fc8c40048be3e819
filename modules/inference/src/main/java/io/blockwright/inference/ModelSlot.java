package io.blockwright.inference;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Where a model sits while orders work: another can take its place between two decisions. One thread decides and calls
 * {@link #current()} before each decision; any thread swaps.
 */
public final class ModelSlot implements AutoCloseable {
    private final AtomicReference<@Nullable ModelRunner> next = new AtomicReference<>();
    private ModelRunner current;

    /** Takes over a runner, and closes it when another takes its place. */
    public ModelSlot(ModelRunner first) {
        this.current = first;
    }

    /** The runner for the decision at hand. One that was swapped in since takes its place here, and the old one is closed. */
    public ModelRunner current() {
        ModelRunner newer = next.getAndSet(null);
        if (newer != null) {
            ModelRunner old = current;
            current = newer;
            old.close();
        }
        return current;
    }

    /**
     * Lets another runner take over from the next decision on; the slot closes it in its time. Of several swaps between two
     * decisions the last one counts.
     *
     * @throws ModelRefused when it takes or gives other numbers than the one in use; it stays the caller's then
     */
    public void swap(ModelRunner runner) throws ModelRefused {
        ModelManifest here = current.manifest();
        ModelManifest there = runner.manifest();
        if (!here.inputs().equals(there.inputs())
                || !here.outputs().equals(there.outputs())
                || !here.schemaHash().equals(there.schemaHash())
                || !here.actionHash().equals(there.actionHash())) {
            throw new ModelRefused("The model " + there.name() + " cannot take the place of " + here.name()
                    + ": its features, actions or answers are others; choose a model of the same kind, trained with this"
                    + " program.");
        }
        ModelRunner unused = next.getAndSet(runner);
        if (unused != null) {
            unused.close();
        }
    }

    /** Closes what is in it; the deciding thread calls it last. */
    @Override
    public void close() {
        ModelRunner unused = next.getAndSet(null);
        if (unused != null) {
            unused.close();
        }
        current.close();
    }
}
