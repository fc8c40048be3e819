package io.blockwright.marketdata.recorded;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.TradingStatus;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.MarketDataException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Replays a LOBSTER recording: a message file, and the orderbook file of the same base name where it has as many rows; then
 * the orderbook is the truth for the levels it shows (see {@link DepthTruth}), and levels deeper than it shows stay as they
 * were last seen. The message file alone is used where the orderbook file belongs to other messages; the report says so.
 *
 * <p>Both files are read through when the feed is opened: a wrong column count, a number that is none or a time going back is
 * a {@link MarketDataException} before the first event. Rows that are well formed but cannot be true are counted and left
 * out.
 */
public final class LobsterFeed extends RecordedFeed {
    private static final String ROUNDED = "times finer than a nanosecond, rounded";
    private static final String UNKNOWN_TYPE = "unknown LOBSTER event type";
    private static final String UNKNOWN_DIRECTION = "direction neither 1 nor -1";

    private final SessionDay day;
    private final CsvRows messages;
    private final LobsterRow row;
    private final @Nullable CsvRows depth;
    private final @Nullable LobsterDepthRow depthRow;
    private final @Nullable DepthTruth truth;

    /**
     * Opens a recording.
     *
     * @param place a folder, or a message file in one
     * @param symbol which symbol, blank when there is only one
     * @throws MarketDataException when there is nothing usable, in one sentence
     */
    public static LobsterFeed open(Path place, String symbol) {
        LobsterFiles files = LobsterFiles.find(place, symbol);
        OrderTape tape = new OrderTape(Instrument.usEquity(files.symbol()));
        long rows = countMessages(files.messages());
        if (rows == 0) {
            throw new MarketDataException(files.messages() + " holds no events; fetch it again.");
        }
        for (Path stranger : files.strangers()) {
            tape.rejections().add(stranger.getFileName() + " left out: it belongs to another message file");
        }
        Path depth = files.depth();
        if (depth != null) {
            long depthRows = countDepth(depth, files.levels());
            if (depthRows != rows) {
                tape.rejections()
                        .add(depth.getFileName() + " left out: it has " + depthRows + " rows for " + rows
                                + " messages");
                depth = null;
            }
        }
        return new LobsterFeed(files, depth, tape);
    }

    private LobsterFeed(LobsterFiles files, @Nullable Path depthFile, OrderTape tape) {
        super(tape);
        this.day = new SessionDay(files.date());
        this.messages = new CsvRows(files.messages());
        this.row = new LobsterRow(messages);
        if (depthFile == null) {
            this.depth = null;
            this.depthRow = null;
            this.truth = null;
        } else {
            this.depth = new CsvRows(depthFile);
            this.depthRow = new LobsterDepthRow(depth, files.levels());
            this.truth = tape.follow(files.levels());
        }
    }

    private static long countMessages(Path file) {
        try (CsvRows rows = new CsvRows(file)) {
            LobsterRow row = new LobsterRow(rows);
            long count = 0;
            while (row.next()) {
                count++;
            }
            return count;
        }
    }

    private static long countDepth(Path file, int levels) {
        try (CsvRows rows = new CsvRows(file)) {
            LobsterDepthRow row = new LobsterDepthRow(rows, levels);
            long count = 0;
            while (row.next()) {
                row.check();
                count++;
            }
            return count;
        }
    }

    @Override
    boolean readRow() {
        if (!row.next()) {
            return false;
        }
        long time = day.time(row.time);
        if (row.rounded) {
            tape().learnt().add(ROUNDED);
        }
        if (row.type == 7) {
            status(time);
        } else if (sound()) {
            tell(time);
        }
        if (truth != null && depthRow != null && depthRow.next()) {
            depthRow.tell(truth);
            truth.settle(time, tape()::emit);
        }
        return true;
    }

    private boolean sound() {
        if (row.type < 1 || row.type > 6) {
            tape().rejections().add(UNKNOWN_TYPE + " " + row.type);
            return false;
        }
        if (row.type <= 5 && row.direction != 1 && row.direction != -1) {
            tape().rejections().add(UNKNOWN_DIRECTION);
            return false;
        }
        if (row.price <= 0) {
            tape().rejections().add(BookBuilder.BAD_PRICE);
            return false;
        }
        return tape().sound(row.size);
    }

    private void tell(long time) {
        switch ((int) row.type) {
            case 1 -> tape().added(time, row.orderId, row.side(), row.price, row.size);
            case 2 -> tape().reduced(time, row.orderId, row.side(), row.price, row.size);
            case 3 -> tape().deleted(time, row.orderId, row.side(), row.price, row.size);
            case 4 -> tape().executed(time, row.orderId, row.side(), row.price, row.size);
            case 5 -> tape().traded(time, row.price, row.size, row.side().opposite());
            default -> tape().traded(time, row.price, row.size, null);
        }
    }

    /** The price column says what happened: −1 halted, 0 quoting resumed, 1 trading resumed. */
    private void status(long time) {
        switch ((int) row.price) {
            case -1 -> tape().status(time, TradingStatus.HALTED);
            case 0 -> tape().status(time, TradingStatus.QUOTING);
            case 1 -> tape().status(time, TradingStatus.TRADING);
            default -> tape().rejections().add("unknown LOBSTER halt code " + row.price);
        }
    }

    @Override
    public void close() {
        messages.close();
        if (depth != null) {
            depth.close();
        }
    }
}
