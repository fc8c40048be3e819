package io.blockwright.engine;

/** Tells whether something says what was said before. Pure. */
final class SameWords {
    private SameWords() {}

    /** Whether two sentences are the same but for their numbers; asked at every look, so nothing is made for it. */
    static boolean in(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int i = word(one, 0);
        int j = word(other, 0);
        while (i < one.length() && j < other.length()) {
            if (one.charAt(i) != other.charAt(j)) {
                return false;
            }
            i = word(one, i + 1);
            j = word(other, j + 1);
        }
        return i >= one.length() && j >= other.length();
    }

    /** The next place from {@code from} on where no number is. */
    private static int word(String sentence, int from) {
        int at = from;
        while (at < sentence.length()) {
            char c = sentence.charAt(at);
            if (!(c >= '0' && c <= '9') && c != ',' && c != '.') {
                return at;
            }
            at++;
        }
        return at;
    }
}
