package io.blockwright.simulator.fix;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Side;
import io.blockwright.simulator.VenueCommand;
import quickfix.FieldNotFound;
import quickfix.IncorrectTagValue;
import quickfix.Message;
import quickfix.field.ClOrdID;
import quickfix.field.MassCancelRequestType;
import quickfix.field.MassStatusReqID;
import quickfix.field.MassStatusReqType;
import quickfix.field.MsgType;
import quickfix.field.OrdStatusReqID;
import quickfix.field.OrigClOrdID;
import quickfix.field.Symbol;

/**
 * Says what a member's application message means. The engine has checked it against the data dictionary before: fields are
 * well-formed, and those that FIX requires are there. Safe for any thread.
 */
final class CommandReader {
    /**
     * Begins the client id of the status request that stands for a mass status request in the exchange's queue: the answer
     * to it comes when everything the member sent before has been dealt with. No member can send this character.
     */
    static final String MASS_STATUS = "\u0001mass-status ";

    private final Instrument instrument;
    private final Answers answers;
    private final MarketDataRequestReader marketData;

    CommandReader(Instrument instrument, Answers answers, int depth) {
        this.instrument = instrument;
        this.answers = answers;
        this.marketData = new MarketDataRequestReader(instrument, answers, depth);
    }

    /**
     * Reads a message.
     *
     * @throws FieldNotFound when a field that this venue needs is missing (the engine answers with a business reject)
     * @throws IncorrectTagValue when an id is too long (the engine answers with a reject)
     */
    Inbound read(Member member, Message message) throws FieldNotFound, IncorrectTagValue {
        String type = message.getHeader().getString(MsgType.FIELD);
        return switch (type) {
            case MsgType.NEW_ORDER_SINGLE -> newOrder(member, message);
            case MsgType.ORDER_CANCEL_REQUEST -> cancel(member, message);
            case MsgType.ORDER_CANCEL_REPLACE_REQUEST -> replace(member, message);
            case MsgType.ORDER_STATUS_REQUEST -> status(member, message);
            case MsgType.ORDER_MASS_CANCEL_REQUEST -> massCancel(member, message);
            case MsgType.ORDER_MASS_STATUS_REQUEST -> massStatus(member, message);
            case MsgType.MARKET_DATA_REQUEST -> marketData.read(member, message);
            default ->
                new Inbound.Refused(answers.businessReject(
                        message, Answers.UNSUPPORTED_MESSAGE, "message type " + type + " is not taken here"));
        };
    }

    private Inbound newOrder(Member member, Message message) throws FieldNotFound, IncorrectTagValue {
        String clOrdId = OrderTerms.id(message, ClOrdID.FIELD);
        String symbol = message.getString(Symbol.FIELD);
        OrderTerms terms = new OrderTerms(message, instrument);
        Side side = terms.side();
        OrderType orderType = terms.type();
        var order = new VenueCommand.NewOrder(
                member.name(),
                clOrdId,
                symbol,
                side,
                orderType,
                terms.timeInForce(),
                terms.quantity(),
                terms.price(orderType));
        return terms.problem().isEmpty()
                ? new Inbound.ForExchange(order)
                : new Inbound.Refused(answers.orderRejected(message, terms.reason(), terms.problem()));
    }

    private Inbound cancel(Member member, Message message) throws FieldNotFound, IncorrectTagValue {
        String clOrdId = OrderTerms.id(message, ClOrdID.FIELD);
        String origClOrdId = OrderTerms.id(message, OrigClOrdID.FIELD);
        OrderTerms terms = new OrderTerms(message, instrument);
        var cancel = new VenueCommand.CancelOrder(
                member.name(), clOrdId, origClOrdId, message.getString(Symbol.FIELD), terms.side());
        return terms.problem().isEmpty()
                ? new Inbound.ForExchange(cancel)
                : new Inbound.Refused(answers.businessReject(message, Answers.OTHER, terms.problem()));
    }

