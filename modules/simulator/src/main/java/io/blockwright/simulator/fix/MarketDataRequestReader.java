package io.blockwright.simulator.fix;

import io.blockwright.domain.Instrument;
import java.util.HashSet;
import java.util.Set;
import quickfix.FieldNotFound;
import quickfix.Group;
import quickfix.IncorrectTagValue;
import quickfix.Message;
import quickfix.field.AggregatedBook;
import quickfix.field.MDEntryType;
import quickfix.field.MDReqID;
import quickfix.field.MDUpdateType;
import quickfix.field.MarketDepth;
import quickfix.field.NoMDEntryTypes;
import quickfix.field.NoRelatedSym;
import quickfix.field.SubscriptionRequestType;
import quickfix.field.Symbol;

/** Reads MarketDataRequest(35=V). What cannot be served is answered with 35=Y and its reason(281). */
final class MarketDataRequestReader {
    private static final Set<String> ENTRY_TYPES = Set.of("0", "1", "2");

    private final Instrument instrument;
    private final Answers answers;
    private final int depth;

    MarketDataRequestReader(Instrument instrument, Answers answers, int depth) {
        this.instrument = instrument;
        this.answers = answers;
        this.depth = depth;
    }

    Inbound read(Member member, Message message) throws FieldNotFound, IncorrectTagValue {
        String id = OrderTerms.id(message, MDReqID.FIELD);
        String wanted = message.getString(SubscriptionRequestType.FIELD);
        if (wanted.equals("2")) {
            return new Inbound.ForMarketData(new MarketDataRequest(
                    member, member.logon(), id, MarketDataRequest.Kind.UNSUBSCRIBE, 0, false, false, false, false));
        }
        if (!wanted.equals("0") && !wanted.equals("1")) {
            return refused(id, "4", "263=" + wanted + " is not offered here: use 0, 1 or 2");
        }
        for (Group related : message.getGroups(NoRelatedSym.FIELD)) {
            String symbol = related.getString(Symbol.FIELD);
            if (!symbol.equals(instrument.symbol())) {
                return refused(id, "0", answers.unknownSymbol(symbol));
            }
        }
        int levels = message.getInt(MarketDepth.FIELD);
        if (levels < 0 || levels > depth) {
            return refused(
                    id, "5", "264=" + levels + " is not offered here: use 1 to " + depth + ", or 0 for all " + depth);
        }
        String updates = message.getOptionalString(MDUpdateType.FIELD).orElse("");
        if (wanted.equals("1") && !updates.equals("0") && !updates.equals("1")) {
            return refused(id, "6", "a subscription needs 265=0 (whole books) or 265=1 (changes)");
        }
        if (message.getOptionalString(AggregatedBook.FIELD).orElse("Y").equals("N")) {
            return refused(id, "7", "266=N is not offered here: the book is shown by price level");
        }
        Set<String> entries = new HashSet<>();
        for (Group entry : message.getGroups(NoMDEntryTypes.FIELD)) {
            entries.add(entry.getString(MDEntryType.FIELD));
        }
        if (!ENTRY_TYPES.containsAll(entries)) {
            entries.removeAll(ENTRY_TYPES);
            return refused(
                    id,
                    "8",
                    "269=" + entries.iterator().next()
                            + " is not offered here: use 0 (bids), 1 (offers) and 2 (trades)");
        }
        return new Inbound.ForMarketData(new MarketDataRequest(
                member,
                member.logon(),
                id,
                wanted.equals("0") ? MarketDataRequest.Kind.SNAPSHOT : MarketDataRequest.Kind.SUBSCRIBE,
                levels == 0 ? depth : levels,
                updates.equals("1"),
                entries.contains("0"),
                entries.contains("1"),
                entries.contains("2")));
    }

    private Inbound refused(String id, String reason, String text) {
        return new Inbound.Refused(answers.marketDataRejected(id, reason, text));
    }
}
