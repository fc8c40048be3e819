package io.blockwright.workstation.signin;

import static io.blockwright.workstation.FxDriver.call;
import static io.blockwright.workstation.FxDriver.chord;
import static io.blockwright.workstation.FxDriver.frames;
import static io.blockwright.workstation.FxDriver.run;
import static io.blockwright.workstation.FxDriver.type;
import static io.blockwright.workstation.FxDriver.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.DeskCommand;
import io.blockwright.engine.spi.Accounts;
import io.blockwright.workstation.Preferences;
import io.blockwright.workstation.WindowFixture;
import io.blockwright.workstation.confirm.SecondPerson.Answer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sitting down at the real window, leaving it, and asking a second person there. */
@Timeout(180)
class SignInTest {
    private final TwoPeople accounts = new TwoPeople();
    private WindowFixture window = WindowFixture.open(Preferences.passing(), accounts);

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void nothingIsSeenOrDoneBeforeSomebodySitsDownButSafetyKeysWork() {
        until("the screen", () -> window.node("#sign-in") != null);
        type(KeyCode.F2);
        chord(KeyCode.CONTROL, KeyCode.K);
        frames(3);
        assertThat(window.node("#palette")).isNull();
        assertThat(call(() -> window.dock().node().isDisabled())).isTrue();
        type(KeyCode.F7);
        until("the safety key", () -> window.commands().size() == 1);
        assertThat(window.commands().getFirst().user()).isEqualTo("nobody");

        signIn("alice", "wrong");
        until("the sentence", () -> text("#sign-in-problem").contains("wrong"));
        signIn("alice", "alices own");
        until("somebody", () -> window.attendance().present() != null);
        assertThat(window.node("#sign-in")).isNull();
        assertThat(call(() -> ((Button) window.node("#user")).getText())).contains("alice", "trader");
        type(KeyCode.F7);
        until("a command in her name", () -> window.commands().size() == 2);
        assertThat(window.commands().getLast().user()).isEqualTo("alice");
        assertThat(accounts.seen).as("every password was overwritten").allMatch(SignInTest::isWiped);
    }

    @Test
    void enterSignsInAndALockedDeskOpensForAnother() {
        until("the names", () -> name().getValue() != null);
        run(() -> ((TextField) window.node("#sign-in-password")).setText("alices own"));
        type(KeyCode.ENTER);
        until("alice", () -> window.attendance().present() != null);
        run(window.attendance()::lock);
        until("the lock", () -> window.node("#sign-in") != null);
        assertThat(window.attendance().present()).isNull();
        type(KeyCode.ESCAPE);
        frames(3);
        assertThat(window.node("#sign-in")).as("Escape opens nothing").isNotNull();
        signIn("bob", "bobs own");
        until("bob", () -> window.attendance().present() != null);
        type(KeyCode.F7);
        until("a command", () -> !window.commands().isEmpty());
        assertThat(window.commands().getLast()).isInstanceOf(DeskCommand.CancelAll.class);
        assertThat(window.commands().getLast().user()).isEqualTo("bob");
    }

    @Test
    void aSecondPersonApprovesOneOrderOnce() {
        sitDownAsAlice();
        List<Answer> answers = ask("SELL 500,000 QDI");
        assertThat(call(() -> ((Label) other().getScene().lookup("#approval-what")).getText()))
                .isEqualTo("SELL 500,000 QDI");
        List<Answer> second = new CopyOnWriteArrayList<>();
        run(() -> window.second().ask("another", second::add));
        until("one question at a time", () -> second.size() == 1);
        approve("alices own");
        until("the refusal", () -> approvalProblem().contains("wrong"));
        type(KeyCode.ENTER);
        frames(3);
        assertThat(answers).as("Enter approves nothing").isEmpty();
        approve("bobs own");
        until("the answer", () -> !answers.isEmpty());
        assertThat(answers).containsExactly(new Answer.Approved("bob"));
        assertThat(stages()).isEqualTo(1);
    }

    @Test
    void closingTheQuestionRefusesIt() {
        sitDownAsAlice();
        List<Answer> answers = ask("SELL 500,000 QDI");
        run(() -> other().hide());
        until("the answer", () -> !answers.isEmpty());
        assertThat(answers).singleElement().isInstanceOf(Answer.Refused.class);
    }

