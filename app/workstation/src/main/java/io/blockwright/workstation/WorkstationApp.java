package io.blockwright.workstation;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a workstation window from a program that is no JavaFX application: starts the toolkit when first needed and keeps it
 * until {@link #exit}, because a toolkit that has ended cannot start again. The methods block their caller, which must not be
 * the FX thread; an interrupt closes the window.
 */
public final class WorkstationApp {
    private static final Logger LOG = LoggerFactory.getLogger(WorkstationApp.class);
    private static final AtomicBoolean STARTED = new AtomicBoolean();
    private static final CompletableFuture<Boolean> READY = new CompletableFuture<>();

    private WorkstationApp() {}

    /**
     * Shows the window and waits until it is closed. Both callbacks run on the FX thread.
     *
     * @throws IOException with a sentence for the user when the window cannot be made
     */
    public static void runUntilClosed(DeskAccess access, WindowSettings settings, Runnable onShown, Runnable onClosed)
            throws IOException, InterruptedException {
        CompletableFuture<Boolean> closed = new CompletableFuture<>();
        WorkstationWindow window = open(access, settings, (made, stage) -> {
            made.show(stage);
            stage.setOnHidden(event -> closed.complete(true));
            onShown.run();
        });
        try {
            await(closed);
        } finally {
            onFxThread(() -> {
                window.close();
                onClosed.run();
                return true;
            });
        }
    }

    /**
     * Shows the window at a size, waits until {@code ready} says so (asked on the FX thread every frame), does what the actions
     * do, one a frame, waits until {@code settled} says so, writes what the window shows, popups included, as PNG and closes
     * it. Missing folders are made.
     *
     * @param actions ids of actions, such as {@code workspace.trade}, or {@code FIELD=TEXT} to write into a field by its id
     * @throws IOException with a sentence for the user when the window cannot be made, knows no such action, or the file cannot
     *     be written
     */
    public static void snapshotAfter(
            DeskAccess access,
            WindowSettings settings,
            List<String> actions,
            Path png,
            BooleanSupplier ready,
            BooleanSupplier settled)
            throws IOException, InterruptedException {
        WorkstationWindow window = open(access, settings, WorkstationWindow::showWhole);
        try {
            Posing posing = new Posing(window, actions, ready, settled);
            onFxThread(() -> {
                posing.start();
                return true;
            });
            write(await(posing.picture()), png);
        } finally {
            onFxThread(() -> {
                window.close();
                return true;
            });
        }
    }

    /** The same without actions: what the window shows once it is ready. */
    public static void snapshotAfter(
            DeskAccess access, WindowSettings settings, int width, int height, Path png, BooleanSupplier ready)
            throws IOException, InterruptedException {
        snapshotAfter(access, settings.withSize(width, height), List.of(), png, ready, () -> true);
    }

    /** Begins to start the toolkit on a thread of its own, so that it comes up while the caller does something else. */
    public static void prepare() {
        Thread.ofPlatform().daemon().name("toolkit").start(() -> {
            try {
                startToolkit();
            } catch (IOException | InterruptedException | IllegalStateException e) {
                LOG.debug("The toolkit did not start: whoever shows a window is told", e);
            }
        });
    }

    /** Hides every window, so that {@link #runUntilClosed} returns; does nothing when the toolkit never started. */
    public static void hideWindows() {
        onToolkit(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    /** Hides every window and ends the toolkit, for good; does nothing when it never started. */
    public static void exit() {
        onToolkit(() -> {
            // Hidden first: a popup that outlives its window takes the process down on some platforms.
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            Platform.exit();
        });
    }

    private static void onToolkit(Runnable task) {
        try {
            Pulse.onFxThread(task);
        } catch (IllegalStateException neverStarted) {
            LOG.debug("There is no toolkit", neverStarted);
        }
    }

    private static WorkstationWindow open(
            DeskAccess access, WindowSettings settings, BiConsumer<WorkstationWindow, Stage> show)
            throws IOException, InterruptedException {
        startToolkit();
        return onFxThread(() -> {
            WorkstationWindow window = new WorkstationWindow(access, settings);
            show.accept(window, new Stage());
            return window;
        });
    }

    /** Starts the toolkit once; whoever comes meanwhile or later waits for it, or learns why there is none. */
    static void startToolkit() throws InterruptedException, IOException {
        if (!STARTED.getAndSet(true)) {
            try {
                Platform.startup(WorkstationApp::started);
            } catch (IllegalStateException alreadyRunning) {
                Pulse.onFxThread(WorkstationApp::started);
            } catch (UnsupportedOperationException noDisplay) {
                READY.completeExceptionally(new IOException(
                        "No display could be opened: start with a desktop, or without one add -Dglass.platform=Headless"
                                + " -Dprism.order=sw.",
                        noDisplay));
            } catch (RuntimeException | LinkageError broken) {
                READY.completeExceptionally(broken);
            }
        }
        await(READY);
    }

    private static void started() {
        Platform.setImplicitExit(false);
        READY.complete(true);
    }

    interface FxTask<T> {
        T run() throws IOException;
    }

    static <T> T onFxThread(FxTask<T> task) throws IOException, InterruptedException {
        CompletableFuture<T> done = new CompletableFuture<>();
        Pulse.onFxThread(() -> {
            try {
                done.complete(task.run());
            } catch (IOException | RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        return await(done);
    }

    private static <T> T await(CompletableFuture<T> future) throws IOException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException("the window failed", e.getCause());
        }
    }

    static void write(WritableImage image, Path png) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        out.setRGB(0, 0, width, height, pixels, 0, width);
        Path folder = png.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        ImageIO.setUseCache(false);
        if (!ImageIO.write(out, "png", png.toFile())) {
            throw new IOException("This Java cannot write PNG files: use a full JDK.");
        }
    }
}
