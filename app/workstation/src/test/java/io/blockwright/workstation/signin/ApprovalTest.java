package io.blockwright.workstation.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.engine.spi.Accounts;
import io.blockwright.engine.spi.Accounts.Account;
import io.blockwright.engine.spi.Accounts.Role;
import io.blockwright.testkit.Await;
import io.blockwright.workstation.confirm.SecondPerson.Answer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One question to a second person, without a screen. */
class ApprovalTest {
    private static final long SECOND = 1_000_000_000L;
    private static final List<Account> ALL = List.of(
            new Account("alice", Role.SUPERVISOR),
            new Account("bob", Role.SUPERVISOR),
            new Account("carol", Role.TRADER));

    private final Doorman doorman = new Doorman(new Everybody(), Runnable::run);
    private final List<Answer> answers = new CopyOnWriteArrayList<>();
    private final Approval approval = new Approval("SELL", "alice", doorman, answers::add);

    @AfterEach
    void close() {
        doorman.close();
    }

    @Test
    void whoAsksIsNoCandidateEvenAsASupervisor() {
        assertThat(approval.candidates(ALL)).containsExactly("bob");
        approval.approve("Alice", "right".toCharArray());
        assertThat(approval.problem().get()).contains("Alice asked for this and cannot approve it");
        assertThat(answers).isEmpty();
    }

    @Test
    void aTraderCannotApproveAndAWrongPasswordIsSaid() throws Exception {
        approval.approve("carol", "right".toCharArray());
        Await.until("the role", () -> approval.problem().get().contains("carol is a trader"));
        approval.approve("bob", "wrong".toCharArray());
        Await.until("the password", () -> approval.problem().get().contains("is wrong"));
        assertThat(answers).isEmpty();
    }

    @Test
    void aSupervisorApprovesOnceAndALateRefusalChangesNothing() throws Exception {
        approval.approve("bob", "right".toCharArray());
        Await.until("the answer", () -> !answers.isEmpty());
        approval.refuse();
        approval.tick(1);
        approval.tick(100 * SECOND);
        approval.approve("bob", "right".toCharArray());
        assertThat(answers).containsExactly(new Answer.Approved("bob"));
    }

    @Test
    void itExpiresAfterAMinuteAndAnAnswerAfterThatCountsForNothing() {
        approval.tick(5 * SECOND);
        approval.tick(64 * SECOND);
        assertThat(approval.secondsLeft().get()).isEqualTo(1);
        assertThat(answers).isEmpty();
        approval.tick(65 * SECOND);
        assertThat(answers).singleElement().isInstanceOf(Answer.Refused.class);
        approval.approve("bob", "right".toCharArray());
        assertThat(answers).hasSize(1);
    }

    /** Everybody's password is "right". */
    private static final class Everybody implements Accounts {
        @Override
        public List<Account> list() {
            return ALL;
        }

        @Override
        public Account owner() {
            return ALL.getFirst();
        }

        @Override
        public SignIn signIn(String name, char[] password) {
            return new String(password).equals("right")
                    ? new SignIn.Granted(ALL.stream()
                            .filter(account -> account.name().equals(name))
                            .findFirst()
                            .orElseThrow())
                    : new SignIn.Refused("Name or password is wrong.");
        }
    }
}
