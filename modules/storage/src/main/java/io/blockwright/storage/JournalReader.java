package io.blockwright.storage;

import io.blockwright.trading.spi.JournalRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.sqlite.SQLiteConfig;

/**
 * Looks into a journal, also while a desk writes it: a connection of its own that cannot change anything. The write-ahead log
 * gives each query the lines that were committed when it began; the writer does not wait for it. One thread at a time; reading
 * a day may take a second, so never the FX or the engine thread.
 */
public final class JournalReader implements AutoCloseable {
    private static final int BUSY_MILLIS = 5_000;

    private final Path file;
    private final Connection connection;
    private final JournalCodec codec = new JournalCodec();

    private JournalReader(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /**
     * Opens a journal for reading.
     *
     * @throws IOException with one sentence for the user when there is none or it cannot be read
     */
    public static JournalReader open(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException("There is no journal " + file + ".");
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.resetOpenMode(org.sqlite.SQLiteOpenMode.CREATE);
        try {
            Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA query_only = 1");
                if (JournalFile.integer(statement, "PRAGMA application_id") != JournalFile.APPLICATION_ID) {
                    throw new SQLException("it is no journal");
                }
                return new JournalReader(file, connection);
            } catch (SQLException e) {
                JournalFile.closeQuietly(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }

    private static IOException unreadable(Path file, SQLException e) {
        return new IOException("The journal " + file + " cannot be read (" + JournalFile.reason(e) + ").", e);
    }

    /** Every parent that came in, oldest first. */
    public List<String> parents() throws IOException {
        List<String> ids = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT parent_id FROM journal WHERE kind = 'ParentAccepted' ORDER BY seq")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }

    /** What a parent trades; empty when no such parent came in. */
    public String symbol(String parentId) throws IOException {
        try (PreparedStatement query = connection.prepareStatement("SELECT payload ->> '$.order.symbol' FROM journal"
                + " WHERE kind = 'ParentAccepted' AND parent_id = ? LIMIT 1")) {
            query.setString(1, parentId);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }

    /**
     * Hands every line to {@code handler}, oldest first, that says where parents and orders stand; not what was decided,
     * commanded or said of sessions, which is most of a journal.
     */
    public void standing(Consumer<? super JournalRecord> handler) throws IOException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT seq, payload FROM journal"
                        + " WHERE kind IN ('ParentAccepted', 'ParentMoved', 'ChildIntended', 'ReplaceIntended',"
                        + " 'CancelIntended', 'SendRefused', 'Commanded:ResolveChild', 'Commanded:Approved') OR (kind LIKE 'Reported:%' AND cl_ord_id <> '')"
                        + " ORDER BY seq")) {
            while (rows.next()) {
                handler.accept(decode(rows.getLong(1), rows.getString(2)));
            }
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }

    private JournalRecord decode(long line, String payload) throws IOException {
        try {
            return codec.decode(payload);
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    "Line " + line + " of the journal " + file + " cannot be read (" + e.getMessage() + ").", e);
        }
    }

    /** Follows one parent through the journal, from its beginning. */
    public ParentLines ofParent(String parentId) {
        return new ParentLines(parentId);
    }

    /**
     * Everything the journal holds about a parent: its own lines, those of its children under any of their ids, and what
     * happened to sessions and to the whole desk meanwhile.
     */
    public final class ParentLines {
        private final String parentId;
        private final Set<String> ids = new LinkedHashSet<>();
        private long read;

        private ParentLines(String parentId) {
            this.parentId = parentId;
        }

        /** Every id that the parent's orders, their changes and their cancels had in the lines read so far, oldest first. */
        public List<String> orderIds() {
            return List.copyOf(ids);
        }

        /** The lines that were committed since the last call, in order; none when nothing was. */
        public List<JournalRecord> more() throws IOException {
            List<JournalRecord> found = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT seq, kind, parent_id, cl_ord_id, payload FROM journal WHERE seq > ? ORDER BY seq")) {
                query.setLong(1, read);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        read = rows.getLong(1);
                        if (concerns(rows.getString(2), rows.getString(3), rows.getString(4))) {
                            JournalRecord line = decode(read, rows.getString(5));
                            learn(line);
                            found.add(line);
                        }
                    }
                }
                return found;
            } catch (SQLException e) {
                throw unreadable(file, e);
            }
        }

        private boolean concerns(String kind, String parent, String order) {
            return parent.isEmpty()
                    ? ids.contains(order) || (order.isEmpty() && concernsAll(kind))
                    : parent.equals(parentId);
        }

        private void learn(JournalRecord line) {
            switch (line) {
                case JournalRecord.ChildIntended c -> ids.add(c.order().clOrdId());
                case JournalRecord.ReplaceIntended c -> ids.add(c.replacement().clOrdId());
                case JournalRecord.CancelIntended c -> ids.add(c.requestId());
                case JournalRecord.Commanded _,
                        JournalRecord.ParentAccepted _,
                        JournalRecord.ParentChanged _,
                        JournalRecord.ParentMoved _,
                        JournalRecord.Decided _,
                        JournalRecord.RiskRefused _,
                        JournalRecord.SendRefused _,
                        JournalRecord.Shadowed _,
                        JournalRecord.ModelSeated _,
                        JournalRecord.Reported _ -> {
                    // these name no order that is not known already
                }
            }
        }
    }

    /** Kills, mass cancels, sessions that come and go and models that change concern everybody. */
    private static boolean concernsAll(String kind) {
        return switch (kind) {
            case "Commanded:Kill", "Commanded:Rearm", "Commanded:CancelAll", "Reported:SessionChanged", "ModelSeated" ->
                true;
            default -> false;
        };
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }
}
