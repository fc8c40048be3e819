package io.blockwright.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.Liquidity;
import io.blockwright.domain.OrderEvent;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Reason;
import io.blockwright.domain.SessionEvent;
import io.blockwright.domain.SessionState;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import io.blockwright.trading.spi.JournalRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalReaderTest {
    @TempDir
    Path folder;

    private long time;

    private static ParentOrder parent(String id) {
        return new ParentOrder(
                id,
                "ABC",
                Side.BUY,
                100,
                1,
                9_000_000_000L,
                Instrument.NO_PRICE,
                0.2,
                0.5,
                Instrument.NO_PRICE,
                Algo.TWAP,
                Placement.PASSIVE);
    }

    private List<JournalRecord> life(String parentId, String child) {
        ChildOrder order = new ChildOrder(
                child, parentId, "ABC", Side.BUY, OrderType.LIMIT, TimeInForce.DAY, 100, 100_0000, "SIM");
        Reason why = Reason.of("because");
        return List.of(
                new JournalRecord.ParentAccepted(++time, parent(parentId), 5),
                new JournalRecord.Commanded(
                        ++time, new DeskCommand.StartParent("c" + child, "ann", parent(parentId)), ""),
                new JournalRecord.ParentMoved(++time, parentId, ParentStatus.WORKING, "started"),
                new JournalRecord.ChildIntended(++time, order, why),
                new JournalRecord.Reported(++time, new OrderEvent.Accepted("SIM", time, child, "v")),
                new JournalRecord.ReplaceIntended(++time, child, order.replacedBy(child + "r", 90, 100_0000), why),
                new JournalRecord.Reported(
                        ++time,
                        new OrderEvent.Filled(
                                "SIM", time, child + "r", "v", "x", 100_0000, 10, 10, 80, Liquidity.MAKER, false)),
                new JournalRecord.CancelIntended(++time, child + "c", child + "r", why),
                new JournalRecord.Reported(
                        ++time, new OrderEvent.Cancelled("SIM", time, child + "c", child + "r", 10, "")));
    }

    @Test
    void aParentsLinesAreItsOwnItsChildrensAndTheDesks() throws IOException {
        List<JournalRecord> first = life("P1", "A");
        List<JournalRecord> other = life("P2", "B");
        JournalRecord session = new JournalRecord.Reported(
                ++time, new SessionEvent.SessionChanged("SIM", time, SessionState.DOWN, "gone"));
        JournalRecord kill = new JournalRecord.Commanded(++time, new DeskCommand.Kill("k", "ann", "enough"), "");
        List<JournalRecord> both = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            both.add(first.get(i));
            both.add(other.get(i));
        }
        Path file = folder.resolve("journal.db");
        try (SqliteJournal journal = SqliteJournal.open(file);
                JournalReader reader = JournalReader.open(file)) {
            JournalReader.ParentLines lines = reader.ofParent("P1");
            assertThat(lines.more()).isEmpty();
            long last = 0;
            for (JournalRecord line : both) {
                last = journal.append(line);
            }
            journal.awaitDurable(last);
            assertThat(reader.parents()).containsExactly("P1", "P2");
            assertThat(lines.more()).isEqualTo(first);
            journal.append(session);
            journal.awaitDurable(journal.append(kill));
            assertThat(lines.more()).containsExactly(session, kill);
            assertThat(lines.more()).isEmpty();
        }
        try (JournalReader reader = JournalReader.open(file)) {
            assertThat(reader.ofParent("P2").more()).hasSize(other.size() + 2);
        }
    }

    @Test
    void whatIsNoJournalIsSaidInASentence() throws IOException {
        Path missing = folder.resolve("none.db");
        assertThatThrownBy(() -> JournalReader.open(missing))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("There is no journal");
        assertThat(missing).doesNotExist();
        Path text = Files.writeString(folder.resolve("text.db"), "not a database at all, only words in a file");
        assertThatThrownBy(() -> JournalReader.open(text))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be read");
    }
}
