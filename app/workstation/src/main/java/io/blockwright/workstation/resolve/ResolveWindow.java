package io.blockwright.workstation.resolve;

import io.blockwright.engine.ChildRow;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.DeskSnapshot.Severity;
import io.blockwright.engine.ParentRow;
import io.blockwright.engine.spi.Accounts;
import io.blockwright.workstation.DeskAction;
import io.blockwright.workstation.DeskAction.Reach;
import io.blockwright.workstation.DeskWindows;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.Pulse;
import io.blockwright.workstation.Subscription;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.command.Notices;
import io.blockwright.workstation.command.Selection;
import io.blockwright.workstation.confirm.SecondPerson;
import io.blockwright.workstation.editor.Target;
import io.blockwright.workstation.keys.KeyWords;
import io.blockwright.workstation.text.Texts;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the question how the order in hand ended, in a window of its own; one at a time. FX thread. */
public final class ResolveWindow {
    private static final Logger LOG = LoggerFactory.getLogger(ResolveWindow.class);
    private static final Texts TEXTS = Texts.of(ResolveWindow.class);

    private final Selection selection;
    private final DeskCommands commands;
    private final Notices notices;
    private final Accounts accounts;
    private final SecondPerson second;
    private final KeyWords keys;
    private final DeskWindows windows;
    private final Executor asking = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("resolve-accounts-", 0).factory());
    private @Nullable DeskSnapshot newest;
    private @Nullable ResolveEditor editor;
    private @Nullable ResolvePane pane;
    private @Nullable Stage stage;
    private long nanos;

    /**
     * Nothing is open at first.
     *
     * @param accounts say whether anybody else could approve
     * @param second who is asked then
     * @param keys names the keys as they are bound
     */
    public ResolveWindow(
            Selection selection,
            DeskCommands commands,
            Notices notices,
            Accounts accounts,
            SecondPerson second,
            KeyWords keys,
            DeskWindows windows) {
        this.selection = selection;
        this.commands = commands;
        this.notices = notices;
        this.accounts = accounts;
        this.second = second;
        this.keys = keys;
        this.windows = windows;
    }

    /** What the keys and the palette can do. */
    public List<DeskAction> actions() {
        return List.of(new DeskAction(
                "child.resolve",
                TEXTS.get("action.group"),
                TEXTS.get("action.resolve"),
                List.of(),
                Reach.NOT_WHILE_TYPING,
                this::open));
    }

    /** Asks about the selected child; says so when none is selected or it ended. */
    public void open() {
        ParentRow parent = selection.parent().get();
        ChildRow child = selection.child().get();
        DeskSnapshot now = newest;
        if (parent == null || child == null || now == null || child.state().isTerminal()) {
            notices.say(Severity.INFO, TEXTS.get("select"));
            return;
        }
        close();
        ResolveEditor made = new ResolveEditor(new Target(parent, child, now), commands, second, nanos);
        ResolvePane face = new ResolvePane(made, keys, this::close);
        Stage opened = windows.open(TEXTS.get("window", child.order().clOrdId()), face);
        editor = made;
        pane = face;
        stage = opened;
        opened.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> forget(opened));
        opened.show();
        opened.requestFocus();
        face.first().requestFocus();
        asking.execute(() -> {
            boolean alone = alone();
            Pulse.onFxThread(() -> made.alone(alone));
        });
    }

    private boolean alone() {
        try {
            return accounts.list().isEmpty();
        } catch (RuntimeException bug) {
            LOG.error("the accounts could not be read", bug);
            return false; // a desk that cannot say has some: somebody else is asked
        }
    }

    /** Follows the desk until the handle is closed, which closes the window too. */
    public Subscription attach(Pulse pulse) {
        Subscription frames = pulse.subscribe("resolve", this::frame);
        return () -> {
            frames.close();
            close();
        };
    }

    private void frame(Frame frame) {
        nanos = frame.nanos();
        newest = frame.snapshot() == null ? newest : frame.snapshot();
        ResolveEditor open = editor;
        ResolvePane face = pane;
        if (open != null && face != null) {
            open.frame(frame);
            face.refresh();
            if (open.isOver()) {
                close();
            }
        }
    }

    private void close() {
        Stage shown = stage;
        if (shown != null) {
            shown.hide();
            forget(shown);
        }
    }

    private void forget(Stage gone) {
        if (gone.equals(stage)) {
            editor = null;
            pane = null;
            stage = null;
        }
    }
}
