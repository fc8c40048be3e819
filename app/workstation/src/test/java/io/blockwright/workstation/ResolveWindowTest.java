package io.blockwright.workstation;

import static io.blockwright.workstation.FxDriver.call;
import static io.blockwright.workstation.FxDriver.chord;
import static io.blockwright.workstation.FxDriver.run;
import static io.blockwright.workstation.FxDriver.type;
import static io.blockwright.workstation.FxDriver.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.OrderState;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.spi.Accounts;
import io.blockwright.workstation.blotter.BlotterPanel;
import io.blockwright.workstation.editor.Editor;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A person says how an unknown order ended, in the real window, by key. */
@Timeout(180)
class ResolveWindowTest {
    private WindowFixture fixture;
    private ChildRow child;

    private void open(Accounts accounts) {
        fixture = WindowFixture.open(Preferences.passing(), accounts);
        if (accounts != null) {
            signIn();
        }
        child = fixture.spoil("P1", OrderState.UNKNOWN);
        fixture.step(250);
        BlotterPanel blotter = (BlotterPanel) fixture.window().panels().stream()
                .filter(panel -> panel.id().equals("blotter"))
                .findFirst()
                .orElseThrow()
                .node();
        until("the child in hand", () -> blotter.showChild(child.childId()));
        FxDriver.frames(3);
    }

    private void signIn() {
        until(
                "the names",
                () -> fixture.node("#sign-in-name") instanceof ComboBox<?> name
                        && "alice".equals(name.getValue())
                        && !fixture.node("#sign-in-go").isDisabled());
        run(() -> {
            ((TextField) fixture.node("#sign-in-password")).setText("secret");
            ((Button) fixture.node("#sign-in-go")).fire();
        });
        until("alice", () -> fixture.attendance().present() != null);
    }

    @AfterEach
    void close() {
        fixture.close();
        until("no window to outlive it", () -> Window.getWindows().isEmpty());
    }

    @Test
    void onADeskForOneItIsSaidTwiceAndEnterNeverSends() throws Exception {
        open(null);
        resolveByMenu();
        write("#resolve-filled", "0");
        write("#resolve-reason", "venue desk by phone");
        until("the meaning", () -> verdict().startsWith("Nothing filled"));
        picture("resolve-one");
        type(KeyCode.ENTER);
        FxDriver.frames(5);
        assertThat(resolved()).isEmpty();
        long armed = call(() -> {
            chord(KeyCode.CONTROL, KeyCode.ENTER);
            chord(KeyCode.CONTROL, KeyCode.ENTER);
            return fixture.window().pulse().nanos();
        });
        until("the delay", () -> fixture.window().pulse().nanos() - armed > Editor.ARM_DELAY);
        assertThat(resolved()).as("the same movement of the hand sends nothing").isEmpty();
        chord(KeyCode.CONTROL, KeyCode.ENTER);
        until("the command", () -> resolved().size() == 1);
        assertThat(resolved().getFirst()).isInstanceOfSatisfying(DeskCommand.ResolveChild.class, c -> {
            assertThat(c.clOrdId()).isEqualTo(child.order().clOrdId());
            assertThat(c.filled()).isZero();
            assertThat(c.reason()).isEqualTo("venue desk by phone");
        });
        until("the window to close", () -> pane() == null);
    }

    @Test
    void whereOthersHaveAccountsASupervisorApproves() throws Exception {
        open(new TwoPeople());
        resolveByMenu();
        write("#resolve-filled", Long.toString(child.order().quantity()));
        until("a price is wanted", () -> verdict().startsWith("Type the average price"));
        write("#resolve-average", "100.0150");
        write("#resolve-reason", "drop copy of the venue");
        until("the meaning", () -> verdict().endsWith("A supervisor must approve it."));
        picture("resolve-two");
        chord(KeyCode.CONTROL, KeyCode.ENTER);
        until("the second person", () -> windowWith("#approval-password") != null);
        assertThat(resolved()).isEmpty();
        run(() -> ((TextField) windowWith("#approval-password").getScene().lookup("#approval-password"))
                .setText("secret"));
        run(() -> ((Button) windowWith("#approval-password").getScene().lookup("#approval-approve")).fire());
        until("the command", () -> resolved().size() == 1);
        assertThat(resolved().getFirst()).isInstanceOfSatisfying(DeskCommand.Approved.class, c -> {
            assertThat(c.approvedBy()).isEqualTo("sue");
            assertThat(c.what()).contains("drop copy of the venue");
            assertThat(((DeskCommand.ResolveChild) c.command()).averagePrice()).isEqualTo(1_000_150);
        });
    }

    private void resolveByMenu() {
        run(() -> {
            ContextMenu menu = table().getContextMenu();
            menu.getOnShowing().handle(null);
            MenuItem item = menu.getItems().stream()
                    .filter(each -> "menu-resolve".equals(each.getId()))
                    .findFirst()
                    .orElseThrow();
            assertThat(item.isDisable()).isFalse();
            item.fire();
        });
        until("the question", () -> pane() != null);
    }

    private List<DeskCommand> resolved() {
        return fixture.commands().stream()
                .filter(c -> c instanceof DeskCommand.ResolveChild
                        || (c instanceof DeskCommand.Approved a && a.command() instanceof DeskCommand.ResolveChild))
                .toList();
    }

    private static Window windowWith(String id) {
        return List.<Window>copyOf(Window.getWindows()).stream()
                .filter(each -> each.getScene() != null && each.getScene().lookup(id) != null)
                .findFirst()
                .orElse(null);
    }

    private static Node pane() {
        Window window = windowWith("#resolve");
        return window == null ? null : window.getScene().lookup("#resolve");
    }

    private static void write(String id, String text) {
        run(() -> {
            TextField field = (TextField) pane().lookup(id);
            field.requestFocus();
            field.setText(text);
        });
    }

    private static String verdict() {
        return ((Labeled) pane().lookup("#editor-verdict")).getText();
    }

    private TreeTableView<?> table() {
        return (TreeTableView<?>) fixture.window().content().lookup("#blotter-table");
    }

    private static void picture(String name) throws Exception {
        FxDriver.frames(5);
        Pictures.write(call(() -> pane().getScene().getRoot()), name);
    }

    /** A trader and a supervisor, each with the password "secret". */
    private static final class TwoPeople implements Accounts {
        @Override
        public List<Account> list() {
            return List.of(new Account("alice", Role.TRADER), new Account("sue", Role.SUPERVISOR));
        }

        @Override
        public Account owner() {
            return new Account("alice", Role.TRADER);
        }

        @Override
        public SignIn signIn(String name, char[] password) {
            boolean right = Arrays.equals(password, "secret".toCharArray());
            Arrays.fill(password, '\0');
            return right
                    ? new SignIn.Granted(list().stream()
                            .filter(account -> account.name().equals(name))
                            .findFirst()
                            .orElseThrow())
                    : new SignIn.Refused("Wrong.");
        }
    }
}
