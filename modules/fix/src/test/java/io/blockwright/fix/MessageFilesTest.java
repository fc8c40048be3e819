package io.blockwright.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageFilesTest {
    private static final char SOH = '\u0001';

    @TempDir
    Path folder;

    private static String message(String type, String clOrdId, String origClOrdId) {
        return "8=FIX.4.4|35=" + type + "|11=" + clOrdId + "|"
                + (origClOrdId.isEmpty() ? "" : "41=" + origClOrdId + "|") + "58=a|10=000|";
    }

    private static void add(MessageFiles files, long time, boolean outgoing, String text) {
        files.add(time, outgoing, text.replace('|', SOH));
    }

    @Test
    void anOrdersMessagesAreFoundByItsOwnIdAndAsTheOneActedOn() throws IOException {
        try (MessageFiles files = new MessageFiles(folder, "SIM")) {
            add(files, 1, true, message("D", "A", ""));
            add(files, 2, true, message("D", "AB", ""));
            add(files, 3, false, message("8", "A", ""));
            add(files, 4, true, message("F", "C", "A"));
            add(files, 5, false, "8=FIX.4.4|35=0|58=11=A|10=1|");
            add(files, 6, false, message("8", "C", "A") + "\n58=two\nlines|");
        }
        List<FixMessages.Kept> found = new FixMessages(folder).of(List.of("A"));
        assertThat(found).extracting(FixMessages.Kept::time).containsExactly(1L, 3L, 4L, 6L);
        assertThat(found.get(2)).isEqualTo(new FixMessages.Kept(4, "SIM", true, message("F", "C", "A")));
        assertThat(found.getLast().text()).endsWith("58=two lines|");
        assertThat(new FixMessages(folder).of(List.of("AB", "C"))).hasSize(3);
        assertThat(new FixMessages(folder).of(List.of("nobody"))).isEmpty();
        assertThat(new FixMessages(folder.resolve("none")).of(List.of("A"))).isEmpty();
    }

    @Test
    void messagesAreReadWhileTheyAreWrittenAndALineThatIsCutIsLeftOut() throws Exception {
        long deadline = System.nanoTime() + 60_000_000_000L;
        FixMessages messages = new FixMessages(folder);
        try (MessageFiles files = new MessageFiles(folder, "SIM")) {
            add(files, 1, true, message("D", "A", ""));
            while (messages.of(List.of("A")).isEmpty() && System.nanoTime() < deadline) {
                LockSupport.parkNanos(1_000_000);
            }
            assertThat(messages.of(List.of("A"))).hasSize(1);
        }
        Files.writeString(folder.resolve("00000002.fix"), "17\tSIM" + SOH + "11=A" + SOH);
        assertThat(messages.of(List.of("A"))).hasSize(1);
    }

    @Test
    void theOldestFilesMakeRoom() throws Exception {
        long deadline = System.nanoTime() + 60_000_000_000L;
        try (MessageFiles files = new MessageFiles(folder, "SIM", 2_000, 9_000)) {
            FixMessages messages = new FixMessages(folder);
            for (int i = 0; i < 40; i++) {
                for (int j = 0; j < 50; j++) {
                    add(files, i, true, message("D", "N" + (i * 50 + j), ""));
                }
                while (messages.of(List.of("N" + (i * 50 + 49))).isEmpty() && System.nanoTime() < deadline) {
                    LockSupport.parkNanos(1_000_000);
                }
            }
        }
        long total = 0;
        for (Path file : FixMessages.files(folder)) {
            total += Files.size(file);
        }
        assertThat(total).isLessThan(15_000);
        assertThat(new FixMessages(folder).of(List.of("N1999"))).hasSize(1);
        assertThat(new FixMessages(folder).of(List.of("N0"))).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenHoldsNothingUp() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "a file where the folder should be");
        try (MessageFiles files = new MessageFiles(file, "SIM")) {
            for (int i = 0; i < 50_000; i++) {
                add(files, i, true, message("D", "N" + i, ""));
            }
        }
        assertThat(file).hasContent("a file where the folder should be");
    }
}
