package io.blockwright.marketdata;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A tape as a market to trade on. The orders that the recorded desk had itself stand in it like anybody's; their ids, which a
 * desk that trades here will use again, become negative ones. One thread.
 */
final class TapeMarket implements MarketFeed {
    /** From here up ids are those of an exchange's members. */
    private static final long MEMBERS = 1L << 62;

    private final TapeReader tape;

    private TapeMarket(TapeReader tape) {
        this.tape = tape;
    }

    /** Opens a folder's tape; the symbol may be blank where the folder holds one market alone. */
    static TapeMarket open(String folder, String symbol) {
        try {
            Path path = Path.of(folder);
            return new TapeMarket(TapeReader.open(path, instrument(path, symbol)));
        } catch (IOException e) {
            throw new MarketDataException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Instrument instrument(Path folder, String symbol) throws IOException {
        List<Instrument> there = TapeReader.instruments(folder);
        for (Instrument instrument : there) {
            if (instrument.symbol().equals(symbol)) {
                return instrument;
            }
        }
        if (there.size() == 1) {
            return there.getFirst();
        }
        List<String> symbols = there.stream().map(Instrument::symbol).toList();
        throw new MarketDataException(
                "The tape in " + folder + " holds " + String.join(", ", symbols) + ": say which with --symbol.");
    }

    private static MarketEvent foreign(MarketEvent event) {
        return switch (event) {
            case MarketEvent.OrderAdded e
            when e.orderId() >= MEMBERS ->
                new MarketEvent.OrderAdded(e.time(), e.symbol(), id(e.orderId()), e.side(), e.price(), e.quantity());
            case MarketEvent.OrderReduced e
            when e.orderId() >= MEMBERS ->
                new MarketEvent.OrderReduced(e.time(), e.symbol(), id(e.orderId()), e.quantity());
            case MarketEvent.OrderDeleted e
            when e.orderId() >= MEMBERS -> new MarketEvent.OrderDeleted(e.time(), e.symbol(), id(e.orderId()));
            case MarketEvent.OrderExecuted e
            when e.orderId() >= MEMBERS ->
                new MarketEvent.OrderExecuted(e.time(), e.symbol(), id(e.orderId()), e.side(), e.price(), e.quantity());
            case MarketEvent.OrderReplaced e
            when Math.max(e.oldOrderId(), e.orderId()) >= MEMBERS ->
                new MarketEvent.OrderReplaced(
                        e.time(), e.symbol(), id(e.oldOrderId()), id(e.orderId()), e.price(), e.quantity());
            default -> event;
        };
    }

    private static long id(long id) {
        return id < MEMBERS ? id : MEMBERS - id - 1;
    }

    @Override
    public Instrument instrument() {
        return tape.instrument();
    }

    @Override
    public long nextTime() {
        return tape.nextTime();
    }

    @Override
    public boolean finished() {
        return tape.finished();
    }

    @Override
    public int poll(long until, MarketHandler handler) {
        return tape.poll(until, event -> handler.onMarket(foreign(event)));
    }

    @Override
    public FeedReport report() {
        return tape.report();
    }

    @Override
    public void close() {
        tape.close();
    }
}
