package io.blockwright.workstation;

import static io.blockwright.workstation.FxDriver.call;
import static io.blockwright.workstation.FxDriver.frames;
import static io.blockwright.workstation.FxDriver.run;
import static io.blockwright.workstation.FxDriver.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.engine.spi.Accounts;
import io.blockwright.workstation.keys.Chord;
import io.blockwright.workstation.shell.Layouts;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each person's window as that person left it, on a desk where several sign in. */
@Timeout(180)
class UserPreferencesTest {
    private final Preferences desk = Preferences.passing();

    @Test
    void aPersonsMemoryBeginsWithTheDesksAndGoesItsOwnWay() {
        desk.write("theme", "light");
        UserPreferences preferences = new UserPreferences(desk);
        int[] told = {0};
        preferences.onOtherUser(() -> told[0]++);
        assertThat(preferences.read("theme")).contains("light");
        preferences.write("theme", "dark");
        assertThat(desk.read("theme")).as("a desk for one").contains("dark");
        preferences.sits("alice");
        preferences.sits("alice");
        assertThat(told[0]).as("nobody else came").isEqualTo(1);
        preferences.write("theme", "light");
        preferences.sits("bob");
        assertThat(preferences.read("theme")).contains("dark");
        preferences.sits("alice");
        assertThat(preferences.read("theme")).contains("light");
        assertThat(desk.read("theme")).contains("dark");
    }

    @Test
    void themeKeysColumnsLayoutAndLinesFollowWhoSignsIn() {
        desk.write("blotter.columns", "order:300,status:90;cost:down"); // as it was kept before there were accounts
        WindowFixture window = WindowFixture.open(desk, new Two());
        try {
            signIn(window, "alice");
            assertThat(orderWidth(window)).isEqualTo(300);
            run(() -> {
                window.window().themes().next();
                window.keymap().rebind("parent.pause", Chord.parse("Z").orElseThrow());
                window.workspaces().choose(Layouts.SUPERVISE);
                orderColumn(window).setPrefWidth(411);
            });
            frames(5);
            assertThat(call(() -> window.window().themes().name())).isEqualTo("light");

            run(window.attendance()::signOut);
            signIn(window, "bob");
            assertThat(call(() -> window.window().themes().name())).isEqualTo("dark");
            assertThat(window.keymap().keys("parent.pause").getFirst().words()).isEqualTo("P");
            assertThat(call(() -> window.workspaces().chosen())).isEqualTo(Layouts.TRADE);
            assertThat(orderWidth(window)).isEqualTo(300);

            run(window.attendance()::signOut);
            signIn(window, "alice");
            assertThat(call(() -> window.window().themes().name())).isEqualTo("light");
            assertThat(window.keymap().keys("parent.pause").getFirst().words()).isEqualTo("Z");
            assertThat(call(() -> window.workspaces().chosen())).isEqualTo(Layouts.SUPERVISE);
            assertThat(orderWidth(window)).isEqualTo(411);
        } finally {
            window.close();
        }
        assertThat(desk.read("blotter.columns"))
                .hasValueSatisfying(text -> assertThat(text).startsWith("order:300,status:90"));
        WindowFixture again = WindowFixture.open(desk, new Two());
        try {
            signIn(again, "alice");
            assertThat(call(() -> again.window().themes().name()))
                    .as("after a restart")
                    .isEqualTo("light");
        } finally {
            again.close();
        }
    }

    private static double orderWidth(WindowFixture window) {
        return call(() -> orderColumn(window).getPrefWidth());
    }

    private static TreeTableColumn<?, ?> orderColumn(WindowFixture window) {
        DeskPanel blotter = window.window().panels().stream()
                .filter(panel -> panel.id().equals("blotter"))
                .findFirst()
                .orElseThrow();
        return ((TreeTableView<?>) blotter.node().lookup("#blotter-table"))
                .getColumns()
                .getFirst();
    }

    private static void signIn(WindowFixture window, String name) {
        until(
                "the names",
                () -> window.node("#sign-in-name") instanceof ComboBox<?> names
                        && names.getValue() != null
                        && !window.node("#sign-in-go").isDisabled());
        run(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<String> names = (ComboBox<String>) window.node("#sign-in-name");
            names.setValue(name);
            ((PasswordField) window.node("#sign-in-password")).setText("right");
            ((Button) window.node("#sign-in-go")).fire();
        });
        until(name, () -> window.attendance().present() != null);
    }

    /** Alice and bob, who trade. */
    private static final class Two implements Accounts {
        @Override
        public List<Account> list() {
            return List.of(new Account("alice", Role.TRADER), new Account("bob", Role.TRADER));
        }

        @Override
        public Account owner() {
            return new Account("alice", Role.TRADER);
        }

        @Override
        public SignIn signIn(String name, char[] password) {
            Arrays.fill(password, '\0');
            return new SignIn.Granted(new Account(name, Role.TRADER));
        }
    }
}
