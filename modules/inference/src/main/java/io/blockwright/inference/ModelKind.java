package io.blockwright.inference;

/** What a model was trained to do, and how: two that execute orders, two that forecast. */
public enum ModelKind {
    /** A policy that values every action (double dueling deep Q-network). */
    DQN,
    /** A policy that prefers actions (proximal policy optimisation). */
    PPO,
    /** A forecaster over a window of feature rows. */
    LSTM,
    /** A forecaster over pictures of the order book. */
    CNN;

    /** Whether it chooses actions for a parent order; the others say what the market will do. */
    public boolean policy() {
        return this == DQN || this == PPO;
    }
}
