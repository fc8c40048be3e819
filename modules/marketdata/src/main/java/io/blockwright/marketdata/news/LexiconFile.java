package io.blockwright.marketdata.news;

import io.blockwright.marketdata.MarketDataException;
import io.blockwright.marketdata.news.BroughtFile.Line;
import io.blockwright.marketdata.news.WordList.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Reads a lexicon file; docs/user/market-watch.md says how one is written. */
public final class LexiconFile {
    private static final String FORMS =
            "begin with a weight from -1 to 1, up or down and a weight, x and a factor, not, or turns; then the words";

    private LexiconFile() {}

    /** Adds a file's words to a list. */
    public static void read(Path path, WordList words) {
        BroughtFile file = new BroughtFile(path, "lexicon");
        for (Line line : file.lines()) {
            take(file, line, words);
        }
        if (words.size() == 0) {
            throw new MarketDataException("The lexicon " + path + " holds no word: " + FORMS + ", one entry a line.");
        }
    }

    private static void take(BroughtFile file, Line line, WordList words) {
        String[] parts = line.text().split("\\s+", 2);
        if (parts.length < 2) {
            throw file.wrong(line, "there is no word after '" + parts[0] + "'", FORMS);
        }
        String first = parts[0].toLowerCase(Locale.ROOT);
        switch (first) {
            case "not" -> add(file, line, words, Kind.DENIES, 0, parts[1]);
            case "turns" -> add(file, line, words, Kind.TURNS, 0, parts[1]);
            case "up", "down" -> {
                String[] rest = parts[1].split("\\s+", 2);
                if (rest.length < 2) {
                    throw file.wrong(line, "there is no word after '" + line.text() + "'", FORMS);
                }
                double weight = number(file, line, rest[0], 0, 1);
                add(file, line, words, Kind.MOVES, first.equals("up") ? weight : -weight, rest[1]);
            }
            default -> {
                boolean factor = first.startsWith("x") && first.length() > 1 && !Character.isLetter(first.charAt(1));
                add(
                        file,
                        line,
                        words,
                        factor ? Kind.STRENGTHENS : Kind.WEIGHS,
                        factor ? number(file, line, first.substring(1), 0, 3) : number(file, line, first, -1, 1),
                        parts[1]);
            }
        }
    }

    private static void add(BroughtFile file, Line line, WordList words, Kind kind, double weight, String phrase) {
        List<String> tokens = WordList.tokens(phrase.endsWith("*") ? phrase.substring(0, phrase.length() - 1) : phrase);
        if (tokens.isEmpty() || tokens.size() > WordList.LONGEST) {
            throw file.wrong(
                    line,
                    "'" + phrase + "' has " + tokens.size() + " words",
                    "write one to " + WordList.LONGEST + " of letters and digits");
        }
        if (phrase.endsWith("*") && (tokens.size() > 1 || tokens.getFirst().length() < WordList.SHORTEST_STEM)) {
            throw file.wrong(
                    line,
                    "'" + phrase + "' is too short or too long to stand for what begins so",
                    "write one word of " + WordList.SHORTEST_STEM + " letters or more before the *");
        }
        words.add(String.join(" ", tokens), kind, weight, phrase.endsWith("*"));
    }

    private static double number(BroughtFile file, Line line, String text, double least, double most) {
        try {
            double value = Double.parseDouble(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw file.wrong(line, "'" + text + "' is no weight", FORMS, e);
        }
        throw file.wrong(line, "'" + text + "' is not between " + (int) least + " and " + (int) most, FORMS);
    }
}
