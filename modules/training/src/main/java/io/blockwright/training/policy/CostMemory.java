package io.blockwright.training.policy;

import io.blockwright.training.Normaliser;
import io.blockwright.training.Trajectory;
import io.blockwright.training.torch.Floats;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;

/** The latest decisions and what their orders still cost after them; the oldest make room. Belongs to one thread. */
final class CostMemory {
    private final int stateSize;
    private float[] states = new float[0];
    private float[] costs = new float[0];
    private int[] actions = new int[0];
    private final int most;
    private int size;
    private int next;

    CostMemory(int most, int stateSize) {
        this.most = most;
        this.stateSize = stateSize;
    }

    /** Takes a decision and the cost still to come after it, basis points. */
    interface Costs {
        void take(int decision, double cost);
    }

    /** Every decision with the cost that was still to come, later ones first. */
    static void costs(Trajectory played, Costs taker) {
        for (int episode = 0; episode < played.episodes(); episode++) {
            double ahead = 0;
            for (int i = played.end(episode) - 1; i >= played.start(episode); i--) {
                ahead -= played.reward(i);
                taker.take(i, ahead);
            }
        }
    }

    void add(Trajectory played, Normaliser normaliser) {
        costs(played, (decision, cost) -> {
            room();
            played.state(decision, states, next * stateSize);
            normaliser.apply(states, next * stateSize);
            actions[next] = played.action(decision);
            costs[next] = (float) cost;
            size = Math.max(size, next + 1);
            next = (next + 1) % most;
        });
    }

    private void room() {
        if (next == costs.length) {
            int now = Math.min(most, Math.max(1_024, 2 * next));
            states = Arrays.copyOf(states, now * stateSize);
            costs = Arrays.copyOf(costs, now);
            actions = Arrays.copyOf(actions, now);
        }
    }

    /** Fills a batch with decisions drawn evenly; returns their costs. */
    float[] draw(Batch batch, SplittableRandom random) {
        float[] drawn = new float[batch.rows()];
        for (int row = 0; row < drawn.length; row++) {
            int at = random.nextInt(size);
            System.arraycopy(states, at * stateSize, batch.stateNumbers(), row * stateSize, stateSize);
            batch.take(row, actions[at]);
            drawn[row] = costs[at];
        }
        return drawn;
    }

    void clear() {
        size = 0;
        next = 0;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(size);
        out.writeInt(next);
        Floats.write(out, Arrays.copyOf(states, size * stateSize));
        Floats.write(out, Arrays.copyOf(costs, size));
        for (int i = 0; i < size; i++) {
            out.writeInt(actions[i]);
        }
    }

    void read(DataInput in) throws IOException {
        size = in.readInt();
        next = in.readInt();
        states = new float[size * stateSize];
        costs = new float[size];
        actions = new int[size];
        Floats.read(in, states);
        Floats.read(in, costs);
        for (int i = 0; i < size; i++) {
            actions[i] = in.readInt();
        }
    }
}
