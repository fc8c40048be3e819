package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.blockwright.simulator.Curve;
import io.blockwright.simulator.Estimate;
import io.blockwright.simulator.Fact;
import io.blockwright.simulator.ImpactReport;
import io.blockwright.simulator.RealismReport;
import io.blockwright.simulator.RealismStudy;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code blockwright realism} as a user has it: options in; table, JSON, pictures and exit code out. */
class RealismCommandTest {
    @TempDir
    Path folder;

    private static final String QUICK = """
            name: quick
            title: A quarter of an hour
            session:
              opens: "11:15"
              lasts: 15m
            order:
              side: buy
              quantity: 1_000
              starts: 2m
              lasts: 10m
            """;

    private record Outcome(int code, String out, String err) {}

    private static Outcome realism(String... more) {
        List<String> arguments = new ArrayList<>(List.of("realism"));
        arguments.addAll(List.of(more));
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        try {
            int code = Main.execute(arguments.toArray(String[]::new));
            return new Outcome(
                    code, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            --days 0                | --days 0 is out of range: use 1 to 10000.
            --days many             | Invalid value for option '--days'
            --jobs -1               | --jobs -1 is out of range: use 1 to 256.
            --participation 0       | --participation 0.0 is out of range
            --participation 9       | --participation 9.0 is out of range
            --lasting soon          | 'soon' is not a duration: write 90s, 30m or 2h.
            --lasting 3h            | --lasting 3h is out of range: use 10s to 2h.
            --facts beauty          | There is no fact 'beauty': the facts are return-tail, kurtosis-1min
            --scenario dull         | There is no scenario 'dull': use calm,
            --without rain          | There is nothing called 'rain' to switch off: use meta-orders, maker-reaction
            --without meta-orders --scenario calm | --without takes something out of a normal day: leave out --scenario.
            --against nowhere       | --against nowhere is not a recorded market: use lobster:FOLDER or itch:FILE.
            --against lobster:/none | There is no folder /none
            """)
    void aMistakeIsOneSentence(String options, String sentence) {
        Outcome outcome = realism(options.split(" ", -1));
        assertThat(outcome.err()).contains(sentence).doesNotContain("\tat ");
        assertThat(outcome.code()).isEqualTo(2);
    }

    @Test
    void thatVenuesAreLeftOutIsSaid() throws IOException {
        Path several = folder.resolve("several.yaml");
        Files.writeString(several, QUICK + "venues:\n  - name: MAIN\n  - name: EAST\n    share: 0.3\n");
        Outcome outcome =
                realism("--scenario", several.toString(), "--days", "1", "--jobs", "1", "--facts", "spread-positive");
        assertThat(outcome.out())
                .as(outcome.err())
                .contains("Its venues (MAIN, EAST) are left out: all its people are on one exchange");
    }

    @Test
    void whatIsAskedForIsToldAndWritten() throws IOException {
        Path file = folder.resolve("deep/report.json");
        Path quick = folder.resolve("quick.yaml");
        Files.writeString(quick, QUICK);
        String facts = "spread-positive,determinism,trade-share";
        Outcome outcome = realism(
                "--scenario",
                quick.toString(),
                "--days",
                "2",
                "--jobs",
                "2",
                "--facts",
                facts,
                "--json",
                file.toString());
        assertThat(outcome.code()).as(outcome.out()).isZero();
        assertThat(outcome.err()).contains("realism: 100 %").contains("left");
        assertThat(outcome.out()).contains("3 of 3 facts lie in their bands; 2 days from seed 1");
        assertThat(outcome.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        JsonNode json = new ObjectMapper().readTree(file.toFile());
        assertThat(json.get("holds").asBoolean()).isTrue();
        assertThat(json.get("facts")).hasSize(3);
        assertThat(json.get("facts").get(0).get("id").asText()).isEqualTo("trade-share");
        assertThat(json.get("facts").get(1).get("low").isNull()).isTrue();
        assertThat(json.findValuesAsText("jobs"))
                .as("nothing that differs from run to run")
                .isEmpty();
    }

    private static RealismReport report(double value) {
        List<Curve.Point> points =
                List.of(new Curve.Point(0.001, 0.03), new Curve.Point(0.01, 0.1), new Curve.Point(0.1, 0.3));
        List<Curve> curves = Stream.of(
                        "returns",
                        "acf-returns",
                        "acf-absolute",
                        "acf-signs",
                        "depth",
                        "placement",
                        "volume-by-half-hour",
                        "spread-by-half-hour",
                        "impact-path")
                .map(id -> new Curve(id, id, "x", "y", points))
                .toList();
        Fact fact = new Fact(
                "sign-exponent",
                "a very long title of some fact that is told",
                value,
                0.2,
                0.9,
                "",
                "word ".repeat(40));
        Estimate half = new Estimate(0.5, 0.45, 0.55);
        List<ImpactReport.Point> sizes = points.stream()
                .map(p -> new ImpactReport.Point(p.x(), p.y(), 0.01, 40))
                .toList();
        ImpactReport impact = new ImpactReport("default", 2e6, 0.015, half, half, half, half, half, sizes, points, 1);
        return new RealismReport(20, 1, 255, List.of(fact), List.of(impact), List.of(), curves);
    }

    @Test
    void whatMissesItsBandOrCouldNotBeMeasuredIsSaid() {
        assertThat(RealismTable.of(report(0.5)))
                .contains("0.2 to 0.9           ok")
                .contains("1 of 1 facts");
        assertThat(RealismTable.of(report(1.5)))
                .contains("1.500")
                .contains("MISSED")
                .contains("0 of 1 facts");
        assertThat(RealismTable.of(report(Double.NaN))).contains("NO DATA");
        assertThat(report(1.5).holds()).isFalse();
        assertThat(report(Double.NaN).holds()).isFalse();
        assertThat(RealismTable.of(report(-0.5)))
                .contains("−0.500")
                .contains("0000000000000ff")
                .contains("1 meta-orders did not end in time")
                .satisfies(text -> assertThat(text.lines())
                        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100)));
    }

    @Test
    void everyPictureShowsSomething() throws IOException {
        RealismPlots.draw(report(0.5), folder.resolve("plots"));
        try (Stream<Path> files = Files.list(folder.resolve("plots"))) {
            List<Path> pictures = files.sorted().toList();
            assertThat(pictures)
                    .extracting(p -> p.getFileName().toString())
                    .containsExactly(
                            "acf-returns.png",
                            "acf-signs.png",
                            "depth.png",
                            "impact-path.png",
                            "impact.png",
                            "placement.png",
                            "returns.png",
                            "spread-by-half-hour.png",
                            "volume-by-half-hour.png");
            for (Path picture : pictures) {
                BufferedImage image = ImageIO.read(picture.toFile());
                assertThat(blue(image)).as("%s shows its curve", picture).isGreaterThan(30);
            }
        }
    }

    private static int blue(BufferedImage image) {
        int count = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                int rgb = image.getRGB(x, y);
                count += (rgb & 0xff) - (rgb >> 16 & 0xff) > 60 ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void everyFactHasANameOfItsOwn() {
        assertThat(RealismStudy.FACTS).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9-]+"));
    }
}
