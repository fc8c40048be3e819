package io.blockwright.marketdata;

import io.blockwright.marketdata.news.LexiconFile;
import io.blockwright.marketdata.news.WordList;
import java.nio.file.Path;
import java.util.List;

/**
 * Scores headlines by a list of words: what they weigh, what strengthens or weakens them, what denies them, and of what a rise is
 * bad. Immutable; any thread. About ten microseconds a headline.
 */
public final class Lexicon implements SentimentScorer {
    private final WordList words;

    private Lexicon(WordList words) {
        this.words = words;
    }

    /**
     * Reads lexicons; where two say something of the same words, the later one is right.
     *
     * @throws MarketDataException when one cannot be understood: one sentence for the user
     */
    public static Lexicon read(List<Path> files) {
        WordList words = new WordList();
        files.forEach(file -> LexiconFile.read(file, words));
        return new Lexicon(words);
    }

    /** How many words and phrases it knows. */
    public int size() {
        return words.size();
    }

    @Override
    public double score(String text) {
        return words.score(text);
    }
}
