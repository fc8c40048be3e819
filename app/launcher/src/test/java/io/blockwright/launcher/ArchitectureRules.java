package io.blockwright.launcher;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who may use what in Blockwright, by module. Every rule here has its offenders in {@link ArchitectureGuardsTest}. */
final class ArchitectureRules {

    /** Each module and the modules it may use. */
    static final Map<String, Set<String>> MAY_USE = mayUse();

    /** Modules under app/, the only ones that know a screen, a wall clock or a terminal. */
    private static final Set<String> APP = Set.of("workstation", "control", "launcher");

    /** Modules that are never shipped. */
    private static final Set<String> TOOLS = Set.of("testkit", "benchmarks");

    private static final String ROOT = "io.blockwright.";

    private ArchitectureRules() {}

    private static Map<String, Set<String>> mayUse() {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        table.put("domain", Set.of());
        table.put("marketdata", Set.of("domain"));
        table.put("trading", Set.of("domain"));
        table.put("options", Set.of("domain"));
        table.put("tca", Set.of("domain"));
        table.put("inference", Set.of("domain", "marketdata"));
        table.put("strategies", Set.of("domain", "marketdata", "inference", "tca"));
        table.put("engine", Set.of("domain", "marketdata", "strategies", "trading", "tca"));
        table.put("fix", Set.of("domain", "marketdata", "trading"));
        table.put("simulator", Set.of("domain", "marketdata", "trading"));
        table.put("storage", Set.of("domain", "marketdata", "trading", "tca"));
        table.put(
                "backtest",
                Set.of("domain", "marketdata", "inference", "strategies", "trading", "engine", "simulator", "tca"));
        table.put("training", allOf(table));
        table.put("workstation", Set.of("domain", "engine", "options", "tca"));
        table.put("control", Set.of("domain", "engine", "options", "tca"));
        table.put("launcher", allBut(allOf(table), "training"));
        table.put("testkit", Set.of("domain"));
        table.put("benchmarks", allOf(table));
        return Map.copyOf(table);
    }

    private static Set<String> allOf(Map<String, Set<String>> table) {
        return Set.copyOf(table.keySet());
    }

    private static Set<String> allBut(Set<String> modules, String... left) {
        Set<String> rest = new TreeSet<>(modules);
        rest.removeAll(Set.of(left));
        return rest;
    }

