package io.blockwright.fix;

import java.nio.charset.StandardCharsets;

/** FIX messages written and read by hand, with no help from a FIX engine. */
final class FixText {
    private static final char SOH = '\u0001';

    private FixText() {}

    /** A whole message from fields parted by {@code |}; {@code lengthFormat} writes BodyLength (plain or padded). */
    static String frame(String body, String lengthFormat) {
        String content = body.replace('|', SOH) + SOH;
        String head = "8=FIX.4.4" + SOH + "9=" + lengthFormat.formatted(content.length()) + SOH;
        String whole = head + content;
        int sum = 0;
        for (byte b : whole.getBytes(StandardCharsets.ISO_8859_1)) {
            sum += b & 0xFF;
        }
        return whole + "10=%03d".formatted(sum % 256) + SOH;
    }

    /** The first value of a field, empty when it is absent. */
    static String field(String message, int tag) {
        String key = tag + "=";
        int at = message.startsWith(key) ? 0 : message.indexOf(SOH + key) + 1;
        if (at == 0 && !message.startsWith(key)) {
            return "";
        }
        int from = at + key.length();
        return message.substring(from, message.indexOf(SOH, from));
    }

    static String type(String message) {
        return field(message, 35);
    }

    /** Readable, without the fields that differ from run to run (9, 10, 34, 52). */
    static String golden(String message) {
        return message.replaceAll("(?<=" + SOH + "|^)(9|10|34|52)=[^" + SOH + "]*" + SOH, "")
                .replace(SOH, '|');
    }
}
