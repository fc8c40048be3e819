package io.blockwright.launcher;

import io.blockwright.domain.ParentOrder;
import io.blockwright.inference.Fitness;
import io.blockwright.inference.ModelWatch;
import io.blockwright.inference.Outside;
import io.blockwright.strategies.Choice;
import io.blockwright.strategies.Policy;
import io.blockwright.strategies.Situation;
import io.blockwright.strategies.Trust;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A policy whose inputs are watched for drift and for states that it cannot know. States are looked at once a second at most,
 * and drift is measured over one state of each turn of each order: advice is weighed again and again, and that must not count as
 * if the market had said it again. Engine thread; what it says may be read by any.
 */
final class WatchedPolicy implements Policy {
    private static final long SECOND = 1_000_000_000L;
    private static final long SAID_AGAIN = 60 * SECOND;
    /** A desk cuts an order into so many slices, of these lengths; a policy has its turn once in each. */
    private static final int SLICES = 30;

    private static final long SHORTEST = 5 * SECOND;
    private static final long LONGEST = 60 * SECOND;
    private static final int ORDERS = 64;

    private final Policy policy;
    /** The slice in which each order was last looked at; the oldest orders go. */
    private final Map<String, Long> slices = new LinkedHashMap<>();

    private volatile @Nullable Word word;
    private long lookedAt = Long.MIN_VALUE / 2;

    /** What is watched of one model, and how far it may be trusted by that; what it says first is known before it decides. */
    private static final class Word {
        final ModelWatch by;
        volatile Trust trust;
        private Fitness said;
        private long saidAt = Long.MIN_VALUE / 2;

        Word(ModelWatch by) {
            this.by = by;
            this.said = by.fitness();
            this.trust = trust();
        }

        void observe(float[] state, boolean turn, long now) {
            Fitness fitness = by.observe(state, turn);
            if (fitness != said || (fitness != Fitness.FIT && now - saidAt >= SAID_AGAIN)) {
                said = fitness;
                saidAt = now;
                trust = trust();
            }
        }

        private Trust trust() {
            return switch (said) {
                case FIT -> Trust.FULL;
                case WARY -> new Trust(Trust.Level.WITH_CARE, by.reading().sentence());
                case UNFIT -> new Trust(Trust.Level.ADVICE_ONLY, by.reading().sentence());
            };
        }
    }

    /** Watches nothing until it is told by what. */
    WatchedPolicy(Policy policy) {
        this.policy = policy;
    }

    /** Another model's evidence counts from now on; null where no model decides. Any thread; the watch is this policy's then. */
    void watchedBy(@Nullable ModelWatch now) {
        word = now == null ? null : new Word(now);
    }

    @Override
    public String name() {
        return policy.name();
    }

    @Override
    public Outside outside(Situation situation) {
        return policy.outside(situation);
    }

    @Override
    public void announce(Situation situation, float[] state) {
        policy.announce(situation, state);
    }

    @Override
    public Choice choose(Situation situation, float[] state, boolean[] allowed) {
        long now = situation.now();
        Word by = word;
        if (by != null && now - lookedAt >= SECOND) {
            lookedAt = now;
            by.observe(state, turn(situation), now);
        }
        return policy.choose(situation, state, allowed);
    }

    /** Whether this is the first look at the order in one of its slices. */
    private boolean turn(Situation situation) {
        ParentOrder order = situation.order();
        long slice = Math.clamp((order.end() - order.start()) / SLICES, SHORTEST, LONGEST);
        long now = Math.floorDiv(situation.now() - order.start(), slice);
        Long before = slices.put(order.parentId(), now);
        if (slices.size() > ORDERS) {
            slices.remove(slices.keySet().iterator().next());
        }
        return before == null || before != now;
    }

    @Override
    public Policy glancing() {
        return policy;
    }

    @Override
    public Trust trust() {
        Word by = word;
        return by == null ? Trust.FULL : by.trust;
    }
}
