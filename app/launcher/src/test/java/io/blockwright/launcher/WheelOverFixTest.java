package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.ControlMode;
import io.blockwright.domain.OrderState;
import io.blockwright.domain.ParentStatus;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.LatestValue;
import io.blockwright.engine.ParentRow;
import io.blockwright.testkit.Await;
import io.blockwright.workstation.Pulse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A person at the real window, by key, on the embedded exchange over real FIX: ticket, overrides, advice, cancel all. */
@Timeout(600)
class WheelOverFixTest {
    @TempDir
    Path folder;

    private @Nullable LatestValue<DeskSnapshot> view;
    private @Nullable DeskSnapshot seen;

    @Test
    void anOrderIsSentSteeredAdvisedAndStoppedByKey() throws Exception {
        try (EmbeddedDesk desk = new EmbeddedDesk(
                        new MarketSpec.Simulated(""),
                        "DEMO",
                        true,
                        5,
                        3,
                        new StrategyDesk(Duration.ofMinutes(5), List.of(), 3),
                        folder.resolve("journal.db"));
                EngineThread thread = new EngineThread(desk, null, () -> false)) {
            view = desk.engine().addView();
            thread.start();
            Thread window = Thread.ofPlatform().daemon().start(() -> {
                try {
                    Screen.drawWithoutDisplay();
                    Screen.showUntilClosed(desk);
                } catch (Exception closed) {
                    // the test is over, or says what is missing
                }
            });
            Await.until("the window", () -> onFx(() -> find("ticket-quantity") != null));
            Await.until(
                    "a two-sided market",
                    () -> at(now -> now.market().bids().size() > 0
                            && now.market().asks().size() > 0));

            sendsByKeyAndOnlyOnce();
            pausesAndResumes();
            takesAChildOver();
            asksBeforeItActs();
            stopsEverything();

            onFx(() -> {
                List.copyOf(Window.getWindows()).forEach(Window::hide);
                return true;
            });
            window.join(60_000);
            thread.stop();
            thread.check();
        }
    }

    private void sendsByKeyAndOnlyOnce() {
        type(KeyCode.F3);
        onFx(() -> {
            ((TextField) find("ticket-quantity")).setText("8K");
            ((TextField) find("ticket-duration")).setText("20m");
            find("ticket-quantity").requestFocus();
            return true;
        });
        frames(20);
        type(KeyCode.ENTER);
        frames(20);
        assertThat(parents()).as("Enter never sends").isEmpty();
        hold(KeyCode.CONTROL, KeyCode.ENTER);
        hold(KeyCode.CONTROL, KeyCode.ENTER);
        Await.until("the parent works at the venue", () -> parent(p -> working(p) != null));
        frames(20);
        assertThat(parents()).as("sent twice, one order").hasSize(1);
        assertThat(parents().getFirst().order().quantity()).isEqualTo(8_000);
    }

    private void pausesAndResumes() {
        onFx(() -> {
            find("blotter-table").requestFocus();
            return true;
        });
        type(KeyCode.P);
        Await.until(
                "it is paused, nothing works",
                () -> parent(p -> p.status() == ParentStatus.PAUSED && working(p) == null));
        Await.until(
                "the window has seen it too",
                () -> onFx(
                        () -> ((Button) find("override-parent-pause")).getText().startsWith("Resume")));
        type(KeyCode.P);
        Await.until("resume asks", () -> onFx(() -> find("resume-RESPREAD") != null));
        assertThat(parents().getFirst().status()).isEqualTo(ParentStatus.PAUSED);
        frames(5);
        type(KeyCode.DIGIT2);
        Await.until("it works again", () -> parent(p -> p.status() == ParentStatus.WORKING && working(p) != null));
    }

    private void takesAChildOver() {
        // The strategy may take the child back in the same moment: then another one is taken.
        Await.until("a person has a child's wheel", () -> {
            if (!parent(p -> p.children().stream().anyMatch(ChildRow::takenOver))) {
                onFx(() -> {
                    find("blotter-table").requestFocus();
                    return true;
                });
                type(KeyCode.HOME);
                // Right goes on to the first child where the parent is open already: Down would pass it by.
                type(KeyCode.LEFT);
                type(KeyCode.RIGHT);
                type(KeyCode.DOWN);
                frames(3);
                type(KeyCode.T);
                frames(20);
                return false;
            }
            return true;
        });
        // The window may see a moment later than the desk that the wheel can be handed back.
        Await.until("it was handed back, or has ended", () -> {
            if (parent(p -> p.children().stream()
                    .noneMatch(child -> child.takenOver() && !child.state().isTerminal()))) {
                return true;
            }
            type(KeyCode.B);
            frames(20);
            return false;
        });
    }

    private void asksBeforeItActs() {
        hold(KeyCode.SHIFT, KeyCode.DIGIT2);
        Await.until("advise", () -> parent(p -> p.outlook().mode() == ControlMode.ADVISE));
        Await.until(
                "an advice waits",
                () -> parent(p ->
                        p.outlook().advice() != null && p.outlook().advice().awaiting()));
        int before = parents().getFirst().children().size();
        frames(30);
        assertThat(parents().getFirst().children())
                .as("nothing leaves unanswered")
                .hasSize(before);
        Await.until("an accepted advice is carried out", () -> {
            type(KeyCode.A);
            frames(25);
            return parent(p -> p.children().size() > before
                    || p.children().stream().anyMatch(child -> child.reason().contains("advice")));
        });
    }

    private void stopsEverything() {
        type(KeyCode.F7);
        Await.until(
                "all is out, all is paused",
                () -> parent(p -> p.status() == ParentStatus.PAUSED && working(p) == null));
    }

    private static @Nullable ChildRow working(ParentRow parent) {
        return parent.children().stream()
                .filter(child -> child.state() == OrderState.WORKING || child.state() == OrderState.PARTIALLY_FILLED)
                .findAny()
                .orElse(null);
    }

    private boolean at(Predicate<DeskSnapshot> condition) {
        DeskSnapshot newest = view.take();
        seen = newest == null ? seen : newest;
        return seen != null && condition.test(seen);
    }

    private List<ParentRow> parents() {
        at(now -> true);
        return seen.parents();
    }

    private boolean parent(Predicate<ParentRow> condition) {
        return at(
                now -> !now.parents().isEmpty() && condition.test(now.parents().getFirst()));
    }

    private static Node find(String id) {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(window -> window.getScene().getRoot().lookup("#" + id))
                .findFirst()
                .orElse(null);
    }

    private static boolean onFx(BooleanSupplier work) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        try {
            Pulse.onFxThread(() -> {
                try {
                    done.complete(work.getAsBoolean());
                } catch (RuntimeException notYet) {
                    done.complete(false); // the window is not there yet
                }
            });
        } catch (IllegalStateException notYet) {
            return false; // the toolkit has not started
        }
        return done.join();
    }

    private static void type(KeyCode key) {
        hold(key);
    }

    /** Presses keys together and lets them go in reverse. */
    private static void hold(KeyCode... keys) {
        onFx(() -> {
            Robot robot = new Robot();
            for (KeyCode key : keys) {
                robot.keyPress(key);
            }
            for (int i = keys.length - 1; i >= 0; i--) {
                robot.keyRelease(keys[i]);
            }
            return true;
        });
    }

    private static void frames(int count) {
        CountDownLatch left = new CountDownLatch(count);
        onFx(() -> {
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    left.countDown();
                    if (left.getCount() == 0) {
                        stop();
                    }
                }
            }.start();
            return true;
        });
        try {
            left.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
