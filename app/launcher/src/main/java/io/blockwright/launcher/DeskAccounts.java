package io.blockwright.launcher;

import io.blockwright.engine.spi.Accounts;
import io.blockwright.storage.AccountTable;
import io.blockwright.storage.StoredAccount;
import java.util.List;

/** The accounts of the profile, as the screen asks for them. */
final class DeskAccounts implements Accounts {
    private final AccountTable table;
    private final String owner;

    /** {@code owner} is at the desk while it has no accounts. */
    DeskAccounts(AccountTable table, String owner) {
        this.table = table;
        this.owner = owner;
    }

    @Override
    public List<Account> list() {
        return table.list().stream().map(DeskAccounts::account).toList();
    }

    @Override
    public Account owner() {
        return new Account(owner, Role.TRADER);
    }

    @Override
    public SignIn signIn(String name, char[] password) {
        return switch (table.check(name, password)) {
            case AccountTable.Check.Right(StoredAccount account) -> new SignIn.Granted(account(account));
            case AccountTable.Check.Wrong(String sentence) -> new SignIn.Refused(sentence);
        };
    }

    private static Account account(StoredAccount stored) {
        return new Account(
                stored.name(),
                switch (stored.role()) {
                    case TRADER -> Role.TRADER;
                    case SUPERVISOR -> Role.SUPERVISOR;
                });
    }
}
