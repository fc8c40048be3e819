package io.blockwright.training.policy;

import io.blockwright.training.Actor;
import io.blockwright.training.Trajectory;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/** How a policy learns from what was played: PPO or DQN. Belongs to one thread; its actors each belong to their own. */
public interface Learning extends AutoCloseable {
    /** The policy as it is now; its numbers change with every round. */
    Policy policy();

    /** Plays with the policy and explores; {@code progress} is the part of the schedule that is over, 0 … 1. */
    Actor explorer(double progress);

    /** Episodes that a round needs. */
    int episodes();

    /** So many episodes after one another should be played in the same market, to be compared with one another. */
    default int group() {
        return 1;
    }

    /**
     * Learns from a round of its explorer.
     *
     * @return what it measured
     */
    Map<String, Double> learn(Trajectory played, long round, double progress);

    /** Learns to act like the one who played these. */
    Map<String, Double> imitate(Trajectory taught, long round);

    /** All that decides how it learns, as one line. */
    String settings();

    void write(DataOutput out) throws IOException;

    /** Takes over what {@link #write} wrote. */
    void read(DataInput in) throws IOException;

    @Override
    default void close() {}
}
