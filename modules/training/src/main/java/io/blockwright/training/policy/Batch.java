package io.blockwright.training.policy;

import ai.djl.ndarray.NDArray;
import io.blockwright.training.Normaliser;
import io.blockwright.training.Trajectory;
import io.blockwright.training.torch.Tensors;

/** Decisions that are learnt from in one step, row by row: normalised states, masks, and which action was taken. */
final class Batch {
    /** Added to the preference of what is not allowed: its probability is 0 in single precision. */
    private static final float FORBIDDEN = -1e9f;

    private final int actions;
    private final int rows;
    private final float[] states;
    private final float[] masks;
    private final float[] taken;

    Batch(int rows, int stateSize, int actions) {
        this.rows = rows;
        this.actions = actions;
        this.states = new float[rows * stateSize];
        this.masks = new float[rows * actions];
        this.taken = new float[rows * actions];
    }

    /** The decisions of a trajectory that {@code order} names in {@code from} … {@code to}. */
    static Batch of(Trajectory played, Normaliser normaliser, int[] order, int from, int to) {
        Batch batch = new Batch(to - from, played.stateSize(), played.actions());
        boolean[] mask = new boolean[played.actions()];
        for (int row = 0; row < batch.rows; row++) {
            int decision = order[from + row];
            played.state(decision, batch.states, row * played.stateSize());
            normaliser.apply(batch.states, row * played.stateSize());
            played.allowed(decision, mask);
            batch.decide(row, mask, played.action(decision));
        }
        return batch;
    }

    /** Says what row {@code row} allowed and did. */
    void decide(int row, boolean[] mask, int action) {
        for (int a = 0; a < actions; a++) {
            masks[row * actions + a] = mask[a] ? 0 : FORBIDDEN;
        }
        take(row, action);
    }

    /** Says what row {@code row} did, whatever it allowed. */
    void take(int row, int action) {
        taken[row * actions + action] = 1;
    }

    int rows() {
        return rows;
    }

    /** The numbers of the states, for whoever fills them. */
    float[] stateNumbers() {
        return states;
    }

    NDArray states(Tensors tensors) {
        return tensors.rows(states, rows);
    }

    /** 0 where allowed, hugely negative elsewhere. */
    NDArray masks(Tensors tensors) {
        return tensors.rows(masks, rows);
    }

    /** 1 for the action that was taken, 0 elsewhere. */
    NDArray taken(Tensors tensors) {
        return tensors.rows(taken, rows);
    }
}
