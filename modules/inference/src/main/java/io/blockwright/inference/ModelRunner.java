package io.blockwright.inference;

import java.nio.FloatBuffer;

/**
 * Runs one model over batches of rows: fill the inputs, run, read the outputs. The buffers stay the same for the runner's
 * life and a call allocates next to nothing.
 *
 * <p>One thread owns a runner and makes all calls but {@link #health()}. A call never throws for what the model or the
 * runtime does: that is what {@link Verdict} is for.
 */
public interface ModelRunner extends AutoCloseable {
    /** No input and no answer may be larger than this in size. */
    float MOST = 1e6f;

    /** What the model is. */
    ModelManifest manifest();

    /** The most rows that one call takes. */
    int most();

    /**
     * Where the rows of an input go: row-major, row {@code r} begins at {@code r * manifest().inputs().get(tensor).size()}.
     * Write by absolute index; position and limit are the runner's.
     */
    FloatBuffer input(int tensor);

    /**
     * Answers the first rows of the inputs.
     *
     * @param rows from 1 to {@link #most()}
     * @throws IllegalArgumentException for another number of rows
     */
    Verdict run(int rows);

    /** The answers of the last call that was {@link Verdict#ANSWERED}, row-major; read by absolute index. */
    FloatBuffer output(int tensor);

    /** How the runner fares; any thread. */
    RunnerHealth health();

    /** Asks a call that another thread has in flight to end early; any thread, a wish only, nothing when there is none. */
    default void stop() {}

    /** Frees what is native once no call is in flight; does not wait for one. The runner is not used afterwards. */
    @Override
    void close();
}
