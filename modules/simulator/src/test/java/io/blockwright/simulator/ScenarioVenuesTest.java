package io.blockwright.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.FastOrderBook;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scenario files that name their venues, and those that do not. */
class ScenarioVenuesTest {
    private static final Path SHIPPED = Path.of(System.getProperty("blockwright.home"), "resources", "scenarios");
    private static final long MINUTE = 60_000_000_000L;
    private static final String GOOD = """
            name: test
            title: A test
            session: {opens: "11:00", lasts: 20m}
            order: {side: sell, quantity: 1000, starts: 5m, lasts: 10m}
            venues:
              - name: MAIN
                fees: {maker: -0.0020, taker: 0.0030}
                latency: {to: 500us, from: 0.4ms, jitter: 100us}
                share: {patient: 0.7, makers: 0.6, takers: 55%}
              - name: EAST
                latency: 250us
                share: 0.3
              - name: POOL
                dark: {minimum: 300, print-delay: 5s, parked: 20%, pings: none}
            """;

    @Test
    void theVenuesOfAFileAreThoseOfTheMarket() throws ScenarioException {
        VenueSet venues = MarketScenario.parse("test.yaml", GOOD).venues();
        assertThat(venues.lit())
                .containsExactly(
                        new LitVenue(
                                "MAIN",
                                FeeSchedule.MAKER_TAKER,
                                new LatencyModel(500_000, 400_000, 100_000),
                                0.7,
                                0.6,
                                0.55),
                        new LitVenue("EAST", FeeSchedule.NONE, new LatencyModel(250_000, 250_000, 0), 0.3, 0.3, 0.3));
        assertThat(venues.dark())
                .isEqualTo(new DarkTerms(
                        "POOL",
                        FeeSchedule.NONE,
                        LatencyModel.METRO,
                        300,
                        5_000_000_000L,
                        0.2,
                        Double.POSITIVE_INFINITY));
        assertThat(venues.names()).containsExactly("MAIN", "EAST", "POOL");
        assertThat(MarketScenario.parse("test.yaml", GOOD.substring(0, GOOD.indexOf("venues:")))
                        .venues())
                .isEqualTo(VenueSet.ONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "taker: 0.0030|taker: 3|line 7: 'taker' must lie between -1 and 1 dollars a share",
                "taker: 0.0030|takes: 3|line 7: 'takes' is not known in fees: use maker, taker",
                "from: 0.4ms|from: fast|line 8: 'from' is 'fast', which is not a latency such as 250us, 0.5ms or 1s",
                "from: 0.4ms|from: 40s|line 8: 'from' must be at most 10s",
                "takers: 55%|takers: 0|line 9: 'takers' must be above 0 and at most 1000",
                "makers: 0.6, ||line 9: 'makers' is missing in share",
                "name: EAST|name: MAIN|line 10: there are two venues of the name 'MAIN': give each a name of its own",
                "name: EAST|name: East side|line 10: 'name' is 'East side': a venue's name is one to eight capital letters",
                "share: 0.3|depth: 0.3|line 12: 'depth' is not known in venues",
                "minimum: 300|minimum: 0|line 14: 'minimum' must be between 1 and 1,000,000 shares",
                "parked: 20%|parked: 100%|line 14: 'parked' must be at least 0% and below 100%",
                "pings: none|pings: often|line 14: 'pings' is 'often', which is not a time such as 90s",
                "dark: {minimum: 300|share: 0.2, dark: {minimum: 300|is not YAML",
                "latency: 250us|dark: {minimum: 5}|line 12: 'POOL' would be the second dark pool beside 'EAST'"
            })
    void whatIsWrongIsSaidWithItsLineAndTheMend(String good, String bad, String sentence) {
        String file = GOOD.replace(good, Objects.requireNonNullElse(bad, ""));
        if (file.contains("minimum: 5}")) {
            file = file.replace("    share: 0.3\n", "");
        }
        String wrong = file;
        assertThatThrownBy(() -> MarketScenario.parse("test.yaml", wrong))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("test.yaml")
                .hasMessageContaining(sentence);
    }

    @Test
    void aPoolNeedsAnExchangeBeforeIt() {
        String first = GOOD.replace("    fees: {maker: -0.0020, taker: 0.0030}\n", "    dark: {minimum: 5}\n");
        assertThatThrownBy(() -> MarketScenario.parse("test.yaml", first))
                .hasMessageContaining("the first venue is the primary exchange, and 'MAIN' is a dark pool");
        String none = GOOD.substring(0, GOOD.indexOf("venues:")) + "venues: []\n";
        assertThatThrownBy(() -> MarketScenario.parse("test.yaml", none))
                .hasMessageContaining("line 5: 'venues' names no exchange: name one, or leave 'venues' out.");
    }

    /** The crowd of the shipped file trades on each of its venues. */
    @Test
    void theShippedFragmentedMarketTradesEverywhere() throws ScenarioException {
        MarketScenario scenario = MarketScenario.find(SHIPPED, "fragmented");
        assertThat(scenario.venues().names()).containsExactly("SIM", "EAST", "NORTH", "DARK");
        MarketSession session = scenario.session(3);
        List<Marketplace.Seat> seats = scenario.venues().lit().stream()
                .map(venue -> new Marketplace.Seat(venue, new ExchangeInbox(16), report -> {}))
                .toList();
        DarkTerms dark = Objects.requireNonNull(scenario.venues().dark());
        try (Marketplace market = new Marketplace(
                session.source(),
                seats,
                new Marketplace.DarkSeat(dark, new ExchangeInbox(16), report -> {}),
                ExchangeRules.STANDARD,
                3)) {
            long[] traded = new long[4];
            for (int i = 1; i < 4; i++) {
                int venue = i;
                market.follow(i, event -> traded[venue] += shares(event));
            }
            market.poll(session.open() + 10 * MINUTE, event -> traded[0] += shares(event));
            assertThat(traded[0]).as("the primary has most of it").isGreaterThan(traded[1]);
            assertThat(traded[1]).isGreaterThan(traded[2]);
            assertThat(traded[2]).isPositive();
            assertThat(traded[3]).as("crossed in the dark").isPositive();
            for (int i = 0; i < 3; i++) {
                assertThat(market.exchange(i).book().best(Side.BUY)).isPositive();
            }
        }
    }

    private static long shares(MarketEvent event) {
        return switch (event) {
            case MarketEvent.OrderExecuted e -> e.quantity();
            case MarketEvent.Traded e -> e.quantity();
            default -> 0;
        };
    }

    /** A file that names no venues is the market that it was before there were any, event by event. */
    @ParameterizedTest
    @CsvSource({"calm, 3354077415", "qdi, 1364949436", "opening, 850735375", "mix, 3108168881"})
    void aFileWithoutVenuesIsTheMarketThatItWas(String name, long golden) throws ScenarioException {
        MarketSession session = MarketScenario.find(SHIPPED, name).session(7);
        CRC32 hash = new CRC32();
        try (SimulatedExchange exchange = new SimulatedExchange(
                session.source(),
                new FastOrderBook(session.source().instrument()),
                ExchangeRules.STANDARD,
                LatencyModel.METRO,
                7,
                new ExchangeInbox(16),
                report -> {})) {
            exchange.poll(
                    session.open() + MINUTE,
                    event -> hash.update(event.toString().getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(hash.getValue()).isEqualTo(golden);
    }
}
