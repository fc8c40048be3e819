package io.blockwright.inference;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A runner that does what a test tells it to: answers, fails, throws, or blocks until it is let go. */
final class ActedRunner implements ModelRunner {
    /** What the next calls do. */
    enum Act {
        ANSWER,
        FAIL,
        THROW,
        BLOCK
    }

    private final FloatBuffer input = FloatBuffer.allocate(ModelFolder.STATE.size());
    private final FloatBuffer output = FloatBuffer.allocate(ModelFolder.PREFERENCE.size());
    private final CountDownLatch letGo = new CountDownLatch(1);
    private final float mark;
    private volatile Act act = Act.ANSWER;
    private volatile Runnable blocked = () -> {};
    private final AtomicInteger stops = new AtomicInteger();
    private volatile boolean running;
    private volatile boolean closed;
    private volatile boolean closedWhileRunning;

    /** Answers with its mark. */
    ActedRunner(float mark) {
        this.mark = mark;
    }

    ActedRunner does(Act next) {
        act = next;
        return this;
    }

    /** Runs something whenever a call begins to block. */
    ActedRunner whenBlocked(Runnable then) {
        blocked = then;
        return this;
    }

    /** How often it was asked to end. */
    int stops() {
        return stops.get();
    }

    @Override
    public void stop() {
        stops.incrementAndGet();
    }

    void letGo() {
        letGo.countDown();
    }

    boolean closed() {
        return closed;
    }

    boolean closedWhileRunning() {
        return closedWhileRunning;
    }

    @Override
    public ModelManifest manifest() {
        return ModelFolder.manifest(new byte[0]);
    }

    @Override
    public int most() {
        return 1;
    }

    @Override
    public FloatBuffer input(int tensor) {
        return input;
    }

    @Override
    public Verdict run(int rows) {
        running = true;
        try {
            switch (act) {
                case ANSWER -> output.put(0, mark);
                case FAIL -> {
                    return Verdict.FAILED;
                }
                case THROW -> throw new IllegalStateException("the model broke");
                case BLOCK -> {
                    blocked.run();
                    letGo.await();
                }
            }
            return Verdict.ANSWERED;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            running = false;
        }
    }

    @Override
    public FloatBuffer output(int tensor) {
        return output;
    }

    @Override
    public RunnerHealth health() {
        return new RunnerHealth("acted", "CPU", List.of(), RunnerHealth.State.READY, "", 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Override
    public void close() {
        closedWhileRunning |= running;
        closed = true;
    }
}
