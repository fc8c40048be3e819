package io.blockwright.workstation.signin;

import io.blockwright.engine.DeskSnapshot.Severity;
import io.blockwright.engine.spi.Accounts.Account;
import io.blockwright.workstation.DeskAction;
import io.blockwright.workstation.DeskAction.Reach;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.command.Notices;
import io.blockwright.workstation.keys.Keymap;
import io.blockwright.workstation.shell.Curtain;
import io.blockwright.workstation.text.Texts;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who is at the desk now. While nobody is, the window shows nothing and takes no key but those that make things safer. FX
 * thread.
 */
public final class Attendance {
    private static final Texts TEXTS = Texts.of(Attendance.class);

    private final Doorman doorman;
    private final Curtain curtain;
    private final DeskCommands commands;
    private final Notices notices;
    private final BiConsumer<String, String> shown;
    private final Consumer<Boolean> closed;
    private @Nullable Keymap keys;
    private @Nullable Account present;
    private String last = "";
    private boolean forOne;
    private Consumer<String> signedIn = name -> {};

    /**
     * Nobody is at the desk yet.
     *
     * @param shown told the name and the role of who sits down
     * @param closed told whether the desk is closed to the eye and the hand
     */
    public Attendance(
            Doorman doorman,
            Curtain curtain,
            DeskCommands commands,
            Notices notices,
            BiConsumer<String, String> shown,
            Consumer<Boolean> closed) {
        this.doorman = doorman;
        this.curtain = curtain;
        this.commands = commands;
        this.notices = notices;
        this.shown = shown;
        this.closed = closed;
    }

    /** Told who has signed in, before what they see is shown. */
    public void onSignIn(Consumer<String> told) {
        signedIn = told;
    }

    /** The keys that the screen names; they can be changed. */
    public void ready(Keymap keymap) {
        keys = keymap;
    }

    /** The first person: the owner of a desk for one, else whoever signs in. */
    public void begin() {
        if (doorman.isForOne()) {
            sitAlone();
            return;
        }
        String owner = commands.user();
        commands.workAs(TEXTS.get("nobody"));
        ask(TEXTS.get("sign-in.title"), TEXTS.get("sign-in.words"), () -> {
            // The accounts were slow, and there are none: without this nobody could ever sit down here.
            commands.workAs(owner);
            sitAlone();
            open();
            return true;
        });
    }

    private void sitAlone() {
        forOne = true;
        present = doorman.owner();
        shown.accept(commands.user(), "");
    }

    /** Whether this desk has one person and no accounts. */
    public boolean isForOne() {
        return forOne;
    }

    /** Who is at the desk, null while nobody is. */
    public @Nullable Account present() {
        return present;
    }

    /** What can be done by key and by palette. */
    public List<DeskAction> actions() {
        return List.of(
                action("desk.lock", this::lock, "Ctrl+Shift+X"),
                action("desk.sign-out", this::signOut, "Ctrl+Shift+Q"));
    }

    /** Hides everything until somebody signs in; orders go on. */
    public void lock() {
        leave(TEXTS.get("lock.title"), TEXTS.get("lock.words", last));
    }

    /** The same, for another person to sit down. */
    public void signOut() {
        leave(TEXTS.get("sign-in.title"), TEXTS.get("sign-out.words"));
    }

    private void leave(String title, String words) {
        if (forOne) {
            notices.say(Severity.INFO, TEXTS.get("for-one"));
            return;
        }
        if (present != null) {
            present = null;
            commands.workAs(TEXTS.get("nobody"));
            shown.accept(TEXTS.get("nobody"), "");
            ask(title, words, () -> false);
        }
    }

    private void ask(String title, String words, BooleanSupplier opensForNobody) {
        SignInView view = new SignInView(doorman, title, words, safety(), this::sitDown, opensForNobody);
        closed.accept(true);
        curtain.shut(view);
        view.begin(last);
    }

    private String safety() {
        return TEXTS.get("sign-in.safety", key("desk.cancel-all"), key("desk.kill"));
    }

    private String key(String action) {
        return keys == null || keys.keys(action).isEmpty()
                ? TEXTS.get("no-key")
                : keys.keys(action).getFirst().words();
    }

    private void sitDown(Account account) {
        present = account;
        last = account.name();
        commands.workAs(account.name());
        signedIn.accept(account.name());
        shown.accept(account.name(), Roles.words(account.role()));
        open();
    }

    private void open() {
        closed.accept(false);
        curtain.lower();
    }

    private static DeskAction action(String id, Runnable run, String key) {
        return new DeskAction(id, TEXTS.get("group"), TEXTS.get("action." + id), List.of(key), Reach.EVERYWHERE, run);
    }
}
