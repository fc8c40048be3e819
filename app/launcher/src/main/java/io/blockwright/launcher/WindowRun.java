package io.blockwright.launcher;

import io.blockwright.domain.ParentOrder;
import io.blockwright.workstation.ModelLight;
import io.blockwright.workstation.WorkstationApp;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A run that a person watches: the window opens at once and says that it is connecting, and the desk is put together behind
 * it on a thread of its own.
 */
final class WindowRun {
    private final Profile profile;
    private final ComingDesk desk = new ComingDesk();
    private final ComingQueries queries = new ComingQueries();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final @Nullable StartWatch watch = StartWatch.asked();
    private volatile boolean over;
    private volatile Supplier<ModelLight> models = () -> ModelLight.NONE;
    private final ComingExplanations explanations = new ComingExplanations();
    private final ComingChampions champions = new ComingChampions();
    private final ComingLanes lanes = new ComingLanes();
    private volatile @Nullable ParentOrder offered;

    /** Puts a desk together, hands it to the window, and takes it apart again. */
    interface Job {
        /** The exit code. */
        int run(WindowRun window) throws Exception;
    }

    private WindowRun(Profile profile) {
        this.profile = profile;
    }

    /** Shows the window until it is closed or the job is over, and brings back what the job came to. */
    static int run(Profile profile, Job job) throws Exception {
        WorkstationApp.prepare();
        WindowRun window = new WindowRun(profile);
        FutureTask<Integer> work = new FutureTask<>(() -> window.around(job));
        Thread thread = Thread.ofPlatform().name("desk").start(work);
        try {
            Screen.showUntilClosed(
                    window.desk,
                    window.queries,
                    profile,
                    () -> window.models.get(),
                    window.explanations,
                    window.lanes,
                    window.champions,
                    () -> Optional.ofNullable(window.offered),
                    window::shown);
        } finally {
            window.closed.countDown();
            thread.join();
        }
        try {
            return work.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** The ticket offers this order, the one that the market's story asks for. */
    void offer(ParentOrder order) {
        offered = order;
    }

    /** A desk that is there: its engine starts, the window shows it from now on. Waits until the window is closed. */
    void serve(RunningDesk running, EngineThread engine) throws InterruptedException {
        if (watch != null) {
            watch.follow(running);
        }
        queries.arrived(new DeskArchive(running.queries(), profile, running.journal()));
        models = running::models;
        explanations.arrived(running.explanations());
        lanes.arrived(running.openLanes(running.pairs()));
        champions.arrived(running.champions());
        desk.arrived(running.engine());
        engine.start();
        closed.await();
    }

    private int around(Job job) throws Exception {
        try {
            return job.run(this);
        } finally {
            over = true;
            WorkstationApp.hideWindows();
        }
    }

    /** On the FX thread: a job that failed before there was a window to hide is seen here. */
    private void shown() {
        if (over) {
            WorkstationApp.hideWindows();
        }
        if (watch != null) {
            watch.begin();
        }
    }
}
