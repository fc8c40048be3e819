package io.blockwright.simulator.fix;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;
import io.blockwright.marketdata.BookView;
import quickfix.Group;
import quickfix.Message;
import quickfix.field.MDEntryDate;
import quickfix.field.MDEntryID;
import quickfix.field.MDEntryPx;
import quickfix.field.MDEntrySize;
import quickfix.field.MDEntryTime;
import quickfix.field.MDEntryType;
import quickfix.field.MDReqID;
import quickfix.field.MDUpdateAction;
import quickfix.field.MsgType;
import quickfix.field.NoMDEntries;
import quickfix.field.QuoteCondition;
import quickfix.field.Symbol;
import quickfix.field.Text;
import quickfix.field.TradeCondition;

/**
 * Writes one market data message: a whole book (35=W) or changes (35=X). Entries in a group are in the order of the FIX 4.4
 * dictionary, so that a peer that checks it is content. Exchange thread only; one object a message.
 */
final class MarketDataWriter implements BookSide.Changes {
    private static final int[] SNAPSHOT_ORDER = {
        MDEntryType.FIELD,
        MDEntryPx.FIELD,
        MDEntrySize.FIELD,
        MDEntryDate.FIELD,
        MDEntryTime.FIELD,
        QuoteCondition.FIELD,
        TradeCondition.FIELD,
        Text.FIELD
    };
    private static final int[] UPDATE_ORDER = {
        MDUpdateAction.FIELD,
        MDEntryType.FIELD,
        MDEntryID.FIELD,
        Symbol.FIELD,
        MDEntryPx.FIELD,
        MDEntrySize.FIELD,
        MDEntryDate.FIELD,
        MDEntryTime.FIELD,
        QuoteCondition.FIELD,
        TradeCondition.FIELD
    };
    private static final String NEW = "0";
    private static final String CHANGE = "1";
    private static final String DELETE = "2";
    private static final String TRADE = "2";

    private final Instrument instrument;
    private final Message message;
    private final boolean update;
    private final String condition;
    private final String date;
    private final String time;

    private MarketDataWriter(Instrument instrument, String id, boolean update, String condition, long now) {
        this.instrument = instrument;
        this.update = update;
        this.condition = condition;
        this.date = FixTime.date(now);
        this.time = FixTime.time(now);
        this.message = Answers.message(
                update ? MsgType.MARKET_DATA_INCREMENTAL_REFRESH : MsgType.MARKET_DATA_SNAPSHOT_FULL_REFRESH);
        message.setString(MDReqID.FIELD, id);
        if (!update) {
            message.setString(Symbol.FIELD, instrument.symbol());
        }
    }

    static MarketDataWriter snapshot(Instrument instrument, String id, String condition, long now) {
        return new MarketDataWriter(instrument, id, false, condition, now);
    }

    static MarketDataWriter update(Instrument instrument, String id, String condition, long now) {
        return new MarketDataWriter(instrument, id, true, condition, now);
    }

    /** QuoteCondition(276) of every level while the book is in this state, empty in normal trading. */
    static String condition(BookView book) {
        if (book.status() == TradingStatus.HALTED) {
            return "B";
        }
        return book.stale() || book.status() == TradingStatus.QUOTING ? "I" : "";
    }

    void levels(BookSide side) {
        for (int i = 0; i < side.levels(); i++) {
            level(NEW, side.side(), side.price(i), side.quantity(i));
        }
    }

    @Override
    public void added(Side side, long price, long quantity) {
        level(NEW, side, price, quantity);
    }

    @Override
    public void changed(Side side, long price, long quantity) {
        level(CHANGE, side, price, quantity);
    }

    @Override
    public void deleted(Side side, long price) {
        level(DELETE, side, price, 0);
    }

    private void level(String action, Side side, long price, long quantity) {
        Group entry = entry(action, side == Side.BUY ? "0" : "1", price);
        if (!action.equals(DELETE)) {
            entry.setString(MDEntrySize.FIELD, Long.toString(quantity));
        }
        entry.setString(MDEntryDate.FIELD, date);
        entry.setString(MDEntryTime.FIELD, time);
        if (!condition.isEmpty()) {
            entry.setString(QuoteCondition.FIELD, condition);
        }
        message.addGroupRef(entry);
    }

    /** A trade of the tape, by its number. */
    void trade(TradeTape tape, long number) {
        Group entry = entry(NEW, TRADE, tape.price(number));
        entry.setString(update ? MDEntryID.FIELD : Text.FIELD, "T" + number);
        entry.setString(MDEntrySize.FIELD, Long.toString(tape.quantity(number)));
        entry.setString(MDEntryDate.FIELD, FixTime.date(tape.time(number)));
        entry.setString(MDEntryTime.FIELD, FixTime.time(tape.time(number)));
        Side aggressor = tape.aggressor(number);
        if (aggressor != null) {
            entry.setString(TradeCondition.FIELD, aggressor == Side.BUY ? "P" : "Q");
        }
        message.addGroupRef(entry);
    }

    private Group entry(String action, String type, long price) {
        Group entry = update
                ? new Group(NoMDEntries.FIELD, MDUpdateAction.FIELD, UPDATE_ORDER)
                : new Group(NoMDEntries.FIELD, MDEntryType.FIELD, SNAPSHOT_ORDER);
        entry.setString(MDEntryType.FIELD, type);
        if (update) {
            entry.setString(MDUpdateAction.FIELD, action);
            entry.setString(Symbol.FIELD, instrument.symbol());
        }
        entry.setString(MDEntryPx.FIELD, instrument.toDecimal(price).toPlainString());
        return entry;
    }

    /** Whether there is nothing in it: an update to leave out, a snapshot of an empty book. */
    boolean isEmpty() {
        return !message.hasGroup(NoMDEntries.FIELD);
    }

    Message message() {
        if (isEmpty()) {
            message.setInt(NoMDEntries.FIELD, 0);
        }
        return message;
    }
}
