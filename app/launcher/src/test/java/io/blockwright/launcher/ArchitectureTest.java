package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the program against {@link ArchitectureRules}. */
final class ArchitectureTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.blockwright");

    @TestFactory
    Stream<DynamicTest> theProgramKeepsItsRules() {
        return ArchitectureRules.all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(PROGRAM)));
    }

    @Test
    void theWholeProgramIsLookedAt() {
        assertThat(PROGRAM.contain("io.blockwright.domain.package-info")).isTrue();
        assertThat(PROGRAM.contain("io.blockwright.workstation.package-info")).isTrue();
        assertThat(PROGRAM.contain(Main.class)).isTrue();
    }
}