    @Test
    void aDeskWithoutAnotherSupervisorSaysHowToAddOne() {
        accounts.people = List.of(new Accounts.Account("alice", Accounts.Role.TRADER));
        sitDownAsAlice();
        List<Answer> answers = new CopyOnWriteArrayList<>();
        run(() -> window.second().ask("SELL", answers::add));
        until("the answer", () -> !answers.isEmpty());
        assertThat(((Answer.Refused) answers.getFirst()).sentence()).contains("users add NAME --role supervisor");
        window.close();
        window = WindowFixture.open(Preferences.passing());
        List<Answer> alone = new CopyOnWriteArrayList<>();
        run(() -> window.second().ask("SELL", alone::add));
        until("the answer", () -> !alone.isEmpty());
        assertThat(((Answer.Refused) alone.getFirst()).sentence()).contains("desk is for one person");
        run(window.attendance()::lock);
        until("the notice", () -> window.label("#message").getText().contains("for one person"));
    }

    @Test
    void aDeskForOneWhoseAccountsAreSlowToSayThatThereAreNoneOpensWhenTheyDo() {
        window.close();
        CountDownLatch slow = new CountDownLatch(1);
        accounts.people = List.of();
        accounts.gate = slow;
        window = WindowFixture.open(Preferences.passing(), accounts);
        until("the screen", () -> window.node("#sign-in") != null);
        assertThat(window.attendance().isForOne()).isFalse();
        slow.countDown();
        until("the desk", () -> window.attendance().isForOne() && window.node("#sign-in") == null);
        assertThat(call(() -> window.dock().node().isDisabled())).isFalse();
        type(KeyCode.F7);
        until("a command", () -> !window.commands().isEmpty());
        assertThat(window.commands().getFirst().user()).isEqualTo("alice");
    }

    private void sitDownAsAlice() {
        until("the screen", () -> window.node("#sign-in") != null);
        signIn("alice", "alices own");
        until("alice", () -> window.attendance().present() != null);
    }

    private List<Answer> ask(String what) {
        List<Answer> answers = new CopyOnWriteArrayList<>();
        run(() -> window.second().ask(what, answers::add));
        until("the question", () -> stages() == 2);
        return answers;
    }

    private void approve(String password) {
        run(() -> {
            ((TextField) other().getScene().lookup("#approval-password")).setText(password);
            ((Button) other().getScene().lookup("#approval-approve")).fire();
        });
    }

    private String approvalProblem() {
        return ((Label) other().getScene().lookup("#approval-problem")).getText();
    }

    private void signIn(String who, String password) {
        until(
                "the names",
                () -> name().getValue() != null && !window.node("#sign-in-go").isDisabled());
        run(() -> {
            name().setValue(who);
            ((TextField) window.node("#sign-in-password")).setText(password);
            ((Button) window.node("#sign-in-go")).fire();
        });
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> name() {
        return (ComboBox<String>) window.node("#sign-in-name");
    }

    private String text(String id) {
        return ((Label) window.node(id)).getText();
    }

    private static int stages() {
        return call(() -> (int) Window.getWindows().stream()
                .filter(found -> found instanceof Stage)
                .count());
    }

    private Stage other() {
        return call(() -> (Stage) Window.getWindows().stream()
                .filter(found -> found instanceof Stage && !found.equals(window.stage()))
                .findFirst()
                .orElseThrow());
    }

    private static boolean isWiped(char[] password) {
        return new String(password).chars().allMatch(c -> c == 0);
    }

    /** Alice trades, Bob supervises; each password is "NAMEs own". */
    private static final class TwoPeople implements Accounts {
        private volatile List<Account> people =
                List.of(new Account("alice", Role.TRADER), new Account("bob", Role.SUPERVISOR));
        private final List<char[]> seen = new CopyOnWriteArrayList<>();
        private volatile CountDownLatch gate = new CountDownLatch(0);

        @Override
        public List<Account> list() {
            try {
                gate.await();
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
            return people;
        }

        @Override
        public Account owner() {
            return new Account("alice", Role.TRADER);
        }

        @Override
        public SignIn signIn(String name, char[] password) {
            seen.add(password);
            return new String(password).equals(name + "s own")
                    ? new SignIn.Granted(people.stream()
                            .filter(person -> person.name().equals(name))
                            .findFirst()
                            .orElseThrow())
                    : new SignIn.Refused("Name or password is wrong.");
        }
    }
}
