package io.blockwright.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Decision;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a strategy says it will do is what it then does, and asking changes nothing. */
class LookAheadTest {
    private static final long MINUTE = 60 * Orders.SECOND;
    private static final StrategyFactory FACTORY = new StrategyFactory(Orders.INSTRUMENT, Orders.settings(5));

    private record Said(long at, Intention intention) {}

    private static void quiet(PaperMarket market) {
        market.quote(100_0000, 100, 5_000);
        market.volume(100);
    }

    private static ParentOrder order(Algo algo, Placement placement) {
        return Orders.order(algo, placement, Side.BUY, 30_000);
    }

    @ParameterizedTest
    @CsvSource({
        "TWAP, TAKER, 1",
        "TWAP, PASSIVE, 1",
        "VWAP, TAKER, 1",
        "VWAP, PASSIVE, 1",
        "AC, TAKER, 1",
        "AC, PASSIVE, 1",
        "POV, TAKER, 3",
        "TWAP, TAKER, 30",
        "POV, PASSIVE, 3",
        "RANDOM, PASSIVE, 1"
    })
    void itDoesNextWhatItSaid(Algo algo, Placement placement, long toleranceSeconds) {
        ParentOrder order = order(algo, placement);
        if (toleranceSeconds == 30) {
            order = Orders.capped(order, 0.03);
        }
        Strategy strategy = FACTORY.create(order);
        List<Said> said = new ArrayList<>();
        PaperMarket market = new PaperMarket(order, strategy, m -> {
            quiet(m);
            said.add(new Said(m.now(), Objects.requireNonNull(strategy.next(m))));
        });
        market.run(Orders.START + 12 * MINUTE);
        int compared = 0;
        for (Said one : said) {
            PaperMarket.Sent done = market.sent.stream()
                    .filter(s -> s.time() >= one.at() && !(s.decision() instanceof Decision.Wait))
                    .findFirst()
                    .orElse(null);
            boolean blind = one.at() < Orders.START + 5 * Orders.SECOND && toleranceSeconds > 1;
            if (done == null || blind) {
                continue; // the run ended before, or no pace of the volume is known yet
            }
            assertThat(one.intention().decision()).hasSameClassAs(done.decision());
            assertThat(Math.abs(one.intention().due() - done.time()))
                    .as("said at %s: %s", one.at() - Orders.START, one.intention())
                    .isLessThanOrEqualTo(toleranceSeconds * Orders.SECOND);
            if (one.intention().decision() instanceof Decision.Place place && toleranceSeconds == 1) {
                Decision.Place real = (Decision.Place) done.decision();
                assertThat(place.quantity()).isEqualTo(real.quantity());
                assertThat(place.price()).isEqualTo(real.price());
            }
            compared++;
        }
        assertThat(compared).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @CsvSource({
        "TWAP, TAKER",
        "VWAP, PASSIVE",
        "POV, PASSIVE",
        "AC, PASSIVE",
        "IMMEDIATE, TAKER",
        "SUBMIT_AND_LEAVE, PASSIVE"
    })
    void askingChangesNothing(Algo algo, Placement placement) {
        ParentOrder order = Orders.capped(order(algo, placement), 0.2);
        List<List<PaperMarket.Sent>> runs = new ArrayList<>();
        for (boolean asking : new boolean[] {false, true}) {
            Strategy strategy = FACTORY.create(order);
            PaperMarket market = new PaperMarket(order, strategy, m -> {
                long step = (m.now() - Orders.START) / PaperMarket.TICK;
                m.quote(100_0000 + 100 * (step / 40 % 5), 100, 700);
                m.volume(40 + step % 60);
                m.hit(step % 7 == 0 ? 90 : 0);
                if (asking) {
                    strategy.next(m);
                    strategy.plan(m, 64, (_, _) -> {});
                    strategy.copy().decide(m, _ -> {});
                }
            });
            market.run(Orders.END);
            runs.add(market.sent);
        }
        assertThat(runs.getFirst()).hasSizeGreaterThan(50);
        assertThat(runs.getLast()).isEqualTo(runs.getFirst());
    }

    @ParameterizedTest
    @CsvSource({"TWAP", "VWAP", "AC"})
    void thePlanIsWhatIsLeftInTheOrderItComes(Algo algo) {
        ParentOrder order = order(algo, Placement.TAKER);
        Strategy strategy = FACTORY.create(order);
        PaperMarket market = new PaperMarket(order, strategy, LookAheadTest::quiet);
        market.run(Orders.START + 10 * MINUTE);
        List<Long> times = new ArrayList<>();
        long[] sum = {0};
        strategy.plan(market, 64, (time, quantity) -> {
            times.add(time);
            sum[0] += quantity;
        });
        assertThat(times).isSorted().doesNotHaveDuplicates().allMatch(t -> t >= market.now() && t < Orders.END);
        assertThat(times).hasSizeBetween(35, 41); // twenty minutes of slices of half a minute
        assertThat(sum[0]).isEqualTo(30_000 - market.filled() - market.working());
    }

    @Test
    void aPlanThatFollowsTheVolumeAssumesThePaceSeen() {
        ParentOrder order = Orders.capped(Orders.order(Algo.POV, Placement.TAKER, Side.BUY, 500_000), 0.1);
        Strategy strategy = FACTORY.create(order);
        PaperMarket market = new PaperMarket(order, strategy, LookAheadTest::quiet);
        strategy.plan(market, 64, (_, _) -> {
            throw new AssertionError("nothing is known before anything traded");
        });
        market.run(Orders.START + 10 * MINUTE);
        long[] sum = {0};
        strategy.plan(market, 64, (_, quantity) -> sum[0] += quantity);
        // 400 shares a second for the twenty minutes left, a ninth of it
        assertThat(sum[0]).isBetween(52_500L, 54_000L);
    }

    @Test
    void withoutASoundBookItSaysWhyItWaits() {
        ParentOrder order = order(Algo.TWAP, Placement.PASSIVE);
        Strategy strategy = FACTORY.create(order);
        PaperMarket market = new PaperMarket(order, strategy, LookAheadTest::quiet);
        market.run(Orders.START + MINUTE);
        market.status(TradingStatus.HALTED);
        Intention intention = Objects.requireNonNull(strategy.next(market));
        assertThat(intention.decision()).isInstanceOf(Decision.Wait.class);
        assertThat(intention.decision().reason().sentence()).contains("halted");
        assertThat(intention.decision().reason().factors())
                .extracting(f -> f.name())
                .contains("target by now (shares)", "filled (shares)", "participation (%)");
    }

    @Test
    void aPersonsOwnParentSaysNothing() {
        ParentOrder order = order(Algo.MANUAL, Placement.PASSIVE);
        Strategy strategy = FACTORY.create(order);
        PaperMarket market = new PaperMarket(order, strategy, LookAheadTest::quiet);
        assertThat(strategy.next(market)).isNull();
        strategy.plan(market, 64, (_, _) -> {
            throw new AssertionError("a person's plan is not known");
        });
        assertThat(order.limitPrice()).isEqualTo(Instrument.NO_PRICE);
    }
}
