package io.blockwright.storage;

import io.blockwright.domain.TradingClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The SQLite file of a desk's accounts, settings and models. Several processes may have it open: one shows the window while another
 * adds a user. Thread-safe; its methods may wait for the disk.
 */
public final class DeskFile implements AutoCloseable {
    /** Marks the file as ours in its header: "Bwdk". */
    private static final int APPLICATION_ID = 0x4277646b;

    private static final int VERSION = 1;
    private static final int BUSY_MILLIS = 3_000;
    private static final int PAIRS_OF_TWO = 1_000;
    private static final int PAIRS_IN_ALL = 20_000;

    private final Connection connection;
    private final Path file;

    private DeskFile(Connection connection, Path file) {
        this.connection = connection;
        this.file = file;
    }

    /**
     * Opens the file, which is made first when there is none; only its owner may read it where the system knows owners.
     *
     * @throws JournalException with a sentence for the user
     */
    public static DeskFile open(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            if (!Files.exists(file)) {
                Files.createFile(file);
                if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
            }
            Connection connection = JournalFile.connect(file, BUSY_MILLIS);
            try {
                prepare(connection, file);
                return new DeskFile(connection, file);
            } catch (SQLException | RuntimeException e) {
                JournalFile.closeQuietly(connection, e);
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw trouble(file, "opened", e);
        }
    }

    private static void prepare(Connection connection, Path file) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int id = JournalFile.integer(statement, "PRAGMA application_id");
            int version = JournalFile.integer(statement, "PRAGMA user_version");
            int tables = JournalFile.integer(statement, "SELECT count(*) FROM sqlite_master");
            if (id != APPLICATION_ID && tables > 0) {
                throw new JournalException("The file " + file
                        + " is a database of another program; move it away, or choose another profile.");
            }
            if (version > VERSION) {
                throw new JournalException("The file " + file + " was written by a newer Blockwright (schema " + version
                        + ", this one knows " + VERSION + "); start the newer version, or choose another profile.");
            }
            statement.execute("PRAGMA journal_mode = WAL");
            statement.executeUpdate("CREATE TABLE IF NOT EXISTS accounts (name TEXT PRIMARY KEY COLLATE NOCASE,"
                    + " role TEXT NOT NULL, salt BLOB NOT NULL, iterations INTEGER NOT NULL, hash BLOB NOT NULL,"
                    + " failures INTEGER NOT NULL DEFAULT 0, locked_until INTEGER NOT NULL DEFAULT 0) STRICT");
            statement.executeUpdate(
                    "CREATE TABLE IF NOT EXISTS settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT");
            for (String table : ModelTable.CREATE) { // added since: an older program does not look at them
                statement.executeUpdate(table);
            }
            statement.executeUpdate("PRAGMA application_id = " + APPLICATION_ID);
            statement.executeUpdate("PRAGMA user_version = " + VERSION);
        }
    }

    /** The people who may sit at this desk; {@code random} salts their passwords and must be one that cannot be guessed. */
    public AccountTable accounts(RandomGenerator random, TradingClock clock) {
        return new AccountTable(this, random, clock, PasswordHash.ITERATIONS);
    }

    /** What the window remembers. */
    public SettingsTable settings() {
        return new SettingsTable(this);
    }

    /** The models that have a place at the desk, and what speaks for them. */
    public ModelTable models() {
        return new ModelTable(this, PAIRS_OF_TWO, PAIRS_IN_ALL);
    }

    /** Work on the connection. */
    interface Work<T extends @Nullable Object> {
        T on(Connection connection) throws SQLException;
    }

    /** Does some work, one caller at a time. */
    synchronized <T extends @Nullable Object> T with(Work<T> work) {
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw trouble(file, "used", e);
        }
    }

    private static JournalException trouble(Path file, String done, Exception e) {
        return new JournalException(
                "The file of accounts and settings " + file + " cannot be " + done + " (" + JournalFile.reason(e)
                        + "); check its permissions, or move it away to begin a new one.",
                e);
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw trouble(file, "closed", e);
        }
    }
}
