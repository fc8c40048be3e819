package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.blockwright.backtest.AlgoChoice;
import io.blockwright.backtest.Episode;
import io.blockwright.backtest.EpisodeTap;
import io.blockwright.backtest.Outcome;
import io.blockwright.backtest.Scenario;
import io.blockwright.backtest.Scenarios;
import io.blockwright.domain.Algo;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.storage.SqliteJournal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A scenario's own order is what {@code run} works, unless the options say otherwise. */
class ScenarioTicketTest {
    @TempDir
    Path folder;

    @Command
    private static final class Parsed {
        @Mixin
        RunOptions options = new RunOptions();
    }

    /** What {@code run --market MARKET …} would work. */
    private static ParentOrder order(String market, String... more) {
        RunOptions options = options(market, more);
        ScenarioTicket ticket = Objects.requireNonNull(ScenarioTicket.of(MarketSpec.parse(market), options.seed));
        ticket.fill(options);
        return OrderTicket.of(
                options,
                Instrument.usEquity(options.symbol),
                "P1",
                nanos("2026-01-05T14:50:00Z"),
                ticket.block().start());
    }

    private static RunOptions options(String market, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--market", market));
        arguments.addAll(List.of(more));
        Parsed parsed = new Parsed();
        new CommandLine(parsed).parseArgs(arguments.toArray(String[]::new));
        return parsed.options;
    }

    private static long nanos(String time) {
        return Instant.parse(time).getEpochSecond() * 1_000_000_000L;
    }

    @Test
    void theCustomersStoryNeedsNoOrderToBeTyped() {
        ParentOrder whole = new ParentOrder(
                "P1",
                "QDI",
                Side.SELL,
                500_000,
                nanos("2026-01-05T15:00:00Z"),
                nanos("2026-01-05T18:00:00Z"),
                Instrument.NO_PRICE,
                1,
                0.9,
                Instrument.NO_PRICE,
                Algo.PPO,
                Placement.PASSIVE);
        assertThat(order("scenario:qdi")).isEqualTo(whole);
        ScenarioTicket ticket = Objects.requireNonNull(ScenarioTicket.of(MarketSpec.parse("scenario:qdi"), 1));
        assertThat(ticket.order(Instrument.usEquity("QDI")))
                .as("what the ticket offers")
                .usingRecursiveComparison()
                .ignoringFields("parentId")
                .isEqualTo(whole);
    }

    @Test
    void whatIsSaidWins() {
        ParentOrder said = order(
                "scenario:qdi",
                "--symbol",
                "ABC",
                "--side",
                "buy",
                "--quantity",
                "5k",
                "--algo",
                "vwap",
                "--start",
                "10:30",
                "--duration",
                "30m",
                "--max-participation",
                "0.2",
                "--urgency",
                "0.5");
        assertThat(said)
                .isEqualTo(new ParentOrder(
                        "P1",
                        "ABC",
                        Side.BUY,
                        5_000,
                        nanos("2026-01-05T15:30:00Z"),
                        nanos("2026-01-05T16:00:00Z"),
                        Instrument.NO_PRICE,
                        0.2,
                        0.5,
                        Instrument.NO_PRICE,
                        Algo.VWAP,
                        Placement.PASSIVE));
    }

    @Test
    void aStoryIsWatchedAtItsPaceUnlessAnotherIsSaid() {
        assertThat(speed("scenario:qdi", "--window")).isEqualTo("20x");
        assertThat(speed("scenario:qdi")).as("nobody watches").isEqualTo("max");
        assertThat(speed("scenario:qdi", "--window", "--speed", "1x")).isEqualTo("1x");
    }

    private static String speed(String market, String... more) {
        RunOptions options = options(market, more);
        Objects.requireNonNull(ScenarioTicket.of(MarketSpec.parse(market), options.seed))
                .fill(options);
        return options.speed;
    }

    @Test
    void aMarketWithoutAStoryBringsNoOrder() {
        assertThat(ScenarioTicket.of(MarketSpec.parse("sim"), 1)).isNull();
        assertThat(ScenarioTicket.of(new MarketSpec.Recorded("lobster:somewhere"), 1))
                .isNull();
    }

    /** Almgren–Chriss, because what the desk knows beforehand and the order's urgency decide its pace. */
    @Test
    void itCostsWhatABacktestOfTheSameDaySays() throws Exception {
        Path json = folder.resolve("out.json");
        int code = Main.execute(
                "run",
                "--profile",
                folder.resolve("profile").toString(),
                "--market",
                "scenario:calm",
                "--algo",
                "ac",
                "--via",
                "direct",
                "--json",
                json.toString());
        assertThat(code).isZero();
        JsonNode ran = new ObjectMapper().readTree(Files.readString(json));
        Scenario calm = Scenarios.of(DataFolder.scenarios()).named("calm");
        try (SqliteJournal journal = SqliteJournal.open(folder.resolve("journal.db"));
                Episode episode = new Episode(calm, AlgoChoice.named("ac"), 1, journal, EpisodeTap.NONE)) {
            episode.run(() -> false);
            Outcome outcome = episode.outcome(1);
            assertThat(ran.at("/order/quantity").asLong()).isEqualTo(outcome.quantity());
            assertThat(ran.at("/result/averagePrice").asDouble()).isCloseTo(outcome.averagePrice(), within(1e-9));
            assertThat(ran.at("/result/shortfallBp").asDouble()).isCloseTo(outcome.costBp(), within(1e-9));
        }
    }

    @Test
    void theReadmeTrainsTheShippedPolicyByTheCommandOfItsCard() throws Exception {
        String card = Files.readString(DataFolder.models().resolve("ppo/card.md"));
        String command = card.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("./blockwright train ppo "))
                .findFirst()
                .orElseThrow();
        assertThat(Files.readString(DataFolder.home().resolve("README.md"))).contains(command);
    }

    /** A later replay must not need the scenario's file. */
    @Test
    void whatWasKnownBeforehandIsOnTheRunsCard() throws Exception {
        Foreknown known = Objects.requireNonNull(ScenarioTicket.known(MarketSpec.parse("scenario:qdi"), 1));
        assertThat(known.dailyVolume()).isEqualTo(2_000_000);
        RunCard plain = RunCard.plain();
        StrategyDesk desk = new StrategyDesk(
                plain.strategies().duration(),
                List.of(),
                1,
                "",
                known,
                plain.strategies().route());
        Path card = folder.resolve("card");
        new RunCard(plain.instrument(), plain.settings(), desk).write(card);
        assertThat(RunCard.read(card).strategies()).isEqualTo(desk);
    }
}
