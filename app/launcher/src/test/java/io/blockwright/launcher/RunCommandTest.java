package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line as a user has it: arguments in, exit code, words and JSON out. */
class RunCommandTest {
    @TempDir
    Path folder;

    private record Outcome(int code, String out, String err) {}

    private Outcome blockwright(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        try {
            int code = Main.execute(arguments);
            return new Outcome(
                    code, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private Outcome run(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("run", "--profile", folder.resolve("profile").toString()));
        arguments.addAll(List.of(more));
        return blockwright(arguments.toArray(String[]::new));
    }

    @Test
    void aWindowThatNobodyCanSeeIsRefused() {
        System.setProperty("blockwright.headless", "true");
        try {
            Outcome outcome = run("--window");
            assertThat(outcome.err())
                    .contains("There is no display for --window")
                    .contains("--picture FILE");
            assertThat(outcome.code()).isEqualTo(2);
        } finally {
            System.clearProperty("blockwright.headless");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            --side up                     | --side up is not known: use one of buy, sell.
            --algo magic                  | --algo magic is not known: use one of twap, vwap, pov, ac, immediate, random, submit-and-leave, dqn, ppo.
            --algo manual                 | --algo manual needs a person
            --quantity 12x                | '12x' is not a quantity: write shares as 20000, 20k or 1.5M.
            --quantity 0                  | must be positive, not 0
            --quantity 1.5                | '1.5' is not a whole number of shares.
            --duration soon               | 'soon' is not a duration: write 90s, 30m or 2h.
            --speed fast                  | 'fast' is not a speed: write max, 10x or 1x.
            --limit 99.999                | --limit 99.999 is not a price of DEMO: it moves in steps of 0.01.
            --limit -3                    | --limit -3 is not a price of DEMO
            --max-participation 2         | the participation cap must be in (0, 1], not 2.0
            --urgency 9                   | the urgency must be in [0, 1], not 9.0
            --via carrier-pigeon          | --via carrier-pigeon is not known: use fix or direct.
            --market tea-leaves           | --market tea-leaves is not a market
            --market lobster:/no/such/dir | /no/such/dir
            --market fix:/no/such/file    | needs --venue SETTINGS
            --venue /no/such/file         | /no/such/file
            --start noon                  | --start noon is not a time of day: write 09:45 or 09:45:30.
            --start 09:00                 | is before the market begins
            --seed x                      | Invalid value for option '--seed'
            """)
    void aMistakeIsOneSentenceAndExitCodeTwo(String arguments, String sentence) {
        Outcome outcome = run(arguments.split(" ", -1));
        assertThat(outcome.err()).contains(sentence).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(outcome.code()).isEqualTo(2);
    }

    @Test
    void aBenchmarkGetsItsOwnArguments() {
        // Benchmarks are not shipped, so not on this class path either: getting that far is what is tested.
        Outcome outcome = blockwright("bench", "book", "--json", "out.json");
        assertThat(outcome.err()).contains("Benchmarks are not part of an installed Blockwright");
        assertThat(outcome.code()).isEqualTo(2);
    }

    @Test
    void everyFigureOfTheReportCanBeRecomputedFromItsFills() throws Exception {
        Path json = folder.resolve("out.json");
        Outcome outcome = run(
                "--via",
                "direct",
                "--side",
                "buy",
                "--quantity",
                "2k",
                "--algo",
                "twap",
                "--duration",
                "5m",
                "--fee-per-share",
                "0.01",
                "--seed",
                "11",
                "--json",
                json.toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("Buy 2,000 DEMO").contains("implementation shortfall");
        check(new ObjectMapper().readTree(Files.readString(json)));
    }

    @Test
    void theRecordedHourGivesTheSameHashOverFixAndInProcess() throws Exception {
        Path hour = DataFolder.path().resolve("lobster-aapl-L50-hour");
        Assumptions.assumeTrue(
                Files.isDirectory(hour), "skipped: no recorded data in " + hour + " (set BLOCKWRIGHT_DATA)");
        List<String> hashes = new ArrayList<>();
        for (String via : List.of("fix", "fix", "direct")) {
            Path json = folder.resolve(via + hashes.size() + ".json");
            Outcome outcome = run(
                    "--market",
                    "lobster:" + hour,
                    "--symbol",
                    "AAPL",
                    "--side",
                    "sell",
                    "--quantity",
                    "20000",
                    "--algo",
                    "vwap",
                    "--duration",
                    "30m",
                    "--via",
                    via,
                    "--speed",
                    "max",
                    "--seed",
                    "7",
                    "--json",
                    json.toString());
            assertThat(outcome.code()).as(outcome.err()).isZero();
            JsonNode report = new ObjectMapper().readTree(Files.readString(json));
            check(report);
            hashes.add(report.get("eventHash").asText());
        }
        assertThat(hashes.getFirst()).matches("[0-9a-f]{64}");
        assertThat(hashes).containsOnly(hashes.getFirst());
    }

    private static void check(JsonNode report) {
        long filled = 0;
        double value = 0;
        for (JsonNode fill : report.get("fills")) {
            filled += fill.get("quantity").asLong();
            value += fill.get("quantity").asLong() * fill.get("price").asDouble();
        }
        JsonNode order = report.get("order");
        JsonNode result = report.get("result");
        JsonNode costs = report.get("costs");
        assertThat(result.get("filled").asLong()).isEqualTo(filled).isPositive();
        assertThat(result.get("residual").asLong())
                .isEqualTo(order.get("quantity").asLong() - filled);
        double average = value / filled;
        assertThat(result.get("averagePrice").asDouble()).isCloseTo(average, within(1e-9));
        int sign = order.get("side").asText().equals("buy") ? 1 : -1;
        double arrival = report.get("benchmarks").get("arrival").asDouble();
        assertThat(costs.get("execution").get("amount").asDouble())
                .isCloseTo(sign * filled * (average - arrival), within(1e-3));
        double parts = 0;
        for (String part : List.of("delay", "execution", "opportunity", "fees")) {
            parts += costs.get(part).get("amount").asDouble();
        }
        assertThat(costs.get("total").get("amount").asDouble()).isCloseTo(parts, within(1e-6));
        assertThat(result.get("shortfallBp").asDouble())
                .isCloseTo(costs.get("total").get("bp").asDouble(), within(1e-9));
        long children = 0;
        for (JsonNode child : report.get("children")) {
            children += child.get("filled").asLong();
            assertThat(child.get("filled").asLong())
                    .isLessThanOrEqualTo(child.get("quantity").asLong());
        }
        assertThat(children).isEqualTo(filled);
        assertThat(report.get("market").get("events").asLong()).isPositive();
    }
}
