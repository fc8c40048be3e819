package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.ControlMode;
import io.blockwright.domain.Decision;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Reason.Origin;
import io.blockwright.engine.Advice;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.LatestValue;
import io.blockwright.engine.ParentRow;
import io.blockwright.inference.ModelBundle;
import io.blockwright.storage.SqliteJournal;
import io.blockwright.testkit.Await;
import io.blockwright.trading.spi.JournalRecord;
import io.blockwright.workstation.Pulse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole desk in the customer's story, with the shipped policy and forecasters, with TWAP at work beside the order and with
 * its real window: the advice is shown with its reasons, accepted, changed, turned down and left to the strategy, and the journal
 * names the model behind all of it.
 */
@Timeout(240)
class WholeDeskTest {
    private static final long SECOND = 1_000_000_000L;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    Path folder;

    private volatile @Nullable LatestValue<DeskSnapshot> view;
    private volatile @Nullable EmbeddedDesk running;
    private @Nullable DeskSnapshot newest;

    @BeforeAll
    static void withoutDisplay() {
        Screen.drawWithoutDisplay();
    }

    @Test
    void theShippedPolicyIsSeenAtWorkWithItsReasonsBesideTwapAnsweredInEveryWayAndJournaled() throws Exception {
        Path journal = folder.resolve("journal.db");
        FutureTask<Integer> run = new FutureTask<>(() -> WindowRun.run(new Profile(folder), window -> {
            try (EmbeddedDesk desk = desk(journal)) {
                long start = desk.firstTime() + 20 * SECOND;
                view = desk.engine().addView();
                desk.hurry(true);
                running = desk;
                desk.engine().submit(new DeskCommand.StartParent("start", "ann", story(start)));
                desk.engine().submit(new DeskCommand.SetMode("mode", "ann", "P1", ControlMode.ADVISE));
                try (EngineThread engine = new EngineThread(desk, null, () -> false)) {
                    window.serve(desk, engine);
                }
                return 0;
            }
        }));
        Thread.ofPlatform().start(run);
        try {
            until("the reasons of an advice", () -> !words("#why-sentence").isEmpty());
            assertThat(words("#why-sentence")).contains(" rather than ").endsWith(".");
            assertThat(words("#advice-sure")).contains("% sure").contains("ppo (");
            until("the forecast", () -> snapshot().forecast().known());
            until("the lane beside", () -> words("#lane-says").startsWith("TWAP passive in the same market would"));
            until("an accepted child", () -> {
                press("#advice-accept");
                return children() > 0;
            });
            until("a changed one", () -> {
                if (!shown("#advice-quantity")) {
                    press("#advice-modify");
                } else {
                    type("#advice-quantity", "7");
                    press("#advice-send");
                }
                return row().children().stream()
                        .anyMatch(child -> child.reason().startsWith("Modified by"));
            });
            until("one to turn down", () -> awaiting() && press("#advice-reject"));
            until("its being turned down", () -> !awaiting() || !press("#advice-reject"));
            until("the strategy in charge", () -> {
                press("#mode-AUTO");
                return row().outlook().mode() == ControlMode.AUTO;
            });
            int before = children();
            until("what it does by itself", () -> children() > before);
        } finally {
            onFx(() -> {
                stage().hide();
                return true;
            });
        }
        assertThat(run.get()).isZero();
        journaled(journal, ModelBundle.peek(DataFolder.models().resolve("ppo")).shortHash());
    }

    private static EmbeddedDesk desk(Path journal) throws Exception {
        return new EmbeddedDesk(
                MarketSpec.parse("scenario:qdi"),
                "QDI",
                false,
                2,
                3,
                new StrategyDesk(Duration.ofHours(3), List.of(), 3),
                journal,
                Newsroom.usual(),
                VenueChoice.ONE,
                Map.of(),
                ModelChoice.SHIPPED);
    }

