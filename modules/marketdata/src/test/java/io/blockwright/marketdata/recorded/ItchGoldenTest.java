package io.blockwright.marketdata.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.OrderBook;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The book after every one of 10,000 ITCH messages is the recorded one, from the decoded file and from binary alike. */
class ItchGoldenTest {
    private static final LocalDate DAY = LocalDate.of(2019, 1, 30);
    private static final String FILE = "phase_e_itch_AAPL_events_sample.csv";
    private static final BigDecimal TICKS = BigDecimal.valueOf(10_000);
    private static final int DEPTH_COLUMN = 17;

    @TempDir
    Path folder;

    /** A row of the decoded file, read in the plainest way. */
    private record Row(List<String> cells, GoldenDepth depth) {
        long time() {
            return Long.parseLong(cells.get(3));
        }

        char type() {
            return cells.get(5).charAt(0);
        }

        long id() {
            return Long.parseLong(cells.get(7));
        }

        long oldId() {
            return new BigDecimal(cells.get(8)).longValueExact();
        }

        long size() {
            return Long.parseLong(cells.get(9));
        }

        long ticks(int column) {
            return new BigDecimal(cells.get(column)).multiply(TICKS).longValueExact();
        }

        long price() {
            return ticks(11);
        }

        Side side() {
            return cells.get(14).equals("1") ? Side.BUY : Side.SELL;
        }
    }

