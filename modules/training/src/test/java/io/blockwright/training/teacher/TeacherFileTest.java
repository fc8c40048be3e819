package io.blockwright.training.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blockwright.training.ExecutionEnvironment;
import io.blockwright.training.TrainingRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeacherFileTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        Comparison judged = new Comparison(List.of("found", "start"), 0.003);
        judged.add("mix", List.of(1.0, 3.0));
        judged.add("mix", List.of(5.0, 6.0));
        file = folder.resolve(TeacherFile.NAME);
        Files.writeString(
                file,
                TeacherFile.text(
                        TeacherPlan.of(List.of("mix"), 7, 640, ExecutionEnvironment.Terms.AVERSION),
                        "abc",
                        TeacherWeights.SHIPPED,
                        Map.of("minutes", 640L),
                        judged));
    }

    @Test
    void whatWasWrittenIsRead() throws IOException {
        TeacherFile read = TeacherFile.read(file);

        assertThat(read.weights()).isEqualTo(TeacherWeights.SHIPPED);
        assertThat(read.text())
                .isEqualTo(Files.readString(file))
                .contains("\"mean cost + 0.003 × variance, basis points\"", "\"episodes\" : 640", "\"hours\" : 0");
        // 2 and 1 bp cheaper; variances of 4 and 2.25 bp²
        assertThat(read.text()).contains("\"costBp\" : 1.5", "\"objectiveBp\" : 3.012", "\"objectiveBp\" : 1.49475");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "kappa" : 2.4      | "kappa" : -1       | hours.kappa is -1.0 and must be from 0.05 to 10
            "felt" : 1.4       | "fel" : 1.4        | has no number minutes.felt
            "takers" : 2.7     | "takers" : "2.7"   | has no number minutes.takers
            "schemaHash" : "   | "schemaHash" : "0  | for a state of other numbers
            "schemaHash"       | "hash"             | is no teacher
            "judged"           | judged             | no JSON from line
            """)
    void whatIsWrongIsSaidInOneSentence(String old, String now, String sentence) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, now));
        assertThatThrownBy(() -> TeacherFile.read(file))
                .isInstanceOf(TrainingRefused.class)
                .hasMessageContaining(sentence)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("./blockwright train teacher");
    }

    @Test
    void whatIsNotThereIsSaidToo() {
        assertThatThrownBy(() -> TeacherFile.read(folder.resolve("none")))
                .isInstanceOf(TrainingRefused.class)
                .hasMessageContaining("cannot be read");
    }
}
