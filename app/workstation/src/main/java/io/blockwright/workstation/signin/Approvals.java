package io.blockwright.workstation.signin;

import io.blockwright.engine.spi.Accounts.Account;
import io.blockwright.workstation.DeskWindows;
import io.blockwright.workstation.Pulse;
import io.blockwright.workstation.Subscription;
import io.blockwright.workstation.confirm.SecondPerson;
import io.blockwright.workstation.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/** Asks a second person in a window of its own: one question at a time, one answer to each. FX thread. */
public final class Approvals implements SecondPerson {
    private static final Texts TEXTS = Texts.of(Approvals.class);

    private final Doorman doorman;
    private final DeskWindows windows;
    private final Supplier<String> asker;
    private @Nullable Approval standing;
    private @Nullable Stage stage;
    private @Nullable Window before;
    private boolean looking;

    /** {@code asker} says in whose name commands are given. */
    public Approvals(Doorman doorman, DeskWindows windows, Supplier<String> asker) {
        this.doorman = doorman;
        this.windows = windows;
        this.asker = asker;
    }

    /** Starts to count a question's minute; close the handle to stop, which refuses a question that stands. */
    public Subscription attach(Pulse pulse) {
        Subscription frames = pulse.subscribe("approval", frame -> {
            Approval asked = standing;
            if (asked != null) {
                asked.tick(frame.nanos());
            }
        });
        return () -> {
            frames.close();
            Approval asked = standing;
            if (asked != null) {
                asked.refuse();
            }
        };
    }

    @Override
    public void ask(String what, Consumer<Answer> then) {
        if (looking || standing != null) {
            then.accept(new Answer.Refused(TEXTS.get("approval.busy")));
            return;
        }
        looking = true;
        doorman.list(
                all -> {
                    looking = false;
                    show(what, all, then);
                },
                sentence -> {
                    looking = false;
                    then.accept(new Answer.Refused(sentence));
                });
    }

    private void show(String what, List<Account> all, Consumer<Answer> then) {
        String by = asker.get();
        Approval asked = new Approval(what, by, doorman, answer -> {
            close();
            then.accept(answer);
        });
        List<String> candidates = asked.candidates(all);
        if (candidates.isEmpty()) {
            then.accept(new Answer.Refused(TEXTS.get(all.isEmpty() ? "approval.for-one" : "approval.no-supervisor")));
            return;
        }
        ApprovalView view = new ApprovalView(asked, by, candidates);
        standing = asked;
        before = Window.getWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .orElse(null);
        Stage opened = windows.open(TEXTS.get("approval.window"), view);
        opened.setAlwaysOnTop(true);
        opened.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> asked.refuse());
        stage = opened;
        opened.show();
        opened.requestFocus();
        view.begin();
    }

    private void close() {
        standing = null;
        Stage shown = stage;
        stage = null;
        Window back = before;
        before = null;
        if (shown != null) {
            shown.hide();
            if (back != null && back.isShowing()) {
                back.requestFocus(); // who asked goes on where the question was put
            }
        }
    }
}
