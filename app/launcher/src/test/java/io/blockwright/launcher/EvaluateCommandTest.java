package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Judging a forecaster as a user does: on what the desk recorded, on a recorded market, and what is said when it cannot be. */
class EvaluateCommandTest {
    @TempDir
    private Path folder;

    private Path classPath;

    private record Said(int code, String out, String err) {}

    @BeforeEach
    void judgeWithTheTestsOwnClasses() throws IOException {
        classPath = folder.resolve("classpath");
        Files.writeString(classPath, System.getProperty("java.class.path"));
    }

    @Test
    void aForecasterIsJudgedOnWhatTheDeskRecorded() throws Exception {
        Path tape = folder.resolve("monday");
        String order = "run --market sim --seed 5 --side buy --quantity 500 --algo twap --duration 2m --via direct"
                + " --speed max --record " + tape;
        assertThat(here(order.split(" ")).code()).isZero();

        Path json = folder.resolve("scores.json");
        Said said = evaluate("lstm-mix", "--on", tape.toString(), "--json", json.toString());

        assertThat(said.err()).isEqualToIgnoringNewLines("judged tape:monday");
        assertThat(said.code()).isZero();
        assertThat(said.out())
                .startsWith("# lstm-mix on tape:monday\n")
                .contains("There are too few stretches to tell what it beats: 1, where 8 are needed")
                .contains("| Next move, 5 s | MCC | ")
                .contains("Less is better: Brier");
        JsonNode scores = new ObjectMapper().readTree(json.toFile());
        assertThat(scores.path("on").asText()).isEqualTo("tape:monday");
        assertThat(scores.path("samples").asInt()).isBetween(60, 240);
        assertThat(said.out()).contains(scores.path("samples").asInt() + " samples in 1 stretches.");
    }

    @Test
    void aForecasterIsJudgedOnARecordedHourAndNothingIsClaimedThatItDoesNotBeat() throws Exception {
        String data = System.getenv().getOrDefault("BLOCKWRIGHT_DATA", "../shared/data");
        Path hour = Path.of(data, "lobster-aapl-L50-hour");
        assumeThat(Files.isDirectory(hour))
                .as("no recorded data in " + data + ": set BLOCKWRIGHT_DATA")
                .isTrue();

        Said said = evaluate("cnn-mix", "--on", "lobster:" + hour);

        assertThat(said.code()).isZero();
        String card = Files.readString(DataFolder.resources().resolve("models/cnn-mix/card.md"));
        int from = card.indexOf("## On lobster:lobster-aapl-L50-hour\n");
        List<String> published = rows(card.substring(from, card.indexOf("\n## On ", from + 1)));
        List<String> again = rows(said.out());
        assertThat(again).as("what the card says of this hour comes out again").hasSameSizeAs(published);
        for (int i = 0; i < again.size(); i++) {
            String[] row = again.get(i).split(" \\| ", -1);
            String[] told = published.get(i).split(" \\| ", -1);
            assertThat(row[0] + row[1]).isEqualTo(told[0] + told[1]);
            assertThat(number(row[2])).as(again.get(i)).isCloseTo(number(told[2]), within(0.005)); // another processor
        }
        assertThat(said.out()).contains("Worse than its floor:** macro-F1 (Next move, 1 s");
    }

    private static List<String> rows(String text) {
        return text.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| What"))
                .toList();
    }

    private static double number(String text) {
        return Double.parseDouble(text.strip().replace('−', '-'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lstm-mix --on moon                                       | --on moon is no market to judge by: use scenario:NAME
            lstm-mix --on sim                                        | --on sim is no market to judge by
            lstm-mix --on sample:none                                | There is no sample 'none': use
            lstm-mix --on scenario:mix --seeds 9..1                  | --seeds 9..1 must rise
            lstm-mix --on scenario:mix --seeds one                   | --seeds one is no range of seeds: write it as 1..24.
            lstm-mix --on scenario:mix --population other            | --population other is not known: use usual or changed.
            lstm-mix --on sample:demo-morning --population changed   | needs --on scenario:NAME
            lstm-mix                                                 | Missing required option: '--on=MARKET'
            """)
    void whatIsWrongIsSaidInOneSentence(String words, String sentence) {
        Said said = here(("evaluate " + words).split(" "));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains(sentence).doesNotContain("\tat ");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void whatTheProcessThatJudgesRefusesIsTheCommandsOwnRefusal() throws Exception {
        Said said = evaluate("ppo", "--on", "scenario:mix");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).startsWith("The model ppo is a policy (PPO), not a forecaster: ");
        assertThat(said.out()).isEmpty();
    }

    /** In a process of its own: what the judging process says goes straight to the terminal. */
    private Said evaluate(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-D" + TrainingChild.CLASS_PATH + "=" + classPath,
                "-Dblockwright.home=" + DataFolder.home(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "evaluate"));
        command.addAll(List.of(words));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Said(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static Said here(String... words) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        try {
            int code = Main.execute(words);
            return new Said(code, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
