package io.blockwright.workstation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a user reads is in the bundles, all of it and nothing else. */
class WordsGuardTest {
    private static final Path MAIN =
            Path.of(System.getProperty("blockwright.home"), "app", "workstation", "src", "main");
    private static final Path JAVA = MAIN.resolve("java/io/blockwright/workstation");
    private static final Path BUNDLES = MAIN.resolve("resources/io/blockwright/workstation");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern DIRECT = Pattern.compile("TEXTS\\s*\\.get\\(\\s*\"([^\"]+)\"\\s*[,)]");
    /** A sentence: a capital letter and at least four words. */
    private static final Pattern SENTENCE = Pattern.compile("[A-Z][\\p{L}']*(?: [\\p{L}\\d',.:;()%+-]+){3,}.*");
    /** Lines whose words are for a log, a programmer or the command line, not for the screen. */
    private static final Pattern NOT_SHOWN = Pattern.compile(
            "LOG\\.|Exception\\(|@SuppressWarnings|requireNonNull|^\\s*(?:\\*|//)|assert |because\\(|ofPattern");

    /** Files whose words still have to move. Take one out when its words are in a bundle; never add one. */
    private static final Set<String> STILL_TO_MOVE = Set.of(
            "DeskAccess.java",
            "command/DeskCommands.java",
            "confirm/SecondPerson.java",
            "text/PercentText.java",
            "text/QuantityText.java",
            "text/DurationText.java",
            "text/PriceFormat.java");

    @Test
    void everyTextThatIsAskedForIsThere() {
        List<String> missing = new ArrayList<>();
        for (Path folder : packages()) {
            Set<String> known = keys(folder);
            for (Path source : sources(folder)) {
                Matcher asked = DIRECT.matcher(read(source));
                while (asked.find()) {
                    if (!known.contains(asked.group(1))) {
                        missing.add(JAVA.relativize(source) + ": " + asked.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noTextIsKeptThatNobodyAsksFor() {
        List<String> unused = new ArrayList<>();
        for (Path folder : packages()) {
            Set<String> literals = new TreeSet<>();
            for (Path source : sources(folder)) {
                Matcher literal = LITERAL.matcher(read(source));
                while (literal.find()) {
                    literals.add(literal.group(1));
                }
            }
            for (String key : keys(folder)) {
                boolean whole = literals.contains(key);
                boolean composed = literals.stream()
                        .anyMatch(part -> part.length() > 2
                                && (((part.endsWith(".") || part.endsWith("-")) && key.startsWith(part))
                                        || (part.startsWith(".") && key.endsWith(part))));
                boolean under = literals.stream().anyMatch(part -> key.startsWith(part + ".") && part.length() > 2);
                if (!whole && !composed && !under) {
                    unused.add(JAVA.relativize(folder) + ": " + key);
                }
            }
        }
        assertThat(unused).isEmpty();
    }

    @Test
    void noSentenceForAUserStandsInTheSources() {
        List<String> found = new ArrayList<>();
        for (Path folder : allPackages()) {
            for (Path source : sources(folder)) {
                String name = JAVA.relativize(source).toString().replace('\\', '/');
                // What is in bench is a made-up desk that is measured, not read.
                if (!name.startsWith("bench/") && !STILL_TO_MOVE.contains(name)) {
                    sentences(source).forEach(sentence -> found.add(name + ": " + sentence));
                }
            }
        }
        assertThat(found).as("sentences outside the bundles").isEmpty();
    }

    @Test
    void theGuardItselfSeesASentence() {
        assertThat("Fill in the ticket on the right").matches(SENTENCE);
        assertThat("ticket.send").doesNotMatch(SENTENCE);
        assertThat("Ctrl+Shift+K").doesNotMatch(SENTENCE);
    }

    private static List<String> sentences(Path source) {
        List<String> found = new ArrayList<>();
        String before = "";
        for (String line : read(source).split("\n", -1)) {
            // A message may stand on the line after the exception or the log call it belongs to.
            if (!NOT_SHOWN.matcher(line).find() && !NOT_SHOWN.matcher(before).find()) {
                Matcher literal = LITERAL.matcher(line);
                while (literal.find()) {
                    if (SENTENCE.matcher(literal.group(1)).matches()) {
                        found.add(literal.group(1));
                    }
                }
            }
            before = line;
        }
        return found;
    }

    private static Set<String> keys(Path folder) {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(
                BUNDLES.resolve(JAVA.relativize(folder)).resolve("messages.properties"), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static List<Path> packages() {
        return allPackages().stream()
                .filter(folder ->
                        Files.exists(BUNDLES.resolve(JAVA.relativize(folder)).resolve("messages.properties")))
                .toList();
    }

    private static List<Path> allPackages() {
        try (Stream<Path> all = Files.walk(JAVA)) {
            return all.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
