package io.blockwright.training.policy;

import io.blockwright.training.Trajectory;
import io.blockwright.training.torch.Floats;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Decisions to learn from again, drawn the more often the more they surprised (T. Schaul et al., "Prioritized experience
 * replay", 2016). Each holds its state, its action, the rewards of the next n steps, and the decision after those. The oldest
 * make room; memory is bounded by the number kept. Belongs to one thread.
 */
final class Replay {
    /** Keeps every decision drawable, however well it is known. */
    private static final double LEAST = 1e-3;

    private final int most;
    private final int stateSize;
    private final int actionCount;
    private final double power;
    private final SumTree weights;
    private float[] states = new float[0];
    private float[] later = new float[0];
    private boolean[] allowed = new boolean[0];
    private boolean[] laterAllowed = new boolean[0];
    private int[] actions = new int[0];
    private float[] rewards = new float[0];
    private boolean[] ends = new boolean[0];
    private int size;
    private int next;
    private double highest = 1;

    /** {@code power} says how much surprise counts: 0 draws evenly, 1 in proportion to it. */
    Replay(int most, int stateSize, int actions, double power) {
        this.most = most;
        this.stateSize = stateSize;
        this.actionCount = actions;
        this.power = power;
        this.weights = new SumTree(most);
    }

    int size() {
        return size;
    }

    /** Adds what was played; each decision looks {@code steps} decisions ahead. */
    void add(Trajectory played, int steps) {
        boolean[] mask = new boolean[actionCount];
        for (int episode = 0; episode < played.episodes(); episode++) {
            int end = played.end(episode);
            for (int i = played.start(episode); i < end; i++) {
                room();
                int ahead = Math.min(end, i + steps);
                double sum = 0;
                for (int j = i; j < ahead; j++) {
                    sum += played.reward(j);
                }
                played.state(i, states, next * stateSize);
                played.allowed(i, mask);
                System.arraycopy(mask, 0, allowed, next * actionCount, actionCount);
                actions[next] = played.action(i);
                rewards[next] = (float) sum;
                ends[next] = ahead == end;
                if (ahead < end) {
                    played.state(ahead, later, next * stateSize);
                    played.allowed(ahead, mask);
                    System.arraycopy(mask, 0, laterAllowed, next * actionCount, actionCount);
                }
                weights.set(next, highest);
                size = Math.max(size, next + 1);
                next = (next + 1) % most;
            }
        }
    }

    private void room() {
        if (next == actions.length) {
            room(Math.min(most, Math.max(1_024, 2 * next)));
        }
    }

    private void room(int places) {
        states = Arrays.copyOf(states, places * stateSize);
        later = Arrays.copyOf(later, places * stateSize);
        allowed = Arrays.copyOf(allowed, places * actionCount);
        laterAllowed = Arrays.copyOf(laterAllowed, places * actionCount);
        actions = Arrays.copyOf(actions, places);
        rewards = Arrays.copyOf(rewards, places);
        ends = Arrays.copyOf(ends, places);
    }

    /** A place, drawn from the {@code part}-th of {@code parts} equal parts of all weight. */
    int draw(SplittableRandom random, int part, int parts) {
        return Math.min(size - 1, weights.at(weights.sum() * (part + random.nextDouble()) / parts));
    }

    /** How likely a place is drawn. */
    double chance(int place) {
        return weights.weight(place) / weights.sum();
    }

    /** Says how far off the expectation of a place was. */
    void surprise(int place, double amount) {
        double weight = Math.pow(amount + LEAST, power);
        highest = Math.max(highest, weight);
        weights.set(place, weight);
    }

    void state(int place, float[] to, int at) {
        System.arraycopy(states, place * stateSize, to, at, stateSize);
    }

    void allowed(int place, boolean[] to) {
        System.arraycopy(allowed, place * actionCount, to, 0, actionCount);
    }

    /** The state after the steps that were looked ahead; meaningless where the episode ended. */
    void later(int place, float[] to) {
        System.arraycopy(later, place * stateSize, to, 0, stateSize);
    }

    void laterAllowed(int place, boolean[] to) {
        System.arraycopy(laterAllowed, place * actionCount, to, 0, actionCount);
    }

    int action(int place) {
        return actions[place];
    }

    /** Basis points of the steps that were looked ahead. */
    float reward(int place) {
        return rewards[place];
    }

    /** Whether the episode ended within those steps. */
    boolean ends(int place) {
        return ends[place];
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(size);
        out.writeInt(next);
        out.writeDouble(highest);
        Floats.write(out, Arrays.copyOf(states, size * stateSize));
        Floats.write(out, Arrays.copyOf(later, size * stateSize));
        Floats.write(out, Arrays.copyOf(rewards, size));
        for (int i = 0; i < size; i++) {
            out.writeInt(actions[i]);
            out.writeBoolean(ends[i]);
            out.writeDouble(weights.weight(i));
        }
        writeMasks(out, allowed);
        writeMasks(out, laterAllowed);
    }

    private void writeMasks(DataOutput out, boolean[] from) throws IOException {
        byte[] masks = new byte[size * actionCount];
        for (int i = 0; i < masks.length; i++) {
            masks[i] = (byte) (from[i] ? 1 : 0);
        }
        out.write(masks);
    }

    void read(DataInput in) throws IOException {
        size = in.readInt();
        next = in.readInt();
        highest = in.readDouble();
        room(size);
        Floats.read(in, states);
        Floats.read(in, later);
        Floats.read(in, rewards);
        for (int i = 0; i < size; i++) {
            actions[i] = in.readInt();
            ends[i] = in.readBoolean();
            weights.set(i, in.readDouble());
        }
        readMasks(in, allowed);
        readMasks(in, laterAllowed);
    }

    private void readMasks(DataInput in, boolean[] to) throws IOException {
        byte[] masks = new byte[size * actionCount];
        in.readFully(masks);
        for (int i = 0; i < masks.length; i++) {
            to[i] = masks[i] != 0;
        }
    }
}
