package io.blockwright.storage;

import io.blockwright.trading.spi.JournalRecord;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The thread that writes: takes all that is queued, commits it as one, says how far it is durable. The log file is folded
 * into the database while nothing waits, so that no order pays for it.
 */
final class CommitWriter {
    static final int CAPACITY = 1 << 16;

    private static final Logger LOG = LoggerFactory.getLogger(CommitWriter.class);
    private static final int MOST_AT_ONCE = 4_096;
    /** Between two looks at what came, unless somebody asks. */
    private static final long PAUSE = 20_000_000L;
    /** Another program may hold the file for this many busy time-outs (a minute) before the journal gives up. */
    private static final int BUSY_TRIES = 12;
    /** Characters written after which the log is folded in when idle, and at the latest. */
    private static final long FOLD_WHEN_IDLE = 2L << 20;

    private static final long FOLD_AT_LATEST = 64L << 20;

    private final Path file;
    private final Connection connection;
    private final ArrayBlockingQueue<JournalRecord> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final JournalCodec codec = new JournalCodec();
    private final ReentrantLock gate = new ReentrantLock();
    private final Condition progress = gate.newCondition();
    private final Thread thread;
    private volatile long durable;
    private volatile String failure = "";
    private volatile boolean closing;
    private long unfolded;

    CommitWriter(Path file, Connection connection, long stored) {
        this.file = file;
        this.connection = connection;
        this.durable = stored;
        thread = Thread.ofPlatform().name("journal-writer").daemon().unstarted(this::run);
        thread.start();
    }

    /** Queues a record, which is written within {@value #PAUSE} ns or when {@link #push} asks for it; waits while the queue is full. */
    void add(JournalRecord rec) {
        refuseAfterFailure();
        if (queue.offer(rec)) {
            return;
        }
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    if (queue.offer(rec, 10, TimeUnit.MILLISECONDS)) {
                        return;
                    }
                } catch (InterruptedException _) {
                    interrupted = true;
                }
                refuseAfterFailure();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void refuseAfterFailure() {
        if (!failure.isEmpty()) {
            throw new IllegalStateException(failure);
        }
    }

    /** Has what is queued written now. */
    void push() {
        LockSupport.unpark(thread);
    }

    long durable() {
        return durable;
    }

    String failure() {
        return failure;
    }

    boolean awaitDurable(long sequence) {
        if (durable >= sequence) {
            return true;
        }
        push();
        gate.lock();
        try {
            while (durable < sequence && failure.isEmpty() && thread.isAlive()) {
                progress.awaitUninterruptibly();
            }
            return durable >= sequence;
        } finally {
            gate.unlock();
        }
    }

    /** Writes what is queued and ends the thread. */
    void close() {
        closing = true;
        push();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    void noteTrouble(Exception e) {
        LOG.warn("closing the journal {} failed: {}", file, e.toString());
    }

    private void run() {
        List<JournalRecord> batch = new ArrayList<>(MOST_AT_ONCE);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?)");
                Statement statement = connection.createStatement()) {
            while (takeAll(batch)) {
                begin(statement);
                long last = durable;
                for (JournalRecord rec : batch) {
                    insert(insert, ++last, rec);
                }
                statement.execute("COMMIT");
                batch.clear();
                publish(last, "");
                fold(statement);
            }
        } catch (SQLException | RuntimeException | Error e) {
            LOG.error("the journal {} failed after line {}", file, durable, e);
            publish(durable, SqliteTrouble.writing(file, e));
        }
    }

    /** Waits for records; false when the journal closes and nothing is left. */
    private boolean takeAll(List<JournalRecord> batch) {
        while (true) {
            if (queue.drainTo(batch, MOST_AT_ONCE) > 0) {
                return true;
            }
            if (closing) {
                return queue.drainTo(batch, MOST_AT_ONCE) > 0;
            }
            LockSupport.parkNanos(this, PAUSE);
        }
    }

    /** While another program holds the file nothing is lost and nothing is sent: it waits, and gives up in the end. */
    private void begin(Statement statement) throws SQLException {
        for (int tries = 1; ; tries++) {
            try {
                statement.execute("BEGIN IMMEDIATE");
                return;
            } catch (SQLiteException e) {
                if ((e.getResultCode().code & 0xff) != SQLiteErrorCode.SQLITE_BUSY.code || tries == BUSY_TRIES) {
                    throw e;
                }
                LOG.warn("the journal {} is locked by another program; nothing is sent until it is free", file);
            }
        }
    }

    private void insert(PreparedStatement insert, long seq, JournalRecord rec) throws SQLException {
        JournalColumns columns = JournalColumns.of(rec);
        String payload = codec.encode(rec);
        insert.setLong(1, seq);
        insert.setLong(2, rec.time());
        insert.setString(3, columns.kind());
        insert.setString(4, columns.parentId());
        insert.setString(5, columns.clOrdId());
        insert.setString(6, payload);
        insert.executeUpdate();
        unfolded += payload.length();
    }

    private void fold(Statement statement) throws SQLException {
        if (unfolded >= FOLD_AT_LATEST || (unfolded >= FOLD_WHEN_IDLE && queue.isEmpty())) {
            unfolded = 0;
            statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
        }
    }

    private void publish(long last, String why) {
        gate.lock();
        try {
            durable = last;
            failure = why;
            progress.signalAll();
        } finally {
            gate.unlock();
        }
    }
}
