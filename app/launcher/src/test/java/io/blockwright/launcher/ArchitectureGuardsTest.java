package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Breaks every rule of {@link ArchitectureRules} on purpose: a rule that no offender turns red guards nothing. */
final class ArchitectureGuardsTest {

    private static final Map<String, ArchRule> RULES = ArchitectureRules.all();

    /** A public class in every module's root package, one in an inner package and one in an spi. */
    @TempDir
    static Path neighbours;

    @TempDir
    Path folder;

    @BeforeAll
    static void settleTheNeighbours() {
        Stream<String> roots = ArchitectureRules.MAY_USE.keySet().stream()
                .map("package io.blockwright.%s; public class Neighbour {}"::formatted);
        Stream<String> deeper = Stream.of(
                "package io.blockwright.tca.inner; public class Deep {}",
                "package io.blockwright.trading.spi; public class Seam {}");
        new SourceSnippets(neighbours, neighbours)
                .compile(Stream.concat(roots, deeper).toArray(String[]::new));
    }

    /** Rule, module of the offender, and the statement that offends. */
    static Stream<Arguments> offenders() {
        return Stream.concat(
                ArchitectureRules.MAY_USE.keySet().stream()
                        .filter(module -> forbiddenTo(module) != null)
                        .map(module -> Arguments.of(
                                "table: " + module,
                                module,
                                "Object o = new io.blockwright.%s.Neighbour();".formatted(forbiddenTo(module)))),
                Stream.of(
                        Arguments.of("known modules", "stranger", ""),
                        Arguments.of("inner packages", "strategies", "Object o = new io.blockwright.tca.inner.Deep();"),
                        Arguments.of(
                                "inner packages", "launcher", "Class<?> c = io.blockwright.tca.inner.Deep[].class;"),
                        Arguments.of("fix library", "trading", "Object o = new quickfix.Message();"),
                        Arguments.of("fix library", "storage", "Object o = new quickfix.fix44.NewOrderSingle();"),
                        Arguments.of(
                                "fix library", "engine", "Class<?> c = org.apache.mina.core.session.IoSession.class;"),
                        Arguments.of("javafx", "engine", "Object o = new javafx.beans.property.SimpleLongProperty();"),
                        Arguments.of("javafx", "control", "Class<?> c = org.controlsfx.control.StatusBar.class;"),
                        Arguments.of("pulse", "workstation", "javafx.application.Platform.runLater(() -> {});"),
                        Arguments.of(
                                "pulse",
                                "workstation",
                                "java.util.concurrent.Executor e = javafx.application.Platform::runLater;"),
                        Arguments.of("clock", "engine", "long t = System.nanoTime();"),
                        Arguments.of("clock", "domain", "long t = System.currentTimeMillis();"),
                        Arguments.of("clock", "domain", "java.util.function.LongSupplier t = System::nanoTime;"),
                        Arguments.of("clock", "trading", "Object t = java.time.Instant.now();"),
                        Arguments.of("clock", "tca", "Object t = java.time.LocalDate.now();"),
                        Arguments.of("clock", "tca", "Object t = java.time.LocalTime.now(java.time.ZoneOffset.UTC);"),
                        Arguments.of("clock", "storage", "Object t = java.time.Clock.systemUTC();"),
                        Arguments.of("clock", "fix", "Object t = java.time.InstantSource.system();"),
                        Arguments.of("clock", "simulator", "Object t = new java.util.Date();"),
                        Arguments.of("randomness", "simulator", "Object r = new java.util.Random();"),
                        Arguments.of("randomness", "simulator", "Object r = new java.util.SplittableRandom();"),
                        Arguments.of("randomness", "strategies", "double r = Math.random();"),
                        Arguments.of(
                                "randomness",
                                "inference",
                                "int r = java.util.concurrent.ThreadLocalRandom.current().nextInt();"),
                        Arguments.of("randomness", "fix", "Object r = java.util.UUID.randomUUID();"),
                        Arguments.of("randomness", "storage", "Object r = new java.security.SecureRandom();"),
                        Arguments.of(
                                "randomness",
                                "backtest",
                                "java.util.Collections.shuffle(new java.util.ArrayList<String>());"),
                        Arguments.of("logging", "fix", "java.util.logging.Logger.getLogger(\"fix\").info(\"sent\");"),
                        Arguments.of("logging", "engine", "System.getLogger(\"engine\");"),
                        Arguments.of("terminal", "engine", "System.out.println(\"filled\");"),
                        Arguments.of("terminal", "workstation", "new Exception().printStackTrace();")));
    }

    @ParameterizedTest(name = "{0}: {1} with {2}")
    @MethodSource("offenders")
    void anOffenderTurnsItsRuleRed(String rule, String module, String statement) {
        EvaluationResult result = RULES.get(rule).evaluate(compile(module, "Offender", statement));

        assertThat(result.hasViolation()).as(rule).isTrue();
        assertThat(result.getFailureReport().getDetails()).anyMatch(line -> line.contains("Offender"));
    }

    @Test
    void everyRuleHasAnOffender() {
        Set<Object> proven =
                offenders().map(arguments -> arguments.get()[0]).collect(Collectors.toCollection(TreeSet::new));
        // Nothing is out of the benchmarks' reach, so their row of the table cannot be broken.
        proven.add("table: benchmarks");

        assertThat(proven).isEqualTo(new TreeSet<Object>(RULES.keySet()));
    }

    @Test
    void whatIsAllowedStaysGreen() {
        JavaClasses allowed = compile("engine", "Citizen", """
                Object neighbour = new io.blockwright.tca.Neighbour();
                Object seam = new io.blockwright.trading.spi.Seam();
                Object random = new java.util.Random(42);
                Object now = java.time.Instant.now(java.time.Clock.fixed(java.time.Instant.EPOCH, java.time.ZoneOffset.UTC));
                """);

        RULES.values().forEach(rule -> rule.check(allowed));
    }

    @Test
    void theNamedExceptionsAreGreen() {
        JavaClasses pulse = compile("workstation", "Pulse", "javafx.application.Platform.runLater(() -> {});");
        RULES.get("pulse").check(pulse);

        JavaClasses clock = compile("domain", "SystemClock", "long t = System.currentTimeMillis();");
        RULES.get("clock").check(clock);

        JavaClasses process = compile("training", "TrainingProcess", "System.out.println(1);");
        RULES.get("terminal").check(process);
    }

    private JavaClasses compile(String module, String type, String statement) {
        return new SourceSnippets(folder, neighbours).compile("""
                package io.blockwright.%s;
                public class %s {
                    void run() {
                        %s
                    }
                }
                """.formatted(module, type, statement));
    }

    /** A module out of the given module's reach, the same one every time, or null where it reaches all. */
    private static String forbiddenTo(String module) {
        Set<String> forbidden = new TreeSet<>(ArchitectureRules.MAY_USE.keySet());
        forbidden.remove(module);
        forbidden.removeAll(ArchitectureRules.MAY_USE.get(module));
        return forbidden.isEmpty() ? null : forbidden.iterator().next();
    }
}
