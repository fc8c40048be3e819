package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.blockwright.inference.ModelKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table of the results page as a user makes it: one command, Markdown and JSON out, the rest of the page untouched. */
class ResultsCommandTest {
    @TempDir
    private Path folder;

    private record Result(int code, String out, String err) {}

    private Result results(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("results", "--profile", folder.resolve("profile").toString()));
        arguments.addAll(List.of(more));
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        try {
            int code = Main.execute(arguments.toArray(String[]::new));
            return new Result(code, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            clam --policy ac                  | There is no scenario 'clam'
            qdi --policy magic                | There is no model folder magic
            qdi --policy ac --resume          | --resume needs --json FILE
            recorded --policy ac              | The table recorded, and no other, needs --on MARKET
            qdi --policy ac --on lobster:x    | The table recorded, and no other, needs --on MARKET
            recorded --policy ac --on qdi     | --on qdi is no recorded market
            qdi --policy ac --page absent.md  | --page absent.md cannot be read
            pace --policy ac --json x.json    | The pace has no JSON
            """)
    void whatIsWrongIsSaidInOneSentence(String options, String sentence) {
        Result result = results(options.split(" "));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains(sentence).doesNotContain("\tat ");
        assertThat(result.out()).isEmpty();
    }

    /** A learned policy, run by whatever number of threads, decides the same. */
    @Test
    void aTableOfALearnedPolicyGoesIntoItsPlaceAndIsTheSameForAnyNumberOfJobs() throws IOException {
        Path model =
                PolicyFolder.write(folder.resolve("tiny"), ModelKind.PPO, List.of(new float[PolicyFolder.FEATURES]));
        Path scenario = Files.writeString(folder.resolve("brief.yaml"), """
                name: brief
                title: A brief order
                session: {opens: "09:30", lasts: 4m}
                order: {side: random, quantity: 900, starts: 10s, lasts: 2m}
                """);
        List<JsonNode> claims = new ArrayList<>();
        for (String jobs : List.of("1", "3")) {
            Path page = Files.writeString(folder.resolve("page.md"), """
                    # Before
                    <!-- results TABLE -->
                    old
                    <!-- /results TABLE -->
                    After
                    """.replace("TABLE", scenario.toString()));
            Path json = folder.resolve("r.json");
            Result result = results(
                    scenario.toString(),
                    "--policy",
                    model.toString(),
                    "--pairs",
                    "2",
                    "--jobs",
                    jobs,
                    "--json",
                    json.toString(),
                    "--page",
                    page.toString());
            assertThat(result.code()).as(result.err()).isZero();
            assertThat(page)
                    .content()
                    .startsWith("# Before\n<!-- results")
                    .endsWith("-->\nAfter\n")
                    .doesNotContain("old");
            assertThat(page)
                    .content()
                    .contains(
                            "*Preliminary: 2 days",
                            "**`model:tiny@",
                            "| twap-passive |",
                            "too few days",
                            "Made by `./blockwright");
            assertThat(folder.resolve("r.json.part")).doesNotExist();
            claims.add(new ObjectMapper().readTree(json.toFile()));
        }
        assertThat(claims.get(1).at("/claims"))
                .isEqualTo(claims.get(0).at("/claims"))
                .isNotEmpty();
        assertThat(claims.get(0).at("/claims/0/against")).hasSize(6);
        assertThat(claims.get(0).at("/heldOutSeeds").asBoolean()).isTrue();
        assertThat(claims.get(0).at("/made/command").asText()).doesNotContain(folder.toString());
    }
}
