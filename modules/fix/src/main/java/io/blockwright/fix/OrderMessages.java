package io.blockwright.fix;

import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import quickfix.Message;

/** Writes what the desk asks for as FIX 4.4: D, G, F, H and q. Times in nanoseconds since the epoch. */
final class OrderMessages {
    private final OrderFields fixed;
    private final int timeDigits;

    OrderMessages(OrderFields fixed, int timeDigits) {
        this.fixed = fixed;
        this.timeDigits = timeDigits;
    }

    Message newOrder(ChildOrder order, Instrument instrument, long now) {
        Message message = message("D");
        message.setString(Tag.CL_ORD_ID, order.clOrdId());
        terms(message, order, instrument, now);
        return message;
    }

    Message replace(ChildOrder original, ChildOrder replacement, Instrument instrument, long now) {
        Message message = message("G");
        message.setString(Tag.ORIG_CL_ORD_ID, original.clOrdId());
        message.setString(Tag.CL_ORD_ID, replacement.clOrdId());
        terms(message, replacement, instrument, now);
        return message;
    }

    Message cancel(ChildOrder order, String requestId, Instrument instrument, long now) {
        Message message = message("F");
        message.setString(Tag.ORIG_CL_ORD_ID, order.clOrdId());
        message.setString(Tag.CL_ORD_ID, requestId);
        set(message, Tag.ACCOUNT, fixed.account());
        subject(message, order, instrument);
        message.setString(Tag.ORDER_QTY, Long.toString(order.quantity()));
        message.setString(Tag.TRANSACT_TIME, UtcTime.format(now, timeDigits));
        return message;
    }

    Message massCancel(String requestId, long now) {
        Message message = message("q");
        message.setString(Tag.CL_ORD_ID, requestId);
        message.setString(Tag.MASS_CANCEL_REQUEST_TYPE, "7");
        message.setString(Tag.TRANSACT_TIME, UtcTime.format(now, timeDigits));
        return message;
    }

    Message status(ChildOrder order, Instrument instrument) {
        Message message = message("H");
        message.setString(Tag.CL_ORD_ID, order.clOrdId());
        set(message, Tag.ACCOUNT, fixed.account());
        subject(message, order, instrument);
        return message;
    }

    private void terms(Message message, ChildOrder order, Instrument instrument, long now) {
        set(message, Tag.ACCOUNT, fixed.account());
        set(message, Tag.HANDL_INST, fixed.handlInst());
        set(message, Tag.EXEC_INST, fixed.execInst());
        set(message, Tag.EX_DESTINATION, fixed.exDestination());
        subject(message, order, instrument);
        message.setString(Tag.ORDER_QTY, Long.toString(order.quantity()));
        message.setString(Tag.ORD_TYPE, order.type() == OrderType.MARKET ? "1" : "2");
        if (order.type() == OrderType.LIMIT) {
            message.setString(Tag.PRICE, instrument.toDecimal(order.price()).toPlainString());
        }
        message.setString(Tag.TIME_IN_FORCE, timeInForce(order.timeInForce()));
        message.setString(Tag.TRANSACT_TIME, UtcTime.format(now, timeDigits));
    }

    private static void subject(Message message, ChildOrder order, Instrument instrument) {
        message.setString(Tag.SYMBOL, instrument.symbol());
        message.setString(Tag.SIDE, order.side() == Side.BUY ? "1" : "2");
    }

    private static String timeInForce(TimeInForce timeInForce) {
        return switch (timeInForce) {
            case DAY -> "0";
            case IOC -> "3";
            case FOK -> "4";
        };
    }

    private static void set(Message message, int tag, String value) {
        if (!value.isEmpty()) {
            message.setString(tag, value);
        }
    }

    private static Message message(String type) {
        Message message = new Message();
        message.getHeader().setString(Tag.MSG_TYPE, type);
        return message;
    }
}