    private Inbound replace(Member member, Message message) throws FieldNotFound, IncorrectTagValue {
        String clOrdId = OrderTerms.id(message, ClOrdID.FIELD);
        String origClOrdId = OrderTerms.id(message, OrigClOrdID.FIELD);
        OrderTerms terms = new OrderTerms(message, instrument);
        Side side = terms.side();
        OrderType orderType = terms.type();
        terms.timeInForce();
        var replace = new VenueCommand.ReplaceOrder(
                member.name(),
                clOrdId,
                origClOrdId,
                message.getString(Symbol.FIELD),
                side,
                terms.quantity(),
                terms.price(orderType));
        return terms.problem().isEmpty()
                ? new Inbound.ForExchange(replace)
                : new Inbound.Refused(answers.businessReject(message, Answers.OTHER, terms.problem()));
    }

    private Inbound status(Member member, Message message) throws FieldNotFound, IncorrectTagValue {
        String clOrdId = OrderTerms.id(message, ClOrdID.FIELD);
        OrderTerms terms = new OrderTerms(message, instrument);
        var status =
                new VenueCommand.OrderStatus(member.name(), clOrdId, message.getString(Symbol.FIELD), terms.side());
        if (!terms.problem().isEmpty()) {
            return new Inbound.Refused(answers.businessReject(message, Answers.OTHER, terms.problem()));
        }
        if (message.isSetField(OrdStatusReqID.FIELD)) {
            String repeat = OrderTerms.id(message, OrdStatusReqID.FIELD);
            member.openRequests().ask(MsgType.ORDER_STATUS_REQUEST, clOrdId, repeat);
        }
        return new Inbound.ForExchange(status);
    }

    private Inbound massCancel(Member member, Message message) throws FieldNotFound, IncorrectTagValue {
        String clOrdId = OrderTerms.id(message, ClOrdID.FIELD);
        String scope = message.getString(MassCancelRequestType.FIELD);
        boolean everything = scope.equals("7");
        if (!everything && !scope.equals("1")) {
            return new Inbound.Refused(answers.massCancelRejected(
                    message,
                    0,
                    "mass cancel 530=" + scope + " is not offered here: use 1 (one security) or 7 (everything)"));
        }
        String symbol = message.getOptionalString(Symbol.FIELD).orElse("");
        if (!everything && !symbol.equals(instrument.symbol())) {
            return new Inbound.Refused(answers.massCancelRejected(
                    message,
                    1,
                    symbol.isEmpty() ? "530=1 needs a symbol: 55 is missing" : answers.unknownSymbol(symbol)));
        }
        member.openRequests().ask(MsgType.ORDER_MASS_CANCEL_REQUEST, clOrdId, scope);
        return new Inbound.ForExchange(new VenueCommand.MassCancel(member.name(), clOrdId, everything ? null : symbol));
    }

    private Inbound massStatus(Member member, Message message) throws FieldNotFound, IncorrectTagValue {
        String id = OrderTerms.id(message, MassStatusReqID.FIELD);
        String scope = message.getString(MassStatusReqType.FIELD);
        String symbol = message.getOptionalString(Symbol.FIELD).orElse("");
        if (!scope.equals("7") && !scope.equals("1")) {
            return new Inbound.Refused(answers.massStatusRejected(
                    id, "mass status 585=" + scope + " is not offered here: use 1 (one security) or 7 (everything)"));
        }
        if (scope.equals("1") && !symbol.equals(instrument.symbol())) {
            return new Inbound.Refused(answers.massStatusRejected(
                    id, symbol.isEmpty() ? "585=1 needs a symbol: 55 is missing" : answers.unknownSymbol(symbol)));
        }
        return new Inbound.ForExchange(
                new VenueCommand.OrderStatus(member.name(), MASS_STATUS + id, instrument.symbol(), Side.BUY));
    }
}
