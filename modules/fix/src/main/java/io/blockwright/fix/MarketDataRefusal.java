package io.blockwright.fix;

import quickfix.Message;

/** Why a venue refused a market data request (281, 58), in words. */
final class MarketDataRefusal {
    private MarketDataRefusal() {}

    static String explain(Message message) {
        String code = Fields.text(message, Tag.MD_REQ_REJ_REASON);
        String words = switch (code) {
            case "0" -> "unknown symbol";
            case "1" -> "duplicate request id";
            case "2" -> "insufficient bandwidth";
            case "3" -> "insufficient permissions";
            case "4" -> "updates are not supported";
            case "5" -> "no market depth that it supports is known here";
            case "6" -> "neither increments nor full refreshes are supported";
            case "8" -> "an entry type is not supported";
            case "" -> "";
            default -> "MDReqRejReason " + code;
        };
        String text = Fields.text(message, Tag.TEXT);
        if (words.isEmpty() || text.isEmpty()) {
            return words.isEmpty() && text.isEmpty() ? "no reason given" : words + text;
        }
        return words + " (" + text + ")";
    }
}
