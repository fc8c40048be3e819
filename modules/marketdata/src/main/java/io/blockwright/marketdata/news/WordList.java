package io.blockwright.marketdata.news;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words and what they do to a sentence. Filled by one thread, then read by any. */
public final class WordList {
    /** Words of the longest phrase. */
    static final int LONGEST = 4;
    /** Letters of the shortest stem. */
    static final int SHORTEST_STEM = 4;
    /** So many words around it are what a denial, a strengthening or a turning noun is about. */
    private static final int REACH = 3;
    /** "Not good" is less bad than "bad". */
    private static final double DENIED = -0.5;
    /** One strong word makes three quarters of the strongest answer. */
    private static final double DOUBT = 0.5;

    private final Map<String, Entry> phrases = new HashMap<>();
    private final Map<String, Entry> stems = new HashMap<>();

    /** What a word does. */
    enum Kind {
        /** It is good or bad itself. */
        WEIGHS,
        /** It says that something goes up or down, which is good or bad for what it is said of. */
        MOVES,
        /** What goes up here is bad: costs, losses. */
        TURNS,
        /** It makes what follows stronger or weaker. */
        STRENGTHENS,
        /** It denies what follows. */
        DENIES
    }

    private record Entry(Kind kind, double weight, int words) {}

    private record Found(int at, Entry entry) {}

    void add(String phrase, Kind kind, double weight, boolean stem) {
        Entry entry = new Entry(kind, weight, phrase.split(" ", -1).length);
        (stem ? stems : phrases).put(phrase, entry);
    }

    /** How many words and phrases. */
    public int size() {
        return phrases.size() + stems.size();
    }

    /** Lower-case words of letters, digits and apostrophes. */
    static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? ' ' : text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                word.append(Character.toLowerCase(c));
            } else if ((c == '\'' || c == '’') && !word.isEmpty()) {
                word.append('\'');
            } else if (!word.isEmpty()) {
                tokens.add(
                        word.charAt(word.length() - 1) == '\''
                                ? word.substring(0, word.length() - 1)
                                : word.toString());
                word.setLength(0);
            }
        }
        return tokens;
    }

    /** From −1 (bad) to 1 (good). */
    public double score(String text) {
        List<Found> found = find(tokens(text));
        double sum = 0;
        for (Found word : found) {
            if (word.entry.kind == Kind.WEIGHS || word.entry.kind == Kind.MOVES) {
                sum += weight(word, found);
            }
        }
        return sum / Math.sqrt(sum * sum + DOUBT);
    }

    private static double weight(Found word, List<Found> found) {
        double weight = word.entry.weight;
        for (Found other : found) {
            int before = word.at - other.at;
            switch (other.entry.kind) {
                case STRENGTHENS -> weight *= (before > 0 && before <= REACH) || before == -1 ? other.entry.weight : 1;
                case DENIES -> weight *= before > 0 && before <= REACH ? DENIED : 1;
                case TURNS -> weight *= word.entry.kind == Kind.MOVES && Math.abs(before) <= REACH ? -1 : 1;
                case WEIGHS, MOVES -> {
                    // these say what they say, whatever stands beside them
                }
            }
        }
        return weight;
    }

    private List<Found> find(List<String> tokens) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            Entry entry = at(tokens, i);
            if (entry == null) {
                i++;
            } else {
                found.add(new Found(i, entry));
                i += entry.words;
            }
        }
        return found;
    }

    /** The longest phrase that begins here, else the longest stem. */
    private @Nullable Entry at(List<String> tokens, int from) {
        for (int words = Math.min(LONGEST, tokens.size() - from); words > 0; words--) {
            Entry entry = phrases.get(String.join(" ", tokens.subList(from, from + words)));
            if (entry != null) {
                return entry;
            }
        }
        String token = tokens.get(from);
        for (int length = token.length(); length >= SHORTEST_STEM; length--) {
            Entry entry = stems.get(token.substring(0, length));
            if (entry != null) {
                return entry;
            }
        }
        return null;
    }
}
