package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/** Breaks on purpose what the build itself guards, in a module of its own under the real parent. */
final class BuildGuardsTest {

    private static final Path HOME = Path.of(System.getProperty("blockwright.home"));

    @TempDir(factory = InTheTree.class)
    Path module;

    /** Inside the tree, because a module's path to its parent is a relative one. */
    static final class InTheTree implements TempDirFactory {
        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext extension)
                throws IOException {
            Path target = Files.createDirectories(HOME.resolve("app/launcher/target"));
            return Files.createTempDirectory(target, "build-guards");
        }
    }

    @Test
    void theCompilerRefusesNullsKnownBugsAndUnmarkedPackages() throws Exception {
        pom("");
        source("marked", "package-info", "@org.jspecify.annotations.NullMarked package io.blockwright.marked;");
        source("marked", "Nulls", "package io.blockwright.marked; class Nulls { String name() { return null; } }");
        source(
                "marked",
                "Bug",
                "package io.blockwright.marked; class Bug { boolean b(int[] a) { return a.equals(a); } }");
        source("unmarked", "Plain", "package io.blockwright.unmarked; class Plain {}");

        String output = fails("compile");

        assertThat(output)
                .containsPattern("Nulls.java:.*\\[NullAway]")
                .containsPattern("Bug.java:.*\\[ArrayEquals]")
                .containsPattern("Plain.java:.*\\[RequireExplicitNullMarking]");
    }

    @Test
    void aWarningAloneFailsTheBuild() throws Exception {
        pom("");
        source("marked", "package-info", "@org.jspecify.annotations.NullMarked package io.blockwright.marked;");
        source("marked", "Raw", "package io.blockwright.marked; class Raw { java.util.List names; }");

        assertThat(fails("compile")).contains("found raw type", "warnings found and -Werror specified");
    }

    @Test
    void aHeadlessModuleCannotDependOnJavaFx() throws Exception {
        pom("""
                <dependencies>
                  <dependency>
                    <groupId>org.openjfx</groupId>
                    <artifactId>javafx-base</artifactId>
                  </dependency>
                </dependencies>
                """);

        assertThat(fails("validate")).contains("Everything under modules/ is headless");
    }

    @Test
    void sourcesOutOfFormatAreRefused() throws Exception {
        pom("");
        source("marked", "Loose", "package io.blockwright.marked;   class Loose   { }");

        assertThat(fails("spotless:check")).contains("Loose.java", "spotless:apply");
    }

    private void pom(String more) throws IOException {
        Files.writeString(module.resolve("pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>io.blockwright</groupId>
                    <artifactId>blockwright</artifactId>
                    <version>0.1.0-SNAPSHOT</version>
                    <relativePath>%s</relativePath>
                  </parent>
                  <artifactId>offender</artifactId>
                  %s
                </project>
                """.formatted(
                        module.relativize(HOME.resolve("pom.xml")).toString().replace('\\', '/'), more));
    }

    private void source(String name, String type, String text) throws IOException {
        Path file = module.resolve("src/main/java/io/blockwright").resolve(name).resolve(type + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text + "\n");
    }

    /** Runs Maven in the module, with the Java of this test and the settings of the real build, and returns its output. */
    private String fails(String goal) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        Path maven = HOME.resolve(windows ? "mvnw.cmd" : "mvnw");
        Path log = module.resolve("build.log");
        ProcessBuilder command = new ProcessBuilder(List.of(
                        maven.toString(),
                        "-B",
                        "-o",
                        "-f",
                        module.resolve("pom.xml").toString(),
                        goal))
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process build = command.start();
        assertThat(build.waitFor(10, TimeUnit.MINUTES)).isTrue();
        String output = Files.readString(log);
        assertThat(build.exitValue()).as(output).isNotZero();
        return output;
    }
}
