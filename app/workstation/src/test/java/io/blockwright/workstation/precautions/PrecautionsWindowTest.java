package io.blockwright.workstation.precautions;

import static io.blockwright.workstation.FxDriver.call;
import static io.blockwright.workstation.FxDriver.chord;
import static io.blockwright.workstation.FxDriver.click;
import static io.blockwright.workstation.FxDriver.frames;
import static io.blockwright.workstation.FxDriver.run;
import static io.blockwright.workstation.FxDriver.type;
import static io.blockwright.workstation.FxDriver.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.engine.spi.Accounts;
import io.blockwright.workstation.Pictures;
import io.blockwright.workstation.Precautions;
import io.blockwright.workstation.Preferences;
import io.blockwright.workstation.WindowFixture;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The precautions in the real window, by key and by mouse: tightened alone, loosened by two. */
@Timeout(180)
class PrecautionsWindowTest {
    private final Preferences preferences = Preferences.passing();
    private WindowFixture window;

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aLineIsTightenedByKeysAloneAndTheTicketAsksAtOnce() throws Exception {
        window = WindowFixture.open(preferences);
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        until(
                "the lines",
                () -> at("#precautions-notional") != null
                        && at("#precautions-notional").isFocused());
        run(() -> ((TextField) at("#precautions-notional")).setText("10000"));
        type(KeyCode.ENTER);
        frames(3);
        assertThat(held().notional()).as("Enter keeps nothing").isEqualTo(Precautions.USUAL.notional());
        chord(KeyCode.CONTROL, KeyCode.ENTER);
        until("the change", () -> held().notional() == 10_000);
        Pictures.write(call(() -> at("#precautions")), "precautions-kept");
        type(KeyCode.ESCAPE);
        until("the window to go", () -> at("#precautions") == null);

        type(KeyCode.F2);
        run(() -> ((TextField) window.node("#ticket-quantity")).setText("500"));
        chord(KeyCode.CONTROL, KeyCode.ENTER);
        until("the question", () -> at("#confirm") != null);
        assertThat(window.commands()).isEmpty();
    }

    @Test
    void theTicketsButtonOpensThemOnceAndADeskForOneLoosensNothing() throws Exception {
        window = WindowFixture.open(preferences);
        until("the ticket", () -> window.node("#ticket-precautions") != null);
        click(window.node("#ticket-precautions"), 2);
        until("the lines", () -> at("#precautions-notional") != null);
        assertThat(call(() -> Window.getWindows().stream()
                        .filter(each -> each.getScene().lookup("#precautions") != null)
                        .count()))
                .isEqualTo(1);
        run(() -> ((TextField) at("#precautions-distance")).setText("5%"));
        Pictures.write(call(() -> at("#precautions")), "precautions-looser");
        click(call(() -> at("#precautions-apply")), 2);
        until("the sentence", () -> verdict().contains("nobody can approve"));
        assertThat(held()).isEqualTo(Precautions.USUAL);
    }

    @Test
    void aLineIsLoosenedByASupervisorsPassword() throws Exception {
        window = WindowFixture.open(preferences, new Desk());
        until("the names", () -> window.node("#sign-in-password") != null);
        until("the name", () -> ((ComboBox<?>) window.node("#sign-in-name")).getValue() != null);
        run(() -> ((PasswordField) window.node("#sign-in-password")).setText("alices own"));
        type(KeyCode.ENTER);
        until("alice", () -> window.attendance().present() != null);
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        until("the lines", () -> at("#precautions-distance") != null);
        run(() -> ((TextField) at("#precautions-distance")).setText("5%"));
        chord(KeyCode.CONTROL, KeyCode.ENTER);
        until("the second person", () -> at("#approval-password") != null);
        assertThat(call(() -> ((Label) at("#approval-what")).getText()))
                .contains("alice asks to loosen the precautions", "2 % → 5 %");
        Pictures.write(call(() -> at("#approval")), "precautions-approval");
        run(() -> ((PasswordField) at("#approval-password")).setText("bobs own"));
        run(() -> ((Button) at("#approval-approve")).fire());
        until("the sentence", () -> verdict().contains("approved by bob"));
        assertThat(preferences.read("user/alice/precautions"))
                .hasValueSatisfying(kept -> assertThat(kept).contains(" 0.05 "));
        assertThat(held()).as("whoever else sits here").isEqualTo(Precautions.USUAL);
    }

    private Precautions held() {
        return Precautions.remembered(preferences, Precautions.USUAL);
    }

    private String verdict() {
        return ((Label) at("#precautions-verdict")).getText();
    }

    private static @Nullable Node at(String id) {
        return List.copyOf(Window.getWindows()).stream()
                .filter(each -> each.getScene() != null)
                .map(each -> each.getScene().lookup(id))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Alice trades, bob supervises. */
    private static final class Desk implements Accounts {
        @Override
        public List<Account> list() {
            return List.of(new Account("alice", Role.TRADER), new Account("bob", Role.SUPERVISOR));
        }

        @Override
        public Account owner() {
            return new Account("alice", Role.TRADER);
        }

        @Override
        public SignIn signIn(String name, char[] password) {
            boolean right = new String(password).equals(name + "s own");
            Arrays.fill(password, '\0');
            return right
                    ? new SignIn.Granted(new Account(name, name.equals("bob") ? Role.SUPERVISOR : Role.TRADER))
                    : new SignIn.Refused("The password is wrong.");
        }
    }
}
