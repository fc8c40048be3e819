package io.blockwright.marketdata.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.MarketDataException;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.marketdata.OrderBook;
import io.blockwright.marketdata.RecordedMarket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LOBSTER folders, good and bad: events, depth that corrects, counted rejections, and one clear sentence for the rest. */
class LobsterFeedTest {
    private static final String STEM = "ABC_2012-06-21_34200000_57600000_";
    /** 2012-06-21 00:00 in New York. */
    private static final long MIDNIGHT = 1_340_251_200_000_000_000L;

    @TempDir
    Path folder;

    private Path messages(String... rows) throws IOException {
        return Files.writeString(folder.resolve(STEM + "message_1.csv"), String.join("\n", rows) + "\n");
    }

    private void depth(String... rows) throws IOException {
        Files.writeString(folder.resolve(STEM + "orderbook_1.csv"), String.join("\n", rows) + "\n");
    }

    private MarketFeed open() {
        return RecordedMarket.open("lobster:" + folder, "abc");
    }

    private static List<MarketEvent> drain(MarketFeed feed) {
        List<MarketEvent> events = new ArrayList<>();
        feed.poll(Long.MAX_VALUE - 1, events::add);
        return events;
    }

    private static long at(long nanos) {
        return MIDNIGHT + 34_200_000_000_000L + nanos;
    }

    @Test
    void everyTypeOfMessageBecomesItsEvent() throws IOException {
        messages(
                "34200.000000001,1,11,100,1000000,1",
                "34200.00000001,1,12,50,1000100,-1",
                "34200.0000001,2,11,30,1000000,1",
                "34200.000001,4,11,20,1000000,1",
                "34200.00001,5,0,7,1000050,-1",
                "34200.0001,6,-1,900,1000060,-1",
                "34200.001,3,11,50,1000000,1",
                "34200.01,7,0,0,-1,-1",
                "34200.02,7,0,0,0,-1",
                "34200.03,7,0,0,1,-1",
                "34201,3,12,50,1000100,-1");
        try (MarketFeed feed = open()) {
            assertThat(feed.nextTime()).isEqualTo(at(1));
            assertThat(drain(feed))
                    .containsExactly(
                            new MarketEvent.OrderAdded(at(1), "ABC", 11, Side.BUY, 1_000_000, 100),
                            new MarketEvent.OrderAdded(at(10), "ABC", 12, Side.SELL, 1_000_100, 50),
                            new MarketEvent.OrderReduced(at(100), "ABC", 11, 30),
                            new MarketEvent.OrderExecuted(at(1_000), "ABC", 11, Side.BUY, 1_000_000, 20),
                            new MarketEvent.Traded(at(10_000), "ABC", 1_000_050, 7, Side.BUY),
                            new MarketEvent.Traded(at(100_000), "ABC", 1_000_060, 900, null),
                            new MarketEvent.OrderDeleted(at(1_000_000), "ABC", 11),
                            new MarketEvent.StatusChanged(at(10_000_000), "ABC", TradingStatus.HALTED),
                            new MarketEvent.StatusChanged(at(20_000_000), "ABC", TradingStatus.QUOTING),
                            new MarketEvent.StatusChanged(at(30_000_000), "ABC", TradingStatus.TRADING),
                            new MarketEvent.OrderDeleted(at(1_000_000_000), "ABC", 12));
            assertThat(feed.finished()).isTrue();
            assertThat(feed.nextTime()).isEqualTo(MarketFeed.NEVER);
            assertThat(feed.report().rejections()).isEmpty();
            assertThat(feed.report().events()).isEqualTo(11);
        }
    }

    @Test
    void timePassesOnlyAsFarAsItIsPolled() throws IOException {
        messages("34200,1,1,100,1000000,1", "34201,1,2,100,1000000,1", "34202,1,3,100,1000000,1");
        try (MarketFeed feed = open()) {
            assertThat(feed.poll(at(-1), e -> {})).isZero();
            assertThat(feed.poll(at(0), e -> {})).isEqualTo(1);
            assertThat(feed.nextTime()).isEqualTo(at(1_000_000_000));
            assertThat(feed.finished()).isFalse();
            assertThat(feed.poll(at(2_000_000_000), e -> {})).isEqualTo(2);
            assertThat(feed.finished()).isTrue();
        }
    }

