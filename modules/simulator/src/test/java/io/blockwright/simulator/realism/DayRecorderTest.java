package io.blockwright.simulator.realism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the recorder makes of a day that is small enough to reckon by hand. */
class DayRecorderTest {
    private static final long SECOND = DayRecorder.SECOND;
    private static final long OPEN = 1_000 * SECOND;

    private final DayRecorder recorder = new DayRecorder(Instrument.usEquity("X"));
    private long nextId = 1;

    /** A bid of 300 at 99.99 and an ask of 500 at 100.01, with ten more of 1,000 each behind; the grid begins at the open. */
    private void open() {
        for (int i = 0; i <= 10; i++) {
            add(0, Side.BUY, 999_900 - 100L * i, i == 0 ? 300 : 1_000);
            add(0, Side.SELL, 1_000_100 + 100L * i, i == 0 ? 500 : 1_000);
        }
    }

    private static long at(double seconds) {
        return OPEN + Math.round(seconds * SECOND);
    }

    private long add(double seconds, Side side, long price, long quantity) {
        recorder.onMarket(new MarketEvent.OrderAdded(at(seconds), "X", nextId, side, price, quantity));
        return nextId++;
    }

    private void execute(double seconds, long id, Side side, long price, long quantity) {
        recorder.onMarket(new MarketEvent.OrderExecuted(at(seconds), "X", id, side, price, quantity));
    }

    private void delete(double seconds, long id) {
        recorder.onMarket(new MarketEvent.OrderDeleted(at(seconds), "X", id));
    }

    @Test
    void theGridHoldsTheMidAfterEachSecond() {
        open();
        long better = add(0.5, Side.BUY, 1_000_000, 100);
        delete(2.0, better);
        add(4.5, Side.BUY, 990_000, 100);
        DayRecord day = recorder.finish();
        assertThat(day.origin).isEqualTo(OPEN);
        // the mid at second 2 includes what happened at that very moment
        assertThat(day.mids).containsExactly(1_000_000, 1_000_050, 1_000_000, 1_000_000, 1_000_000);
        assertThat(day.spreads.count(2)).isEqualTo(4);
        assertThat(day.spreads.count(1)).isEqualTo(1);
    }

    @Test
    void executionsOfOneIncomingOrderAreOneTrade() {
        open();
        execute(1.2, 2, Side.SELL, 1_000_100, 500);
        execute(1.2, 4, Side.SELL, 1_000_200, 250);
        add(1.2, Side.BUY, 1_000_100, 50);
        execute(1.2, 4, Side.SELL, 1_000_200, 10);
        execute(1.3, 1, Side.BUY, 999_900, 300);
        add(2.5, Side.BUY, 990_000, 100);
        DayRecord day = recorder.finish();
        assertThat(day.tradeSizes).as("what came in between parts two orders").containsExactly(750, 10, 300);
        assertThat(day.tradeSigns).containsExactly(1, 1, -1);
        assertThat(day.tradePrices).containsExactly(1_000_200, 1_000_200, 999_900);
        assertThat(day.tradeTimes).containsExactly(1_200_000_000L, 1_200_000_000L, 1_300_000_000L);
        assertThat(day.limitSizes.total())
                .as("what was left of an incoming order is no new limit order")
                .isEqualTo(1);
        assertThat(day.volumes).containsExactly(0, 0, 1_060);
        assertThat(day.messages).as("three that traded, one that rested").isEqualTo(4);
        assertThat(day.filled).isEqualTo(2);
        assertThat(day.cancelled).isZero();
    }

    @Test
    void distancesAreMeasuredFromTheTouchBeforeTheOrderCame() {
        open();
        add(1, Side.BUY, 999_900, 100);
        add(1.1, Side.BUY, 999_400, 100);
        add(1.2, Side.SELL, 1_000_000, 100);
        add(1.3, Side.SELL, 1_000_100, 100);
        DayRecord day = recorder.finish();
        assertThat(day.placements.values()).containsExactly(-1, 0, 1, 5);
        assertThat(day.placements.total()).isEqualTo(4);
    }

    @Test
    void whatHappensAtTheOpenItselfIsNotCounted() {
        open();
        add(1.5, Side.BUY, 990_000, 100);
        DayRecord day = recorder.finish();
        assertThat(day.messages).isEqualTo(1);
        assertThat(day.gapCount).isZero();
    }

