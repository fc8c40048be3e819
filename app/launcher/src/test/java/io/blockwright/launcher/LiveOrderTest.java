package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.backtest.AlgoChoice;
import io.blockwright.domain.Algo;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.engine.ParentResult;
import io.blockwright.engine.spi.Lanes.Ground;
import io.blockwright.engine.spi.Lanes.Stage;
import io.blockwright.engine.spi.PairedCost;
import io.blockwright.engine.spi.PairedCost.Contender;
import io.blockwright.simulator.VenueSet;
import io.blockwright.testkit.Await;
import io.blockwright.trading.RiskLimits;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which orders speak for or against a model, and which do not. */
@Timeout(120)
class LiveOrderTest {
    private static final long SECOND = 1_000_000_000L;
    private static final MarketSpec CALM = new MarketSpec.Simulated("calm");
    private static final Instrument DEMO = Instrument.usEquity("DEMO");

    private static final LaneMarket MARKET = new LaneMarket(
            CALM,
            DEMO,
            7,
            VenueSet.ONE,
            Newsroom.usual(),
            new StrategyDesk(Duration.ofSeconds(90), List.of(), 7).factory(DEMO),
            RiskLimits.defaults());

    private final ParentOrder order;
    private final long handed;

    LiveOrderTest() {
        try (var source = MARKET.open(7)) {
            handed = source.nextTime();
        }
        long start = handed + SECOND;
        order = new ParentOrder(
                "P1",
                "DEMO",
                Side.SELL,
                600,
                start,
                start + 30 * SECOND,
                Instrument.NO_PRICE,
                1,
                0.5,
                Instrument.NO_PRICE,
                Algo.PPO,
                Placement.PASSIVE);
    }

    private LaneRun run(String algo) {
        return new LaneRun(MARKET, () -> AlgoChoice.named(algo), order, handed, () -> Long.MAX_VALUE - 1);
    }

    private ParentResult worked(String algo) {
        try (LaneRun lane = run(algo)) {
            lane.start();
            Await.until("it is over", () -> lane.stage() == Stage.OVER);
            return Objects.requireNonNull(lane.result());
        }
    }

    private @Nullable PairedCost pair(ParentResult live, boolean restarted, Consumer<LiveOrder> meanwhile) {
        LiveOrder worked = new LiveOrder(order, handed, Ground.AGAIN, restarted);
        LaneRun beside = run("twap-passive");
        worked.beside("twap-passive", beside, "");
        meanwhile.accept(worked);
        worked.ended(live);
        Await.until("the one beside is over", () -> beside.stage() == Stage.OVER);
        PairedCost pair = worked.pair(MARKET);
        assertThat(worked.pair(MARKET)).as("once").isNull();
        worked.close();
        return pair;
    }

    @Test
    void anOrderMakesAPairOnlyIfNothingButOneModelWorkedItAlone() {
        ParentResult live = worked("twap-taker");
        assertThat(pair(live, false, worked -> worked.decided("one", "1111")))
                .isNotNull()
                .satisfies(pair -> {
                    assertThat(pair.live()).isEqualTo(new Contender("one", "1111"));
                    assertThat(pair.other()).isEqualTo(new Contender("TWAP passive", ""));
                    assertThat(pair.savingBp()).isNotZero().isFinite();
                });
        assertThat(pair(live, false, worked -> {}))
                .as("no model ever answered")
                .isNotNull()
                .satisfies(pair -> assertThat(pair.live()).isEqualTo(Contender.ALMGREN_CHRISS));
        assertThat(pair(live, false, worked -> {
                    worked.decided("one", "1111");
                    worked.decided("two", "2222");
                }))
                .as("of which two models worked a part")
                .isNull();
        assertThat(pair(live, false, LiveOrder::crowd))
                .as("beside which another one moved the market")
                .isNull();
        assertThat(pair(live, false, LiveOrder::touch))
                .as("in which a person stepped in")
                .isNull();
        assertThat(pair(live, true, worked -> {}))
                .as("whose desk was restarted")
                .isNull();
    }
}
