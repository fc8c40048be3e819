package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.blockwright.testkit.Await;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Training as a user has it: one sentence for what is wrong, a model at the end, and Ctrl-C that loses nothing. */
class TrainCommandTest {
    @TempDir
    private Path folder;

    private record Result(int code, String out, String err) {}

    @BeforeEach
    void trainWithTheTestsOwnClasses() throws IOException {
        Path file = folder.resolve("classpath");
        Files.writeString(file, System.getProperty("java.class.path"));
        System.setProperty(TrainingChild.CLASS_PATH, file.toString());
    }

    @AfterEach
    void forget() {
        System.clearProperty(TrainingChild.CLASS_PATH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            rnn --scenario mix                           | There is no model 'rnn' to train: use
            ppo --scenario clam                          | There is no scenario 'clam': use
            ppo --scenario toy:ac,mix                    | cannot be mixed
            ppo --scenario toy:moon                      | There is no small market 'toy:moon'
            ppo --scenario mix --budget soon             | 'soon' is not a duration: write
            ppo --scenario mix --budget 0s               | --budget must be from 1s
            ppo --scenario mix --episodes 0              | The number of episodes must be 1 to
            ppo --scenario mix --threads 0               | The number of threads must be 1 to 256, not 0.
            ppo --scenario mix --resume                  | There is no checkpoint in
            ppo --scenario mix --teacher none.json       | There is no teacher none.json: name a file that
            ppo --scenario toy:ac --teacher pom.xml      | have no teacher
            lstm --scenario mix --teacher pom.xml        | A forecaster has no teacher: leave
            teacher --scenario toy:ac                    | have no teacher: name scenarios.
            ppo --budget 1m                              | Missing required option
            """)
    void whatIsWrongIsSaidInOneSentence(String options, String sentence) {
        Result result = train(options.split(" "));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains(sentence).doesNotContain("\tat ");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void aTrainingThatIsInterruptedGoesOnFromItsCheckpointAndEndsInAModel() throws Exception {
        Process process = launcher("train", "ppo", "--scenario", "toy:ac", "--episodes", "100000");
        try {
            Path curve = out().resolve("curve.jsonl");
            Await.until("the first round is over", () -> curve.toFile().length() > 0);
            process.destroy();
            assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
            assertThat(folder.resolve("said")).content().contains("Stopped: ", "--resume goes on from the checkpoint");
        } finally {
            process.destroyForcibly();
        }
        assertThat(out().resolve("checkpoint")).isNotEmptyFile();

        Result other = train("ppo", "--scenario", "toy:ac", "--episodes", "64", "--resume");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("has other settings");
        Files.delete(out().resolve("checkpoint"));
        Result whole = train("ppo", "--scenario", "toy:ac", "--episodes", "64");
        assertThat(whole.err()).contains("100 %");
        assertThat(whole.code()).isZero();
        assertThat(whole.out()).contains("Finished: ", "model.onnx");
        assertThat(out().resolve("model.onnx")).isNotEmptyFile();
    }

    @Test
    void aTeacherIsFoundOnAScenarioAndWrittenAsAFileThatPoliciesAreTaughtBy() throws Exception {
        Path scenario = folder.resolve("short.yaml");
        Files.writeString(scenario, """
                name: short
                title: Two minutes of a usual market
                session:
                  opens: "11:15"
                  lasts: 4m
                order:
                  side: random
                  quantity: 2_000
                  starts: 1m
                  lasts: 2m
                market:
                  price: 100
                """);
        Result found = train("teacher", "--scenario", scenario.toString(), "--episodes", "64", "--seed", "5");
        assertThat(found.err()).contains("judged on 32 other days, risk charged: ");
        assertThat(found.code()).isZero();
        assertThat(found.out()).contains("Finished: judged on 32 other days", "teacher.json");
        Path file = out().resolve("teacher.json");
        JsonNode teacher = new ObjectMapper().readTree(file.toFile());
        assertThat(teacher.at("/orders/minutes").asInt()).isEqualTo(64);
        assertThat(teacher.at("/minutes/kappa").asDouble()).isNotEqualTo(1);
        assertThat(teacher.at("/hours/kappa").asDouble())
                .as("no order of hours was traded")
                .isEqualTo(1);

        Files.writeString(file, Files.readString(file).replace("\"kappa\"", "\"cappa\""));
        Files.delete(out().resolve("checkpoint"));
        Result refused = train("ppo", "--scenario", scenario.toString(), "--teacher", out().toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("has no number hours.kappa").doesNotContain("\tat ");
    }

    private Path out() {
        return folder.resolve("out");
    }

    private List<String> arguments(String... more) {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of("--out", out().toString()));
        return arguments;
    }

    private Process launcher(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-D" + TrainingChild.CLASS_PATH + "=" + System.getProperty(TrainingChild.CLASS_PATH),
                "-Dblockwright.home=" + DataFolder.home(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(arguments(more));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(folder.resolve("said").toFile())
                .start();
    }

    private Result train(String... more) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        try {
            List<String> command = arguments(more);
            command.addFirst("train");
            int code = Main.execute(command.toArray(String[]::new));
            return new Result(code, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