    @Test
    void imbalanceIsCountedByWhereTheMidWentNext() {
        open();
        // 300 against 500: −0.25, part 37 of 100
        execute(3.5, 1, Side.BUY, 999_900, 300);
        add(5.5, Side.BUY, 999_900, 4_500);
        add(8.5, Side.BUY, 1_000_000, 4_500);
        add(9.5, Side.BUY, 990_000, 1);
        DayRecord day = recorder.finish();
        assertThat(day.downs[37]).as("seconds 0 to 3").isEqualTo(4);
        // 1,000 against 500: 1/3, part 66, until the bid of 4,500 comes a tick higher
        assertThat(day.ups[66]).isEqualTo(2);
        // 4,500 against 500: 0.8, part 90
        assertThat(day.ups[90]).isEqualTo(3);
    }

    @Test
    void orderFlowImbalanceIsThatOfContKukanovAndStoikov() {
        open();
        add(1, Side.BUY, 999_900, 200); // + 200
        execute(2, 2, Side.SELL, 1_000_100, 100); // + 100: the ask shrinks
        add(3, Side.SELL, 1_000_000, 50); // − 50: a better ask
        delete(4, 24); // + 50: it goes again
        add(10.5, Side.BUY, 990_000, 1);
        add(20.5, Side.BUY, 990_000, 1);
        DayRecord day = recorder.finish();
        assertThat(nextId).isEqualTo(27);
        assertThat(day.orderFlow).containsExactly(300, 0);
        // seconds 1 to 10: 500 and 500; from second 2 on 500 and 400; 500 and 50 at second 3; 500 and 400
        assertThat(day.touchDepth[0]).isCloseTo((500 + 450 + 275 + 7 * 450) / 10.0, within(1e-9));
    }

    @Test
    void depthIsKeptByDistanceAndByLevel() {
        open();
        add(5.5, Side.BUY, 990_000, 1);
        DayRecord day = recorder.finish();
        assertThat(day.depthByIncrement[0]).isEqualTo(400);
        assertThat(day.depthByIncrement[10]).isEqualTo(1_000);
        assertThat(day.depthByIncrement[11]).isZero();
        assertThat(day.depthByLevel[1]).isEqualTo(1_000);
    }

    @Test
    void aCrossedBookAndAnEmptySideAreNoticed() {
        open();
        add(1, Side.BUY, 1_000_100, 100);
        DayRecord crossed = recorder.finish();
        assertThat(crossed.crossed).isEqualTo(1);

        DayRecorder other = new DayRecorder(Instrument.usEquity("X"));
        other.onMarket(new MarketEvent.OrderAdded(at(0), "X", 1, Side.BUY, 999_900, 100));
        other.onMarket(new MarketEvent.OrderAdded(at(0), "X", 2, Side.SELL, 1_000_100, 100));
        other.onMarket(new MarketEvent.OrderDeleted(at(2), "X", 2));
        other.onMarket(new MarketEvent.OrderAdded(at(3.5), "X", 3, Side.SELL, 1_000_300, 100));
        other.onMarket(new MarketEvent.OrderDeleted(at(60.5), "X", 3));
        DayRecord oneSided = other.finish();
        assertThat(oneSided.oneSided / SECOND).isCloseTo(1.5, within(1e-9));
        assertThat(oneSided.mids[3]).as("the last one there was").isEqualTo(1_000_000);
        assertThat(oneSided.minuteSpreads[0] / oneSided.minuteQuoted[0])
                .isCloseTo((2 * 200 + 56.5 * 400) / 58.5, within(1e-6));
    }

    @Test
    void returnsNeverReachPastTheEndOfTheDay() {
        DayRecord day = new DayRecord();
        day.mids = new double[] {100, 110, 121, 121};
        assertThat(day.returns(1)).hasSize(3);
        assertThat(day.returns(3, 2)).hasSize(1);
        assertThat(day.returns(4, 60)).isEmpty();
        assertThat(day.returns(1_800, 60)).isEmpty();
        assertThat(day.returns(2)[0]).isCloseTo(Math.log(1.21), within(1e-12));
    }

    @Test
    void anyDifferenceChangesTheHash() {
        List<Long> hashes = new ArrayList<>();
        for (long price : new long[] {990_000, 990_100, 990_000}) {
            DayRecorder one = new DayRecorder(Instrument.usEquity("X"));
            one.onMarket(new MarketEvent.OrderAdded(at(0), "X", 1, Side.BUY, price, 100));
            one.onMarket(new MarketEvent.OrderAdded(at(1), "X", 2, Side.SELL, 1_000_100, 100));
            hashes.add(one.finish().hash());
        }
        assertThat(hashes.get(0)).isNotEqualTo(hashes.get(1)).isEqualTo(hashes.get(2));
    }
}
