package io.blockwright.simulator.realism;

import io.blockwright.simulator.StudyProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Works through a list on several threads; results come in the order of the list, whoever was first. */
final class Jobs {
    private Jobs() {}

    static <I, O> List<O> run(List<I> tasks, Function<I, O> work, int jobs, StudyProgress progress) {
        Object oneAtATime = new Object();
        int[] done = {0};
        ExecutorService threads = Executors.newFixedThreadPool(
                jobs, Thread.ofPlatform().name("realism-", 1).daemon().factory());
        try {
            List<Future<O>> results = new ArrayList<>();
            for (I task : tasks) {
                results.add(threads.submit(() -> {
                    O result = work.apply(task);
                    synchronized (oneAtATime) {
                        progress.done(++done[0], tasks.size());
                    }
                    return result;
                }));
            }
            List<O> all = new ArrayList<>();
            for (Future<O> result : results) {
                all.add(result.get());
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the study was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a day of the study failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
