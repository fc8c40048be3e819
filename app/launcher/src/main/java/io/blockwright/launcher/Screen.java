package io.blockwright.launcher;

import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.SystemClock;
import io.blockwright.engine.Desk;
import io.blockwright.engine.spi.Champions;
import io.blockwright.engine.spi.DeskQueries;
import io.blockwright.engine.spi.Explanations;
import io.blockwright.engine.spi.Lab;
import io.blockwright.engine.spi.Lanes;
import io.blockwright.launcher.DoctorCommand.Finding;
import io.blockwright.launcher.DoctorCommand.Verdict;
import io.blockwright.workstation.DeskAccess;
import io.blockwright.workstation.ModelLight;
import io.blockwright.workstation.WindowSettings;
import io.blockwright.workstation.WorkstationApp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;

/** The window as the launcher sees it: shown on a display, or drawn without one. */
final class Screen {
    private static final long TOOLKIT_SECONDS = 20;

    private Screen() {}

    /** Whether a window can be shown here. */
    static boolean hasDisplay() {
        return !Boolean.getBoolean("blockwright.headless")
                && (!System.getProperty("os.name", "").startsWith("Linux")
                        || isSet("DISPLAY")
                        || isSet("WAYLAND_DISPLAY"));
    }

    /**
     * Says no where a window would open that nobody can see.
     *
     * @throws UserError with the mend; not where the platform without a display was chosen by name, to look at it by program
     */
    static void requireDisplay() {
        boolean chosen = "Headless".equalsIgnoreCase(System.getProperty("glass.platform"))
                && !Boolean.getBoolean("blockwright.headless");
        if (!hasDisplay() && !chosen && StartWatch.asked() == null) {
            throw new UserError(
                    "There is no display for --window (DISPLAY is not set): use --picture FILE for a picture"
                            + " of the window, or leave --window out.");
        }
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isEmpty();
    }

    /** Draws without a display from now on; only before the first window. */
    static void drawWithoutDisplay() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }

    /** Shows the window until the user closes it. */
    static void showUntilClosed(RunningDesk desk) throws IOException, InterruptedException {
        WorkstationApp.runUntilClosed(access(desk), settings(), () -> {}, () -> {});
    }

    /** The same with the accounts and the settings of a profile. */
    static void showUntilClosed(Desk desk, DeskQueries queries, Profile profile)
            throws IOException, InterruptedException {
        showUntilClosed(
                desk,
                queries,
                profile,
                () -> ModelLight.NONE,
                Explanations.NONE,
                Lanes.NONE,
                Champions.NONE,
                Optional::empty,
                () -> {});
    }

    /** The same, and does something on the FX thread when the window is shown. */
    static void showUntilClosed(
            Desk desk,
            DeskQueries queries,
            Profile profile,
            Supplier<ModelLight> models,
            Explanations explanations,
            Lanes lanes,
            Champions champions,
            Supplier<Optional<ParentOrder>> offered,
            Runnable onShown)
            throws IOException, InterruptedException {
        try (DeskPeople people = DeskPeople.open(profile, System.getProperty("user.name"))) {
            WorkstationApp.runUntilClosed(
                    people.access(desk, queries, models, explanations, lanes, champions)
                            .offering(offered),
                    settings(),
                    onShown,
                    () -> {});
        }
    }

    /** Draws the window and writes it as PNG once it is ready. */
    static void picture(RunningDesk desk, int width, int height, Path png, BooleanSupplier ready)
            throws IOException, InterruptedException {
        WorkstationApp.snapshotAfter(access(desk), settings(), width, height, png, ready);
    }

    /** Draws a view of the window in a theme, {@code dark} or {@code light}, and writes it as PNG. */
    static void picture(
            RunningDesk desk,
            Lab lab,
            Lanes lanes,
            View view,
            String theme,
            int width,
            int height,
            Path png,
            BooleanSupplier ready)
            throws IOException, InterruptedException {
        long[] posed = {0};
        WindowSettings settings = WindowSettings.of(
                        System.getProperty("user.name"), DataFolder.resources().resolve("themes/" + theme + ".css"))
                .withSize(width, height);
        DeskAccess plain = access(desk);
        DeskAccess whole = plain.with(lab).with(lanes).with(desk.champions());
        WorkstationApp.snapshotAfter(whole, settings, view.actions(), png, ready, () -> {
            posed[0] = posed[0] == 0 ? SystemClock.monotonic() : posed[0];
            return SystemClock.monotonic() - posed[0] >= view.settleNanos();
        });
    }

    private static DeskAccess access(RunningDesk desk) {
        DeskAccess plain = DeskAccess.forgetful(desk.engine(), System.getProperty("user.name"));
        return plain.with(desk.queries()).with(desk::models, desk.explanations());
    }

    private static WindowSettings settings() {
        return WindowSettings.of(
                System.getProperty("user.name"), DataFolder.resources().resolve("themes/dark.css"));
    }

    /** What the doctor says of the window. */
    static List<Finding> examine() {
        boolean display = hasDisplay();
        if (!display) {
            drawWithoutDisplay();
        }
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
            if (!started.await(TOOLKIT_SECONDS, TimeUnit.SECONDS)) {
                return List.of(new Finding(Verdict.FAIL, "JavaFX", "the toolkit did not start", "see the log"));
            }
        } catch (UnsupportedOperationException | IllegalStateException | UnsatisfiedLinkError e) {
            return List.of(
                    new Finding(
                            Verdict.FAIL,
                            "JavaFX",
                            "the toolkit cannot start: " + e.getMessage(),
                            "on Linux install libgtk-3-0 and libxtst6 for a window, libfreetype6 and libpangoft2-1.0-0 for drawing without one"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        boolean hardware = Platform.isSupported(ConditionalFeature.SCENE3D);
        String pipeline = System.getProperty("javafx.runtime.version", "?") + ", "
                + (hardware ? "hardware pipeline" : "software pipeline");
        WorkstationApp.exit();
        return List.of(
                new Finding(Verdict.OK, "JavaFX", pipeline, ""),
                display
                        ? new Finding(Verdict.OK, "display", "found", "")
                        : new Finding(
                                Verdict.WARN,
                                "display",
                                "none: ./blockwright works in the terminal and writes pictures of the window",
                                "set DISPLAY, or log in to a desktop, for a live window"));
    }
}
