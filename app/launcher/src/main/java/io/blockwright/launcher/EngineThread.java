package io.blockwright.launcher;

import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.ParentOrder;
import io.blockwright.engine.Engine;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Runs a desk on its engine thread, and brings back what went wrong there, after trading was stopped. */
final class EngineThread implements AutoCloseable {
    private static final long STOP_SECONDS = 20;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean stopping;
    private volatile @Nullable Throwable failure;

    /**
     * @param order handed to the desk when its start time comes, so that its decision price is that moment's; null when the
     *     desk has one already
     */
    EngineThread(RunningDesk desk, @Nullable ParentOrder order, BooleanSupplier enough) {
        this.thread = Thread.ofPlatform().name("engine").unstarted(() -> {
            try {
                if (order != null) {
                    // Nobody waits for a book to fill up.
                    desk.hurry(true);
                    desk.run(() -> stopping || desk.engine().now() >= order.start());
                    desk.hurry(false);
                    hand(desk.engine(), order);
                }
                desk.run(() -> stopping || enough.getAsBoolean());
            } catch (RuntimeException | Error e) {
                failure = e;
                desk.engine().breakOff(e);
            } finally {
                done.countDown();
            }
        });
    }

    /** Gives the desk a parent order, as its user. */
    static void hand(Engine engine, ParentOrder order) {
        engine.submit(new DeskCommand.StartParent("start-" + order.parentId(), System.getProperty("user.name"), order));
    }

    void start() {
        thread.start();
    }

    /** Waits a while for the run to end; true when it has. */
    boolean await(long millis) throws InterruptedException {
        return done.await(millis, TimeUnit.MILLISECONDS);
    }

    /** Throws what the engine thread threw, if anything. */
    void check() {
        Throwable thrown = failure;
        switch (thrown) {
            case null -> {
                // it went well
            }
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(thrown);
        }
    }

    /** Asks the run to end and waits for it. */
    void stop() {
        stopping = true;
        try {
            if (!await(STOP_SECONDS * 1000)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
