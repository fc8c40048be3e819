package io.blockwright.marketdata.recorded;

import io.blockwright.domain.Instrument;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.MarketDataException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Replays one symbol of a decoded ITCH file (a message a row, with column names in the first line). Where the rows show the
 * depth behind each message, that depth is the truth for the levels it shows (see {@link DepthTruth}).
 *
 * <p>The file is read through when the feed is opened: a missing column, a wrong column count, a number that is none or a
 * time going back is a {@link MarketDataException} before the first event.
 */
public final class ItchCsvFeed extends RecordedFeed {
    private final CsvRows rows;
    private final ItchCsvRow row;
    private final SessionDay day;
    private final @Nullable DepthTruth truth;

    /**
     * Opens a file.
     *
     * @param file the decoded messages, packed by gzip or not
     * @param symbol which stock
     * @param date the session's day
     * @throws MarketDataException when it cannot be used, in one sentence
     */
    public static ItchCsvFeed open(Path file, String symbol, LocalDate date) {
        TreeSet<String> symbols = new TreeSet<>();
        try (CsvRows rows = new CsvRows(file)) {
            ItchCsvRow row = new ItchCsvRow(rows);
            while (row.next()) {
                row.check();
                if (symbols.isEmpty() || !symbols.last().equals(row.stock())) {
                    symbols.add(row.stock());
                }
            }
        }
        if (!symbols.contains(symbol)) {
            throw new MarketDataException(file + " holds no events of " + symbol + ": it has "
                    + (symbols.isEmpty() ? "none at all" : String.join(", ", symbols))
                    + "; name another symbol or file.");
        }
        return new ItchCsvFeed(file, symbol, date);
    }

    private ItchCsvFeed(Path file, String symbol, LocalDate date) {
        super(new OrderTape(Instrument.usEquity(symbol)));
        this.rows = new CsvRows(file);
        this.row = new ItchCsvRow(rows);
        this.day = new SessionDay(date);
        this.truth = row.levels() == 0 ? null : tape().follow(row.levels());
    }

    @Override
    boolean readRow() {
        if (!row.next()) {
            return false;
        }
        if (!row.stock().equals(instrument().symbol())) {
            return true;
        }
        long time = day.time(row.time());
        if (sound()) {
            tell(time);
        }
        if (truth != null) {
            row.tell(truth);
            truth.settle(time, tape()::emit);
        }
        return true;
    }

    private boolean sound() {
        if (row.direction() != 1 && row.direction() != -1) {
            tape().rejections().add("direction neither 1 nor -1");
            return false;
        }
        if (row.price() <= 0) {
            tape().rejections().add(BookBuilder.BAD_PRICE);
            return false;
        }
        return tape().sound(row.size());
    }

    private void tell(long time) {
        switch (row.type()) {
            case 'A', 'F' -> tape().added(time, row.id(), row.side(), row.price(), row.size());
            case 'X' -> tape().reduced(time, row.id(), row.side(), row.price(), row.size());
            case 'D' -> tape().deleted(time, row.id(), row.side(), row.price(), row.size());
            case 'E' -> tape().executed(time, row.id(), row.side(), row.price(), row.size());
            case 'C' -> executedAt(time);
            case 'U' ->
                tape().replaced(
                                time,
                                row.oldId(),
                                row.id(),
                                row.side(),
                                row.oldPrice(),
                                row.oldSize(),
                                row.price(),
                                row.size());
            case 'P', 'Q' -> tape().traded(time, row.price(), row.size(), null);
            default -> tape().rejections().add("unknown ITCH message type");
        }
    }

    /** Executed away from the order's price: an unknown order stood at its own price, not at the one that was paid. */
    private void executedAt(long time) {
        if (tape().knows(row.id())) {
            tape().executed(time, row.id(), row.side(), row.paid(), row.size());
        } else {
            tape().reduced(time, row.id(), row.side(), row.price(), row.size());
            tape().traded(time, row.paid(), row.size(), row.side().opposite());
        }
    }

    @Override
    public void close() {
        rows.close();
    }
}
