package io.blockwright.workstation;

import static io.blockwright.workstation.FxDriver.call;
import static io.blockwright.workstation.FxDriver.run;

import io.blockwright.domain.Algo;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.OrderState;
import io.blockwright.domain.Side;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.spi.Accounts;
import io.blockwright.workstation.confirm.SecondPerson;
import io.blockwright.workstation.shell.Dock;
import io.blockwright.workstation.shell.Workspaces;
import io.blockwright.workstation.signin.Attendance;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The real window on the headless toolkit, for tests of what stands in it. */
public final class WindowFixture {
    public static final Path THEME = Path.of(System.getProperty("blockwright.home"), "resources", "themes", "dark.css");

    private final ScriptedDesk desk;
    private final WorkstationWindow window;
    private final Stage stage;

    private WindowFixture(ScriptedDesk desk, WorkstationWindow window, Stage stage) {
        this.desk = desk;
        this.window = window;
        this.stage = stage;
    }

    /** A shown window of 1,000 by 900 pixels over a scripted desk, where a parent P1 is being sold. */
    public static WindowFixture open(Preferences preferences) {
        return open(preferences, null);
    }

    public static WindowFixture open(Preferences preferences, @Nullable Accounts accounts) {
        ScriptedDesk desk = new ScriptedDesk(5);
        DeskAccess forgetful = DeskAccess.forgetful(desk, "alice");
        DeskAccess access = new DeskAccess(
                desk, forgetful.queries(), accounts == null ? forgetful.accounts() : accounts, preferences);
        WindowFixture fixture = call(() -> {
            WorkstationWindow made = new WorkstationWindow(
                    access, WindowSettings.of("alice", THEME).withSize(1_000, 900));
            Stage stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            made.show(stage);
            return new WindowFixture(desk, made, stage);
        });
        desk.start("P1", Side.SELL, 20_000, Algo.VWAP, 30);
        desk.step(1_000);
        return fixture;
    }

    /** Lets the market go on. */
    public void step(long millis) {
        desk.step(millis);
    }

    /** Brings the newest living child of a parent into a state; the market goes on until there is one. */
    ChildRow spoil(String parentId, OrderState state) {
        ScriptedParent parent = desk.parent(parentId);
        for (int steps = 0; steps < 1_000; steps++) {
            for (ChildRow child : parent.children.reversed()) {
                if (!child.state().isTerminal()) {
                    parent.change(child.order().clOrdId(), row -> ScriptedParent.in(row, state));
                    return child;
                }
            }
            desk.step(250);
        }
        throw new AssertionError("no living child of " + parentId);
    }

    /** What the desk was told. */
    public List<DeskCommand> commands() {
        return desk.commands;
    }

    public WorkstationWindow window() {
        return window;
    }

    public Stage stage() {
        return stage;
    }

    public Dock dock() {
        return window.dock();
    }

    public io.blockwright.workstation.keys.Keymap keymap() {
        return window.keymap();
    }

    public Attendance attendance() {
        return window.attendance();
    }

    public SecondPerson second() {
        return window.second();
    }

    public Workspaces workspaces() {
        return window.workspaces();
    }

    /** Something in the main window, null when it is not there. */
    public Node node(String id) {
        return call(() -> window.content().lookup(id));
    }

    public Label label(String id) {
        return (Label) node(id);
    }

    public void close() {
        run(window::close);
    }
}
