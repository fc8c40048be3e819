package io.blockwright.strategies;

import io.blockwright.inference.Outside;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A policy whose model can be replaced between two decisions, without touching what works in the market. The engine thread
 * decides; any thread swaps. While there is no model it abstains and says why.
 */
public final class PolicySlot implements Policy, AutoCloseable {
    private final String name;
    private final AtomicReference<@Nullable Change> next = new AtomicReference<>();
    private volatile String why;
    private @Nullable ModelPolicy current;
    private boolean told;

    /** What is to be in the slot; null for nothing. */
    private record Change(@Nullable ModelPolicy policy) {
        void close() {
            if (policy != null) {
                policy.close();
            }
        }
    }

    /**
     * An empty slot.
     *
     * @param name as the trader sees it, for instance {@code PPO}
     * @param why there is no model, the end of a sentence
     */
    public PolicySlot(String name, String why) {
        this.name = name;
        this.why = why;
    }

    /** Lets a model decide from the next decision on; the slot closes it in its time. Of several swaps the last one counts. */
    public void swap(ModelPolicy policy) {
        change(new Change(policy));
    }

    /** Lets no model decide from the next decision on, for a reason: the end of a sentence. */
    public void clear(String reason) {
        why = reason;
        change(new Change(null));
    }

    private void change(Change change) {
        Change unused = next.getAndSet(change);
        if (unused != null) {
            unused.close();
        }
    }

    /** Says why there is no model while there is none. */
    public void explain(String reason) {
        why = reason;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Outside outside(Situation situation) {
        takeOver();
        told = true;
        return current == null ? Outside.NOTHING : current.outside(situation);
    }

    @Override
    public void announce(Situation situation, float[] state) {
        told = false;
        if (current != null) {
            current.announce(situation, state);
        }
    }

    @Override
    public Choice choose(Situation situation, float[] state, boolean[] allowed) {
        if (!told) {
            takeOver();
        }
        told = false; // the model for which the state was written answers it
        return current == null ? Choice.abstain(why) : current.choose(situation, state, allowed);
    }

    private void takeOver() {
        Change newer = next.getAndSet(null);
        if (newer != null) {
            ModelPolicy old = current;
            current = newer.policy;
            if (old != null) {
                old.close();
            }
        }
    }

    /** Closes what is in it; the deciding thread calls it last, or nobody decides any more. */
    @Override
    public void close() {
        Change unused = next.getAndSet(null);
        if (unused != null) {
            unused.close();
        }
        if (current != null) {
            current.close();
        }
    }
}
