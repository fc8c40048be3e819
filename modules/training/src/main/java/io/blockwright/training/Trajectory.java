package io.blockwright.training;

import java.util.Arrays;

/**
 * Decisions of one or more episodes, in order: state, what was allowed, what was done, what it brought, when. Grows as needed
 * and is meant to be cleared and used again. Belongs to one thread at a time.
 */
public final class Trajectory {
    private final int stateSize;
    private final int actions;
    private int size;
    private int episodes;
    private float[] states = new float[0];
    private boolean[] allowed = new boolean[0];
    private int[] chosen = new int[0];
    private double[] rewards = new double[0];
    private long[] times = new long[0];
    private int[] ends = new int[0];

    /** Empty, for states of {@code stateSize} numbers and {@code actions} actions. */
    public Trajectory(int stateSize, int actions) {
        this.stateSize = stateSize;
        this.actions = actions;
    }

    /** An empty one that fits the environment. */
    public static Trajectory of(Environment environment) {
        return new Trajectory(environment.stateSize(), environment.actions());
    }

    /** Adds a decision with a reward of 0 so far; the arrays are copied. {@code time} is in nanoseconds since the epoch. */
    public void add(float[] state, boolean[] mask, int action, long time) {
        if (state.length != stateSize || mask.length != actions) {
            throw new IllegalArgumentException("the decision has " + state.length + " numbers and " + mask.length
                    + " actions where " + stateSize + " and " + actions + " belong");
        }
        if (action < 0 || action >= actions || !mask[action]) {
            throw new IllegalArgumentException("action " + action + " is not allowed");
        }
        room(size + 1);
        System.arraycopy(state, 0, states, size * stateSize, stateSize);
        System.arraycopy(mask, 0, allowed, size * actions, actions);
        chosen[size] = action;
        rewards[size] = 0;
        times[size++] = time;
    }

    /** Adds to the reward of the latest decision, basis points of the order. */
    public void addReward(double amount) {
        if (size == start(episodes)) {
            throw new IllegalStateException("there is no decision in this episode that the reward could belong to");
        }
        rewards[size - 1] += amount;
    }

    /** Ends the episode; one without decisions leaves no trace. */
    public void close() {
        if (size > start(episodes)) {
            ends = episodes == ends.length ? Arrays.copyOf(ends, Math.max(8, 2 * episodes)) : ends;
            ends[episodes++] = size;
        }
    }

    /** Adds the finished episodes of another. */
    public void append(Trajectory other) {
        if (size != start(episodes)) {
            throw new IllegalStateException("an episode is still open");
        }
        int more = other.start(other.episodes);
        room(size + more);
        System.arraycopy(other.states, 0, states, size * stateSize, more * stateSize);
        System.arraycopy(other.allowed, 0, allowed, size * actions, more * actions);
        System.arraycopy(other.chosen, 0, chosen, size, more);
        System.arraycopy(other.rewards, 0, rewards, size, more);
        System.arraycopy(other.times, 0, times, size, more);
        ends = Arrays.copyOf(ends, Math.max(ends.length, episodes + other.episodes));
        for (int episode = 0; episode < other.episodes; episode++) {
            ends[episodes++] = size + other.ends[episode];
        }
        size += more;
    }

    /** Forgets everything and keeps the room. */
    public void clear() {
        size = 0;
        episodes = 0;
    }

    /** Decisions so far, those of an episode that is still open included. */
    public int size() {
        return size;
    }

    public int stateSize() {
        return stateSize;
    }

    public int actions() {
        return actions;
    }

    /** Finished episodes. */
    public int episodes() {
        return episodes;
    }

    /** The first decision of an episode. */
    public int start(int episode) {
        return episode == 0 ? 0 : ends[episode - 1];
    }

    /** One past the last decision of a finished episode. */
    public int end(int episode) {
        return ends[episode];
    }

    /** Copies a decision's state to {@code to}, from {@code at} on. */
    public void state(int decision, float[] to, int at) {
        System.arraycopy(states, decision * stateSize, to, at, stateSize);
    }

    /** Copies what a decision allowed. */
    public void allowed(int decision, boolean[] to) {
        System.arraycopy(allowed, decision * actions, to, 0, actions);
    }

    public boolean allowed(int decision, int action) {
        return allowed[decision * actions + action];
    }

    public int action(int decision) {
        return chosen[decision];
    }

    /** What the decision brought until the next one, basis points of the order. */
    public double reward(int decision) {
        return rewards[decision];
    }

    /** When it was made, nanoseconds since the epoch. */
    public long time(int decision) {
        return times[decision];
    }

    /** The sum of an episode's rewards: what the order saved. */
    public double total(int episode) {
        double sum = 0;
        for (int i = start(episode); i < end(episode); i++) {
            sum += rewards[i];
        }
        return sum;
    }

    private void room(int needed) {
        if (needed > chosen.length) {
            int now = Math.max(needed, Math.max(64, chosen.length + chosen.length / 2));
            states = Arrays.copyOf(states, Math.multiplyExact(now, stateSize));
            allowed = Arrays.copyOf(allowed, Math.multiplyExact(now, actions));
            chosen = Arrays.copyOf(chosen, now);
            rewards = Arrays.copyOf(rewards, now);
            times = Arrays.copyOf(times, now);
        }
    }
}
