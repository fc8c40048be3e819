package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.domain.SystemClock;
import io.blockwright.engine.spi.Champions.Lack;
import io.blockwright.engine.spi.Champions.Seat;
import io.blockwright.inference.ModelKind;
import io.blockwright.storage.DeskFile;
import io.blockwright.storage.SqliteJournal;
import io.blockwright.storage.StoredAccount.Role;
import io.blockwright.testkit.Await;
import io.blockwright.trading.spi.JournalRecord;
import io.blockwright.workstation.Pulse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A model takes another's place as two people see it: orders that both worked, a trader who asks, a supervisor who signs in at
 * the same window, the way back, and the next start.
 */
@Timeout(240)
class PromotionByTwoTest {
    private static final long SECOND = 1_000_000_000L;
    private static final double WATCHED = 60;
    /** Days on which being brisk was cheaper, by much the same on both: two pairs are few for an interval. */
    private static final List<Integer> DAYS = List.of(15, 16);

    private static final int PAIRS = DAYS.size();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private volatile @Nullable EmbeddedDesk running;
    private volatile @Nullable Throwable broken;

    @BeforeAll
    static void withoutDisplay() {
        Screen.drawWithoutDisplay();
    }

    @Test
    void aTraderAsksASupervisorApprovesTheModelChangesAndTheNextStartKnows() throws Exception {
        Path even = PolicyFolder.acting(folder.resolve("even"), ModelKind.PPO, 1);
        Path brisk = PolicyFolder.acting(folder.resolve("brisk"), ModelKind.PPO, 4);
        Profile profile = new Profile(folder);
        try (DeskFile file = DeskFile.open(profile.deskFile())) {
            var people = file.accounts(new SecureRandom(), new SystemClock());
            people.add("ann", Role.TRADER, "ann of the desk".toCharArray());
            people.add("carl", Role.TRADER, "carl of the desk".toCharArray());
            people.add("bob", Role.SUPERVISOR, "bob of the floor".toCharArray());
        }
        for (int pair = 1; pair < PAIRS; pair++) {
            earlierStart(pair, profile.deskFile(), even, brisk);
        }
        Path journal = folder.resolve("journal.db");
        FutureTask<Integer> run = new FutureTask<>(() -> WindowRun.run(profile, window -> {
            try (EmbeddedDesk desk = desk(journal, WATCHED, DAYS.getLast(), profile.deskFile(), List.of(even))) {
                running = desk;
                Await.until("who is tried is remembered", () -> seat().challenger() != null);
                assertThat(seat().lacks()).as("one order is missing").contains(Lack.PAIRS);
                desk.engine().submit(start(desk.firstTime() + 60 * SECOND));
                try (EngineThread engine = new EngineThread(desk, null, () -> false)) {
                    window.serve(desk, engine);
                }
                return 0;
            } catch (Exception | AssertionError e) {
                broken = e;
                throw e;
            }
        }));
        Thread.ofPlatform().start(run);
        try {
            signIn("#sign-in", "ann", "ann of the desk");
            until("ann", () -> find("#sign-in") == null && find("#user") != null);
            until("the models", () -> {
                press(KeyCode.M);
                return find("#models-ppo") != null;
            });
            until("the last pair", () -> seat().saving().pairs() == PAIRS);
            assertThat(seat().lacks()).as(seat().saving().toString()).isEmpty();
            promote();
            rollBack();
            promote();
        } finally {
            onFx(() -> {
                List.copyOf(Window.getWindows()).forEach(Window::hide);
                return true;
            });
        }
        assertThat(run.get()).isZero();
        assertThat(seated(journal))
                .extracting(JournalRecord.ModelSeated::model)
                .containsExactly("brisk", "even", "brisk");
        assertThat(seated(journal).getFirst().why()).contains("ann", "approved by bob", PAIRS + " pairs");
        try (EmbeddedDesk next = desk(folder.resolve("next.db"), 0, 9, profile.deskFile(), List.of())) {
            Await.until(
                    "who decides is remembered", () -> ppo(next).live().name().equals("brisk"));
            assertThat(Objects.requireNonNull(ppo(next).former()).contender().name())
                    .isEqualTo("even");
        }
    }

    private static List<JournalRecord.ModelSeated> seated(Path journal) {
        List<JournalRecord.ModelSeated> seated = new ArrayList<>();
        try (SqliteJournal read = SqliteJournal.open(journal)) {
            read.replay(line -> {
                if (line instanceof JournalRecord.ModelSeated change) {
                    seated.add(change);
                }
            });
        }
        return seated;
    }

    /** An order that the champion works live and the challenger beside it, in another market, on another day. */
    private void earlierStart(int pair, Path deskFile, Path champion, Path challenger) throws Exception {
        Path journal = folder.resolve("earlier" + pair + ".db");
        try (EmbeddedDesk desk = desk(journal, 0, DAYS.get(pair - 1), deskFile, List.of(champion))) {
            if (pair == 1) {
                assertThat(desk.champions().challenge(Algo.PPO, challenger).get(30, TimeUnit.SECONDS))
                        .isEmpty();
            }
            desk.openLanes(desk.pairs());
            desk.engine().submit(start(desk.firstTime() + 60 * SECOND));
            desk.run(() -> ppo(desk).saving().pairs() == pair);
            assertThat(ppo(desk).saving().pairs()).isEqualTo(pair);
        }
    }

