package io.blockwright.storage;

import io.blockwright.domain.TradingClock;
import io.blockwright.storage.StoredAccount.Role;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of a desk. Passwords are kept only as salted slow hashes, and every array that holds one is overwritten. Wrong
 * ones lock an account for a while that grows, whichever process they come from. Thread-safe; checking takes a few tenths of
 * a second on purpose.
 */
public final class AccountTable {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");
    private static final int SHORTEST = 8;
    private static final int LONGEST = 256;
    /** So many wrong passwords in a row cost nothing: fingers slip. */
    private static final int FREE = 3;

    private static final long FIRST_LOCK = 5_000_000_000L;
    private static final long LONGEST_LOCK = 900_000_000_000L;
    private static final String WRONG = "Name or password is wrong.";

    private final DeskFile file;
    private final RandomGenerator random;
    private final TradingClock clock;
    private final int iterations;

    AccountTable(DeskFile file, RandomGenerator random, TradingClock clock, int iterations) {
        this.file = file;
        this.random = random;
        this.clock = clock;
        this.iterations = iterations;
    }

    /** What came of a check. */
    public sealed interface Check {
        /** It was the right password. */
        record Right(StoredAccount account) implements Check {}

        /** It was not; the sentence tells no secret. */
        record Wrong(String sentence) implements Check {}
    }

    /** Everybody, by name. */
    public List<StoredAccount> list() {
        return file.with(connection -> {
            List<StoredAccount> all = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT name, role FROM accounts ORDER BY name")) {
                while (rows.next()) {
                    all.add(new StoredAccount(rows.getString(1), Role.valueOf(rows.getString(2))));
                }
            }
            return all;
        });
    }

    /** Adds a person; a sentence when that cannot be. The password is overwritten. */
    public Optional<String> add(String name, Role role, char[] password) {
        try {
            if (!NAME.matcher(name).matches()) {
                return Optional.of(
                        "'" + name
                                + "' cannot be a name: use up to 32 letters, digits, dots, dashes or underscores, beginning with a letter or a digit.");
            }
            Optional<String> weak = weakness(name, password);
            if (weak.isPresent()) {
                return weak;
            }
            byte[] salt = salt();
            byte[] hash = PasswordHash.of(password, salt, iterations);
            int added = update(
                    "INSERT INTO accounts (role, salt, iterations, hash, name) VALUES (?, ?, ?, ?, ?)"
                            + " ON CONFLICT (name) DO NOTHING",
                    role.name(),
                    salt,
                    iterations,
                    hash,
                    name);
            return added == 1
                    ? Optional.empty()
                    : Optional.of(
                            "There is an account '" + name + "' already: choose another name, or remove it first.");
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** Gives a person another password and opens a locked account; a sentence when that cannot be. It is overwritten. */
    public Optional<String> changePassword(String name, char[] password) {
        try {
            Optional<String> weak = weakness(name, password);
            if (weak.isPresent()) {
                return weak;
            }
            byte[] salt = salt();
            byte[] hash = PasswordHash.of(password, salt, iterations);
            int changed = update(
                    "UPDATE accounts SET salt = ?, iterations = ?, hash = ?, failures = 0, locked_until = 0 WHERE name = ?",
                    salt,
                    iterations,
                    hash,
                    name);
            return changed == 1 ? Optional.empty() : Optional.of(unknown(name));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** Removes a person; a sentence when there is no such person. */
    public Optional<String> remove(String name) {
        return update("DELETE FROM accounts WHERE name = ?", name) == 1 ? Optional.empty() : Optional.of(unknown(name));
    }

    /** Checks a password, which is overwritten. An attempt counts before it is looked at, so that attempts cannot race. */
    public Check check(String name, char[] password) {
        try {
            Kept kept = find(name);
            if (kept == null) {
                PasswordHash.of(
                        password, salt(), iterations); // a name that is unknown takes as long as one that is not
                return new Check.Wrong(WRONG);
            }
            long left = kept.lockedUntil() - clock.nanos();
            if (left > 0) {
                return new Check.Wrong(
                        "Too many wrong passwords for " + kept.account().name() + ": try again in " + span(left) + ".");
            }
            int failures = kept.failures() + 1;
            int counted = update(
                    "UPDATE accounts SET failures = ?, locked_until = ? WHERE name = ? AND failures = ?",
                    failures,
                    failures < FREE ? 0L : clock.nanos() + lock(failures),
                    name,
                    kept.failures());
            if (counted == 0) {
                return new Check.Wrong("Somebody else is signing in with this name at this moment: try again.");
            }
            if (!PasswordHash.same(PasswordHash.of(password, kept.salt(), kept.iterations()), kept.hash())) {
                return new Check.Wrong(
                        failures < FREE ? WRONG : WRONG + " The account is locked for " + span(lock(failures)) + ".");
            }
            update("UPDATE accounts SET failures = 0, locked_until = 0 WHERE name = ?", name);
            return new Check.Right(kept.account());
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static long lock(int failures) {
        return Math.min(LONGEST_LOCK, FIRST_LOCK << Math.min(20, failures - FREE));
    }

    private static String span(long nanos) {
        long seconds = (nanos + 999_999_999L) / 1_000_000_000L;
        return seconds < 120 ? seconds + " s" : (seconds + 59) / 60 + " min";
    }

    private static Optional<String> weakness(String name, char[] password) {
        if (password.length < SHORTEST) {
            return Optional.of("The password is too short: use at least " + SHORTEST + " characters.");
        }
        if (password.length > LONGEST) {
            return Optional.of("The password is too long: use at most " + LONGEST + " characters.");
        }
        boolean isName = Arrays.equals(password, name.toCharArray());
        return isName ? Optional.of("The password must not be the name: choose another.") : Optional.empty();
    }

    private static String unknown(String name) {
        return "There is no account '" + name + "': './blockwright users list' shows those there are.";
    }

    private byte[] salt() {
        byte[] salt = new byte[PasswordHash.SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    private @Nullable Kept find(String name) {
        return file.<@Nullable Kept>with(connection -> {
            try (PreparedStatement query = prepared(
                            connection,
                            "SELECT name, role, salt, iterations, hash, failures, locked_until FROM accounts WHERE name = ?",
                            name);
                    ResultSet row = query.executeQuery()) {
                return row.next()
                        ? new Kept(
                                new StoredAccount(row.getString(1), Role.valueOf(row.getString(2))),
                                row.getBytes(3),
                                row.getInt(4),
                                row.getBytes(5),
                                row.getInt(6),
                                row.getLong(7))
                        : null;
            }
        });
    }

    private int update(String sql, Object... values) {
        return file.with(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, values)) {
                return statement.executeUpdate();
            }
        });
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** A row; compared with nothing. */
    @SuppressWarnings("ArrayRecordComponent") // read once and thrown away
    private record Kept(
            StoredAccount account, byte[] salt, int iterations, byte[] hash, int failures, long lockedUntil) {}
}