    /** Every rule under the name that its offenders use. */
    static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        MAY_USE.keySet().stream().sorted().forEach(module -> rules.put("table: " + module, usesOnlyItsTable(module)));
        rules.put("known modules", everyClassIsInAKnownModule());
        rules.put("inner packages", innerPackagesStayInside());
        rules.put("fix library", fixLibraryOnlyInFixAndSimulator());
        rules.put("javafx", javaFxOnlyOnTheScreen());
        rules.put("pulse", onlyThePulseCrossesToTheFxThread());
        rules.put("clock", noWallClockBelowApp());
        rules.put("randomness", noUnseededRandomnessBelowApp());
        rules.put("logging", logsGoThroughSlf4j());
        rules.put("terminal", onlyTheLauncherWritesToTheTerminal());
        // A module of the table may have no classes yet.
        rules.replaceAll((name, rule) -> rule.allowEmptyShould(true));
        return rules;
    }

    private static ArchRule usesOnlyItsTable(String module) {
        String[] forbidden = MAY_USE.keySet().stream()
                .filter(other -> !other.equals(module) && !MAY_USE.get(module).contains(other))
                .map(ArchitectureRules::inside)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(inside(module))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .because("the module table lets " + module + " use " + new TreeSet<>(MAY_USE.get(module)) + " only");
    }

    private static ArchRule everyClassIsInAKnownModule() {
        return classes()
                .that()
                .resideInAPackage("io.blockwright..")
                .should()
                .resideInAnyPackage(
                        MAY_USE.keySet().stream().map(ArchitectureRules::inside).toArray(String[]::new))
                .because("a module that the table does not know would have no rules at all");
    }

    private static ArchRule innerPackagesStayInside() {
        return classes()
                .that()
                .resideInAPackage("io.blockwright..")
                .should(new ArchCondition<>("use other modules through their root package or spi") {
                    @Override
                    public void check(JavaClass user, ConditionEvents events) {
                        for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                            JavaClass used = dependency.getTargetClass().getBaseComponentType();
                            if (used.getPackageName().startsWith(ROOT)
                                    && !moduleOf(used).equals(moduleOf(user))
                                    && !isOpen(used)) {
                                events.add(SimpleConditionEvent.violated(user, dependency.getDescription()));
                            }
                        }
                    }
                })
                .because("what lies deeper in a module is its own business and changes without notice");
    }

    private static ArchRule fixLibraryOnlyInFixAndSimulator() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(inside("fix"), inside("simulator"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("quickfix..", "org.quickfixj..", "org.apache.mina..")
                .because("FIX has two independent mappings, one per side, and everything else speaks the domain");
    }

    private static ArchRule javaFxOnlyOnTheScreen() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(inside("workstation"), inside("launcher"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "com.sun.javafx..", "org.controlsfx..", "eu.hansolo..")
                .because("everything but the screen runs headless");
    }

    private static ArchRule onlyThePulseCrossesToTheFxThread() {
        DescribedPredicate<JavaClass> pulse = DescribedPredicate.describe(
                "the Pulse", type -> type.getName().matches("io\\.blockwright\\.workstation\\.Pulse(\\$.*)?"));
        return noClasses()
                .that(DescribedPredicate.not(pulse))
                .should()
                .accessTargetWhere(calls("javafx.application.Platform", "runLater"))
                .because("updates are conflated to one batch a frame; a queue of runLater calls falls seconds behind");
    }

    private static ArchRule noWallClockBelowApp() {
        DescribedPredicate<JavaClass> systemClock = DescribedPredicate.describe(
                "SystemClock", type -> type.getName().equals(ROOT + "domain.SystemClock"));
        DescribedPredicate<JavaAccess<?>> readsTheTime = calls("java.lang.System", "currentTimeMillis", "nanoTime")
                .or(calls("java.time.Clock", "system.*", "tick(Millis|Seconds|Minutes)"))
                .or(calls("java.time.InstantSource", "system"))
                .or(calls("java.util.Calendar", "getInstance"))
                .or(withoutArguments(calls("java.util.Date", "<init>")))
                .or(DescribedPredicate.describe(
                        "now() of java.time without a clock",
                        access -> access.getTargetOwner().getPackageName().startsWith("java.time")
                                && access.getTarget().getName().equals("now")
                                && !access.getTarget().getFullName().contains("java.time.Clock")));
        return noClasses()
                .that(belowApp())
                .and(DescribedPredicate.not(systemClock))
                .should()
                .accessTargetWhere(readsTheTime)
                .because("replay, backtest and training run on their own time: a clock comes in by constructor");
    }

    private static ArchRule noUnseededRandomnessBelowApp() {
        DescribedPredicate<JavaAccess<?>> drawsUnseeded = withoutArguments(
                        calls("java.util.(Random|SplittableRandom)", "<init>"))
                .or(calls("java.lang.(Strict)?Math", "random"))
                .or(calls("java.util.concurrent.ThreadLocalRandom", ".*"))
                .or(calls("java.util.UUID", "randomUUID"))
                .or(calls("java.security.SecureRandom", "<init>|getInstance.*"))
                .or(calls("java.util.random.RandomGenerator", "of|getDefault"))
                .or(DescribedPredicate.describe(
                        "Collections.shuffle without a Random",
                        access -> access.getTarget()
                                .getFullName()
                                .equals("java.util.Collections.shuffle(java.util.List)")));
        return noClasses()
                .that(belowApp())
                .should()
                .accessTargetWhere(drawsUnseeded)
                .because("the same seed and the same inputs give the same events: a seed comes in by constructor");
    }

    private static ArchRule logsGoThroughSlf4j() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(inside("launcher"))
                .should()
                .dependOnClassesThat(resideInAPackage("java.util.logging..").or(assignableTo(System.Logger.class)))
                .orShould()
                .accessTargetWhere(calls("java.lang.System", "getLogger"))
                .because(
                        "logs go through SLF4J, with ids as they are written; the launcher alone joins what is not ours");
    }

    private static ArchRule onlyTheLauncherWritesToTheTerminal() {
        Set<String> processes = Set.of(ROOT + "training.TrainingProcess", ROOT + "training.EvaluationProcess");
        DescribedPredicate<JavaClass> trainingProcess = DescribedPredicate.describe(
                "the training process or the one that evaluates", type -> processes.contains(type.getName()));
        return noClasses()
                .that()
                .resideOutsideOfPackages(inside("launcher"), inside("benchmarks"))
                .and(DescribedPredicate.not(trainingProcess))
                .should(ACCESS_STANDARD_STREAMS)
                .because("the terminal belongs to the command line, whose other end these processes are;"
                        + " everything else logs");
    }

    private static DescribedPredicate<JavaClass> belowApp() {
        String[] exempt = Stream.concat(APP.stream(), TOOLS.stream())
                .map(ArchitectureRules::inside)
                .toArray(String[]::new);
        return resideInAPackage("io.blockwright..").and(DescribedPredicate.not(resideInAnyPackage(exempt)));
    }

    /** Matches calls and method references alike; owner and method names are regular expressions. */
    private static DescribedPredicate<JavaAccess<?>> calls(String owner, String... methods) {
        String anyMethod = String.join("|", methods);
        return DescribedPredicate.describe(
                owner + "." + anyMethod,
                access -> access.getTargetOwner().getName().matches(owner)
                        && access.getTarget().getName().matches(anyMethod));
    }

    private static DescribedPredicate<JavaAccess<?>> withoutArguments(DescribedPredicate<JavaAccess<?>> calls) {
        return calls.and(DescribedPredicate.describe(
                "without arguments", access -> access.getTarget().getFullName().endsWith("()")));
    }

    private static boolean isOpen(JavaClass type) {
        String module = moduleOf(type);
        return type.getPackageName().equals(ROOT + module)
                || type.getPackageName().equals(ROOT + module + ".spi");
    }

    private static String moduleOf(JavaClass type) {
        String rest = type.getPackageName().substring(ROOT.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private static String inside(String module) {
        return ROOT + module + "..";
    }
}
