package io.blockwright.marketdata.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Side;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.FeedReport;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.marketdata.OrderBook;
import io.blockwright.marketdata.RecordedMarket;
import io.blockwright.marketdata.VolumeCurve;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An hour of messages without a depth of its own replays without a crossed book, and its touch is the one recorded apart. */
class LobsterHourTest {
    private static final String TOUCH = "AAPL_2012-06-21_34200000_57600000_orderbook_1.csv";

    @Test
    void theTouchIsTheOneRecordedApart() throws IOException {
        Path data = RecordedData.folder("lobster-aapl-L50-hour");
        List<String> touches = new ArrayList<>();
        FeedReport report;
        BookBuilder builder;
        try (MarketFeed feed = RecordedMarket.open("lobster:" + data, "AAPL")) {
            builder = new BookBuilder(new FastOrderBook(feed.instrument()));
            OrderBook book = builder.book();
            feed.poll(Long.MAX_VALUE - 1, event -> {
                assertThat(builder.apply(event)).as("%s", event).isTrue();
                if (book.twoSided()) {
                    note(
                            touches,
                            book.bestAsk() + "," + book.quantityAt(Side.SELL, book.bestAsk()) + "," + book.bestBid()
                                    + "," + book.quantityAt(Side.BUY, book.bestBid()));
                }
            });
            report = feed.report();
        }
        assertThat(builder.report().rejections()).isEmpty();
        assertThat(report.rejections()).containsOnlyKeys(TOUCH + " left out: it belongs to another message file");
        assertThat(report.learnt()).containsEntry(OrderTape.NEVER_INTRODUCED, 84L);
        assertThat(report.events()).isEqualTo(91_997 - 72);

        // The touch of the whole day was recorded too, row by row of other messages: as a sequence of distinct states
        // it must
        // be the book's, once the orders that stood before the first message are gone.
        List<String> golden = new ArrayList<>();
        for (String row : Files.readAllLines(data.resolve(TOUCH))) {
            note(golden, row);
        }
        int next = 0;
        int found = 0;
        int lastStranger = -1;
        for (int i = 0; i < touches.size(); i++) {
            int at = golden.subList(next, Math.min(next + 400, golden.size())).indexOf(touches.get(i));
            if (at >= 0) {
                next += at + 1;
                found++;
            } else {
                lastStranger = i;
            }
        }
        assertThat(touches).hasSizeGreaterThan(23_000);
        assertThat(touches.size() - found)
                .as("touches that the day did not have")
                .isLessThan(120);
        List<String> settled = touches.subList(lastStranger + 1, touches.size());
        assertThat(settled).hasSizeGreaterThan(7_000);
        assertThat(golden.subList(next - settled.size(), next)).isEqualTo(settled);
    }

    private static void note(List<String> states, String state) {
        if (states.isEmpty() || !states.getLast().equals(state)) {
            states.add(state);
        }
    }

    @Test
    void theHourGivesAVolumeCurve() {
        Path data = RecordedData.folder("lobster-aapl-L50-hour");
        try (MarketFeed feed = RecordedMarket.open("lobster:" + data, "AAPL")) {
            long open = feed.nextTime();
            VolumeCurve curve = VolumeCurve.fromRecorded(List.of(feed));
            assertThat(feed.finished()).isTrue();
            long quarter = 15 * 60 * 1_000_000_000L;
            double sum = 0;
            for (int i = 0; i < 4; i++) {
                double share = curve.between(open + i * quarter, open + (i + 1) * quarter);
                assertThat(share).isGreaterThan(0.01);
                sum += share;
            }
            assertThat(sum).isBetween(0.214, 0.216);
        }
    }
}
