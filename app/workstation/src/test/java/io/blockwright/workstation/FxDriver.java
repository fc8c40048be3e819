package io.blockwright.workstation;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/** Drives the real toolkit from a test: one toolkit for the whole JVM, conditions instead of sleeps. */
public final class FxDriver {
    /** Ends what hangs, and nothing else: where several builds share a machine, frames are seconds apart. */
    private static final int DEADLINE_SECONDS = 90;

    private static Robot robot;

    private FxDriver() {}

    /** Runs on the FX thread and waits for the result. */
    public static <T> T call(Callable<T> task) {
        CompletableFuture<T> done = new CompletableFuture<>();
        if (Platform.isFxApplicationThread()) {
            return direct(task);
        }
        Runnable run = () -> {
            try {
                done.complete(task.call());
            } catch (Exception | AssertionError e) {
                done.completeExceptionally(e);
            }
        };
        try {
            Platform.startup(run);
            Platform.setImplicitExit(false);
        } catch (IllegalStateException running) {
            Platform.runLater(run);
        }
        return get(done, "the FX thread to answer");
    }

    private static <T> T direct(Callable<T> task) {
        try {
            return task.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    public static void run(Runnable task) {
        call(() -> {
            task.run();
            return true;
        });
    }

    /** Waits until a condition, asked every frame on the FX thread, holds. */
    public static void until(String what, BooleanSupplier condition) {
        CompletableFuture<Boolean> met = new CompletableFuture<>();
        AnimationTimer timer = call(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                try {
                    if (condition.getAsBoolean()) {
                        met.complete(true);
                        stop();
                    }
                } catch (AssertionError failed) {
                    met.completeExceptionally(failed);
                    stop();
                }
            }
        });
        run(timer::start);
        try {
            get(met, what);
        } finally {
            run(timer::stop);
        }
    }

    /**
     * One step a frame, all on the FX thread: nothing but frames passes between them, however slow the test's own thread is.
     */
    public static void inFrames(Runnable... steps) {
        int[] next = {0};
        until(steps.length + " steps, one a frame", () -> {
            steps[next[0]].run();
            return ++next[0] == steps.length;
        });
    }

    /** Lets some frames pass. */
    public static void frames(int count) {
        int[] left = {count};
        until(count + " frames", () -> --left[0] < 0);
    }

    public static void type(KeyCode... keys) {
        for (KeyCode key : keys) {
            run(() -> {
                robot().keyPress(key);
                robot().keyRelease(key);
            });
        }
    }

    /** Presses keys together and lets them go in reverse, at once: on a busy machine too it is a tap and no hold. */
    public static void chord(KeyCode... keys) {
        run(() -> {
            press(keys);
            release(keys);
        });
    }

    public static void press(KeyCode... keys) {
        for (KeyCode key : keys) {
            run(() -> robot().keyPress(key));
        }
    }

    public static void release(KeyCode... keys) {
        for (int i = keys.length - 1; i >= 0; i--) {
            KeyCode key = keys[i];
            run(() -> robot().keyRelease(key));
        }
    }

    public static void click(Node node, int times) {
        run(() -> {
            Bounds bounds = node.localToScreen(node.getBoundsInLocal());
            Robot robot = robot();
            robot.mouseMove(bounds.getCenterX(), bounds.getCenterY());
            for (int i = 0; i < times; i++) {
                robot.mousePress(MouseButton.PRIMARY);
                robot.mouseRelease(MouseButton.PRIMARY);
            }
        });
    }

    /** Presses, moves and lets go within a node; the places are in its own coordinates, a frame passes between. */
    public static void drag(Node node, Point2D from, Point2D to) {
        move(node, from);
        run(() -> robot().mousePress(MouseButton.PRIMARY));
        move(node, from.midpoint(to));
        move(node, to);
        frames(2);
        run(() -> robot().mouseRelease(MouseButton.PRIMARY));
    }

    /** Moves the mouse to a place in a node's own coordinates. */
    public static void move(Node node, Point2D place) {
        run(() -> robot().mouseMove(node.localToScreen(place)));
    }

    /** Clicks where the mouse is, so often without a frame between. */
    public static void clickHere(int times) {
        run(() -> {
            for (int i = 0; i < times; i++) {
                robot().mousePress(MouseButton.PRIMARY);
                robot().mouseRelease(MouseButton.PRIMARY);
            }
        });
    }

    /** One robot for all tests: it remembers which modifiers are down. */
    private static Robot robot() {
        if (robot == null) {
            robot = new Robot();
        }
        return robot;
    }

    private static <T> T get(CompletableFuture<T> future, String what) {
        try {
            return future.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("waited " + DEADLINE_SECONDS + " s for " + what);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
