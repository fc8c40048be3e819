package io.blockwright.workstation.shell;

import java.util.Locale;

/** Finds what somebody means by a few letters: they must all occur, in their order; how well they do is a score. */
final class Fuzzy {
    private static final int NONE = Integer.MIN_VALUE;
    private static final int WORD_START = 8;
    /** More than a word's start: what was typed as one is looked for as one before it is taken for initials. */
    private static final int NEXT_TO_LAST = 9;

    private Fuzzy() {}

    /** Higher is better; {@link #isMatch} says whether it is one at all. */
    static int score(String typed, String text) {
        String wanted = typed.toLowerCase(Locale.ROOT).replace(" ", "");
        String within = text.toLowerCase(Locale.ROOT);
        int best = NONE;
        for (int start = within.indexOf(first(wanted)); start >= 0; start = within.indexOf(first(wanted), start + 1)) {
            best = Math.max(best, from(wanted, within, start));
            if (wanted.isEmpty()) {
                return 0;
            }
        }
        return best;
    }

    static boolean isMatch(int score) {
        return score != NONE;
    }

    private static String first(String wanted) {
        return wanted.isEmpty() ? "" : wanted.substring(0, 1);
    }

    private static int from(String wanted, String within, int start) {
        int score = 0;
        int last = -2;
        int at = start;
        for (int i = 0; i < wanted.length(); i++) {
            at = i == 0 ? start : within.indexOf(wanted.charAt(i), last + 1);
            if (at < 0) {
                return NONE;
            }
            boolean startsWord = at == 0 || !Character.isLetterOrDigit(within.charAt(at - 1));
            score += (startsWord ? WORD_START : 0) + (at == last + 1 ? NEXT_TO_LAST : 0) - Math.min(3, at / 12);
            last = at;
        }
        return score;
    }
}
