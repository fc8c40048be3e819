package io.blockwright.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/** The SQLite file of a journal: made whole or not at all, examined before it is trusted, never replaced silently. */
final class JournalFile {
    /** Marks the file as ours in its header: "Bwrt". */
    static final int APPLICATION_ID = 0x42777274;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private JournalFile() {}

    /** Opens a journal, which is made first when there is none. */
    static Connection open(Path file, int busyMillis) {
        boolean isNew = !Files.exists(file);
        if (isNew) {
            refuseLeftOver(file);
            create(file);
        } else {
            examineHeader(file);
        }
        Connection connection;
        try {
            connection = connect(file, busyMillis);
        } catch (SQLException e) {
            throw new JournalException(SqliteTrouble.opening(file, e), e);
        }
        try {
            examine(file, connection);
            useLog(file, connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            closeQuietly(connection, e);
            throw e instanceof JournalException known ? known : new JournalException(SqliteTrouble.opening(file, e), e);
        }
    }

    /** A connection to a file that exists, fully synchronised; it changes nothing by itself, not even the log mode. */
    static Connection connect(Path file, int busyMillis) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(busyMillis);
        config.resetOpenMode(org.sqlite.SQLiteOpenMode.CREATE);
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }

    /** Made beside its place and moved there, so that a crash leaves a whole journal or none. */
    private static void create(Path file) {
        Path draft = sibling(file, ".new");
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.deleteIfExists(draft);
            Files.createFile(draft);
            try (Connection connection = connect(draft, 0);
                    Statement statement = connection.createStatement()) {
                for (String line : JournalSchema.CREATE) {
                    statement.executeUpdate(line);
                }
                statement.executeUpdate("PRAGMA application_id = " + APPLICATION_ID);
                statement.executeUpdate("PRAGMA user_version = " + JournalSchema.VERSION);
            }
            force(draft);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            forceFolder(folder);
        } catch (IOException | SQLException e) {
            throw new JournalException(
                    "The journal " + file + " cannot be made (" + reason(e)
                            + "); choose a folder that can be written and has room.",
                    e);
        }
    }

    private static void refuseLeftOver(Path file) {
        Path log = sibling(file, "-wal");
        if (Files.exists(log)) {
            throw new JournalException("The journal " + file + " is gone but its log " + log.getFileName()
                    + " is there; restore the journal from a backup, or move the log away to begin a new one.");
        }
    }

    private static void examineHeader(Path file) {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(MAGIC.length);
        } catch (IOException e) {
            throw new JournalException(
                    "The journal " + file + " cannot be read (" + reason(e) + "); check the file and its permissions.",
                    e);
        }
        if (!java.util.Arrays.equals(head, MAGIC)) {
            throw new JournalException("The file " + file + (head.length == 0 ? " is empty" : " is no SQLite file")
                    + ", so it is no journal; restore it from a backup, or move it away to begin a new one.");
        }
    }

    private static void examine(Path file, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int id = integer(statement, "PRAGMA application_id");
            int version = integer(statement, "PRAGMA user_version");
            if (id != APPLICATION_ID) {
                throw new JournalException(
                        "The file " + file + " is a database of another program; choose another file for the journal.");
            }
            if (version > JournalSchema.VERSION) {
                throw new JournalException("The journal " + file + " was written by a newer Blockwright (schema "
                        + version + ", this one knows " + JournalSchema.VERSION
                        + "); start the newer version, or choose another profile.");
            }
            try (ResultSet check = statement.executeQuery("PRAGMA quick_check(1)")) {
                String found = check.next() ? check.getString(1) : "no answer";
                if (!"ok".equals(found)) {
                    throw new JournalException("The journal " + file + " is damaged (" + found.replace('\n', ' ')
                            + "); restore it from a backup, and reconcile with the venues before trading.");
                }
            }
        }
    }

    private static void useLog(Path file, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!"wal".equals(text(statement, "PRAGMA journal_mode = WAL"))) {
                throw new JournalException("The journal " + file
                        + " cannot use a write-ahead log where it lies; put the profile on a local disk.");
            }
        }
    }

    static int integer(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getInt(1) : 0;
        }
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getString(1) : "";
        }
    }

    static Path sibling(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Makes a rename durable; Windows has no such thing for folders and needs none. */
    static void forceFolder(@org.jspecify.annotations.Nullable Path folder) throws IOException {
        if (folder != null && !System.getProperty("os.name", "").startsWith("Windows")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** What is at the bottom of a failure, on one line. */
    static String reason(Exception e) {
        Throwable bottom = e;
        for (Throwable deeper = e.getCause(); deeper != null; deeper = deeper.getCause()) {
            bottom = deeper;
        }
        String message = bottom.getMessage();
        return bottom.getClass().getSimpleName() + (message == null ? "" : ": " + message.replace('\n', ' '));
    }

    static void closeQuietly(Connection connection, Exception why) {
        try {
            connection.close();
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }
}
