package io.blockwright.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blockwright.domain.Algo;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.FastOrderBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped scenario is a market that trades; files that are not scenarios are refused with the place and the mend. */
class ScenarioTest {
    private static final Path SHIPPED = Path.of("../../resources/scenarios");
    private static final long MINUTE = 60_000_000_000L;
    private static final String GOOD = """
            name: test
            title: A test
            session:
              opens: "11:00"
              lasts: 20m
            order:
              side: sell
              quantity: 1000
              starts: 5m
              lasts: 10m
            market:
              patient.rate: 2
            events:
              - at: 2m
                value: -1%
            """;

    @TempDir
    private Path folder;

    static Stream<String> shipped() throws ScenarioException {
        return MarketScenario.names(SHIPPED).stream();
    }

    private static TestVenue venue(MarketSession session, long seed) {
        return new TestVenue(session.source(), ExchangeRules.STANDARD, LatencyModel.NONE, seed);
    }

    private MarketScenario file(String content) throws ScenarioException, IOException {
        Path file = folder.resolve("test.yaml");
        Files.writeString(file, content);
        return MarketScenario.read(file);
    }

    @Test
    void thoseThatTheProductNamesAreShipped() throws ScenarioException {
        assertThat(MarketScenario.names(SHIPPED))
                .contains(
                        "calm",
                        "volatile",
                        "trending",
                        "thin",
                        "opening",
                        "closing",
                        "halt",
                        "flash-crash",
                        "feed-gap",
                        "one-sided",
                        "qdi",
                        "qdi-family",
                        "mix",
                        "thinning");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedScenarioTradesThroughItsOrdersTimeOnSeveralSeeds(String name) throws ScenarioException {
        MarketScenario scenario = MarketScenario.find(SHIPPED, name);
        assertThat(scenario.name()).as("a file is called as it calls itself").isEqualTo(name);
        for (long seed = 1; seed <= 3; seed++) {
            MarketSession session = scenario.session(seed);
            TestVenue venue = venue(session, seed);
            assertThat(venue.exchange.nextTime()).isEqualTo(session.open());
            assertThat(session.order().start()).isGreaterThan(session.open());
            assertThat(session.order().end()).isLessThanOrEqualTo(session.close());
            long step = Math.min(
                    5 * MINUTE, (session.order().end() - session.order().start()) / 4);
            int quietSteps = 0;
            for (long time = session.order().start(); time < session.order().end(); time += step) {
                venue.run(time);
                assertThat(venue.exchange.book().twoSided())
                        .as("%s, seed %s, at %s", name, seed, time)
                        .isTrue();
                boolean traded = venue.events.stream().anyMatch(e -> e instanceof MarketEvent.OrderExecuted);
                quietSteps += traded ? 0 : 1;
                venue.events.clear();
            }
            assertThat(quietSteps).as("steps without a trade").isLessThanOrEqualTo(1);
        }
    }

    @Test
    void qdiIsTheCustomersStory() throws ScenarioException {
        MarketScenario scenario = MarketScenario.find(SHIPPED, "qdi");
        double before = 0;
        double during = 0;
        double after = 0;
        double fall = 0;
        int seeds = 8;
        for (long seed = 1; seed <= seeds; seed++) {
            MarketSession session = scenario.session(seed);
            assertThat(session.order().side()).isEqualTo(Side.SELL);
            assertThat(session.order().quantity()).isEqualTo(500_000);
            assertThat(session.order().end() - session.order().start()).isEqualTo(180 * MINUTE);
            TestVenue venue = venue(session, seed);
            before += spread(venue, session.order().start() + 10 * MINUTE, 45) / seeds;
            double mid = venue.exchange.book().midTwice();
            assertThat(venue.events).noneMatch(e -> e instanceof MarketEvent.Headline);
            during += spread(venue, session.order().start() + 64 * MINUTE, 15) / seeds;
            fall += (venue.exchange.book().midTwice() - mid) / mid / seeds;
            assertThat(venue.events)
                    .filteredOn(e -> e instanceof MarketEvent.Headline)
                    .singleElement()
                    .satisfies(
                            e -> assertThat(e.time()).isEqualTo(session.order().start() + 60 * MINUTE));
            after += spread(venue, session.order().start() + 130 * MINUTE, 45) / seeds;
        }
        assertThat(before).as("cents before").isBetween(3.5, 6.5);
        assertThat(during).as("cents after the headline").isBetween(10.0, 20.0);
        assertThat(after).as("cents in the third hour").isBetween(3.5, 7.0);
        assertThat(fall).as("how far the price has fallen").isBetween(-0.012, -0.002);
    }

    /** Mean spread in cents over some minutes. */
    private static double spread(TestVenue venue, long from, int minutes) {
        double sum = 0;
        for (int i = 0; i < minutes; i++) {
            venue.run(from + i * MINUTE);
            sum += venue.exchange.book().bestAsk() - venue.exchange.book().bestBid();
        }
        return sum / minutes / 100;
    }

    @Test
    void nobodyCanLearnTheHourOfTheNewsInQdiFamily() throws ScenarioException {
        MarketScenario scenario = MarketScenario.find(SHIPPED, "qdi-family");
        int none = 0;
        Set<Long> minutes = new TreeSet<>();
        Set<Side> sides = new TreeSet<>();
        for (long seed = 1; seed <= 60; seed++) {
            MarketSession session = scenario.session(seed);
            sides.add(session.order().side());
            List<Long> news = session.source().announcedHeadlines();
            none += news.isEmpty() ? 1 : 0;
            news.forEach(time -> minutes.add((time - session.order().start()) / MINUTE));
        }
        assertThat(none).as("sessions without news of 60").isBetween(10, 30);
        assertThat(minutes).hasSizeGreaterThan(25);
        assertThat(sides).containsExactlyInAnyOrder(Side.BUY, Side.SELL);
    }

    @Test
    void whoWorksTheOrderDecidesNeitherMarketNorOrder() throws Exception {
        MarketScenario plain = file(GOOD);
        MarketScenario named = file(GOOD.replace("  lasts: 10m\n", "  lasts: 10m\n  algo: submit-and-leave\n"));
        assertThat(plain.algo()).isNull();
        assertThat(named.algo()).isEqualTo(Algo.SUBMIT_AND_LEAVE);
        assertThat(named.description()).isEqualTo(plain.description());
        assertThat(named.withSymbol("ABC").algo()).isEqualTo(Algo.SUBMIT_AND_LEAVE);
        for (String wrong : List.of("manual", "magic")) {
            assertThatThrownBy(() -> file(GOOD.replace("  lasts: 10m\n", "  lasts: 10m\n  algo: " + wrong + "\n")))
                    .isInstanceOf(ScenarioException.class)
                    .hasMessageContaining("'algo' is '" + wrong + "': use one of twap, vwap, pov, ac");
        }
    }

    @Test
    void aHaltStopsTradingAndEndsIt() throws ScenarioException {
        MarketSession session = MarketScenario.find(SHIPPED, "halt").session(3);
        TestVenue venue = venue(session, 3);
        venue.run(session.close());
        List<MarketEvent.StatusChanged> changes = venue.events.stream()
                .filter(MarketEvent.StatusChanged.class::isInstance)
                .map(MarketEvent.StatusChanged.class::cast)
                .toList();
        assertThat(changes)
                .extracting(MarketEvent.StatusChanged::status)
                .containsExactly(TradingStatus.HALTED, TradingStatus.TRADING);
        long from = changes.getFirst().time();
        long to = changes.getLast().time();
        assertThat(to - from).isEqualTo(5 * MINUTE);
        assertThat(venue.events)
                .noneMatch(e -> e instanceof MarketEvent.OrderExecuted && e.time() > from && e.time() < to);
        assertThat(venue.events).anyMatch(e -> e instanceof MarketEvent.OrderExecuted && e.time() > to);
    }

    @Test
    void afterAFeedGapAFollowersBookIsTheExchangesAgain() throws ScenarioException {
        MarketSession session = MarketScenario.find(SHIPPED, "feed-gap").session(2);
        TestVenue venue = venue(session, 2);
        FastOrderBook followed = new FastOrderBook(TestVenue.QDI);
        BookBuilder builder = new BookBuilder(followed);
        boolean wasStale = false;
        for (long time = session.open(); time < session.close() - MINUTE; time += MINUTE / 6) {
            venue.run(time);
            venue.events.forEach(builder::onMarket);
            venue.events.clear();
            wasStale |= followed.stale();
            if (!followed.stale()) {
                assertThat(levels(followed)).as("at %s", time).isEqualTo(levels(venue.exchange.book()));
            }
        }
        assertThat(wasStale).isTrue();
        assertThat(followed.stale()).isFalse();
    }

    private static List<Long> levels(io.blockwright.marketdata.BookView book) {
        long[] prices = new long[200];
        long[] quantities = new long[200];
        List<Long> all = new java.util.ArrayList<>();
        for (Side side : Side.values()) {
            int count = book.copyLevels(side, prices, quantities);
            IntStream.range(0, count).forEach(i -> {
                all.add(prices[i]);
                all.add(quantities[i]);
            });
        }
        return all;
    }

    @Test
    void aGoodFileIsRead() throws ScenarioException, IOException {
        assertThat(file(GOOD).order(1).quantity()).isEqualTo(1_000);
        assertThat(file(GOOD).order(1).urgency()).isEqualTo(0.9);
        MarketScenario patient = file(GOOD.replace("side: sell", "side: sell\n  urgency: 0.25"));
        assertThat(patient.order(1).urgency()).isEqualTo(0.25);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "patient.rate: 2|patient.rat: 2|line 12: there is no parameter 'patient.rat': did you mean 'patient.rate'?.",
                "patient.rate: 2|patient.rate: -2|line 12: patient.rate is -2, but it must lie between 0.05 and 1000",
                "patient.rate: 2|patient.rate: [3, 2]|line 12: 'patient.rate' begins above its end",
                "patient.rate: 2|patient.rate: fast|line 12: 'patient.rate' is 'fast', which is not a number",
                "quantity: 1000|quantity: 0|line 8: an order needs a positive quantity",
                "lasts: 10m|lasts: 40m|line 10: the order would end after the session",
                "lasts: 10m|lasts: ten|line 10: 'lasts' is 'ten', which is not a time such as 90s, 15m or 1h30m",
                "lasts: 10m|'lasts: 10m\n  urgency: 1.5'|line 11: 'urgency' is '1.5': one number from 0 (patient) to 1 (at once)",
                "side: sell|side: short|line 7: 'side' is 'short': use buy, sell or random",
                "opens: \"11:00\"|opens: late|line 4: 'opens' is 'late', which is not a time of day",
                "at: 2m|at: 30m|line 14: the event would come after the session has ended",
                "value: -1%|valeu: -1%|line 15: 'valeu' is not known in events",
                "value: -1%|value: -1.0|line 15: 'value' must lie between -90% and 900%",
                "title: A test|titel: A test|line 2: 'titel' is not known in the file",
                "title: A test|title: [|is not YAML"
            })
    void aBadFileIsRefusedWithItsLineAndTheMend(String good, String bad, String sentence) {
        assertThatThrownBy(() -> file(GOOD.replace(good, bad)))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("test.yaml")
                .hasMessageContaining(sentence);
    }

    @Test
    void aMarketInWhichNobodyTakesIsRefused() {
        String idle = "{taker.rate: 0, investor.rate: 0, momentum.rate: 0, tactical.rate: 0, meta.share: 0}";
        assertThatThrownBy(() -> file(GOOD.replace("market:\n  patient.rate: 2", "market: " + idle)))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("line 11: nobody ever takes, so this market never trades");
    }

    @Test
    void aScenarioThatIsNotThereIsAnsweredWithThoseThatAre() {
        assertThatThrownBy(() -> MarketScenario.find(SHIPPED, "calmer"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("There is no scenario 'calmer': use calm, ");
    }
}