    @Test
    void aPairOfOneLevelReplaysWithHeadersAndEmptySides() throws IOException {
        messages(
                "Time,Type,Order ID,Size,Price,Direction",
                "34200,1,1,100,1000000,1",
                "34200,1,2,60,1000100,1",
                "34201,1,3,50,1000300,-1",
                // out of view order 1 became 70, and is seen again when order 2 goes
                "34202,3,2,60,1000100,1",
                "34203,4,1,20,1000000,1",
                "34204,3,9,50,1000000,1",
                "34205,3,3,50,1000300,-1");
        depth(
                "Ask Price 1,Ask Size 1,Bid Price 1,Bid Size 1",
                "9999999999,0,1000000,100",
                "9999999999,0,1000100,60",
                "1000300,50,1000100,60",
                "1000300,50,1000000,70",
                "1000300,50,1000000,50",
                "1000300,50,-9999999999,0",
                "9999999999,0,-9999999999,0");
        try (MarketFeed feed = open()) {
            BookBuilder builder = new BookBuilder(new FastOrderBook(feed.instrument()));
            OrderBook book = builder.book();
            feed.poll(at(3_000_000_000L), builder);
            assertThat(book.bestBid()).isEqualTo(1_000_000);
            assertThat(book.quantityAt(Side.BUY, 1_000_000)).isEqualTo(50);
            feed.poll(at(5_000_000_000L), builder);
            assertThat(book.orderCount()).isZero();
            assertThat(builder.report().rejections()).isEmpty();
            assertThat(feed.report().rejections()).isEmpty();
            assertThat(feed.report().learnt())
                    .isEqualTo(Map.of(DepthTruth.CHANGED, 1L, OrderTape.NEVER_INTRODUCED, 2L));
        }
    }

    @Test
    void aDepthThatContradictsTheMessagesIsTakenAndCounted() throws IOException {
        messages("34200,1,1,100,1000000,1", "34201,1,2,10,1000000,1");
        depth("9999999999,0,1000000,100", "9999999999,0,1000000,140");
        try (MarketFeed feed = open()) {
            List<MarketEvent> events = drain(feed);
            assertThat(events.getLast())
                    .isEqualTo(new MarketEvent.LevelChanged(at(1_000_000_000), "ABC", Side.BUY, 1_000_000, 140));
            assertThat(feed.report().rejections()).isEqualTo(Map.of(DepthTruth.CONTRADICTED, 1L));
        }
    }

    @Test
    void aBadDepthRowIsLeftOutAndCounted() throws IOException {
        messages("34200,1,1,100,1000000,1", "34201,1,2,10,1000000,1");
        depth("9999999999,0,1000000,-100", "9999999999,0,1000000,110");
        try (MarketFeed feed = open()) {
            assertThat(drain(feed)).hasSize(2);
            assertThat(feed.report().rejections()).isEqualTo(Map.of(DepthTruth.BAD_ROW, 1L));
        }
    }

    @Test
    void anOrderThatWasNeverIntroducedIsLearntWhenTouched() throws IOException {
        messages("34200,2,7,30,1000000,1", "34201,4,7,20,1000000,1", "34202,3,7,50,1000000,1");
        try (MarketFeed feed = open()) {
            assertThat(drain(feed))
                    .containsExactly(
                            new MarketEvent.OrderExecuted(at(1_000_000_000), "ABC", 7, Side.BUY, 1_000_000, 20));
            assertThat(feed.report().learnt()).isEqualTo(Map.of(OrderTape.NEVER_INTRODUCED, 3L));
        }
    }

    @Test
    void rowsThatCannotBeTrueAreLeftOutAndCounted() throws IOException {
        messages(
                "34200,1,1,100,1000000,1",
                "34200,1,1,100,1000000,1",
                "34200,1,2,0,1000000,1",
                "34200,1,3,-5,1000000,1",
                "34200,4,1,-5,1000000,1",
                "34200,3,1,-5,1000000,1",
                "34200,1,4,5,-1000000,1",
                "34200,1,5,5,1000000,2",
                "34200,9,5,5,1000000,1",
                "34200,7,0,0,5,-1",
                "34200,4,1,150,1000000,1",
                "34200,1,6,100,1000000,1",
                "34200,1,7,100,999900,-1");
        try (MarketFeed feed = open()) {
            assertThat(drain(feed)).hasSize(4);
            assertThat(feed.report().rejections())
                    .isEqualTo(Map.of(
                            BookBuilder.DUPLICATE_ORDER,
                            1L,
                            BookBuilder.BAD_SIZE,
                            4L,
                            BookBuilder.BAD_PRICE,
                            1L,
                            "direction neither 1 nor -1",
                            1L,
                            "unknown LOBSTER event type 9",
                            1L,
                            "unknown LOBSTER halt code 5",
                            1L,
                            BookBuilder.OVER_EXECUTION,
                            1L,
                            BookBuilder.CROSSED,
                            1L));
        }
    }

