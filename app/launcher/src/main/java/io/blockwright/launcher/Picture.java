package io.blockwright.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Draws a run's window on a thread of its own while the run is followed in the terminal. */
final class Picture implements AutoCloseable {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 950;
    private static final long PATIENCE_MILLIS = 30_000;

    private final Thread thread;
    private volatile @Nullable String trouble;

    Picture(RunningDesk desk, Path png, BooleanSupplier ready) {
        this.thread = Thread.ofPlatform().name("picture").start(() -> {
            try {
                Screen.picture(desk, WIDTH, HEIGHT, png, ready);
            } catch (IOException | IllegalStateException e) {
                trouble = e.getMessage();
            } catch (InterruptedException e) {
                trouble = "it was not ready when the run ended";
            }
        });
    }

    /** Why there is no picture; null when there is one. */
    @Nullable
    String trouble() {
        return trouble;
    }

    @Override
    public void close() {
        try {
            thread.join(PATIENCE_MILLIS);
            if (thread.isAlive()) {
                thread.interrupt();
                thread.join(PATIENCE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
