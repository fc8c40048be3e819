package io.blockwright.fix;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quickfix.FieldMap;
import quickfix.Message;

/**
 * Reads market data: full refreshes (W), increments (X) and security status (f) of one instrument. Keeps the book that the
 * increments build on, since many of them name only an entry. FIX engine's thread only.
 */
final class MarketDataReader {
    private static final String BID = "0";
    private static final String OFFER = "1";
    private static final String TRADE = "2";
    private static final String EMPTY_BOOK = "J";

    private final Instrument instrument;
    private final Oddities oddities;
    private final Prices prices;
    private final PriceLevels book = new PriceLevels();
    private boolean whole;

    MarketDataReader(Instrument instrument, Oddities oddities) {
        this.instrument = instrument;
        this.oddities = oddities;
        this.prices = new Prices(oddities);
    }

    /** Forgets the book: what comes next begins a new one. */
    void restart() {
        book.clear();
        whole = false;
    }

    /** Whether the book was given whole since the last restart. */
    boolean isWhole() {
        return whole;
    }

    /** A full refresh as one snapshot. Trades in it are old news and left out. */
    List<MarketEvent> refresh(Message message, long time) {
        book.clear();
        int number = 0;
        for (FieldMap entry : message.getGroups(Tag.NO_MD_ENTRIES)) {
            Side side = side(Fields.text(entry, Tag.MD_ENTRY_TYPE));
            if (side != null) {
                String id = Fields.text(entry, Tag.MD_ENTRY_ID);
                set(id.isEmpty() ? "#" + number++ : id, side, entry);
            }
        }
        rekey();
        return List.of(snapshot(time));
    }

    private MarketEvent snapshot(long time) {
        whole = true;
        book.takeTouched();
        return new MarketEvent.DepthSnapshot(
                time, instrument.symbol(), book.levelsOf(Side.BUY), book.levelsOf(Side.SELL));
    }

    /** Entries of a refresh without ids are known by side and price from now on. */
    private void rekey() {
        PriceLevels.Entry entry;
        for (int i = 0; (entry = book.entry("#" + i)) != null; i++) {
            String key = key(entry.side(), entry.price());
            PriceLevels.Entry same = book.entry(key);
            long had = same == null ? 0 : same.quantity();
            book.remove("#" + i);
            book.set(key, new PriceLevels.Entry(entry.side(), entry.price(), entry.quantity() + had));
        }
    }

    private static String key(Side side, long price) {
        return side + "@" + price;
    }

    /**
     * Increments as the levels and trades they make. The first ones after a restart, from a venue that sends no refresh, make
     * a snapshot.
     *
     * @throws IllegalArgumentException when the book can no longer be followed; the message says why
     */
    List<MarketEvent> increments(Message message, long time) {
        List<MarketEvent> events = new ArrayList<>();
        boolean cleared = false;
        for (FieldMap entry : message.getGroups(Tag.NO_MD_ENTRIES)) {
            String symbol = Fields.text(entry, Tag.SYMBOL);
            if (!symbol.isEmpty() && !symbol.equals(instrument.symbol())) {
                oddities.count("market data of another instrument", symbol);
                continue;
            }
            String type = Fields.text(entry, Tag.MD_ENTRY_TYPE);
            switch (type) {
                case TRADE -> trade(entry, time, events);
                case EMPTY_BOOK -> {
                    book.clear();
                    cleared = true;
                }
                default -> level(entry, type);
            }
        }
        if (!whole || cleared) {
            events.add(snapshot(time));
        } else {
            for (PriceLevels.Place place : book.takeTouched()) {
                events.add(new MarketEvent.LevelChanged(
                        time, instrument.symbol(), place.side(), place.price(), book.quantityAt(place)));
            }
        }
        return events;
    }

    private void trade(FieldMap entry, long time, List<MarketEvent> events) {
        long price = prices.ticks(entry, Tag.MD_ENTRY_PX, instrument);
        long quantity = Fields.quantityOr(entry, Tag.MD_ENTRY_SIZE, 0);
        String action = Fields.text(entry, Tag.MD_UPDATE_ACTION);
        if (!action.isEmpty() && !action.equals("0")) {
            oddities.count("trade taken back or changed, not followed", instrument.symbol());
        } else if (price == Instrument.NO_PRICE || quantity <= 0) {
            oddities.count("trade without price or size", instrument.symbol());
        } else {
            events.add(new MarketEvent.Traded(time, instrument.symbol(), price, quantity, aggressor(entry)));
        }
    }

    private static @Nullable Side aggressor(FieldMap entry) {
        return switch (Fields.text(entry, Tag.AGGRESSOR_SIDE)) {
            case "1" -> Side.BUY;
            case "2" -> Side.SELL;
            default -> null;
        };
    }

    private void level(FieldMap entry, String type) {
        String given = Fields.text(entry, Tag.MD_ENTRY_ID);
        PriceLevels.Entry known = given.isEmpty() ? null : book.entry(given);
        Side side = type.isEmpty() && known != null ? known.side() : side(type);
        if (side == null) {
            oddities.count("market data entry of type '" + type + "'", instrument.symbol());
            return;
        }
        switch (Fields.text(entry, Tag.MD_UPDATE_ACTION)) {
            case "0", "1", "5" -> set(given, side, entry);
            case "2" -> delete(given, side, entry);
            default ->
                throw new IllegalArgumentException(
                        "an update action that is not supported: " + Fields.text(entry, Tag.MD_UPDATE_ACTION));
        }
    }

    private void set(String given, Side side, FieldMap entry) {
        PriceLevels.Entry known = given.isEmpty() ? null : book.entry(given);
        long price = prices.ticks(entry, Tag.MD_ENTRY_PX, instrument);
        if (price == Instrument.NO_PRICE) {
            if (known == null) {
                throw new IllegalArgumentException("an entry without a price");
            }
            price = known.price();
        }
        long quantity = Fields.quantityOr(entry, Tag.MD_ENTRY_SIZE, known == null ? 0 : known.quantity());
        String id = given.isEmpty() ? key(side, price) : given;
        if (quantity <= 0) {
            book.remove(id);
        } else {
            book.set(id, new PriceLevels.Entry(side, price, quantity));
        }
    }

    private void delete(String given, Side side, FieldMap entry) {
        long price = prices.ticks(entry, Tag.MD_ENTRY_PX, instrument);
        boolean removed = !given.isEmpty() && book.remove(given);
        if (!removed && price != Instrument.NO_PRICE) {
            removed = book.remove(key(side, price));
        }
        if (!removed) {
            oddities.count("deletion of an entry that is not there", instrument.symbol());
        }
    }

    private static @Nullable Side side(String type) {
        return switch (type) {
            case BID -> Side.BUY;
            case OFFER -> Side.SELL;
            default -> null;
        };
    }

    /** A trading status that matters to an order, or nothing. */
    List<MarketEvent> status(Message message, long time) {
        String symbol = Fields.text(message, Tag.SYMBOL);
        if (!symbol.isEmpty() && !symbol.equals(instrument.symbol())) {
            return List.of();
        }
        return switch (Fields.text(message, Tag.SECURITY_TRADING_STATUS)) {
            case "2", "18" -> List.of(new MarketEvent.StatusChanged(time, instrument.symbol(), TradingStatus.HALTED));
            case "3", "17" -> List.of(new MarketEvent.StatusChanged(time, instrument.symbol(), TradingStatus.TRADING));
            case "5", "21" -> List.of(new MarketEvent.StatusChanged(time, instrument.symbol(), TradingStatus.QUOTING));
            default -> List.of();
        };
    }
}
