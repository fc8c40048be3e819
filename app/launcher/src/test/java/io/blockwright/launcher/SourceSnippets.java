package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Compiles short sources into a folder of their own, so that rules can be shown classes that the program must not have. */
final class SourceSnippets {

    private static final Pattern PACKAGE = Pattern.compile("package ([a-z.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|record|enum) (\\w+)");

    private final Path folder;
    private final Path neighbours;

    /** Snippets that live in one folder and see the program and the snippets compiled in another. */
    SourceSnippets(Path folder, Path neighbours) {
        this.folder = folder;
        this.neighbours = neighbours;
    }

    /** Compiles the sources, one public type each, together and returns their classes alone. */
    JavaClasses compile(String... sources) {
        String classPath = String.join(
                File.pathSeparator,
                System.getProperty("java.class.path"),
                classes(neighbours).toString());
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-nowarn", "-d", classes(folder).toString(), "-cp", classPath));
        for (String source : sources) {
            arguments.add(write(source).toString());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int code = compiler.run(null, null, null, arguments.toArray(String[]::new));
        assertThat(code).as("the snippets compile: %s", List.of(sources)).isZero();
        return new ClassFileImporter().importPath(classes(folder));
    }

    private static Path classes(Path folder) {
        return folder.resolve("classes");
    }

    private Path write(String source) {
        Path file = folder.resolve("sources")
                .resolve(first(PACKAGE, source).replace('.', '/'))
                .resolve(first(TYPE, source) + ".java");
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String first(Pattern pattern, String source) {
        Matcher matcher = pattern.matcher(source);
        assertThat(matcher.find()).as("%s in %s", pattern, source).isTrue();
        return matcher.group(1);
    }
}
