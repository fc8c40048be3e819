package io.blockwright.fix;

import io.blockwright.domain.Instrument;
import quickfix.Group;
import quickfix.Message;

/**
 * A market data request (V) for one instrument, and what to ask for next when a venue cannot give that much. Not
 * thread-safe.
 */
final class Subscription {
    private static final String[] DEPTHS = {"0", "50", "10", "1"};

    private final Instrument instrument;
    private final String prefix;
    private int number;
    private int depth;
    private boolean increments = true;

    /** Takes what the request ids begin with: unique among the desk's sessions. */
    Subscription(Instrument instrument, String prefix) {
        this.instrument = instrument;
        this.prefix = prefix;
    }

    /** The id that answers carry. */
    String id() {
        return prefix + number;
    }

    boolean isAsked() {
        return number > 0;
    }

    /** A new request: snapshot and updates. */
    Message ask() {
        number++;
        return request("1");
    }

    /** Ends the last request. */
    Message end() {
        return request("2");
    }

    /** Asks for less where the venue says why it refused: fewer levels (281=5) or whole books (281=6). False when there is nothing less. */
    boolean modest(String rejectReason) {
        if (rejectReason.equals("5") && depth < DEPTHS.length - 1) {
            depth++;
            return true;
        }
        if (rejectReason.equals("6") && increments) {
            increments = false;
            return true;
        }
        return false;
    }

    private Message request(String type) {
        Message message = new Message();
        message.getHeader().setString(Tag.MSG_TYPE, "V");
        message.setString(Tag.MD_REQ_ID, id());
        message.setString(Tag.SUBSCRIPTION_REQUEST_TYPE, type);
        message.setString(Tag.MARKET_DEPTH, DEPTHS[depth]);
        message.setString(Tag.MD_UPDATE_TYPE, increments ? "1" : "0");
        for (String entryType : new String[] {"0", "1", "2"}) {
            Group entry = new Group(Tag.NO_MD_ENTRY_TYPES, Tag.MD_ENTRY_TYPE);
            entry.setString(Tag.MD_ENTRY_TYPE, entryType);
            message.addGroup(entry);
        }
        Group symbol = new Group(Tag.NO_RELATED_SYM, Tag.SYMBOL);
        symbol.setString(Tag.SYMBOL, instrument.symbol());
        message.addGroup(symbol);
        return message;
    }
}
