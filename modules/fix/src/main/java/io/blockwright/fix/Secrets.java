package io.blockwright.fix;

/** Blanks out what nobody may read in a log: Password (554), NewPassword (925) and RawData (96). */
final class Secrets {
    private static final String[] SECRET = {"554=", "925=", "96="};
    private static final char SOH = '\u0001';

    private Secrets() {}

    /** The text with every secret value replaced by asterisks; the same object when it holds none. */
    static String mask(String text) {
        String masked = text;
        for (String tag : SECRET) {
            masked = mask(masked, tag);
        }
        return masked;
    }

    private static String mask(String text, String tag) {
        int at = text.indexOf(tag);
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        for (; at >= 0; at = text.indexOf(tag, copied)) {
            int value = at + tag.length();
            out.append(text, copied, value);
            copied = value;
            if (at == 0 || !Character.isDigit(text.charAt(at - 1))) {
                out.append("***");
                copied = endOfValue(text, value);
            }
        }
        return out.append(text, copied, text.length()).toString();
    }

    private static int endOfValue(String text, int from) {
        int end = text.indexOf(SOH, from);
        return end < 0 ? text.length() : end;
    }
}
