package io.blockwright.marketdata.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.FeedReport;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The book after every event of a LOBSTER pair is the recorded one, in all ten levels. */
class LobsterGoldenTest {
    private static final String MESSAGES = "AAPL_2012-06-21_34200000_57600000_message_10.csv";
    private static final String DEPTH = "AAPL_2012-06-21_34200000_57600000_orderbook_10.csv";

    @TempDir
    Path folder;

    @Test
    void everyLevelAfterEveryEventFollowsFromTheMessages() throws IOException {
        Path data = RecordedData.folder("lobster-aapl-L10-998");
        List<String> messages = Files.readAllLines(data.resolve(MESSAGES));
        List<String> depths = Files.readAllLines(data.resolve(DEPTH));
        Set<Long> introduced = new HashSet<>();
        GoldenDepth before = null;
        int corrections = 0;
        try (LobsterFeed feed = LobsterFeed.open(data, "AAPL")) {
            BookBuilder builder = new BookBuilder(new FastOrderBook(feed.instrument()));
            for (int row = 0; row < messages.size(); row++) {
                String[] message = messages.get(row).split(",", -1);
                boolean known = !introduced.add(Long.parseLong(message[2])) || message[1].equals("1");
                long touched = Long.parseLong(message[4]);
                GoldenDepth golden = GoldenDepth.parse(depths.get(row).split(",", -1), 0, BigDecimal.ONE);
                assertThat(feed.readRow()).isTrue();
                while (!feed.tape().out().isEmpty()) {
                    MarketEvent event = feed.tape().out().remove();
                    if (event instanceof MarketEvent.LevelChanged e && (known || e.price() != touched)) {
                        // Only what the row before did not show may come from the recorded depth.
                        if (before != null) {
                            assertThat(before.side(e.side()).inView(e.side(), e.price()))
                                    .as("row %s corrects a level in view: %s", row + 1, e)
                                    .isFalse();
                        }
                        corrections++;
                    }
                    assertThat(builder.apply(event)).isTrue();
                }
                for (Side side : Side.values()) {
                    assertThat(golden.differences(builder.book(), side))
                            .as("row %s %s", row + 1, side)
                            .isEmpty();
                }
                before = golden;
            }
            assertThat(feed.readRow()).isFalse();
            assertThat(messages).hasSize(999);
            assertThat(builder.report().rejections()).isEmpty();
            FeedReport report = feed.report();
            assertThat(report.rejections()).isEmpty();
            // 19 levels stand behind the first event, 11 came into view fuller and 3 emptier than the messages told.
            assertThat(report.learnt())
                    .containsEntry(DepthTruth.INTRODUCED, 30L)
                    .containsEntry(DepthTruth.CHANGED, 3L)
                    .containsEntry(OrderTape.NEVER_INTRODUCED, 9L);
            assertThat(corrections).isGreaterThanOrEqualTo(33);
        }
    }

    @Test
    void oneAlteredLevelIsNoticed() throws IOException {
        Path data = RecordedData.folder("lobster-aapl-L10-998");
        Files.copy(data.resolve(MESSAGES), folder.resolve(MESSAGES));
        List<String> depths = Files.readAllLines(data.resolve(DEPTH));
        String[] cells = depths.get(499).split(",", -1);
        cells[9] = String.valueOf(Long.parseLong(cells[9]) + 1);
        depths.set(499, String.join(",", cells));
        Files.write(folder.resolve(DEPTH), depths);
        try (LobsterFeed feed = LobsterFeed.open(folder, "AAPL")) {
            feed.poll(Long.MAX_VALUE - 1, event -> {});
            // Once where the altered row is not what the messages say, once where the next row is right again.
            assertThat(feed.report().rejections()).containsEntry(DepthTruth.CONTRADICTED, 2L);
        }
    }
}
