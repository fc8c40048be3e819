package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.SystemClock;
import io.blockwright.engine.Desk;
import io.blockwright.engine.DeskFact;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.LatestValue;
import io.blockwright.storage.DeskFile;
import io.blockwright.storage.StoredAccount.Role;
import io.blockwright.testkit.Await;
import io.blockwright.workstation.DeskAccess;
import io.blockwright.workstation.Pulse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The window over a profile with accounts in SQLite: nobody gets past it without the right password. */
@Timeout(300)
class SignInAtTheDeskTest {
    @TempDir
    Path folder;

    @Test
    void aPersonOfTheProfileSitsDown() throws Exception {
        Profile profile = new Profile(folder);
        try (DeskFile file = DeskFile.open(profile.deskFile())) {
            assertThat(file.accounts(new SecureRandom(), new SystemClock())
                            .add("bob", Role.SUPERVISOR, "correct horse".toCharArray()))
                    .isEmpty();
        }
        Screen.drawWithoutDisplay();
        Thread window = new Thread(() -> {
            try {
                Screen.showUntilClosed(
                        new QuietDesk(),
                        DeskAccess.forgetful(new QuietDesk(), "alice").queries(),
                        profile);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        window.start();
        Await.until(
                "the names",
                () -> onFx(() -> find("#sign-in-name") instanceof ComboBox<?> box && box.getValue() != null));
        signIn("wrong horse");
        Await.until(
                "the sentence",
                () -> onFx(() -> ((Label) find("#sign-in-problem")).getText().equals("Name or password is wrong.")));
        signIn("correct horse");
        Await.until(
                "bob",
                () -> onFx(() -> find("#sign-in") == null
                        && ((Button) find("#user")).getText().contains("bob")));
        onFx(() -> {
            stage().hide();
            return true;
        });
        window.join();
        try (DeskPeople memory = DeskPeople.open(profile, "alice")) {
            assertThat(memory.accounts().list()).hasSize(1);
        }
    }

    private static void signIn(String password) {
        Await.until("the button", () -> onFx(() -> !find("#sign-in-go").isDisabled()));
        onFx(() -> {
            ((TextField) find("#sign-in-password")).setText(password);
            ((Button) find("#sign-in-go")).fire();
            return true;
        });
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

    /** A desk on which nothing happens. */
    private static final class QuietDesk implements Desk {
        private final LatestValue<DeskSnapshot> snapshots = new LatestValue<>();

        @Override
        public boolean submit(DeskCommand command) {
            return true;
        }

        @Override
        public LatestValue<DeskSnapshot> snapshots() {
            return snapshots;
        }

        @Override
        public int drainFacts(Consumer<? super DeskFact> handler, int limit) {
            return 0;
        }
    }
}