    private static List<Row> rows() throws IOException {
        Path file = RecordedData.folder("itch-aapl-20190130-10k").resolve(FILE);
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Row(List.of(cells), GoldenDepth.parse(cells, DEPTH_COLUMN, TICKS)))
                .toList();
    }

    @Test
    void theDecodedFileGivesTheRecordedBook() throws IOException {
        List<Row> rows = rows();
        try (ItchCsvFeed feed =
                ItchCsvFeed.open(RecordedData.folder("itch-aapl-20190130-10k").resolve(FILE), "AAPL", DAY)) {
            BookBuilder builder = new BookBuilder(new FastOrderBook(feed.instrument()));
            for (int i = 0; i < rows.size(); i++) {
                assertThat(feed.readRow()).isTrue();
                while (!feed.tape().out().isEmpty()) {
                    assertThat(builder.apply(feed.tape().out().remove())).isTrue();
                }
                for (Side side : Side.values()) {
                    assertThat(rows.get(i).depth().differences(builder.book(), side))
                            .as("row %s %s", i + 1, side)
                            .isEmpty();
                }
            }
            assertThat(rows).hasSize(10_000);
            assertThat(feed.readRow()).isFalse();
            assertThat(builder.report().rejections()).isEmpty();
            assertThat(feed.report().rejections()).isEmpty();
            // 20 levels stand behind the first event, 5 came into view later; nothing ever shrank unseen.
            assertThat(feed.report().learnt())
                    .isEqualTo(Map.of(DepthTruth.INTRODUCED, 25L, OrderTape.NEVER_INTRODUCED, 51L));
        }
    }

    @Test
    void oneAlteredLevelIsNoticed() throws IOException {
        Path source = RecordedData.folder("itch-aapl-20190130-10k").resolve(FILE);
        List<String> lines = Files.readAllLines(source);
        String[] cells = lines.get(5_000).split(",", -1);
        cells[DEPTH_COLUMN + 5] = String.valueOf(new BigDecimal(cells[DEPTH_COLUMN + 5]).longValue() + 1);
        lines.set(5_000, String.join(",", cells));
        Path altered = Files.write(folder.resolve(FILE), lines);
        try (ItchCsvFeed feed = ItchCsvFeed.open(altered, "AAPL", DAY)) {
            feed.poll(Long.MAX_VALUE - 1, event -> {});
            assertThat(feed.report().rejections()).containsEntry(DepthTruth.CONTRADICTED, 2L);
        }
    }

    private static byte[] encode(List<Row> rows) {
        ItchEncoder encoder = new ItchEncoder(14, "AAPL");
        ItchEncoder stranger = new ItchEncoder(15, "AAPLX");
        encoder.system(0, 'O').directory(1).raw(stranger.directory(2).bytes()).action(3, 'T');
        for (Row row : rows) {
            switch (row.type()) {
                case 'A' -> encoder.add(row.time(), row.id(), letter(row), row.size(), row.price());
                case 'F' -> encoder.addAttributed(row.time(), row.id(), letter(row), row.size(), row.price());
                case 'E' -> encoder.execute(row.time(), row.id(), row.size());
                case 'C' -> encoder.executeAt(row.time(), row.id(), row.size(), 'Y', row.ticks(13));
                case 'X' -> encoder.cancel(row.time(), row.id(), row.size());
                case 'D' -> encoder.delete(row.time(), row.id());
                case 'U' -> encoder.replace(row.time(), row.oldId(), row.id(), row.size(), row.price());
                default -> throw new AssertionError(row.type());
            }
        }
        return encoder.bytes();
    }

    private static char letter(Row row) {
        return row.side() == Side.BUY ? 'B' : 'S';
    }

    @Test
    void theSameMessagesInBinaryGiveTheRecordedBook() throws IOException {
        List<Row> rows = rows();
        Path file = Files.write(folder.resolve("01302019.NASDAQ_ITCH50"), encode(rows));
        Set<Long> introduced = new HashSet<>();
        Map<Character, Integer> explained = new HashMap<>();
        int seen = 0;
        GoldenDepth before = null;
        try (ItchFeed feed = new ItchFeed(file, "AAPL", DAY)) {
            BookBuilder builder = new BookBuilder(new FastOrderBook(feed.instrument()));
            assertThat(feed.readRow()).as("directory").isTrue();
            assertThat(feed.readRow()).as("trading action").isTrue();
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                assertThat(feed.readRow()).isTrue();
                while (!feed.tape().out().isEmpty()) {
                    MarketEvent event = feed.tape().out().remove();
                    assertThat(builder.apply(event)).as("%s", event).isTrue();
                }
                boolean unknown = switch (row.type()) {
                    case 'A', 'F' -> !introduced.add(row.id());
                    case 'U' -> !introduced.contains(row.oldId()) || !introduced.add(row.id());
                    default -> !introduced.contains(row.id());
                };
                for (Side side : Side.values()) {
                    for (long price : row.depth().differences(builder.book(), side)) {
                        boolean hidden = before == null || !before.side(side).inView(side, price);
                        boolean touched = unknown
                                && side == row.side()
                                && (price == row.price() || (row.type() == 'U' && price == row.ticks(12)));
                        assertThat(hidden || touched)
                                .as("row %s differs at %s %s", i + 1, side, price)
                                .isTrue();
                        seen += hidden ? 1 : 0;
                        explained.merge(row.type(), hidden ? 0 : 1, Integer::sum);
                        correct(builder.book(), side, price, row.depth());
                    }
                }
                before = row.depth();
            }
            assertThat(feed.readRow()).isFalse();
            assertThat(feed.report().rejections()).isEmpty();
            assertThat(feed.report().learnt().keySet()).isSubsetOf(OrderTape.NEVER_INTRODUCED, OrderTape.UNPRICED);
            // One more than in the decoded file, where a replacement also says the side of the order that it replaces.
            assertThat(seen).as("levels that came into view").isEqualTo(26);
            assertThat(explained.values().stream().mapToInt(n -> n).sum())
                    .as("touches of orders that the file never introduced")
                    .isEqualTo(24);
        }
    }

    private static void correct(OrderBook book, Side side, long price, GoldenDepth golden) {
        book.setLevel(side, price, golden.quantityAt(side, price));
    }

    @Test
    void bothReadersTellTheSameTrades() throws IOException {
        List<Row> rows = rows();
        Path file = Files.write(folder.resolve("01302019.NASDAQ_ITCH50"), encode(rows));
        try (ItchFeed binary = new ItchFeed(file, "AAPL", DAY);
                ItchCsvFeed decoded = ItchCsvFeed.open(
                        RecordedData.folder("itch-aapl-20190130-10k").resolve(FILE), "AAPL", DAY)) {
            Map<Long, MarketEvent.OrderExecuted> trades = new HashMap<>();
            long[] volume = new long[2];
            decoded.poll(Long.MAX_VALUE - 1, event -> {
                if (event instanceof MarketEvent.OrderExecuted e) {
                    trades.put(e.orderId() * 31 + e.time(), e);
                    volume[0] += e.quantity();
                }
            });
            binary.poll(Long.MAX_VALUE - 1, event -> {
                if (event instanceof MarketEvent.OrderExecuted e) {
                    assertThat(e).isEqualTo(trades.get(e.orderId() * 31 + e.time()));
                    volume[1] += e.quantity();
                }
            });
            assertThat(volume[1]).isBetween(volume[0] * 9 / 10, volume[0]).isPositive();
        }
    }

    @Test
    void theRecordedHeadHoldsItsThousandMessages() {
        Path file = RecordedData.folder("itch-binary-head-1000").resolve("sample.itch");
        Map<Character, Integer> types = new HashMap<>();
        Set<String> stocks = new HashSet<>();
        try (ItchStream messages = new ItchStream(file)) {
            while (messages.next()) {
                types.merge(messages.type(), 1, Integer::sum);
                if (messages.type() == 'R') {
                    stocks.add(messages.stock(11));
                }
            }
            assertThat(messages.count()).isEqualTo(1_000);
        }
        assertThat(types).isEqualTo(Map.of('S', 1, 'R', 993, 'H', 3, 'Y', 3));
        assertThat(stocks).hasSize(993).contains("A", "AA", "AAPL");
    }
}
