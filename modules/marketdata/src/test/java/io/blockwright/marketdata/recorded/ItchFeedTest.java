package io.blockwright.marketdata.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.MarketDataException;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.marketdata.RecordedMarket;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Binary ITCH and its decoded form, good and bad. */
class ItchFeedTest {
    /** 2019-12-30 00:00 in New York. */
    private static final long MIDNIGHT = 1_577_682_000_000_000_000L;

    private static final long NINE_THIRTY = 34_200_000_000_000L;

    @TempDir
    Path folder;

    private final ItchEncoder encoder = new ItchEncoder(40_000, "ABC");

    private MarketFeed open(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("12302019.NASDAQ_ITCH50"), bytes);
        return RecordedMarket.open("itch:" + file, "ABC");
    }

    private static List<MarketEvent> drain(MarketFeed feed) {
        List<MarketEvent> events = new ArrayList<>();
        feed.poll(Long.MAX_VALUE - 1, events::add);
        return events;
    }

    private static long at(long nanos) {
        return MIDNIGHT + NINE_THIRTY + nanos;
    }

    private static long t(long nanos) {
        return NINE_THIRTY + nanos;
    }

    private ItchEncoder everything() {
        ItchEncoder stranger = new ItchEncoder(7, "ABCD");
        return encoder.system(1, 'O')
                .directory(2)
                .raw(stranger.directory(3).add(t(0), 99, 'B', 5, 5).bytes())
                .action(t(0), 'T')
                .add(t(1), 1, 'B', 100, 1_000_000)
                .addAttributed(t(2), -2, 'S', 4_000_000_000L, 1_000_100)
                .execute(t(3), 1, 10)
                .executeAt(t(4), 1, 20, 'Y', 999_900)
                .executeAt(t(5), 1, 5, 'N', 999_900)
                .cancel(t(6), 1, 15)
                .replace(t(7), 1, 3, 70, 1_000_050)
                .trade(t(8), 12, 1_000_075)
                .cross(t(9), 500, 1_000_080)
                .cross(t(10), 0, 0)
                .imbalance(t(11))
                .broken(t(12))
                .delete(t(13), 3)
                .action(t(14), 'H')
                .action(t(15), 'Q')
                .action(t(16), 'P');
    }

    private static List<MarketEvent> everythingRead() {
        return List.of(
                new MarketEvent.StatusChanged(at(0), "ABC", TradingStatus.TRADING),
                new MarketEvent.OrderAdded(at(1), "ABC", 1, Side.BUY, 1_000_000, 100),
                new MarketEvent.OrderAdded(at(2), "ABC", -2, Side.SELL, 1_000_100, 4_000_000_000L),
                new MarketEvent.OrderExecuted(at(3), "ABC", 1, Side.BUY, 1_000_000, 10),
                new MarketEvent.OrderExecuted(at(4), "ABC", 1, Side.BUY, 999_900, 20),
                new MarketEvent.OrderReduced(at(5), "ABC", 1, 5),
                new MarketEvent.OrderReduced(at(6), "ABC", 1, 15),
                new MarketEvent.OrderReplaced(at(7), "ABC", 1, 3, 1_000_050, 70),
                new MarketEvent.Traded(at(8), "ABC", 1_000_075, 12, null),
                new MarketEvent.Traded(at(9), "ABC", 1_000_080, 500, null),
                new MarketEvent.OrderDeleted(at(13), "ABC", 3),
                new MarketEvent.StatusChanged(at(14), "ABC", TradingStatus.HALTED),
                new MarketEvent.StatusChanged(at(15), "ABC", TradingStatus.QUOTING),
                new MarketEvent.StatusChanged(at(16), "ABC", TradingStatus.HALTED));
    }

    @Test
    void everyMessageBecomesItsEvent() throws IOException {
        try (MarketFeed feed = open(everything().bytes())) {
            assertThat(drain(feed)).isEqualTo(everythingRead());
            assertThat(feed.report().rejections()).isEmpty();
            assertThat(feed.report().learnt())
                    .isEqualTo(Map.of("broken trades (volume and value still count them)", 1L));
        }
    }

    @Test
    void packedFilesAndFilesWithAnEndMarkReadTheSame() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(everything().raw((byte) 0, (byte) 0).bytes());
        }
        try (MarketFeed feed = open(packed.toByteArray())) {
            assertThat(drain(feed)).isEqualTo(everythingRead());
        }
        try (MarketFeed feed = open(Arrays.copyOf(packed.toByteArray(), packed.size() - 20))) {
            assertThatThrownBy(() -> drain(feed))
                    .isInstanceOf(MarketDataException.class)
                    .hasMessageContaining("the packed file was cut off");
        }
    }

    @Test
    void messagesThatCannotBeTrueAreLeftOutAndCounted() throws IOException {
        encoder.directory(1)
                .add(t(1), 1, 'B', 100, 1_000_000)
                .add(t(1), 1, 'B', 100, 1_000_000)
                .add(t(1), 2, 'X', 100, 1_000_000)
                .add(t(1), 2, 'B', 0, 1_000_000)
                .add(t(1), 2, 'B', 10, 0)
                .execute(t(1), 1, 0)
                .action(t(1), 'Z')
                .delete(t(2), 77)
                .cancel(t(2), 77, 5)
                .execute(t(2), 77, 5)
                .executeAt(t(2), 77, 5, 'Y', 999_999)
                .replace(t(2), 77, 78, 5, 1_000_000)
                .raw((byte) 0, (byte) 12, (byte) 'z', (byte) 0, (byte) 0, (byte) 0, (byte) 0)
                .raw(new byte[7])
                .execute(t(3), 1, 500);
        try (MarketFeed feed = open(encoder.bytes())) {
            assertThat(drain(feed))
                    .containsExactly(
                            new MarketEvent.OrderAdded(at(1), "ABC", 1, Side.BUY, 1_000_000, 100),
                            new MarketEvent.Traded(at(2), "ABC", 999_999, 5, null),
                            new MarketEvent.OrderExecuted(at(3), "ABC", 1, Side.BUY, 1_000_000, 500));
            assertThat(feed.report().rejections())
                    .isEqualTo(Map.of(
                            BookBuilder.DUPLICATE_ORDER,
                            1L,
                            BookBuilder.BAD_SIZE,
                            2L,
                            BookBuilder.BAD_PRICE,
                            1L,
                            BookBuilder.OVER_EXECUTION,
                            1L,
                            "side neither B nor S",
                            1L,
                            "unknown ITCH trading state",
                            1L,
                            "unknown ITCH message type",
                            1L));
            assertThat(feed.report().learnt())
                    .isEqualTo(Map.of(OrderTape.NEVER_INTRODUCED, 4L, OrderTape.UNPRICED, 1L));
        }
    }

    @Test
    void aFileThatIsCutOffSaysWhereItEnds() throws IOException {
        byte[] whole = everything().bytes();
        for (int cut : new int[] {1, 5, 20}) {
            try (MarketFeed feed = open(Arrays.copyOf(whole, whole.length - cut))) {
                assertThatThrownBy(() -> drain(feed))
                        .isInstanceOf(MarketDataException.class)
                        .hasMessageContaining("ends within message 21 at byte " + (whole.length - 27))
                        .hasMessageContaining("cut off");
            }
        }
    }

    @Test
    void aMessageOfTheWrongLengthOrTimeStopsTheFeed() throws IOException {
        encoder.directory(1).raw((byte) 0, (byte) 19).raw("A234567890123456789".getBytes(StandardCharsets.US_ASCII));
        try (MarketFeed feed = open(encoder.bytes())) {
            assertThatThrownBy(() -> drain(feed))
                    .isInstanceOf(MarketDataException.class)
                    .hasMessageContaining("a message of type 'A' has 19 bytes instead of 36");
        }
        ItchEncoder back = new ItchEncoder(1, "ABC");
        back.directory(1).add(t(5), 1, 'B', 1, 1).add(t(4), 2, 'B', 1, 1);
        try (MarketFeed feed = open(back.bytes())) {
            assertThatThrownBy(() -> drain(feed)).hasMessageContaining("time goes back");
        }
    }

    @Test
    void aSymbolThatIsNotThereIsSaidWithSomeThatAre() throws IOException {
        Path file = Files.write(
                folder.resolve("20191230.itch"),
                new ItchEncoder(1, "XYZ").directory(1).bytes());
        try (MarketFeed feed = RecordedMarket.open("itch:" + file, "ABC")) {
            assertThatThrownBy(feed::nextTime)
                    .isInstanceOf(MarketDataException.class)
                    .hasMessageContaining("holds nothing of ABC")
                    .hasMessageContaining("such as XYZ");
        }
    }

    @Test
    void theDayComesFromTheNameTheFolderOrTheUser() throws IOException {
        byte[] bytes = encoder.directory(0).action(t(0), 'T').bytes();
        Path named = Files.write(folder.resolve("S20191230-v50.itch"), bytes);
        Path nested = Files.createDirectories(folder.resolve("day-2019-12-30")).resolve("sample.itch");
        Files.write(nested, bytes);
        Path undated = Files.write(folder.resolve("sample.itch"), bytes);
        for (String spec : List.of(
                "itch:" + named, "itch:" + nested, "itch:" + nested.getParent(), "itch:" + undated + "@2019-12-30")) {
            try (MarketFeed feed = RecordedMarket.open(spec, "ABC")) {
                assertThat(feed.nextTime()).as(spec).isEqualTo(at(0));
            }
        }
        try (MarketFeed feed = RecordedMarket.open("itch:" + undated, "ABC")) {
            assertThat(feed.report().learnt()).containsEntry(RecordedFiles.NO_DATE, 1L);
        }
        assertThatThrownBy(() -> RecordedMarket.open("itch:" + undated + "@2019-13-30", "ABC"))
                .hasMessageContaining("is not a date");
        assertThatThrownBy(() -> RecordedMarket.open("itch:" + folder, "ABC")).hasMessageContaining("more than one");
        assertThatThrownBy(() -> RecordedMarket.open("itch:" + folder.resolve("no.itch"), "ABC"))
                .isInstanceOf(MarketDataException.class)
                .hasMessageContaining("there is no such file");
        assertThatThrownBy(() -> RecordedMarket.open("itch:" + undated, " ")).hasMessageContaining("name one");
    }

    private static final String HEADER =
            "timestamp_ns,message_type,order_id,old_order_id,size,old_size,price,old_price,execution_price,direction,stock";

    private MarketFeed decoded(String... rows) throws IOException {
        Path file = Files.writeString(folder.resolve("20191230.csv"), String.join("\n", rows));
        return RecordedMarket.open("itch:" + file, "ABC");
    }

    @Test
    void aDecodedFileWithoutDepthReadsByTheNamesOfItsColumns() throws IOException {
        try (MarketFeed feed = decoded(
                HEADER,
                "34200000000001,A,1,,100,,100.0,,,1,ABC",
                "34200000000001,A,9,,100,,100.0,,,1,XYZ",
                "34200000000002,U,2,1.0,50,100.0,100.01,100.0,,1,ABC",
                "34200000000003,C,2,,20,,100.01,,99.9999,1,ABC",
                "34200000000004,C,8,,20,,100.01,,99.99,1,ABC",
                "34200000000005,P,0,,20,,100.02,,,1,ABC",
                "34200000000005,Z,0,,20,,100.02,,,1,ABC",
                "34200000000005,X,2,,-20,,100.02,,,1,ABC",
                "34200000000006,D,2,,30,,100.01,,,1,ABC")) {
            assertThat(drain(feed))
                    .containsExactly(
                            new MarketEvent.OrderAdded(at(1), "ABC", 1, Side.BUY, 1_000_000, 100),
                            new MarketEvent.OrderReplaced(at(2), "ABC", 1, 2, 1_000_100, 50),
                            new MarketEvent.OrderExecuted(at(3), "ABC", 2, Side.BUY, 999_999, 20),
                            new MarketEvent.Traded(at(4), "ABC", 999_900, 20, Side.SELL),
                            new MarketEvent.Traded(at(5), "ABC", 1_000_200, 20, null),
                            new MarketEvent.OrderDeleted(at(6), "ABC", 2));
            assertThat(feed.report().rejections())
                    .isEqualTo(Map.of(BookBuilder.BAD_SIZE, 1L, "unknown ITCH message type", 1L));
        }
    }

    @Test
    void aBrokenDecodedFileIsNamedBeforeAnythingHappens() {
        String good = "34200000000002,A,1,,100,,100.0,,,1,ABC";
        assertThatThrownBy(() -> decoded("time,type,order", "1,A,1")).hasMessageContaining("no column 'timestamp_ns'");
        assertThatThrownBy(() -> decoded(HEADER, good, "34200000000003,A,1,,100"))
                .hasMessageContaining("line 3: the header has 11 columns, this line has 5");
        assertThatThrownBy(() -> decoded(HEADER, "34200000000003,A,one,,100,,100.0,,,1,ABC"))
                .hasMessageContaining("line 2: order_id 'one' is not a number");
        assertThatThrownBy(() -> decoded(HEADER, good, "34200000000001,A,2,,100,,100.0,,,1,ABC"))
                .hasMessageContaining("line 3: time '34200000000001' is before the line above");
        assertThatThrownBy(() -> decoded(HEADER, "34200000000001,A,2,,100,,100.00001,,,1,ABC"))
                .hasMessageContaining("finer than this data can be");
        assertThatThrownBy(() -> decoded(HEADER, "34200000000001,A,2,,100,,100.0,,,1,XYZ"))
                .isInstanceOf(MarketDataException.class)
                .hasMessageContaining("holds no events of ABC: it has XYZ");
        assertThatThrownBy(() -> decoded("")).hasMessageContaining("is empty");
    }
}
