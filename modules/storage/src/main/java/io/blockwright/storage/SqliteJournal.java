package io.blockwright.storage;

import io.blockwright.trading.spi.Journal;
import io.blockwright.trading.spi.JournalRecord;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;

/**
 * The desk's journal in an SQLite file: write-ahead log, synchronised in full at every commit, so that what is {@link
 * #durable} survives a power cut on a disk that honours synchronisation. One writer thread commits everything that is queued
 * at once; at most {@value CommitWriter#CAPACITY} records wait, then {@link #append} waits.
 *
 * <p>It fails closed: the first write that fails may or may not be stored, so from then on nothing is accepted, {@link
 * #failure} says why, and only opening the file again tells what is in it. A lock beside the file keeps a second desk away;
 * reading with {@code sqlite3} at the same time is fine.
 */
public final class SqliteJournal implements Journal {
    private static final int BUSY_MILLIS = 5_000;

    private final Path file;
    private final ProfileLock lock;
    private final Connection connection;
    private final CommitWriter writer;
    private final long stored;
    private long appended;
    private long pushed;
    private boolean replayed;
    private boolean closed;

    private SqliteJournal(Path file, ProfileLock lock, Connection connection, int pageLimit) throws SQLException {
        this.file = file;
        this.lock = lock;
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_autocheckpoint = 0");
            if (pageLimit > 0) {
                statement.execute("PRAGMA max_page_count = " + pageLimit);
            }
            try (ResultSet last = statement.executeQuery("SELECT coalesce(max(seq), 0) FROM journal")) {
                stored = last.next() ? last.getLong(1) : 0;
            }
        }
        appended = stored;
        writer = new CommitWriter(file, connection, stored);
    }

    /**
     * Opens a journal, or makes a new one where there is no file; damaged, foreign and newer files are left alone.
     *
     * @throws JournalException with one sentence for the user when it cannot be trusted or used
     */
    public static SqliteJournal open(Path file) {
        return open(file, 0);
    }

    /** The same with a limit to the file's pages: a disk that is full. */
    static SqliteJournal open(Path file, int pageLimit) {
        ProfileLock lock = ProfileLock.take(file);
        try {
            Connection connection = JournalFile.open(file, BUSY_MILLIS);
            return new SqliteJournal(file, lock, connection, pageLimit);
        } catch (SQLException | RuntimeException e) {
            try {
                lock.close();
            } catch (java.io.IOException late) {
                e.addSuppressed(late);
            }
            throw e instanceof JournalException known ? known : new JournalException(SqliteTrouble.opening(file, e), e);
        }
    }

    @Override
    public long append(JournalRecord rec) {
        if (closed) {
            throw new IllegalStateException("The journal " + file + " is closed; nothing can be sent.");
        }
        writer.add(rec);
        return ++appended;
    }

    @Override
    public void push() {
        if (appended != pushed) {
            pushed = appended;
            writer.push();
        }
    }

    @Override
    public long durable() {
        return writer.durable();
    }

    @Override
    public boolean awaitDurable(long sequence) {
        if (sequence > appended) {
            throw new IllegalArgumentException("nothing with number " + sequence + " was appended");
        }
        return writer.awaitDurable(sequence);
    }

    @Override
    public String failure() {
        return writer.failure();
    }

    /**
     * {@inheritDoc}
     *
     * @throws JournalException when a line is missing or cannot be read; the lines before it were delivered
     */
    @Override
    public void replay(Consumer<? super JournalRecord> handler) {
        if (replayed || appended != stored) {
            throw new IllegalStateException("a journal is replayed once, before the first append");
        }
        replayed = true;
        JournalCodec codec = new JournalCodec();
        try (Statement statement = connection.createStatement();
                ResultSet lines = statement.executeQuery("SELECT seq, payload FROM journal ORDER BY seq")) {
            for (long expected = 1; lines.next(); expected++) {
                long seq = lines.getLong(1);
                if (seq != expected) {
                    throw new JournalException("The journal " + file + " lacks line " + expected
                            + "; restore it from a backup, and reconcile with the venues before trading.");
                }
                handler.accept(decode(codec, seq, lines.getString(2)));
            }
        } catch (SQLException e) {
            throw new JournalException(SqliteTrouble.opening(file, e), e);
        }
    }

    private JournalRecord decode(JournalCodec codec, long seq, String line) {
        try {
            return codec.decode(line);
        } catch (IllegalArgumentException e) {
            throw new JournalException(
                    "Line " + seq + " of the journal " + file + " cannot be read (" + e.getMessage()
                            + "); start the version of Blockwright that wrote it, or restore a backup.",
                    e);
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        writer.close();
        try (lock;
                connection) {
            if (writer.failure().isEmpty()) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
                }
            }
        } catch (SQLException | java.io.IOException e) {
            // Everything durable is in the file or its log; the next start finds it there.
            writer.noteTrouble(e);
        }
    }
}
