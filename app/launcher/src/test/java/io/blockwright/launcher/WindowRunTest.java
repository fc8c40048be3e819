package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blockwright.domain.Algo;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.LatestValue;
import io.blockwright.testkit.Await;
import io.blockwright.workstation.Pulse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A window that opens before its desk is there. */
@Timeout(300)
class WindowRunTest {
    @TempDir
    Path folder;

    @BeforeAll
    static void withoutDisplay() {
        Screen.drawWithoutDisplay();
    }

    private EmbeddedDesk desk() throws Exception {
        return new EmbeddedDesk(
                new MarketSpec.Simulated(""),
                "DEMO",
                false,
                1,
                3,
                new StrategyDesk(Duration.ofMinutes(20), List.of(), 3),
                folder.resolve("journal.db"));
    }

    private static DeskCommand order(String id, long start) {
        return new DeskCommand.StartParent(
                id,
                "alice",
                new ParentOrder(
                        id,
                        "DEMO",
                        Side.BUY,
                        1_000,
                        start,
                        start + 600_000_000_000L,
                        Instrument.NO_PRICE,
                        0.3,
                        0.5,
                        Instrument.NO_PRICE,
                        Algo.TWAP,
                        Placement.PASSIVE));
    }

    @Test
    void takesNoOrderBeforeTheDeskIsThereAndGivesWhatIsSafeFirst() throws Exception {
        ComingDesk coming = new ComingDesk();

        assertThat(coming.submit(order("early", 0))).isFalse();
        assertThat(coming.refusal()).contains("connecting").contains("nothing was done");
        assertThat(coming.submit(new DeskCommand.Kill("k", "alice", "drill"))).isTrue();
        assertThat(coming.snapshots().take()).isNull();

        try (EmbeddedDesk desk = desk()) {
            coming.arrived(desk.engine());
            assertThat(coming.refusal()).isEmpty();
            assertThat(coming.submit(order("late", desk.firstTime()))).isTrue();
            LatestValue<DeskSnapshot> view = desk.engine().addView();
            long enough = desk.firstTime() + 1_000_000_000L;
            desk.run(() -> desk.engine().now() >= enough);
            assertThat(desk.engine().result("early")).isNull();
            assertThat(desk.engine().result("late")).isNotNull();
            DeskSnapshot seen = view.take();
            assertThat(seen).isNotNull();
            assertThat(seen.killed()).isTrue();
            assertThat(coming.snapshots().take()).isNotNull();
        }
    }

    @Test
    void theWindowSaysThatItIsConnectingUntilTheDeskIsThere() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        FutureTask<Integer> run = new FutureTask<>(() -> WindowRun.run(new Profile(folder), window -> {
            seen.await();
            try (EmbeddedDesk desk = desk();
                    EngineThread engine = new EngineThread(desk, null, () -> false)) {
                window.serve(desk, engine);
                return 7;
            }
        }));
        Thread.ofPlatform().start(run);

        Await.until("the window", () -> mode().equals("CONNECTING"));
        seen.countDown();
        Await.until("the desk in it", () -> mode().equals("SIM"));
        onFx(() -> {
            stage().hide();
            return true;
        });
        assertThat(run.get()).isEqualTo(7);
    }

    @Test
    void aDeskThatDoesNotComeUpClosesTheWindowAndIsExplained() {
        assertThatThrownBy(() -> WindowRun.run(new Profile(folder), window -> {
                    Await.until("the window", () -> mode().equals("CONNECTING"));
                    throw new UserError("The venue is not there.");
                }))
                .isInstanceOf(UserError.class)
                .hasMessage("The venue is not there.");
        assertThat(onFx(() -> Window.getWindows().isEmpty())).isTrue();
        assertThatThrownBy(() -> WindowRun.run(new Profile(folder), window -> {
                    throw new UserError("At once.");
                }))
                .hasMessage("At once.");
    }

    private static String mode() {
        try {
            return onFx(() -> ((Label) find("#mode")).getText());
        } catch (RuntimeException notYet) {
            return "";
        }
    }

    private static Stage stage() {
        return (Stage) Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static Node find(String id) {
        return stage().getScene().getRoot().lookup(id);
    }

    private static <T> T onFx(Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Pulse.onFxThread(() -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        return done.join();
    }
}
