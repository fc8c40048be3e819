package io.blockwright.marketdata.tape;

import io.blockwright.domain.Level;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;
import io.blockwright.marketdata.BookView;
import io.blockwright.marketdata.OrderBook;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * A whole order book at one moment: every order in its place in the queue, in flat arrays. Bids come first, best level first,
 * first in the queue first; anonymous quantity has an id of the book's own. Immutable once made.
 */
public final class BookImage {
    private final TradingStatus status;
    private final boolean stale;
    private long[] ids = new long[64];
    private long[] prices = new long[64];
    private long[] quantities = new long[64];
    private int bids;
    private int size;

    private BookImage(TradingStatus status, boolean stale) {
        this.status = status;
        this.stale = stale;
    }

    /** Takes the picture; on the thread that owns the book. */
    public static BookImage of(OrderBook book) {
        BookImage image = new BookImage(book.status(), book.stale());
        image.take(book, Side.BUY);
        image.bids = image.size;
        image.take(book, Side.SELL);
        return image;
    }

    private void take(OrderBook book, Side side) {
        long[] levels = levels(book, side);
        for (long price : levels) {
            for (long id = book.firstAt(side, price); id != OrderBook.NO_ORDER; id = book.nextInQueue(id)) {
                put(id, price, book.quantityOf(id));
            }
        }
    }

    private static long[] levels(BookView book, Side side) {
        for (int room = 512; ; room *= 2) {
            long[] found = new long[room];
            int count = book.copyLevels(side, found, new long[room]);
            if (count < room) {
                return Arrays.copyOf(found, count);
            }
        }
    }

    private void put(long id, long price, long quantity) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
            prices = Arrays.copyOf(prices, size * 2);
            quantities = Arrays.copyOf(quantities, size * 2);
        }
        ids[size] = id;
        prices[size] = price;
        quantities[size++] = quantity;
    }

    /** Number of orders. */
    public int orders() {
        return size;
    }

    /** Hands over the events that build this book from any other. */
    public void rebuild(long time, String symbol, Consumer<? super MarketEvent> out) {
        out.accept(new MarketEvent.DepthSnapshot(time, symbol, List.<Level>of(), List.<Level>of()));
        for (int i = 0; i < size; i++) {
            Side side = i < bids ? Side.BUY : Side.SELL;
            out.accept(
                    ids[i] < OrderBook.LOWEST_ID
                            ? new MarketEvent.LevelChanged(time, symbol, side, prices[i], quantities[i])
                            : new MarketEvent.OrderAdded(time, symbol, ids[i], side, prices[i], quantities[i]));
        }
        out.accept(new MarketEvent.StatusChanged(time, symbol, status));
        if (stale) {
            out.accept(new MarketEvent.FeedGap(time, symbol, "the feed had lost something before"));
        }
    }

    /** Makes an empty book this one. */
    public void restore(OrderBook book) {
        book.clear();
        for (int i = 0; i < size; i++) {
            Side side = i < bids ? Side.BUY : Side.SELL;
            if (ids[i] < OrderBook.LOWEST_ID) {
                book.setLevel(side, prices[i], quantities[i]);
            } else {
                book.add(ids[i], side, prices[i], quantities[i]);
            }
        }
        book.setStatus(status);
        book.setStale(stale);
    }

    /** Writes the orders' prices, quantities and ids apart, or all to the same place. */
    void write(ByteSink out, ByteSink priceSink, ByteSink quantitySink, ByteSink idSink) {
        out.text(status.name());
        out.u8(stale ? 1 : 0);
        out.count(bids);
        out.count(size);
        long id = 0;
        long price = 0;
        for (int i = 0; i < size; i++) {
            boolean anonymous = ids[i] < OrderBook.LOWEST_ID;
            priceSink.delta(prices[i] - price);
            price = prices[i];
            quantitySink.count(quantities[i] << 1 | (anonymous ? 1 : 0));
            if (!anonymous) {
                idSink.delta(ids[i] - id);
                id = ids[i];
            }
        }
    }

    static BookImage read(ByteSource in, ByteSource priceSource, ByteSource quantitySource, ByteSource idSource) {
        BookImage image = new BookImage(EventReader.status(in.text()), in.u8() != 0);
        long bids = in.count();
        long size = in.count();
        if (bids < 0 || bids > size || size > quantitySource.left()) {
            throw new ByteSource.Damage("a book holds more orders than follow");
        }
        image.bids = (int) bids;
        long id = 0;
        long price = 0;
        for (int i = 0; i < size; i++) {
            price += priceSource.delta();
            long quantity = quantitySource.count();
            if ((quantity & 1) == 0) {
                id += idSource.delta();
                image.put(id, price, quantity >>> 1);
            } else {
                Side side = i < image.bids ? Side.BUY : Side.SELL;
                image.put(OrderBook.anonymousId(side, price), price, quantity >>> 1);
            }
        }
        return image;
    }
}
