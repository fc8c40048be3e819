package io.blockwright.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A process of its own that writes numbered records until it is killed or its journal fails, and notes in a file how far the
 * journal promised that they are durable.
 */
final class JournalChild {
    private JournalChild() {}

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        Path promised = Path.of(args[1]);
        SplittableRandom random = new SplittableRandom(Long.parseLong(args[2]));
        try (SqliteJournal journal = SqliteJournal.open(file);
                var note = Files.newByteChannel(promised, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long[] last = {0};
            journal.replay(_ -> last[0]++);
            long next = last[0];
            while (journal.failure().isEmpty()) {
                for (int i = random.nextInt(20); i >= 0 && journal.failure().isEmpty(); i--) {
                    next = journal.append(NumberedRecords.record(next + 1));
                }
                if (journal.awaitDurable(next)) {
                    note.position(0);
                    note.write(java.nio.ByteBuffer.allocate(8).putLong(0, next));
                }
            }
            System.out.println(journal.failure());
        }
    }

    /** Starts it; the command may be put behind another one, such as a shell that limits it. */
    static Process start(Path file, Path promised, long seed, String... behind) throws Exception {
        List<String> command = new ArrayList<>(List.of(behind));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                JournalChild.class.getName(),
                file.toString(),
                promised.toString(),
                Long.toString(seed)));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** What the child noted as durable so far. */
    static long promised(Path file) throws Exception {
        byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        return bytes.length < 8 ? 0 : java.nio.ByteBuffer.wrap(bytes).getLong();
    }
}