    /** The story's order, without waiting for its hour. */
    private static ParentOrder story(long start) {
        ParentOrder told = Objects.requireNonNull(ScenarioTicket.of(MarketSpec.parse("scenario:qdi"), 3))
                .order(Instrument.usEquity("QDI"));
        return new ParentOrder(
                "P1",
                told.symbol(),
                told.side(),
                told.quantity(),
                start,
                start + told.end() - told.start(),
                told.limitPrice(),
                told.maxParticipation(),
                told.urgency(),
                told.iWouldPrice(),
                told.algo(),
                told.placement());
    }

    private static void journaled(Path journal, String hash) {
        List<JournalRecord.Decided> advised = new ArrayList<>();
        List<String> done = new ArrayList<>();
        List<Long> changed = new ArrayList<>();
        try (SqliteJournal read = SqliteJournal.open(journal)) {
            read.replay(line -> {
                switch (line) {
                    case JournalRecord.Decided decided when decided.adviceId() > 0 -> advised.add(decided);
                    case JournalRecord.Commanded c
                    when c.outcome().isEmpty() ->
                        done.add(c.command().getClass().getSimpleName());
                    case JournalRecord.ChildIntended child
                    when child.reason().sentence().startsWith("Modified by") ->
                        changed.add(child.order().quantity());
                    default -> {
                        // what the venue and the desk said otherwise
                    }
                }
            });
        }
        assertThat(done).contains("AcceptAdvice", "ModifyAdvice", "RejectAdvice", "SetMode");
        assertThat(changed).isNotEmpty().containsOnly(7L);
        assertThat(advised).hasSizeGreaterThan(2).allSatisfy(line -> {
            Decision decision = line.decision();
            Origin origin = Objects.requireNonNull(decision.reason().origin());
            assertThat(origin.modelHash()).isEqualTo(hash);
            assertThat(origin.inputHash()).hasSize(16);
            assertThat(origin.confidence()).isBetween(0.0, 1.0);
            assertThat(origin.alternatives()).isNotEmpty();
            assertThat(Objects.requireNonNull(origin.asked()).state()).hasSize(8 * PolicyFolder.FEATURES);
        });
    }

    /** The market hurries between advices and takes its time while one waits for an answer. */
    private void until(String what, BooleanSupplier condition) {
        Await.until(
                what,
                PATIENCE,
                () -> {
                    EmbeddedDesk desk = running;
                    if (desk != null && newest != null) {
                        desk.hurry(!awaiting());
                    }
                    return condition.getAsBoolean();
                },
                () -> "the panel says: " + words("#advice-headline") + " / " + words("#advice-sure") + " / "
                        + words("#why-waiting") + " / " + words("#lane-says") + words("#lane-empty"));
    }

    /** As the desk shows it now. */
    private DeskSnapshot snapshot() {
        LatestValue<DeskSnapshot> seen = view;
        DeskSnapshot now = seen == null ? null : seen.take();
        newest = now == null ? newest : now;
        return Objects.requireNonNull(newest);
    }

    private ParentRow row() {
        return snapshot().parents().getFirst();
    }

    private int children() {
        return row().children().size();
    }

    private boolean awaiting() {
        Advice advice = row().outlook().advice();
        return advice != null && advice.awaiting();
    }

    private static void type(String id, String text) {
        onFx(() -> {
            if (find(id) instanceof TextField field) {
                field.setText(text);
            }
            return true;
        });
    }

    private static boolean press(String id) {
        return onFx(() -> {
            if (find(id) instanceof ButtonBase button && !button.isDisabled() && visible(button)) {
                button.fire();
                return true;
            }
            return false;
        });
    }

    private static boolean shown(String id) {
        return onFx(() -> find(id) != null);
    }

    private static boolean visible(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static String words(String id) {
        try {
            return onFx(() -> find(id) instanceof Label label && visible(label) ? String.valueOf(label.getText()) : "");
        } catch (IllegalStateException notYet) {
            return "";
        }
    }

    private static Stage stage() {
        return (Stage) Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Node find(String id) {
        return Window.getWindows().isEmpty()
                ? null
                : stage().getScene().getRoot().lookup(id);
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
