package io.blockwright.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blockwright.domain.Decision;
import io.blockwright.domain.Decision.Alternative;
import io.blockwright.domain.Decision.Band;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Reason;
import io.blockwright.domain.TimeInForce;
import io.blockwright.domain.VenueEvent;
import io.blockwright.trading.spi.JournalRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class JournalCodecTest {
    private final JournalCodec codec = new JournalCodec();

    @Test
    void whatIsReadEqualsWhatWasWrittenForEveryVariantAndAwkwardValue() {
        RandomRecords records = new RandomRecords(new SplittableRandom(1));
        for (int round = 0; round < 300; round++) {
            for (JournalRecord rec : records.oneOfEach()) {
                String line = codec.encode(rec);
                assertThat(codec.decode(line)).isEqualTo(rec);
                assertThat(line).isPrintable().hasLineCount(1);
            }
        }
    }

    @Test
    void theRandomRecordsHoldEveryCommandAndEveryReport() {
        Set<Class<?>> seen = new HashSet<>();
        for (JournalRecord rec : new RandomRecords(new SplittableRandom(2)).oneOfEach()) {
            seen.add(rec.getClass());
            if (rec instanceof JournalRecord.Commanded c) {
                seen.add(c.command().getClass());
            } else if (rec instanceof JournalRecord.Reported r) {
                seen.add(r.event().getClass());
            }
        }
        assertThat(seen)
                .containsAll(RandomRecords.variants(JournalRecord.class))
                .containsAll(RandomRecords.variants(DeskCommand.class))
                .containsAll(RandomRecords.variants(VenueEvent.class));
    }

    /** Journals on traders' disks are read for years: a change that breaks this file needs a new version beside the old. */
    @Test
    void linesOfVersionOneAreReadAndWrittenAsTheyAlwaysWere() throws IOException {
        List<String> golden;
        try (var in = JournalCodecTest.class.getResourceAsStream("journal-v1.txt")) {
            golden = new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        }
        List<String> kinds = new ArrayList<>();
        for (String line : golden) {
            JournalRecord rec = codec.decode(line);
            assertThat(codec.encode(rec)).isEqualTo(line);
            kinds.add(JournalColumns.of(rec).kind());
        }
        List<String> expected = new ArrayList<>();
        for (JournalRecord rec : new RandomRecords(new SplittableRandom(3)).oneOfEach()) {
            expected.add(JournalColumns.of(rec).kind());
        }
        assertThat(kinds).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aDecisionNamesTheModelBehindItAndOneFromBeforeThereWereModelsNamesNone() {
        String before =
                "{\"v\":1,\"@\":\"Decided\",\"time\":5,\"parentId\":\"P1\",\"adviceId\":0,\"strategy\":\"VWAP\","
                        + "\"decision\":{\"@\":\"Wait\",\"until\":9,\"reason\":{\"sentence\":\"early\",\"factors\":[]}}}";
        JournalRecord.Decided old = (JournalRecord.Decided) codec.decode(before);
        assertThat(old.decision().reason().origin()).isNull();
        assertThat(codec.encode(old)).isEqualTo(before);

        Reason.Origin origin = new Reason.Origin(
                "ppo",
                "0123456789abcdef",
                "fedcba9876543210",
                0.75,
                12.5,
                new Band(4, 30),
                List.of(new Alternative("wait", 14, new Band(5, 33)), new Alternative("take more now", Double.NaN)),
                new Reason.Asked("3f8000003f000000", "101", -1));
        JournalRecord rec = new JournalRecord.Decided(
                5, "P1", 0, "PPO", new Decision.Wait(9, Reason.of("early").from(origin)));
        assertThat(codec.encode(rec))
                .endsWith("\"reason\":{\"sentence\":\"early\",\"factors\":[],\"origin\":{\"model\":\"ppo\","
                        + "\"modelHash\":\"0123456789abcdef\",\"inputHash\":\"fedcba9876543210\",\"confidence\":0.75,"
                        + "\"expectedCostBp\":12.5,\"band\":{\"lowBp\":4.0,\"highBp\":30.0},\"alternatives\":["
                        + "{\"description\":\"wait\",\"expectedCostBp\":14.0,\"band\":{\"lowBp\":5.0,\"highBp\":33.0}},"
                        + "{\"description\":\"take more now\",\"expectedCostBp\":\"NaN\"}],"
                        + "\"asked\":{\"state\":\"3f8000003f000000\",\"allowed\":\"101\",\"action\":-1}}}}}");
        assertThat(codec.decode(codec.encode(rec))).isEqualTo(rec);
    }

    @Test
    void anOrderForAVenueIsReadBackAndOneForNoneIsTheLineItAlwaysWas() {
        DeskCommand.PlaceChild none =
                new DeskCommand.PlaceChild("c", "ann", "P1", OrderType.LIMIT, TimeInForce.DAY, 100, 5);
        String line = codec.encode(new JournalRecord.Commanded(1, none, ""));
        assertThat(line).doesNotContain("venue");
        DeskCommand.PlaceChild east =
                new DeskCommand.PlaceChild("c", "ann", "P1", OrderType.LIMIT, TimeInForce.DAY, 100, 5, "EAST");
        JournalRecord named = new JournalRecord.Commanded(1, east, "");
        assertThat(codec.encode(named)).contains("\"venue\":\"EAST\"");
        assertThat(codec.decode(codec.encode(named))).isEqualTo(named);
        assertThatThrownBy(() -> codec.decode(line.replace(",\"price\":5", "")))
                .hasMessageContaining("lacks its field price");
    }

    @Test
    void aLineThatIsNotOursIsRefusedWithASentence() {
        JournalRecord moved = new JournalRecord.SendRefused(5, "C1", "no session");
        String line = codec.encode(moved);
        assertThat(line)
                .isEqualTo("{\"v\":1,\"@\":\"SendRefused\",\"time\":5,\"clOrdId\":\"C1\",\"reason\":\"no session\"}");
        assertThatThrownBy(() -> codec.decode(line.replace("\"v\":1", "\"v\":2")))
                .hasMessageContaining("version 2");
        assertThatThrownBy(() -> codec.decode(line.replace("SendRefused", "SendLost")))
                .hasMessageContaining("no JournalRecord called SendLost");
        assertThatThrownBy(() -> codec.decode(line.replace("\"time\":5,", "")))
                .hasMessageContaining("lacks its field time");
        assertThatThrownBy(() -> codec.decode(line.replace("\"time\"", "\"tide\"")))
                .hasMessageContaining("no field tide");
        assertThatThrownBy(() -> codec.decode(line.substring(0, 30))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> codec.decode("hello")).isInstanceOf(IllegalArgumentException.class);
    }
}
