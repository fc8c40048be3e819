package io.blockwright.domain;

/**
 * Makes a stranger's words harmless: one line of plain text of bounded length. Control characters, line and paragraph ends and
 * the marks that turn writing round become single spaces; what comes after the longest length is not even looked at.
 */
public final class NewsText {
    /** Characters of a headline. */
    public static final int LONGEST = 500;
    /** Characters of a source, an id, a symbol, a unit. */
    public static final int LONGEST_NAME = 64;
    /** Symbols of one headline. */
    public static final int MOST_SYMBOLS = 32;

    private NewsText() {}

    /** A headline's words. */
    public static String clean(String text) {
        return cut(text, LONGEST);
    }

    /** A short name. */
    public static String name(String text) {
        return cut(text, LONGEST_NAME);
    }

    /** Letters and digits alone, whatever their case: stories are sent again with other punctuation. FNV-1a, 64 bits. */
    static long story(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                hash = (hash ^ Character.toLowerCase(c)) * 0x100000001b3L;
            }
        }
        return hash;
    }

    /** The figure, NaN for one that is none; one zero and one NaN, so that equal figures are equal bits. */
    static double figure(double value) {
        return Double.isFinite(value) ? value + 0.0 : Double.NaN;
    }

    private static String cut(String text, int longest) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), longest));
        boolean space = false;
        // Whoever sends nothing but blanks must not be read to the end either.
        int end = Math.min(text.length(), 4 * longest);
        for (int i = 0; i < end; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isBlank(c)) {
                space = !out.isEmpty();
                continue;
            }
            if (out.length() + (space ? 1 : 0) + Character.charCount(c) > longest) {
                break;
            }
            if (space) {
                out.append(' ');
                space = false;
            }
            out.appendCodePoint(c);
        }
        return out.toString();
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED -> true;
                    default -> false;
                };
    }
}
