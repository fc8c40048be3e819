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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The backtest as a user has it: arguments in, exit code, table and files out. */
class BacktestCommandTest {
    @TempDir
    private Path folder;

    private record Result(int code, String out, String err) {}

    private Result backtest(String... more) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        try {
            int code = Main.execute(arguments(more).toArray(String[]::new));
            return new Result(code, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private List<String> arguments(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("backtest", "--profile", folder.resolve("profile").toString()));
        arguments.addAll(List.of(more));
        return arguments;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            --scenario clam                 | There is no scenario 'clam': use calm
            --algos vwap,magic              | There is no algorithm 'magic': use immediate, random, twap-taker
            --algos vwap,vwap               | The algorithm 'vwap' is named twice
            --algos model:absent            | There is no model folder absent; name a folder with a manifest.json.
            --pairs 0                       | The number of pairs must be 1 to 1,000,000, not 0.
            --pairs ten                     | 'ten' is not an int
            --jobs 0                        | The number of jobs must be at least 1, not 0.
            --resume                        | --resume needs --json FILE
            --json .                        | --json . is a folder: name a file.
            --speed 3                       | Unknown option
            """)
    void whatIsWrongIsSaidInOneSentence(String options, String sentence) {
        Result result = backtest(options.split(" "));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains(sentence).doesNotContain("\tat ");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void aFolderThatHoldsNoModelIsRefused() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertThat(backtest("--algos", "model:" + empty).err())
                .contains("The model lacks")
                .contains("manifest.json");
        Path text = Files.writeString(empty.resolve("manifest.json"), "not a manifest");
        assertThat(backtest("--algos", "vwap,model:" + empty).err()).contains("manifest " + text);
    }

    @Test
    void aTableAndTheSameFilesWhateverTheNumberOfJobs() throws IOException {
        List<String> documents = new ArrayList<>();
        for (String jobs : new String[] {"1", "2"}) {
            Path json = folder.resolve("r" + jobs + ".json");
            Path csv = folder.resolve("deep/r" + jobs + ".csv");
            Result result = backtest(
                    "--algos",
                    "twap-taker,vwap",
                    "--pairs",
                    "3",
                    "--seed",
                    "5",
                    "--jobs",
                    jobs,
                    "--json",
                    json.toString(),
                    "--csv",
                    csv.toString());
            assertThat(result.code()).as(result.err()).isZero();
            assertThat(result.out()).contains("6 of 6 episodes", "too few pairs", "written to " + json);
            assertThat(result.err()).contains("100 %");
            assertThat(Files.readAllLines(csv)).hasSize(7);
            assertThat(folder.resolve("r" + jobs + ".json.part")).doesNotExist();
            documents.add(Files.readString(json) + Files.readString(csv));
        }
        assertThat(documents.get(1)).isEqualTo(documents.get(0));
        JsonNode tree = new ObjectMapper().readTree(folder.resolve("r1.json").toFile());
        assertThat(tree.at("/results/0/algos/1/algo").asText()).isEqualTo("vwap");
        assertThat(tree.at("/results/0/comparisons")).hasSize(2);
        assertThat(tree.at("/experiment/seed").asLong()).isEqualTo(5);
    }

    /** The process is killed as the power would kill it; what is there goes on to the very bytes of an unbroken run. */
    @Test
    void killedAndResumedItWritesTheSameBytes() throws Exception {
        String[] settings = {"--algos", "twap-taker,pov,vwap", "--pairs", "6", "--seed", "3"};
        Path whole = folder.resolve("whole.json");
        assertThat(backtest(with(settings, "--json", whole.toString())).code()).isZero();
        Path json = folder.resolve("killed.json");
        Path part = folder.resolve("killed.json.part");
        Path output = folder.resolve("output.txt");
        Process process = process(output, with(settings, "--jobs", "1", "--json", json.toString()));
        try {
            Await.until(
                    "some episodes are finished",
                    Duration.ofMinutes(3),
                    () -> lines(part) >= 4 || !process.isAlive(),
                    () -> "not yet");
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(json).doesNotExist();
        assertThat(lines(part)).isBetween(4L, 19L);
        Result again = backtest(with(settings, "--json", json.toString()));
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("add --resume");
        Result other = backtest(
                "--algos", "twap-taker,pov,vwap", "--pairs", "6", "--seed", "4", "--resume", "--json", json.toString());
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("other settings");
        Result resumed = backtest(with(settings, "--resume", "--json", json.toString()));
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(Files.readString(json)).isEqualTo(Files.readString(whole));
        assertThat(part).doesNotExist();
    }

    private static String[] with(String[] settings, String... more) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static long lines(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file).lines().count() : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private Process process(Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dblockwright.home=" + System.getProperty("blockwright.home"),
                "-cp",
                System.getProperty("java.class.path"),
                "io.blockwright.launcher.Main"));
        command.addAll(arguments(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }
}
