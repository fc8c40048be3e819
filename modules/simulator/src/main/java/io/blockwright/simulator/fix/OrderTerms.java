package io.blockwright.simulator.fix;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import java.math.BigDecimal;
import quickfix.FieldNotFound;
import quickfix.IncorrectTagValue;
import quickfix.Message;
import quickfix.field.OrdRejReason;
import quickfix.field.OrdType;
import quickfix.field.OrderQty;
import quickfix.field.Price;

/**
 * Reads the terms of an order or a replace. What this venue cannot carry out is not thrown but kept as {@link #problem},
 * the first one found, with its OrdRejReason(103); the value returned then means nothing.
 */
final class OrderTerms {
    /** Ids longer than this are refused: they are repeated in every report. */
    static final int LONGEST_ID = 64;

    private final Message message;
    private final Instrument instrument;
    private String problem = "";
    private int reason = OrdRejReason.OTHER;

    OrderTerms(Message message, Instrument instrument) {
        this.message = message;
        this.instrument = instrument;
    }

    /** Why the terms cannot be taken, as a sentence; empty when they can. */
    String problem() {
        return problem;
    }

    /** OrdRejReason(103) of the problem. */
    int reason() {
        return reason;
    }

    private void problem(int newReason, String sentence) {
        if (problem.isEmpty()) {
            problem = sentence;
            reason = newReason;
        }
    }

    /** An id: 11, 41, 262, 584, 790. Too long an id is a fault of the message. */
    static String id(Message message, int tag) throws FieldNotFound, IncorrectTagValue {
        String id = message.getString(tag);
        if (id.length() > LONGEST_ID) {
            throw new IncorrectTagValue(tag, id.substring(0, LONGEST_ID) + "…", "an id has at most 64 characters");
        }
        return id;
    }

    Side side() throws FieldNotFound {
        String side = message.getString(quickfix.field.Side.FIELD);
        return switch (side) {
            case "1" -> Side.BUY;
            case "2" -> Side.SELL;
            default -> {
                problem(
                        OrdRejReason.UNSUPPORTED_ORDER_CHARACTERISTIC,
                        "side 54=" + side + " is not traded here: use 1 (buy) or 2 (sell)");
                yield Side.BUY;
            }
        };
    }

    OrderType type() throws FieldNotFound {
        String type = message.getString(OrdType.FIELD);
        return switch (type) {
            case "1" -> OrderType.MARKET;
            case "2" -> OrderType.LIMIT;
            default -> {
                problem(
                        OrdRejReason.UNSUPPORTED_ORDER_CHARACTERISTIC,
                        "order type 40=" + type + " is not offered here: use 1 (market) or 2 (limit)");
                yield OrderType.LIMIT;
            }
        };
    }

    /** DAY where the message says nothing. */
    TimeInForce timeInForce() {
        String life =
                message.getOptionalString(quickfix.field.TimeInForce.FIELD).orElse("0");
        return switch (life) {
            case "0" -> TimeInForce.DAY;
            case "3" -> TimeInForce.IOC;
            case "4" -> TimeInForce.FOK;
            default -> {
                problem(
                        OrdRejReason.UNSUPPORTED_ORDER_CHARACTERISTIC,
                        "time in force 59=" + life + " is not offered here: use 0 (day), 3 (IOC) or 4 (FOK)");
                yield TimeInForce.DAY;
            }
        };
    }

    /** Whole shares. */
    long quantity() {
        String text = message.getOptionalString(OrderQty.FIELD).orElse("");
        if (text.isEmpty()) {
            problem(OrdRejReason.INCORRECT_QUANTITY, "the order has no quantity: 38 is missing");
            return 0;
        }
        try {
            return new BigDecimal(text).longValueExact();
        } catch (ArithmeticException | NumberFormatException _) {
            problem(OrdRejReason.INCORRECT_QUANTITY, "quantity 38=" + shown(text) + " is not a number of whole shares");
            return 0;
        }
    }

    /** Ticks; NO_PRICE for a market order, whose Price(44) is not looked at. */
    long price(OrderType type) {
        if (type == OrderType.MARKET) {
            return Instrument.NO_PRICE;
        }
        String text = message.getOptionalString(Price.FIELD).orElse("");
        if (text.isEmpty()) {
            problem(OrdRejReason.OTHER, "the limit order has no price: 44 is missing");
            return 0;
        }
        try {
            return instrument.toTicks(new BigDecimal(text));
        } catch (ArithmeticException | NumberFormatException _) {
            problem(
                    OrdRejReason.OTHER,
                    "price 44=" + shown(text) + " is not on the grid: "
                            + BigDecimal.ONE
                                    .divide(BigDecimal.valueOf(instrument.ticksPerUnit()))
                                    .toPlainString()
                            + " is the finest step");
            return 0;
        }
    }

    private static String shown(String text) {
        return text.length() <= LONGEST_ID ? text : text.substring(0, LONGEST_ID) + "...";
    }
}
