package io.blockwright.strategies;

import io.blockwright.inference.Outside;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The champion, and beside it a challenger that is shown the very same state and mask at every decision and sends nothing. The
 * champion has chosen before the challenger hears of it, and its choice goes out whatever becomes of the other. Advice is
 * weighed again and again; of one order the challenger is asked once a second at most. Asked on the engine thread; any thread
 * changes the shadow.
 */
public final class ShadowedPolicy implements Policy {
    /** Decisions of one order are seconds apart; what comes sooner is the same one, weighed again. */
    private static final long SECOND = 1_000_000_000L;

    private static final int ORDERS = 512;

    private final Policy champion;
    private final Map<String, Long> asked = new LinkedHashMap<>();
    private volatile @Nullable Shadow shadow;

    /** The champion alone, until it has a {@link #shadow(Shadow)}. */
    public ShadowedPolicy(Policy champion) {
        this.champion = champion;
    }

    /** Tries another challenger from the next decision on, or none; the one before is the caller's to close. */
    public void shadow(@Nullable Shadow challenger) {
        shadow = challenger;
    }

    @Override
    public String name() {
        return champion.name();
    }

    @Override
    public Outside outside(Situation situation) {
        return champion.outside(situation);
    }

    @Override
    public void announce(Situation situation, float[] state) {
        champion.announce(situation, state);
    }

    @Override
    public Choice choose(Situation situation, float[] state, boolean[] allowed) {
        Choice made = champion.choose(situation, state, allowed);
        Shadow beside = shadow;
        if (beside != null && due(situation.order().parentId(), situation.now())) {
            beside.ask(situation.order().parentId(), situation.now(), state, allowed, made);
        }
        return made;
    }

    private boolean due(String parentId, long now) {
        Long last = asked.get(parentId);
        if (last != null && now - last < SECOND) {
            return false;
        }
        asked.put(parentId, now);
        if (asked.size() > ORDERS) {
            asked.remove(asked.keySet().iterator().next());
        }
        return true;
    }

    @Override
    public Policy glancing() {
        return champion.glancing();
    }

    @Override
    public Trust trust() {
        return champion.trust();
    }
}
