package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** What a person sees who wants to know which markets there are and what makes them. */
@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class ScenariosCommandTest {
    @TempDir
    Path folder;

    private record Said(int code, String out, String err) {}

    private static Said run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        try {
            int code = Main.execute(arguments);
            return new Said(code, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    @Test
    void everyScenarioIsListedWithWhatHappensInIt() {
        Said said = run("scenarios");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("qdi", "500,000 QDI to sell in three hours", "flash-crash", "mix");
        assertThat(said.out().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void everyParameterIsListedWithItsStandardAndItsRange() {
        Said said = run("scenarios", "--parameters");
        assertThat(said.out()).contains("patient.rate", "meta.participation", "value.volatility");
    }

    @Test
    void aFileIsChecked() throws Exception {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, "name: mine\ntitle: Mine\nmarkt:\n");
        Said said = run("scenarios", file.toString());
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err())
                .contains("mine.yaml, line 3: 'markt' is not known in the file: use events, known, market");
        assertThat(said.err()).doesNotContain("Exception").doesNotContain("\tat ");
    }
}
