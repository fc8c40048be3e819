package io.blockwright.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever moment a desk dies at, the journal holds every line that it promised, in order, and nothing else. */
@Timeout(600)
class JournalCrashTest {
    private static final int COPIES = 100;
    private static final int KILLS = 5;

    @TempDir
    Path folder;

    @Test
    void everyPromisedLineIsInACopyOfTheFilesFromAnyMoment() throws Exception {
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "needs signals to stop a process");
        SplittableRandom random = new SplittableRandom(4);
        Path file = folder.resolve("desk.db");
        Path note = folder.resolve("promised");
        Process child = JournalChild.start(file, note, 4);
        try {
            for (int copy = 0; copy < COPIES; copy++) {
                awaitPromise(child, note, JournalChild.promised(note) + 1 + random.nextInt(60));
                signal(child, "-STOP");
                long promised = JournalChild.promised(note);
                Path at = copyOf(file, Files.createDirectory(folder.resolve("copy" + copy)));
                tearTail(JournalFile.sibling(at, "-wal"), random);
                verify(at, promised);
                signal(child, "-CONT");
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    @Test
    void everyPromisedLineSurvivesAKillAndTheNextProcessGoesOnFromThere() throws Exception {
        SplittableRandom random = new SplittableRandom(5);
        Path file = folder.resolve("desk.db");
        Path note = folder.resolve("promised");
        for (int kill = 0; kill < KILLS; kill++) {
            Process child = JournalChild.start(file, note, kill);
            try {
                awaitPromise(child, note, JournalChild.promised(note) + 1 + random.nextInt(3_000));
            } finally {
                child.destroyForcibly().waitFor();
            }
            verify(file, JournalChild.promised(note));
        }
    }

    @Test
    void aFileThatMayNotGrowFailsClosedWithASentence() throws Exception {
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "needs a shell that limits file sizes");
        Path file = folder.resolve("desk.db");
        Path note = folder.resolve("promised");
        Process child = JournalChild.start(file, note, 6, "sh", "-c", "ulimit -f 8000; exec \"$@\"", "sh");
        assertThat(child.waitFor(240, TimeUnit.SECONDS)).isTrue();
        assertThat(new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("could not be written, so nothing more is sent:", "the disk");
        assertThat(JournalChild.promised(note)).isPositive();
        verify(file, JournalChild.promised(note));
    }

    private static void verify(Path file, long promised) {
        try (SqliteJournal journal = SqliteJournal.open(file)) {
            long[] lines = {0};
            journal.replay(rec -> {
                if (!rec.equals(NumberedRecords.record(++lines[0]))) {
                    throw new AssertionError("line " + lines[0] + " is " + rec);
                }
            });
            assertThat(lines[0]).isGreaterThanOrEqualTo(promised).isEqualTo(journal.durable());
        }
    }

    private static void awaitPromise(Process child, Path note, long atLeast) throws Exception {
        while (JournalChild.promised(note) < atLeast) {
            if (!child.isAlive()) {
                throw new AssertionError(new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            }
            LockSupport.parkNanos(200_000);
        }
    }

    private static void signal(Process process, String signal) throws Exception {
        assertThat(new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
        if (signal.equals("-STOP")) {
            Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
            while (Files.exists(stat) && !Files.readString(stat).contains(") T ")) {
                LockSupport.parkNanos(200_000);
            }
        }
    }

    private static Path copyOf(Path file, Path folder) throws Exception {
        Path copy = folder.resolve(file.getFileName());
        Files.copy(file, copy);
        Path log = JournalFile.sibling(file, "-wal");
        if (Files.exists(log)) {
            Files.copy(log, JournalFile.sibling(copy, "-wal"));
        }
        return copy;
    }

    /** What was written to the log after its last commit was never synchronised: a power cut may leave any of it. */
    private static void tearTail(Path log, SplittableRandom random) throws Exception {
        if (!Files.exists(log) || Files.size(log) < 32) {
            return;
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
            byte[] header = new byte[32];
            file.readFully(header);
            long frame = 24L + ByteBuffer.wrap(header).getInt(8);
            long committed = 32;
            for (long at = 32; at + frame <= file.length(); at += frame) {
                file.seek(at + 4);
                if (file.readInt() != 0) {
                    committed = at + frame;
                }
            }
            long tail = file.length() - committed;
            if (tail > 0) {
                file.setLength(committed + random.nextLong(tail));
            } else if (random.nextBoolean()) {
                byte[] torn = new byte[(int) frame / 2];
                for (int i = 0; i < torn.length; i++) {
                    torn[i] = (byte) random.nextInt();
                }
                file.seek(committed);
                file.write(torn);
            }
        }
    }
}
