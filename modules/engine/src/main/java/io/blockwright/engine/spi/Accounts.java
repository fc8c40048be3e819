package io.blockwright.engine.spi;

import java.util.List;

/** Who may sit at this desk. The methods may take a while (a password is slow to check on purpose): never on the FX thread. */
public interface Accounts {
    /** Everybody, by name. Empty on a desk for one: then nobody signs in and {@link #owner} is at the desk. */
    List<Account> list();

    /** Who is at the desk when nobody has to sign in. */
    Account owner();

    /** Checks a password; the array is overwritten. */
    SignIn signIn(String name, char[] password);

    /** A person at the desk. */
    record Account(String name, Role role) {}

    /** What a person may do. */
    enum Role {
        /** Works orders. */
        TRADER,
        /** Works orders, approves what others ask for, steps in anywhere. */
        SUPERVISOR
    }

    /** The answer to a sign-in. */
    sealed interface SignIn {
        /** It was the right password. */
        record Granted(Account account) implements SignIn {}

        /** It was not, or the account is locked; {@code reason} is a sentence that tells no secret. */
        record Refused(String reason) implements SignIn {}
    }
}
