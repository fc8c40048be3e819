package io.blockwright.marketdata.news;

import io.blockwright.marketdata.MarketDataException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a text file that a person brought, in UTF-8; empty lines and those that begin with {@code #} are passed over.
 * What is wrong with it is one sentence that names file, line and mend.
 */
public final class BroughtFile {
    private static final long MOST_BYTES = 16L << 20;

    private final String name;
    private final List<Line> lines = new ArrayList<>();

    /** A line with its number from 1. */
    public record Line(int number, String text) {}

    /**
     * Reads a file.
     *
     * @param what it holds, such as {@code lexicon}
     */
    public BroughtFile(Path file, String what) {
        this.name = String.valueOf(file);
        try {
            if (Files.isDirectory(file)) {
                throw new MarketDataException("The " + what + " " + file + " is a folder: name the file in it.");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new MarketDataException("The " + what + " " + file + " is larger than 16 MB: that is no " + what
                        + "; name another file.");
            }
            String all = Files.readString(file, StandardCharsets.UTF_8);
            int number = 0;
            for (String text : all.split("\r?\n", -1)) {
                number++;
                String line = number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
                if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
                    lines.add(new Line(number, line.strip()));
                }
            }
        } catch (NoSuchFileException e) {
            throw new MarketDataException("There is no " + what + " " + file + ": name a file that exists.", e);
        } catch (CharacterCodingException e) {
            throw new MarketDataException("The " + what + " " + file + " is not text in UTF-8: save it as that.", e);
        } catch (IOException e) {
            throw new MarketDataException(
                    "The " + what + " " + file + " cannot be read (" + e.getMessage() + "): check its rights.", e);
        }
    }

    public List<Line> lines() {
        return lines;
    }

    /** What is wrong with a line, and how to mend it. */
    public MarketDataException wrong(Line line, String wrong, String mend) {
        return new MarketDataException(sentence(line, wrong, mend));
    }

    MarketDataException wrong(Line line, String wrong, String mend, Exception cause) {
        return new MarketDataException(sentence(line, wrong, mend), cause);
    }

    private String sentence(Line line, String wrong, String mend) {
        return name + ", line " + line.number + ": " + wrong + "; " + mend + ".";
    }
}
