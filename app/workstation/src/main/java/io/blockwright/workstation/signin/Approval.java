package io.blockwright.workstation.signin;

import io.blockwright.engine.spi.Accounts.Account;
import io.blockwright.engine.spi.Accounts.Role;
import io.blockwright.engine.spi.Accounts.SignIn;
import io.blockwright.workstation.confirm.SecondPerson.Answer;
import io.blockwright.workstation.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * One question to a second person: it is answered once, by a supervisor who is not the one who asks, within a minute. Needs no
 * toolkit; one thread.
 */
final class Approval {
    private static final Texts TEXTS = Texts.of(Approval.class);
    private static final long VALID = 60_000_000_000L;
    private static final long SECOND = 1_000_000_000L;

    private final String what;
    private final String asker;
    private final Doorman doorman;
    private final Consumer<Answer> then;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper secondsLeft = new ReadOnlyLongWrapper(VALID / SECOND);
    private boolean answered;
    private long since;

    Approval(String what, String asker, Doorman doorman, Consumer<Answer> then) {
        this.what = what;
        this.asker = asker;
        this.doorman = doorman;
        this.then = then;
    }

    /** The sentence to approve. */
    String what() {
        return what;
    }

    /** Who may be asked. */
    List<String> candidates(List<Account> all) {
        return all.stream()
                .filter(account -> account.role() == Role.SUPERVISOR)
                .map(Account::name)
                .filter(name -> !name.equalsIgnoreCase(asker))
                .toList();
    }

    /** Why the last try came to nothing. */
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** Whether a password is being looked at. */
    ReadOnlyBooleanProperty asking() {
        return asking.getReadOnlyProperty();
    }

    /** Seconds until the question expires. */
    ReadOnlyLongProperty secondsLeft() {
        return secondsLeft.getReadOnlyProperty();
    }

    boolean isAnswered() {
        return answered;
    }

    /** A frame passed. */
    void tick(long nanos) {
        if (answered) {
            return;
        }
        if (since == 0) {
            since = nanos;
        }
        long left = VALID - (nanos - since);
        secondsLeft.set(Math.max(0, (left + SECOND - 1) / SECOND));
        if (left <= 0) {
            answer(new Answer.Refused(TEXTS.get("approval.expired")));
        }
    }

    /** Says yes with a name and a password, which is overwritten. */
    void approve(String name, char[] password) {
        if (answered || asking.get()) {
            java.util.Arrays.fill(password, '\0');
            return;
        }
        if (name.equalsIgnoreCase(asker)) {
            java.util.Arrays.fill(password, '\0');
            problem.set(TEXTS.get("approval.self", name));
            return;
        }
        asking.set(true);
        problem.set("");
        doorman.signIn(name, password, this::checked);
    }

    /** Says no. */
    void refuse() {
        answer(new Answer.Refused(TEXTS.get("approval.refused")));
    }

    private void checked(SignIn answer) {
        asking.set(false);
        if (answered) {
            return; // too late: the question has expired meanwhile
        }
        switch (answer) {
            case SignIn.Granted(Account account)
            when account.name().equalsIgnoreCase(asker) -> problem.set(TEXTS.get("approval.self", account.name()));
            case SignIn.Granted(Account account)
            when account.role() != Role.SUPERVISOR -> problem.set(TEXTS.get("approval.role", account.name()));
            case SignIn.Granted(Account account) -> answer(new Answer.Approved(account.name()));
            case SignIn.Refused(String reason) -> problem.set(reason);
        }
    }

    private void answer(Answer answer) {
        if (!answered) {
            answered = true;
            then.accept(answer);
        }
    }
}
