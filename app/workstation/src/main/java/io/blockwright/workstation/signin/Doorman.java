package io.blockwright.workstation.signin;

import io.blockwright.engine.spi.Accounts;
import io.blockwright.engine.spi.Accounts.Account;
import io.blockwright.engine.spi.Accounts.SignIn;
import io.blockwright.workstation.Pulse;
import io.blockwright.workstation.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the accounts on a thread of its own, because looking at a password is slow on purpose, and answers on the FX thread. A
 * fault of the accounts is an answer that lets nobody in.
 */
public final class Doorman implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Doorman.class);
    private static final Texts TEXTS = Texts.of(Doorman.class);
    private static final long FIRST_LOOK_MILLIS = 500;

    private final Accounts accounts;
    private final Consumer<Runnable> back;
    private final ExecutorService asking = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "accounts");
        thread.setDaemon(true);
        return thread;
    });

    /** Answers on the FX thread. */
    public Doorman(Accounts accounts) {
        this(accounts, Pulse::onFxThread);
    }

    /** Answers through {@code back}. */
    Doorman(Accounts accounts, Consumer<Runnable> back) {
        this.accounts = accounts;
        this.back = back;
    }

    /** Who is at the desk when nobody has to sign in. */
    public Account owner() {
        return accounts.owner();
    }

    /** Whether this desk is known to have no accounts; waits for a moment at most, and a desk that cannot say has some. */
    public boolean isForOne() {
        try {
            return CompletableFuture.supplyAsync(accounts::list, asking)
                    .get(FIRST_LOOK_MILLIS, TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("The accounts could not be read at once", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Everybody, later. */
    public void list(Consumer<List<Account>> then, Consumer<String> otherwise) {
        later(
                () -> {
                    List<Account> all = accounts.list();
                    return () -> then.accept(all);
                },
                otherwise);
    }

    /** Checks a password, which is overwritten, and answers later. */
    public void signIn(String name, char[] password, Consumer<SignIn> then) {
        later(
                () -> {
                    try {
                        SignIn answer = accounts.signIn(name, password);
                        return () -> then.accept(answer);
                    } finally {
                        Arrays.fill(password, '\0');
                    }
                },
                sentence -> {
                    Arrays.fill(password, '\0');
                    then.accept(new SignIn.Refused(sentence));
                });
    }

    /** Something asked in the background that comes to something on the FX thread. */
    private interface Question {
        Runnable ask();
    }

    private void later(Question question, Consumer<String> otherwise) {
        try {
            asking.execute(() -> {
                Runnable answer;
                try {
                    answer = question.ask();
                } catch (RuntimeException e) {
                    LOG.error("The accounts could not be asked", e);
                    answer = () -> otherwise.accept(TEXTS.get("accounts.broken"));
                }
                back.accept(answer);
            });
        } catch (RejectedExecutionException closed) {
            otherwise.accept(TEXTS.get("accounts.broken"));
        }
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }
}
