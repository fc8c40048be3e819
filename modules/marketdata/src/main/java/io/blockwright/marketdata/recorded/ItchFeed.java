package io.blockwright.marketdata.recorded;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;
import io.blockwright.marketdata.MarketDataException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Replays one symbol out of a binary NASDAQ TotalView-ITCH 5.0 file, packed by gzip or not, of any size in bounded memory.
 *
 * <p>Orders make the book; hidden trades and crosses are {@link io.blockwright.domain.MarketEvent.Traded}; an execution that
 * is not printable lowers its order without a trade, because its volume is printed again in a cross. Touches of orders that
 * the file never introduced carry no price and are only counted. A file that is cut off, has a message of the wrong length or
 * a time going back is a {@link MarketDataException} when that place is reached; so is the end of a file that never named the
 * symbol.
 */
public final class ItchFeed extends RecordedFeed {
    private static final int DIRECTORY_SAMPLE = 5;

    private final ItchStream messages;
    private final SessionDay day;
    private final long packed;
    private final List<String> others = new ArrayList<>();
    private long directory;
    private int locate = -1;

    /**
     * Opens a file.
     *
     * @param file binary ITCH 5.0
     * @param symbol which stock
     * @param date the session's day
     * @throws MarketDataException when it cannot be read
     */
    public ItchFeed(Path file, String symbol, LocalDate date) {
        super(new OrderTape(Instrument.usEquity(symbol)));
        this.messages = new ItchStream(file);
        this.day = new SessionDay(date);
        this.packed = ItchStream.pack(symbol);
    }

    @Override
    boolean readRow() {
        while (messages.next()) {
            if (!messages.known()) {
                tape().rejections().add("unknown ITCH message type");
                continue;
            }
            if (messages.type() == 'R') {
                enterDirectory();
            }
            if (locate < 0 && (messages.type() == 'A' || messages.type() == 'F') && messages.isStock(24, packed)) {
                locate = messages.locate();
            }
            if (locate >= 0 && messages.locate() == locate) {
                tell(day.time(messages.time()));
                return true;
            }
        }
        if (locate < 0) {
            throw new MarketDataException(messages.file() + " holds nothing of "
                    + instrument().symbol() + ": its "
                    + messages.count() + " messages name " + directory + " symbols"
                    + (others.isEmpty() ? "" : ", such as " + String.join(", ", others)) + "; name one of these.");
        }
        return false;
    }

    private void enterDirectory() {
        directory++;
        if (messages.isStock(11, packed)) {
            locate = messages.locate();
        } else if (others.size() < DIRECTORY_SAMPLE) {
            others.add(messages.stock(11));
        }
    }

    private void tell(long time) {
        switch (messages.type()) {
            case 'A', 'F' -> added(time);
            case 'E' -> executed(time, messages.number4(19), Instrument.NO_PRICE);
            case 'C' -> executedAt(time);
            case 'X' -> reduced(time, messages.number4(19));
            case 'D' -> tape().deleted(time, order(), null, Instrument.NO_PRICE, 1);
            case 'U' -> replaced(time);
            case 'P' -> traded(time, messages.number4(32), messages.number4(20));
            case 'Q' -> crossed(time);
            case 'B' -> tape().learnt().add("broken trades (volume and value still count them)");
            case 'H' -> status(time);
            default -> {
                // directory, imbalance and band messages do not change the book
            }
        }
    }

    private long order() {
        return messages.number8(11);
    }

    private void added(long time) {
        char side = messages.character(19);
        if (side != 'B' && side != 'S') {
            tape().rejections().add("side neither B nor S");
        } else if (tape().sound(messages.number4(20))) {
            tape().added(time, order(), side == 'B' ? Side.BUY : Side.SELL, messages.number4(32), messages.number4(20));
        }
    }

    private void executed(long time, long quantity, long price) {
        if (tape().sound(quantity)) {
            tape().executed(time, order(), null, price, quantity);
        }
    }

    private void executedAt(long time) {
        if (messages.character(31) == 'N') {
            reduced(time, messages.number4(19));
        } else {
            executed(time, messages.number4(19), messages.number4(32));
        }
    }

    private void reduced(long time, long quantity) {
        if (tape().sound(quantity)) {
            tape().reduced(time, order(), null, Instrument.NO_PRICE, quantity);
        }
    }

    private void replaced(long time) {
        if (tape().sound(messages.number4(27))) {
            tape().replaced(
                            time,
                            order(),
                            messages.number8(19),
                            null,
                            Instrument.NO_PRICE,
                            1,
                            messages.number4(31),
                            messages.number4(27));
        }
    }

    private void traded(long time, long price, long quantity) {
        if (tape().sound(quantity)) {
            // The side column has said 'B' for every trade since 2014: the aggressor is unknown.
            tape().traded(time, price, quantity, null);
        }
    }

    /** A cross of no shares is announced too; it is no trade. */
    private void crossed(long time) {
        long quantity = messages.number8(11);
        if (quantity != 0) {
            traded(time, messages.number4(27), quantity);
        }
    }

    private void status(long time) {
        switch (messages.character(19)) {
            case 'T' -> tape().status(time, TradingStatus.TRADING);
            case 'Q' -> tape().status(time, TradingStatus.QUOTING);
            case 'H', 'P' -> tape().status(time, TradingStatus.HALTED);
            default -> tape().rejections().add("unknown ITCH trading state");
        }
    }

    @Override
    public void close() {
        messages.close();
    }
}
