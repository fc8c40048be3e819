package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No source file grows past what a reader takes in: 400 lines of code, blank lines and comments not counted. */
final class FileLengthTest {

    private static final int MOST_CODE_LINES = 400;

    @Test
    void everyFileOfTheProgramIsShortEnough() {
        Path home = Path.of(System.getProperty("blockwright.home"));

        assertThat(sources(home.resolve("modules"))).isNotEmpty();
        assertThat(tooLong(home.resolve("modules"))).isEmpty();
        assertThat(tooLong(home.resolve("app"))).isEmpty();
    }

    @Test
    void aFileOverTheLimitIsFound(@TempDir Path folder) throws IOException {
        Path java = Files.createDirectories(folder.resolve("module/src/main/java"));
        String comments = "// why\n\n/* one\n * two\n */\n/** three */\n".repeat(100);
        Files.writeString(java.resolve("Short.java"), comments + "int a;\n".repeat(MOST_CODE_LINES));
        Files.writeString(java.resolve("Long.java"), comments + "int a;\n".repeat(MOST_CODE_LINES + 1));

        assertThat(tooLong(folder)).singleElement().asString().contains("Long.java", "401");
    }

    private static List<String> tooLong(Path root) {
        return sources(root).stream()
                .filter(file -> codeLines(file) > MOST_CODE_LINES)
                .map(file -> "%s has %d code lines".formatted(root.relativize(file), codeLines(file)))
                .toList();
    }

    private static List<Path> sources(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !root.relativize(file).toString().matches("(.*[/\\\\])?target[/\\\\].*"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long codeLines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty()
                            && !line.startsWith("//")
                            && !line.startsWith("/*")
                            && !line.startsWith("*"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
