package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.backtest.AlgoChoice;
import io.blockwright.domain.Algo;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.Level;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.engine.spi.Lanes.Gap;
import io.blockwright.engine.spi.Lanes.Stage;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.TapeRecorder;
import io.blockwright.marketdata.TapeSettings;
import io.blockwright.marketdata.TapeSettings.WhenFull;
import io.blockwright.simulator.VenueSet;
import io.blockwright.trading.RiskLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A tape that is read while it is recorded knows how far it tells, and what it does not tell. */
@Timeout(60)
class GrowingTapeTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long BEGIN = 1_340_286_000L * SECOND;
    private static final Instrument ABC = Instrument.usEquity("ABC");

    @TempDir
    Path folder;

    private final FastOrderBook book = new FastOrderBook(ABC);

    private TapeRecorder recorder() {
        return new TapeRecorder(TapeSettings.in(folder, WhenFull.WAIT), book, System::nanoTime);
    }

    private static MarketEvent snapshot(long time) {
        return new MarketEvent.DepthSnapshot(
                time, "ABC", List.of(new Level(99_9900, 300, 0)), List.of(new Level(100_0100, 200, 0)));
    }

    private static void tell(TapeRecorder recorder, MarketEvent event) {
        recorder.onMarket(event.time(), event);
        recorder.passed(event.time());
    }

    private static void until(String what, BooleanSupplier met) {
        for (long deadline = System.nanoTime() + 20 * SECOND; !met.getAsBoolean(); ) {
            assertThat(System.nanoTime()).as("waited for " + what).isLessThan(deadline);
            LockSupport.parkNanos(2_000_000);
        }
    }

    @Test
    void whatIsRecordedIsPlayedAsFarAsItIsToldAndNoFurther() {
        List<MarketEvent> heard = new ArrayList<>();
        try (TapeRecorder recorder = recorder();
                GrowingTape tape = new GrowingTape(folder, ABC, BEGIN)) {
            assertThat(tape.begins()).as("there is nothing yet").isFalse();
            tell(recorder, snapshot(BEGIN));
            tell(recorder, new MarketEvent.Traded(BEGIN + SECOND, "ABC", 99_9900, 10, null));
            until("the beginning", tape::begins);
            until("a second", () -> tape.told() >= BEGIN + SECOND);
            tape.poll(tape.told(), heard::add);
            assertThat(heard).contains(snapshot(BEGIN));
            assertThat(heard.getLast()).isInstanceOf(MarketEvent.Traded.class);
            assertThat(tape.finished()).isFalse();
            assertThat(tape.nextTime()).as("nothing is known of later").isGreaterThan(tape.told());
            int before = heard.size();
            tell(recorder, new MarketEvent.Traded(BEGIN + 3 * SECOND, "ABC", 99_9900, 20, null));
            until("more", () -> tape.told() >= BEGIN + 3 * SECOND);
            assertThat(tape.nextTime()).isEqualTo(BEGIN + 3 * SECOND);
            tape.poll(tape.told(), heard::add);
            assertThat(heard).hasSize(before + 1);
            assertThat(tape.late()).isZero();
            assertThat(tape.gaps()).isEmpty();
        }
    }

    @Test
    void aGapLastsUntilTheBookIsToldAnewAndALateBeginningIsMeasured() {
        try (TapeRecorder recorder = recorder();
                GrowingTape tape = new GrowingTape(folder, ABC, BEGIN - 40 * SECOND)) {
            tell(recorder, snapshot(BEGIN));
            until("the beginning", tape::begins);
            assertThat(tape.late()).isEqualTo(40 * SECOND);
            tell(recorder, new MarketEvent.FeedGap(BEGIN + 2 * SECOND, "ABC", "lost"));
            tell(recorder, new MarketEvent.LevelChanged(BEGIN + 3 * SECOND, "ABC", Side.BUY, 1, 1));
            until("the gap", () -> tape.told() >= BEGIN + 3 * SECOND);
            tape.poll(tape.told(), _ -> {});
            assertThat(tape.gaps())
                    .as("a change says nothing of the rest of the book")
                    .containsExactly(new Gap(BEGIN + 2 * SECOND, Long.MAX_VALUE));
            tell(recorder, snapshot(BEGIN + 5 * SECOND));
            until("its end", () -> tape.told() >= BEGIN + 5 * SECOND);
            tape.poll(tape.told(), _ -> {});
            assertThat(tape.gaps()).containsExactly(new Gap(BEGIN + 2 * SECOND, BEGIN + 5 * SECOND));
        }
    }

    @Test
    void whereTheDeskWasAwayIsAGapAndOneBeforeTheOrderIsNone() {
        try (TapeRecorder recorder = recorder()) {
            tell(recorder, snapshot(BEGIN));
            tell(recorder, new MarketEvent.FeedGap(BEGIN + SECOND, "ABC", "lost"));
            tell(recorder, snapshot(BEGIN + 2 * SECOND));
            tell(recorder, new MarketEvent.Traded(BEGIN + 6 * SECOND, "ABC", 99_9900, 10, null));
        }
        try (TapeRecorder recorder = recorder();
                GrowingTape tape = new GrowingTape(folder, ABC, BEGIN + 5 * SECOND)) {
            tell(recorder, snapshot(BEGIN + 90 * SECOND));
            until("the whole", () -> tape.begins() && tape.told() >= BEGIN + 90 * SECOND);
            tape.poll(tape.told(), _ -> {});
            assertThat(tape.late()).isZero();
            assertThat(tape.gaps()).containsExactly(new Gap(BEGIN + 6 * SECOND, BEGIN + 90 * SECOND));
        }
    }

    @Test
    void aLaneWhoseMarketIsNotRecordedSaysThatItWaitsAndBeginsWhenItIs() {
        StrategyDesk strategies = new StrategyDesk(Duration.ofSeconds(10), List.of(), 7);
        LaneMarket market = new LaneMarket(
                new MarketSpec.Fix(folder.resolve("none.cfg")),
                ABC,
                7,
                VenueSet.ONE,
                Newsroom.usual(),
                strategies.factory(ABC),
                RiskLimits.defaults(),
                folder.resolve("tape"));
        ParentOrder order = new ParentOrder(
                "P1",
                "ABC",
                Side.SELL,
                1_000,
                BEGIN,
                BEGIN + 60 * SECOND,
                Instrument.NO_PRICE,
                1,
                0.5,
                Instrument.NO_PRICE,
                Algo.TWAP,
                Placement.TAKER);
        AtomicLong clock = new AtomicLong(BEGIN + 2 * SECOND);
        try (LaneRun lane =
                new LaneRun(market, () -> AlgoChoice.named("twap-taker"), order, BEGIN, clock::get, () -> 100_1000)) {
            lane.start();
            clock.set(BEGIN + 15 * SECOND);
            until("the word", () -> lane.trouble().startsWith("What the desk recorded"));
            assertThat(lane.stage()).isEqualTo(Stage.CATCHING_UP);
            TapeSettings settings = TapeSettings.in(folder.resolve("tape"), WhenFull.WAIT);
            try (TapeRecorder recorder = new TapeRecorder(settings, book, System::nanoTime)) {
                tell(recorder, snapshot(BEGIN + SECOND));
                tell(recorder, snapshot(BEGIN + 15 * SECOND));
                until(
                        "the way",
                        () -> lane.stage() == Stage.IN_STEP && lane.points().size() > 1);
                assertThat(lane.trouble()).isEmpty();
                assertThat(lane.footing().late()).isEqualTo(SECOND);
                assertThat(lane.points().getLast().filled()).isPositive();
                assertThat(lane.points().getLast().costBp())
                        .as("against the live order's arrival, ten cents above the mid at which it could begin")
                        .isBetween(9.9, 10.5);
            }
        }
    }
}
