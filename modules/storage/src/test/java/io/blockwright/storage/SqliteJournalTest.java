package io.blockwright.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blockwright.trading.spi.JournalRecord;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(240)
class SqliteJournalTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("profile").resolve("desk.db");
    }

    @Test
    void everyKindOfRecordComesBackInOrderAndNumbersGoOn() {
        List<JournalRecord> all = new ArrayList<>();
        RandomRecords random = new RandomRecords(new SplittableRandom(7));
        for (int round = 0; round < 20; round++) {
            List<JournalRecord> some = random.oneOfEach();
            try (SqliteJournal journal = SqliteJournal.open(file)) {
                assertThat(replayed(journal)).isEqualTo(all);
                assertThat(journal.durable()).isEqualTo(all.size());
                long seq = 0;
                for (JournalRecord rec : some) {
                    seq = journal.append(rec);
                    all.add(rec);
                    assertThat(seq).isEqualTo(all.size());
                }
                if (round % 2 == 0) {
                    assertThat(journal.awaitDurable(seq)).isTrue();
                    assertThat(journal.durable()).isEqualTo(seq);
                }
                assertThat(journal.failure()).isEmpty();
            }
        }
    }

    @Test
    void aSecondDeskOnOneProfileIsRefusedInOneSentence() {
        try (SqliteJournal journal = SqliteJournal.open(file)) {
            assertThatThrownBy(() -> SqliteJournal.open(file))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("in use by another Blockwright (process "
                            + ProcessHandle.current().pid())
                    .hasMessageNotContaining("\n");
            assertThat(journal.awaitDurable(journal.append(NumberedRecords.record(1))))
                    .isTrue();
        }
        SqliteJournal.open(file).close();
    }

    @Test
    void afterClosingNothingIsTakenAndClosingAgainIsHarmless() {
        SqliteJournal journal = SqliteJournal.open(file);
        journal.append(NumberedRecords.record(1));
        journal.close();
        journal.close();
        assertThatThrownBy(() -> journal.append(NumberedRecords.record(2))).hasMessageContaining("closed");
        assertThat(journal.awaitDurable(1)).isTrue();
    }

    @Test
    void aFullDiskFailsClosedAndWhatWasPromisedIsThere() {
        long durable;
        try (SqliteJournal journal = SqliteJournal.open(file, 40)) {
            assertThatThrownBy(() -> {
                        for (long n = 1; n < 100_000; n++) {
                            journal.append(NumberedRecords.record(n));
                        }
                    })
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("the disk is full; make room and restart");
            durable = journal.durable();
            assertThat(journal.awaitDurable(durable + 1)).isFalse();
            assertThat(journal.failure()).contains("disk is full").doesNotContain("\n");
        }
        try (SqliteJournal journal = SqliteJournal.open(file)) {
            assertThat(replayed(journal)).hasSize((int) durable);
        }
    }

    @Test
    void whileAnotherProgramHoldsTheFileNothingIsDurableAndAfterwardsAllIs() throws SQLException {
        try (SqliteJournal journal = SqliteJournal.open(file);
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            long seq = journal.append(NumberedRecords.record(1));
            statement.execute("SELECT count(*) FROM journal");
            assertThat(journal.durable()).isZero();
            assertThat(journal.failure()).isEmpty();
            statement.execute("ROLLBACK");
            assertThat(journal.awaitDurable(seq)).isTrue();
        }
    }

    @Test
    void aDamagedPageIsRefusedAndTheFileIsLeftAlone() throws Exception {
        fill(2_000);
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.seek(raw.length() / 2 / 4096 * 4096);
            raw.write(new byte[4096]);
        }
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> SqliteJournal.open(file))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("damaged")
                .hasMessageNotContaining("\n");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aNewerAForeignAnEmptyAndALostFileAreRefusedNotReplaced() throws Exception {
        fill(10);
        sql("PRAGMA user_version = 99");
        refused("newer Blockwright (schema 99");
        sql("PRAGMA user_version = 1");
        sql("PRAGMA application_id = 7");
        refused("another program");
        Files.write(file, new byte[0]);
        refused("is empty");
        Files.writeString(file, "dear diary, today the market was quiet");
        refused("no SQLite file");
        Files.delete(file);
        Files.write(JournalFile.sibling(file, "-wal"), new byte[100]);
        refused("is gone but its log");
        Files.createDirectories(folder.resolve("folder.db"));
        assertThatThrownBy(() -> SqliteJournal.open(folder.resolve("folder.db")))
                .isInstanceOf(JournalException.class);
        Files.writeString(folder.resolve("plain"), "no folder");
        assertThatThrownBy(() -> SqliteJournal.open(folder.resolve("plain").resolve("desk.db")))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("choose a folder");
    }

    @Test
    void aLineThatIsMissingOrUnreadableStopsTheReplay() throws Exception {
        fill(30);
        sql("DROP TRIGGER journal_is_append_only_update");
        sql("DROP TRIGGER journal_is_append_only_delete");
        sql("UPDATE journal SET payload = replace(payload, 'ChildIntended', 'ChildInvented') WHERE seq = 20");
        try (SqliteJournal journal = SqliteJournal.open(file)) {
            assertThatThrownBy(() -> replayed(journal))
                    .hasMessageContaining("Line 20")
                    .hasMessageContaining("ChildInvented");
        }
        sql("DELETE FROM journal WHERE seq = 17");
        try (SqliteJournal journal = SqliteJournal.open(file)) {
            assertThatThrownBy(() -> replayed(journal)).hasMessageContaining("lacks line 17");
        }
    }

    @Test
    void aPersonCanReadParentsChildrenAndFillsAndChangesNothing() throws Exception {
        fill(6);
        assertThat(rows("SELECT cl_ord_id, parent_id, side, quantity, price, reason FROM children"))
                .startsWith("C1|P1|SELL|100|1000001|line 1")
                .hasSize(4);
        assertThat(rows("SELECT cl_ord_id, parent_id, exec_id, price, quantity FROM fills ORDER BY seq"))
                .containsExactly("C2|P1|E3|1000003|100", "C5|P1|E6|1000006|100");
        assertThat(rows("SELECT * FROM parents")).isEmpty();
        assertThatThrownBy(() -> sql("DELETE FROM journal")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> sql("UPDATE journal SET time = 0")).hasMessageContaining("append-only");
    }

    @Test
    void aBackupTakenWhileWritingIsAJournalOfItsOwn() {
        Path target = folder.resolve("backup.db");
        long before;
        try (SqliteJournal journal = SqliteJournal.open(file)) {
            before = 0;
            for (long n = 1; n <= 500; n++) {
                before = journal.append(NumberedRecords.record(n));
            }
            journal.awaitDurable(before);
            for (long n = 501; n <= 1_000; n++) {
                journal.append(NumberedRecords.record(n));
            }
            new Backup(file).into(target);
            assertThatThrownBy(() -> new Backup(file).into(target)).hasMessageContaining("exists already");
        }
        try (SqliteJournal copy = SqliteJournal.open(target)) {
            List<JournalRecord> lines = replayed(copy);
            assertThat(lines).hasSizeBetween((int) before, 1_000);
            for (int i = 0; i < lines.size(); i++) {
                assertThat(lines.get(i)).isEqualTo(NumberedRecords.record(i + 1));
            }
        }
    }

    private void fill(int lines) {
        try (SqliteJournal journal = SqliteJournal.open(file)) {
            for (long n = 1; n <= lines; n++) {
                journal.append(NumberedRecords.record(n));
            }
        }
    }

    private void refused(String sentence) {
        assertThatThrownBy(() -> SqliteJournal.open(file))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("\n");
    }

    private void sql(String command) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private List<String> rows(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    cells.add(result.getString(i));
                }
                rows.add(String.join("|", cells));
            }
            return rows;
        }
    }

    private static List<JournalRecord> replayed(SqliteJournal journal) {
        List<JournalRecord> records = new ArrayList<>();
        journal.replay(records::add);
        return records;
    }
}
