package io.blockwright.launcher;

import io.blockwright.domain.SystemClock;
import io.blockwright.storage.AccountTable;
import io.blockwright.storage.DeskFile;
import io.blockwright.storage.StoredAccount;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The people who may sit at the desk. */
@Command(
        name = "users",
        description = {
            "Says who may sit at this desk. Without any account the desk is for one person and nobody signs in;",
            "with the first account the window asks for a name and a password."
        },
        mixinStandardHelpOptions = true)
final class UsersCommand implements Runnable {
    private static final String PROFILE = "The profile folder. Default: .blockwright in your home folder.";

    @Override
    public void run() {
        throw new UserError(
                "Say what to do: add, list, password or remove; './blockwright users --help' explains them.");
    }

    @Command(name = "add", description = "Adds a person; the password is asked for.", mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--role", required = true, paramLabel = "ROLE", description = "trader or supervisor.")
                    String role,
            @Option(names = "--password-file", paramLabel = "FILE", description = "Its first line is the password.")
                    @Nullable
                    Path passwordFile,
            @Option(names = "--profile", paramLabel = "FOLDER", description = PROFILE) @Nullable Path profile) {
        StoredAccount.Role chosen = role(role);
        char[] password = PasswordInput.read(passwordFile, name);
        with(profile, accounts -> accounts.add(name, chosen, password));
        System.out.println(name + " may sit at this desk now, as " + role.toLowerCase(Locale.ROOT) + ".");
        return 0;
    }

    @Command(name = "list", description = "Shows everybody with their roles.", mixinStandardHelpOptions = true)
    int list(@Option(names = "--profile", paramLabel = "FOLDER", description = PROFILE) @Nullable Path profile) {
        with(profile, accounts -> {
            List<StoredAccount> all = accounts.list();
            if (all.isEmpty()) {
                System.out.println("No accounts: the desk is for one person, and nobody signs in."
                        + " './blockwright users add NAME --role trader' changes that.");
            }
            all.forEach(account -> System.out.printf(
                    "%-32s %s%n", account.name(), account.role().name().toLowerCase(Locale.ROOT)));
            return Optional.empty();
        });
        return 0;
    }

    @Command(
            name = "password",
            description = "Gives a person another password, which also opens a locked account.",
            mixinStandardHelpOptions = true)
    int password(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--password-file", paramLabel = "FILE", description = "Its first line is the password.")
                    @Nullable
                    Path passwordFile,
            @Option(names = "--profile", paramLabel = "FOLDER", description = PROFILE) @Nullable Path profile) {
        char[] password = PasswordInput.read(passwordFile, name);
        with(profile, accounts -> accounts.changePassword(name, password));
        System.out.println(name + " has another password now.");
        return 0;
    }

    @Command(
            name = "remove",
            description = "Removes a person. Who works at this moment stays until the window is closed or locked.",
            mixinStandardHelpOptions = true)
    int remove(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--profile", paramLabel = "FOLDER", description = PROFILE) @Nullable Path profile) {
        with(profile, accounts -> accounts.remove(name));
        System.out.println(name + " may no longer sit at this desk.");
        return 0;
    }

    private static StoredAccount.Role role(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "trader" -> StoredAccount.Role.TRADER;
            case "supervisor" -> StoredAccount.Role.SUPERVISOR;
            default -> throw new UserError("'" + text + "' is not a role: say trader or supervisor.");
        };
    }

    private static void with(@Nullable Path asked, Function<AccountTable, Optional<String>> work) {
        try (DeskFile file = DeskFile.open(Profile.open(asked).deskFile())) {
            work.apply(file.accounts(new SecureRandom(), new SystemClock())).ifPresent(sentence -> {
                throw new UserError(sentence);
            });
        }
    }
}
