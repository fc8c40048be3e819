package io.blockwright.training.run;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * One model being trained, round by round. All that a round depends on is in what {@link #write} writes, so that a training
 * that was stopped between two rounds goes on exactly as if it had not been. Belongs to one thread.
 */
public interface Trainer extends AutoCloseable {
    /** Everything that decides the result but the budget, as one line: a checkpoint of other settings is not gone on with. */
    String settings();

    /**
     * One round. Where {@link Pace#stop} turns true it may be broken off, and then nothing must have changed.
     *
     * @return whether the round was finished
     */
    boolean round(Pace pace);

    /** Whether the training is over; {@code spent} is the part of the time budget that is used up, 0 without a budget. */
    boolean finished(double spent);

    /** How much of the work is done, 0 … 1, as far as a count tells; 0 where only the budget ends the training. */
    double done();

    /** What the latest round did, in a few words, for the progress line. */
    String words();

    /** What the latest round measured, by name in a fixed order: the points of the learning curve. */
    Map<String, Double> figures();

    /** Writes the whole state between two rounds. */
    void write(DataOutput out) throws IOException;

    /** Takes over what {@link #write} wrote. */
    void read(DataInput in) throws IOException;

    /** Writes the finished model to a folder. */
    void export(Path folder) throws IOException;

    @Override
    default void close() {}
}
