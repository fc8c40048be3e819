package io.blockwright.simulator.fix;

import java.util.regex.Pattern;

/** Looks into a FIX message as it came off the wire, before anything has parsed it. */
final class RawMessage {
    /** Session-level message types of FIX 4.4. */
    private static final String SESSION_LEVEL = "0A12345";

    /** Username, Password, RawData and the new password of later versions, in messages and in an engine's own words. */
    private static final Pattern SECRET = Pattern.compile("(^|[\u0001|\\s\\[])(553|554|96|925|1402|1404)=[^\u0001|]*");

    private RawMessage() {}

    static boolean isApplication(String raw) {
        String type = field(raw, 35);
        return !type.isEmpty() && !(type.length() == 1 && SESSION_LEVEL.contains(type));
    }

    /** Whether PossDupFlag(43) is set. */
    static boolean isResent(String raw) {
        return field(raw, 43).equals("Y");
    }

    /** MsgSeqNum(34), or −1 when there is none to read. */
    static int sequence(String raw) {
        String digits = field(raw, 34);
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    /** The first value of a tag, empty when the message has none. */
    static String field(String raw, int tag) {
        String key = "\u0001" + tag + "=";
        int start = raw.indexOf(key);
        if (start < 0) {
            return "";
        }
        start += key.length();
        int end = raw.indexOf('\u0001', start);
        return end < 0 ? "" : raw.substring(start, end);
    }

    /** The text with user names and passwords blotted out and the field separator made visible. */
    static String masked(String text) {
        return SECRET.matcher(text).replaceAll("$1$2=***").replace('\u0001', '|');
    }
}