    @Test
    void aDepthFileOfOtherMessagesIsLeftOutAndSaid() throws IOException {
        messages("34200,1,1,100,1000000,1");
        Files.writeString(folder.resolve("ABC_2012-06-21_34200000_37800000_orderbook_1.csv"), "not,even,read\n");
        depth("9999999999,0,1000000,100", "9999999999,0,1000000,140");
        try (MarketFeed feed = open()) {
            assertThat(drain(feed)).hasSize(1);
            assertThat(feed.report().rejections())
                    .containsOnlyKeys(
                            "ABC_2012-06-21_34200000_37800000_orderbook_1.csv left out: it belongs to another message file",
                            STEM + "orderbook_1.csv left out: it has 2 rows for 1 messages");
        }
    }

    @Test
    void timesThatWentThroughFloatingPointAreRounded() throws IOException {
        messages("\uFEFF34200.000000000999999,1,1,100,1000000,1\r", "34200.000000001000001,1,2,100,1000000,1\r");
        try (MarketFeed feed = open()) {
            assertThat(drain(feed)).extracting(MarketEvent::time).containsExactly(at(1), at(1));
            assertThat(feed.report().learnt()).containsEntry("times finer than a nanosecond, rounded", 2L);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "34200,1,1,100,1000000                | line 2: a LOBSTER message has 6 columns, this line has 5",
                "34200,1,1,100,1000000,1,7            | line 2: a LOBSTER message has 6 columns, this line has 7",
                "34200,1,1,ten,1000000,1              | line 2: size 'ten' is not a number",
                "34200,1,1,,1000000,1                 | line 2: size '' is not a number",
                "34200,1,1,100,1000000.5,1            | line 2: price '1000000.5' is finer than this data can be",
                "34200,1,99999999999999999999,1,1,1   | line 2: order id '99999999999999999999' is too large",
                "34199,1,1,100,1000000,1              | line 2: time '34199' is before the line above",
                "99999,1,1,100,1000000,1              | line 2: time '99999' is not within a day",
                "34200,1,1,100,10                     | line 2: a LOBSTER message has 6 columns, this line has 5"
            })
    void aBrokenLineIsNamedBeforeAnythingHappens(String line, String complaint) throws IOException {
        Path file = messages("34200,1,9,100,1000000,1", line);
        assertThatThrownBy(this::open)
                .isInstanceOf(MarketDataException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(complaint)
                .hasMessageEndingWith(".");
    }

    @Test
    void aBrokenDepthLineIsNamedToo() throws IOException {
        messages("34200,1,9,100,1000000,1");
        depth("9999999999,0,1000000");
        assertThatThrownBy(this::open)
                .isInstanceOf(MarketDataException.class)
                .hasMessageContaining("orderbook_1.csv line 1: a LOBSTER orderbook of 1 levels has 4 columns");
        depth("9999999999,0,1000000,x");
        assertThatThrownBy(this::open).hasMessageContaining("line 1: size 'x' is not a number");
    }

    @Test
    void foldersWithoutOneMessageFileSaySo() throws IOException {
        assertThatThrownBy(() -> RecordedMarket.open("lobster:" + folder.resolve("none"), "ABC"))
                .isInstanceOf(MarketDataException.class)
                .hasMessageContaining("There is no folder");
        assertThatThrownBy(this::open).hasMessageContaining("is empty");
        depth("9999999999,0,1000000,100");
        assertThatThrownBy(this::open).hasMessageContaining("holds no file named like a LOBSTER message file");
        messages();
        assertThatThrownBy(this::open).hasMessageContaining("holds no events");
        messages("34200,1,9,100,1000000,1");
        assertThatThrownBy(() -> RecordedMarket.open("lobster:" + folder, "XYZ"))
                .hasMessageContaining("no message file for XYZ")
                .hasMessageContaining(STEM + "message_1.csv");
        Path second = Files.writeString(
                folder.resolve("ABC_2012-06-22_34200000_57600000_message_1.csv"), "34200,1,9,100,1000000,1");
        assertThatThrownBy(this::open).hasMessageContaining("more than one message file for abc");
        try (MarketFeed feed = RecordedMarket.open("lobster:" + second, "")) {
            assertThat(feed.nextTime()).isEqualTo(at(86_400_000_000_000L));
        }
        assertThatThrownBy(() -> RecordedMarket.open("lobster:" + folder.resolve("x.csv"), "ABC"))
                .isInstanceOf(MarketDataException.class);
        assertThatThrownBy(() -> RecordedMarket.open("flow", "ABC")).hasMessageContaining("names no recorded market");
    }
}