    private void promote() {
        String challenger =
                Objects.requireNonNull(seat().challenger()).contender().hash();
        until("the button", () -> press("#models-promote-ppo"));
        until("the question", () -> find("#approval-what") != null);
        assertThat(onFx(() -> List.copyOf(((ComboBox<?>) Objects.requireNonNull(find("#approval-name"))).getItems())))
                .as("neither who asks nor who is no supervisor")
                .isEqualTo(List.of("bob"));
        assertThat(words("#approval-what")).startsWith("ann asks that PPO orders be decided by brisk");
        approve("not the password of bob");
        until("the sentence", () -> words("#approval-problem").equals("Name or password is wrong."));
        assertThat(seat().live().name()).isEqualTo("even");
        approve("bob of the floor");
        until("the change", () -> seat().live().hash().equals(challenger));
        assertThat(find("#approval-what")).isNull();
    }

    private void rollBack() {
        press(KeyCode.Z);
        until("the one before", () -> seat().live().name().equals("even"));
        assertThat(Objects.requireNonNull(seat().challenger()).contender().name())
                .as("it is tried again, with its pairs")
                .isEqualTo("brisk");
        assertThat(seat().lacks()).isEmpty();
    }

    private void approve(String password) {
        until("the approval", () -> {
            Node go = find("#approval-approve");
            return go != null && !go.isDisabled();
        });
        onFx(() -> {
            ((TextField) Objects.requireNonNull(find("#approval-password"))).setText(password);
            return true;
        });
        press("#approval-approve");
    }

    private void signIn(String form, String name, String password) {
        until(
                "the form",
                () -> onFx(() -> find(form + "-name") instanceof ComboBox<?> box
                        && box.getValue() != null
                        && !Objects.requireNonNull(find(form + "-go")).isDisabled()));
        onFx(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<String> names = (ComboBox<String>) Objects.requireNonNull(find(form + "-name"));
            names.setValue(name);
            ((TextField) Objects.requireNonNull(find(form + "-password"))).setText(password);
            ((ButtonBase) Objects.requireNonNull(find(form + "-go"))).fire();
            return true;
        });
    }

    /** {@code speed} is 0 for as fast as it goes. */
    private static EmbeddedDesk desk(Path journal, double speed, long seed, Path deskFile, List<Path> own)
            throws Exception {
        return new EmbeddedDesk(
                MarketSpec.parse("sim"),
                "DEMO",
                false,
                speed,
                seed,
                new StrategyDesk(Duration.ofMinutes(1), List.of(), seed),
                journal,
                Newsroom.usual(),
                VenueChoice.ONE,
                Map.of(),
                new ModelChoice(own, deskFile, PAIRS));
    }

    private static DeskCommand start(long start) {
        return new DeskCommand.StartParent(
                "start",
                "ann",
                new ParentOrder(
                        "P1",
                        "DEMO",
                        Side.SELL,
                        20_000,
                        start,
                        start + 60 * SECOND,
                        Instrument.NO_PRICE,
                        1,
                        0.5,
                        Instrument.NO_PRICE,
                        Algo.PPO,
                        Placement.PASSIVE));
    }

    private EmbeddedDesk desk() {
        return Objects.requireNonNull(running);
    }

    private Seat seat() {
        return ppo(desk());
    }

    private static Seat ppo(EmbeddedDesk desk) {
        return desk.champions().seats().stream()
                .filter(seat -> seat.kind() == Algo.PPO)
                .findFirst()
                .orElseThrow();
    }

    private void until(String what, BooleanSupplier condition) {
        Await.until(
                what,
                PATIENCE,
                () -> {
                    Throwable trouble = broken;
                    if (trouble != null) {
                        throw new AssertionError("the desk broke before " + what, trouble);
                    }
                    return condition.getAsBoolean();
                },
                () -> "");
    }

    private static boolean press(String id) {
        return onFx(() -> {
            if (find(id) instanceof ButtonBase button && !button.isDisabled()) {
                button.fire();
                return true;
            }
            return false;
        });
    }

    /** Ctrl+Shift and a key, in the main window. */
    private static void press(KeyCode key) {
        onFx(() -> {
            Node root = Window.getWindows().getFirst().getScene().getRoot();
            for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Event.fireEvent(root, new KeyEvent(type, "", "", key, true, true, false, false));
            }
            return true;
        });
    }

    private static String words(String id) {
        return onFx(() -> find(id) instanceof Label label ? String.valueOf(label.getText()) : "");
    }

    /** In whatever window it is. */
    private static @Nullable Node find(String id) {
        return onFx(() -> {
                    for (Window window : List.copyOf(Window.getWindows())) {
                        Node found = window.getScene().getRoot().lookup(id);
                        if (found != null) {
                            return Optional.of(found);
                        }
                    }
                    return Optional.<Node>empty();
                })
                .orElse(null);
    }

    private static <T> T onFx(Supplier<T> work) {
        if (Platform.isFxApplicationThread()) {
            return work.get();
        }
        CompletableFuture<T> done = new CompletableFuture<>();
        Runnable task = () -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        };
        Await.until("the toolkit", () -> {
            try {
                Pulse.onFxThread(task);
                return true;
            } catch (IllegalStateException notYet) {
                return false;
            }
        });
        return done.join();
    }
}
