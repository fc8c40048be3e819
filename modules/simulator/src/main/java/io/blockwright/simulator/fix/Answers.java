package io.blockwright.simulator.fix;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.TradingClock;
import java.util.concurrent.atomic.AtomicLong;
import quickfix.FieldMap;
import quickfix.FieldNotFound;
import quickfix.Message;
import quickfix.field.AvgPx;
import quickfix.field.BusinessRejectReason;
import quickfix.field.BusinessRejectRefID;
import quickfix.field.ClOrdID;
import quickfix.field.CumQty;
import quickfix.field.ExecID;
import quickfix.field.ExecType;
import quickfix.field.LeavesQty;
import quickfix.field.MDReqID;
import quickfix.field.MDReqRejReason;
import quickfix.field.MassCancelRejectReason;
import quickfix.field.MassCancelRequestType;
import quickfix.field.MassCancelResponse;
import quickfix.field.MassStatusReqID;
import quickfix.field.MsgSeqNum;
import quickfix.field.MsgType;
import quickfix.field.OrdRejReason;
import quickfix.field.OrdStatus;
import quickfix.field.OrdType;
import quickfix.field.OrderID;
import quickfix.field.OrderQty;
import quickfix.field.Price;
import quickfix.field.RefMsgType;
import quickfix.field.RefSeqNum;
import quickfix.field.Side;
import quickfix.field.Symbol;
import quickfix.field.Text;
import quickfix.field.TimeInForce;
import quickfix.field.TotNumReports;
import quickfix.field.TransactTime;

/** What the gateway answers by itself, because the exchange has no word for what was asked. Safe for any thread. */
final class Answers {
    /** BusinessRejectReason(380). */
    static final int OTHER = BusinessRejectReason.OTHER;

    static final int UNSUPPORTED_MESSAGE = BusinessRejectReason.UNSUPPORTED_MESSAGE_TYPE;
    static final int CLOSING = BusinessRejectReason.APPLICATION_NOT_AVAILABLE;

    /** OrderID(37) of an order that the exchange does not have. */
    static final String NO_ORDER = "NONE";

    private static final String REJECTED = "8";
    private static final String UNDISCLOSED = "7";

    private final Instrument instrument;
    private final TradingClock clock;
    private final AtomicLong executions = new AtomicLong();

    Answers(Instrument instrument, TradingClock clock) {
        this.instrument = instrument;
        this.clock = clock;
    }

    String unknownSymbol(String symbol) {
        return symbol + " is not traded here, only " + instrument.symbol();
    }

    /** An empty message of a type. */
    static Message message(String type) {
        Message message = new Message();
        message.getHeader().setString(MsgType.FIELD, type);
        return message;
    }

    /** 35=j. */
    Message businessReject(Message refused, int reason, String text) throws FieldNotFound {
        Message answer = message(MsgType.BUSINESS_MESSAGE_REJECT);
        answer.setString(RefSeqNum.FIELD, refused.getHeader().getString(MsgSeqNum.FIELD));
        answer.setString(RefMsgType.FIELD, refused.getHeader().getString(MsgType.FIELD));
        copy(refused, ClOrdID.FIELD, answer, BusinessRejectRefID.FIELD);
        answer.setInt(BusinessRejectReason.FIELD, reason);
        answer.setString(Text.FIELD, text);
        return answer;
    }

    /** 35=8, 150=8: an order that cannot even be put to the exchange. */
    Message orderRejected(Message order, int reason, String text) {
        Message answer = rejectedReport(ExecType.REJECTED, text);
        for (int tag : new int[] {
            ClOrdID.FIELD, Symbol.FIELD, Side.FIELD, OrderQty.FIELD, OrdType.FIELD, Price.FIELD, TimeInForce.FIELD
        }) {
            copy(order, tag, answer, tag);
        }
        answer.setInt(OrdRejReason.FIELD, reason);
        return answer;
    }

    /** 35=8, 150=I: a mass status request that cannot be answered, or has nothing to report. */
    Message massStatusRejected(String id, String text) {
        Message answer = rejectedReport(ExecType.ORDER_STATUS, text);
        answer.setString(MassStatusReqID.FIELD, id);
        answer.setInt(TotNumReports.FIELD, 0);
        answer.setString(Symbol.FIELD, instrument.symbol());
        answer.setString(Side.FIELD, UNDISCLOSED);
        return answer;
    }

    private Message rejectedReport(char execType, String text) {
        long now = clock.nanos();
        Message answer = message(MsgType.EXECUTION_REPORT);
        answer.setString(OrderID.FIELD, NO_ORDER);
        answer.setString(ExecID.FIELD, "GW-" + now / 1_000 + "-" + executions.incrementAndGet());
        answer.setChar(ExecType.FIELD, execType);
        answer.setString(OrdStatus.FIELD, REJECTED);
        answer.setInt(LeavesQty.FIELD, 0);
        answer.setInt(CumQty.FIELD, 0);
        answer.setInt(AvgPx.FIELD, 0);
        answer.setString(TransactTime.FIELD, FixTime.stamp(now));
        answer.setString(Text.FIELD, text);
        return answer;
    }

    /** 35=r, 531=0. */
    Message massCancelRejected(Message request, int reason, String text) {
        Message answer = message(MsgType.ORDER_MASS_CANCEL_REPORT);
        answer.setString(OrderID.FIELD, NO_ORDER);
        copy(request, ClOrdID.FIELD, answer, ClOrdID.FIELD);
        copy(request, MassCancelRequestType.FIELD, answer, MassCancelRequestType.FIELD);
        answer.setString(MassCancelResponse.FIELD, "0");
        answer.setInt(MassCancelRejectReason.FIELD, reason);
        answer.setString(TransactTime.FIELD, FixTime.stamp(clock.nanos()));
        answer.setString(Text.FIELD, text);
        return answer;
    }

    /** 35=Y; the reason is MDReqRejReason(281), empty for none of the listed ones. */
    Message marketDataRejected(String id, String reason, String text) {
        Message answer = message(MsgType.MARKET_DATA_REQUEST_REJECT);
        answer.setString(MDReqID.FIELD, id);
        if (!reason.isEmpty()) {
            answer.setString(MDReqRejReason.FIELD, reason);
        }
        answer.setString(Text.FIELD, text);
        return answer;
    }

    private static void copy(FieldMap from, int tag, FieldMap to, int as) {
        from.getOptionalString(tag).ifPresent(value -> to.setString(as, value));
    }
}
