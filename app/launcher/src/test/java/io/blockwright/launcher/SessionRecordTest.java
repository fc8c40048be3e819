package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.testkit.TinyScorer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A session that was recorded comes to the same hash when it is gone through once more, or says that it does not. */
@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class SessionRecordTest {
    private static final Pattern HASH = Pattern.compile("event hash ([0-9a-f]{64})");

    @TempDir
    Path folder;

    private record Outcome(int code, String out, String err) {
        String hash() {
            Matcher matcher = HASH.matcher(out);
            assertThat(matcher.find()).as(out + err).isTrue();
            return matcher.group(1);
        }
    }

    private static Outcome blockwright(List<String> arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream wrong = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(wrong, true, StandardCharsets.UTF_8));
            int code = Main.execute(arguments.toArray(String[]::new));
            return new Outcome(code, said.toString(StandardCharsets.UTF_8), wrong.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static Outcome blockwright(String... arguments) {
        return blockwright(List.of(arguments));
    }

    private Outcome run(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                "--profile",
                folder.resolve("profile").toString(),
                "--via",
                "direct",
                "--duration",
                "1m",
                "--quantity",
                "1k"));
        arguments.addAll(List.of(more));
        return blockwright(arguments);
    }

    /** Scores come from a model beside the engine; in simulated time the same seed still gives the same session. */
    @Test
    void headlinesScoredByAModelOfOnesOwnAreRecordedWithTheirScores() throws IOException {
        Path scorer = TinyScorer.in(folder.resolve("tiny"));
        Path news =
                Files.writeString(folder.resolve("loss.csv"), "2026-01-05T09:31:30-05:00,WIRE,DEMO,a loss for DEMO\n");
        Path first = folder.resolve("first");
        Outcome run = run("--headlines", news.toString(), "--scorer", scorer.toString(), "--record", first.toString());
        assertThat(run.code()).as(run.err()).isZero();
        Outcome again = run("--headlines", news.toString(), "--scorer", scorer.toString());
        assertThat(again.hash()).isEqualTo(run.hash());
        assertThat(run("--headlines", news.toString()).hash()).isNotEqualTo(run.hash());
        Outcome replay = blockwright("replay", first.toString());
        assertThat(replay.out()).contains("the same as recorded").contains(" 2 of them news");
        assertThat(replay.hash()).isEqualTo(run.hash());
    }

    @Test
    void aScorerThatDoesNotFitIsSaidAndTheLexiconStays() throws IOException {
        Path scorer = TinyScorer.in(folder.resolve("tiny"));
        Files.writeString(scorer.resolve("scorer.json"), "{\"labels\": [\"positive\", \"negative\"]}");
        Outcome run = run("--headlines", headlines().toString(), "--scorer", scorer.toString());
        assertThat(run.code()).isZero();
        assertThat(run.err())
                .contains("gives 3 numbers for a headline, and 2 are described")
                .contains("Headlines are scored by the lexicon alone.")
                .doesNotContain("\tat ");
        assertThat(run.hash())
                .isEqualTo(run("--headlines", headlines().toString()).hash());
    }

    private Path headlines() throws IOException {
        return Files.writeString(folder.resolve("headlines.csv"), """
                2026-01-05T09:31:30-05:00,WIRE,DEMO,DEMO's rival launches a cheaper product
                2026-01-05T09:31:31-05:00,WIRE,DEMO,DEMO'S RIVAL LAUNCHES A CHEAPER PRODUCT
                """);
    }

    @Test
    void aSessionWithHeadlinesComesToTheSameHash() throws IOException {
        Path session = folder.resolve("session");
        Outcome run = run("--headlines", headlines().toString(), "--record", session.toString());
        assertThat(run.code()).as(run.err()).isZero();
        Outcome replay = blockwright("replay", session.toString());
        assertThat(replay.hash()).isEqualTo(run.hash());
        assertThat(replay.out()).contains("2 of them news").contains("the same as recorded");
        assertThat(replay.code()).isZero();
    }

    @Test
    void whatWasChangedSinceIsSaid() throws IOException {
        Path session = folder.resolve("session");
        assertThat(run("--record", session.toString()).code()).isZero();
        Path part;
        try (Stream<Path> parts = Files.list(session.resolve("journal-tape"))) {
            part = parts.findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(part);
        bytes[bytes.length / 2] ^= 1;
        Files.write(part, bytes);
        Outcome replay = blockwright("replay", session.toString());
        assertThat(replay.code()).isEqualTo(1);
        assertThat(replay.out()).contains("NOT the same").contains("The tape is damaged");
    }

    @Test
    void whatATapeIsMadeOfIsShownAndAFinishedOneIsPacked() throws IOException {
        Path session = folder.resolve("session");
        assertThat(run("--record", session.toString()).code()).isZero();
        Outcome shown = blockwright("tape", "--pack", session.toString());
        assertThat(shown.code()).as(shown.err()).isZero();
        assertThat(shown.out()).contains("DEMO     columns (v4)").doesNotContain("rows");
        Path part;
        try (Stream<Path> parts = Files.list(session.resolve("journal-tape"))) {
            part = parts.findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(part);
        Files.write(part, Arrays.copyOf(bytes, bytes.length - 1));
        Outcome torn = blockwright("tape", session.toString());
        assertThat(torn.code()).isEqualTo(1);
        assertThat(torn.out()).contains("are no whole block");
    }

    @Test
    void aRecordedSessionIsAMarketToTradeOn() {
        Path session = folder.resolve("session");
        assertThat(run("--record", session.toString()).code()).isZero();
        Outcome once = run("--market", "tape:" + session, "--side", "buy");
        assertThat(once.code()).as(once.err()).isZero();
    }

    @Test
    void theSampleIsWhatItWas() {
        Outcome replay = blockwright(
                "replay", DataFolder.resources().resolve("samples/demo-morning").toString());
        assertThat(replay.out()).contains("5 of them news").contains("the same as recorded");
        assertThat(replay.code()).isZero();
        Outcome run = run("--market", "sample:demo-morning");
        assertThat(run.code()).as(run.err()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "replay FOLDER/none | There is no folder",
                "replay FOLDER | holds no session.json: name one that",
                "tape FOLDER/none | There is no folder",
                "tape FOLDER | holds no tape: name a folder with .tape files",
                "run --market tape:FOLDER | holds no tape: name a folder with .tape files",
                "run --market tape:FOLDER/none | There is no folder",
                "run --market sample:none | There is no sample 'none': use demo-morning",
                "run --market sample:../.. | There is no sample",
                "run --record FOLDER | is not empty: name a new one to record in",
                "record --duration soon FOLDER/new | 'soon' is not a duration",
                "run --headlines FOLDER/none.csv | There is no headline file",
                "run --lexicon FOLDER/none.txt | There is no lexicon",
                "run --calendar FOLDER | is a folder: name the file in it"
            })
    void aMistakeIsOneSentence(String command, String sentence) throws IOException {
        Files.writeString(folder.resolve("something.txt"), "here");
        List<String> arguments = new ArrayList<>(
                List.of(command.replace("FOLDER", folder.toString()).split(" ", -1)));
        if (arguments.getFirst().equals("run")) {
            arguments.addAll(List.of("--profile", folder.resolve("profile").toString()));
        }
        Outcome outcome = blockwright(arguments);
        assertThat(outcome.err()).contains(sentence.strip()).doesNotContain("Exception");
        assertThat(outcome.code()).isEqualTo(2);
    }
}
