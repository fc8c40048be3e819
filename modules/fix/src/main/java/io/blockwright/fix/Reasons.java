package io.blockwright.fix;

import quickfix.Message;

/** The reason codes of FIX 4.4 in words, before whatever text the venue added. */
final class Reasons {
    private Reasons() {}

    /** Why an order was rejected (103, 58). */
    static String order(Message message) {
        String code = Fields.text(message, Tag.ORD_REJ_REASON);
        return join(
                switch (code) {
                    case "" -> "";
                    case "0" -> "broker or exchange option";
                    case "1" -> "unknown symbol";
                    case "2" -> "exchange closed";
                    case "3" -> "order exceeds limit";
                    case "4" -> "too late to enter";
                    case "5" -> "unknown order";
                    case "6" -> "duplicate order";
                    case "8" -> "stale order";
                    case "11" -> "unsupported order characteristic";
                    case "13" -> "incorrect quantity";
                    case "99" -> "";
                    default -> "OrdRejReason " + code;
                },
                message);
    }

    /** Why a cancel or replace was refused (102, 58). */
    static String cancel(Message message) {
        String code = Fields.text(message, Tag.CXL_REJ_REASON);
        return join(
                switch (code) {
                    case "" -> "";
                    case "0" -> "too late to cancel";
                    case "1" -> "unknown order";
                    case "2" -> "broker or exchange option";
                    case "3" -> "already pending cancel or replace";
                    case "6" -> "duplicate ClOrdID";
                    case "99" -> "";
                    default -> "CxlRejReason " + code;
                },
                message);
    }

    /** Why a mass cancel was refused (532, 58). */
    static String massCancel(Message message) {
        String code = Fields.text(message, Tag.MASS_CANCEL_REJECT_REASON);
        return join(
                switch (code) {
                    case "", "99" -> "";
                    case "0" -> "mass cancel not supported";
                    default -> "MassCancelRejectReason " + code;
                },
                message);
    }

    /** Why a message was refused (380 or 373, 371, 58). */
    static String message(Message message) {
        String field = Fields.text(message, Tag.REF_TAG_ID);
        return join(field.isEmpty() ? "" : "field " + field, message);
    }

    private static String join(String code, Message message) {
        String text = Fields.text(message, Tag.TEXT);
        if (code.isEmpty()) {
            return text.isEmpty() ? "no reason given" : text;
        }
        return text.isEmpty() || text.equalsIgnoreCase(code) ? code : code + ": " + text;
    }
}
