package io.blockwright.simulator;

import static io.blockwright.domain.Side.BUY;
import static io.blockwright.domain.Side.SELL;
import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Level;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import io.blockwright.domain.TradingStatus;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule of how a member's order lives in a recorded market, by a recording of a few lines. */
class ReplayRulesTest {
    private final List<MarketEvent> recording = new ArrayList<>();
    private long time;

    private void added(long id, Side side, long price, long quantity) {
        recording.add(new MarketEvent.OrderAdded(++time, "QDI", id, side, price, quantity));
    }

    private void executed(long id, Side side, long price, long quantity) {
        recording.add(new MarketEvent.OrderExecuted(++time, "QDI", id, side, price, quantity));
    }

    private void reduced(long id, long quantity) {
        recording.add(new MarketEvent.OrderReduced(++time, "QDI", id, quantity));
    }

    private void deleted(long id) {
        recording.add(new MarketEvent.OrderDeleted(++time, "QDI", id));
    }

    private void replaced(long oldId, long id, long price, long quantity) {
        recording.add(new MarketEvent.OrderReplaced(++time, "QDI", oldId, id, price, quantity));
    }

    private void level(Side side, long price, long quantity) {
        recording.add(new MarketEvent.LevelChanged(++time, "QDI", side, price, quantity));
    }

    private void hidden(long price, long quantity, Side aggressor) {
        recording.add(new MarketEvent.Traded(++time, "QDI", price, quantity, aggressor));
    }

    /** The exchange after the lines recorded so far, with nothing told yet; more lines must be recorded before. */
    private TestVenue after(int events) {
        recording.add(new MarketEvent.StatusChanged(1_000_000, "QDI", TradingStatus.TRADING));
        TestVenue venue = new TestVenue(TestVenue.recording(recording), ExchangeRules.STANDARD, LatencyModel.NONE, 1);
        return venue.run(events);
    }

    @Test
    void aMemberStandsBehindWhatWasThereAndRecordedCancelsShortenTheQueue() {
        added(1, BUY, 10_000, 100);
        added(2, BUY, 10_000, 50);
        reduced(1, 30);
        deleted(2);
        TestVenue venue = after(2).limit("A", "a", BUY, 10, 10_000);
        assertThat(venue.exchange.queueAhead("A", "a")).hasValue(150);
        assertThat(venue.run(3).exchange.queueAhead("A", "a")).hasValue(120);
        assertThat(venue.run(4).exchange.queueAhead("A", "a")).hasValue(70);
    }

    @Test
    void executionsBeforeTheMemberDoNotFillItAndThoseBehindDo() {
        added(1, BUY, 10_000, 100);
        added(2, BUY, 10_000, 50);
        executed(1, BUY, 10_000, 100);
        executed(2, BUY, 10_000, 30);
        TestVenue venue = after(1).limit("A", "a", BUY, 20, 10_000);
        venue.run(3);
        assertThat(venue.told()).containsExactly("A a NEW 0/20");
        assertThat(venue.exchange.queueAhead("A", "a")).hasValue(0);
        venue.run(4);
        assertThat(venue.told()).containsExactly("A a TRADE 20@10000 20/0");
        assertThat(venue.events.getLast())
                .as("the recorded order loses the 20 that the member traded, unprinted")
                .isEqualTo(new MarketEvent.OrderReduced(4, "QDI", 2, 20));
        assertThat(venue.events).contains(new MarketEvent.OrderExecuted(4, "QDI", 2, BUY, 10_000, 10));
        assertThat(venue.exchange.book().quantityAt(BUY, 10_000)).isEqualTo(20);
    }

    @Test
    void executionsAtWorsePricesFillTheMemberFirstAtItsOwnPrice() {
        added(1, SELL, 10_300, 100);
        executed(1, SELL, 10_300, 40);
        executed(1, SELL, 10_300, 40);
        TestVenue venue = after(1).limit("A", "a", SELL, 50, 10_200);
        venue.run(2);
        assertThat(venue.told()).containsExactly("A a NEW 0/50", "A a TRADE 40@10200 40/10");
        venue.run(3);
        assertThat(venue.told()).containsExactly("A a TRADE 10@10200 50/0");
        assertThat(venue.exchange.book().quantityAt(SELL, 10_300)).isEqualTo(20);
    }

    @Test
    void hiddenTradesStrictlyThroughThePriceFillAndAtThePriceDoNot() {
        hidden(10_000, 100, SELL);
        hidden(9_900, 100, BUY);
        hidden(9_900, 30, SELL);
        hidden(9_900, 100, null);
        TestVenue venue = after(0).limit("A", "a", BUY, 50, 10_000);
        venue.run(1);
        assertThat(venue.told()).as("at the price").containsExactly("A a NEW 0/50");
        venue.run(2);
        assertThat(venue.told()).as("the aggressor bought").isEmpty();
        venue.run(3);
        assertThat(venue.told()).containsExactly("A a TRADE 30@10000 30/20");
        venue.run(4);
        assertThat(venue.told()).containsExactly("A a TRADE 20@10000 50/0");
        assertThat(venue.events.getLast()).isEqualTo(new MarketEvent.Traded(4, "QDI", 9_900, 80, null));
    }

    @Test
    void aTakerTakesDisplayedOrdersBestFirstAndEachShareOnce() {
        added(1, SELL, 10_100, 100);
        added(2, SELL, 10_200, 100);
        executed(1, SELL, 10_100, 100);
        reduced(2, 30);
        executed(2, SELL, 10_200, 70);
        TestVenue venue = after(2).order("A", "a", BUY, OrderType.LIMIT, TimeInForce.IOC, 150, 10_200);
        assertThat(venue.told())
                .containsExactly("A a NEW 0/150", "A a TRADE 100@10100 100/50", "A a TRADE 50@10200 150/0");
        venue.run(3);
        assertThat(venue.events.getLast().time())
                .as("order 1 was taken: nothing left to trade")
                .isLessThan(3);
        venue.order("A", "b", BUY, OrderType.MARKET, TimeInForce.DAY, 10, Instrument.NO_PRICE);
        venue.run(4);
        assertThat(venue.exchange.book().quantityAt(SELL, 10_200))
                .as("100 shown, 60 taken, 30 cancelled")
                .isEqualTo(10);
        venue.run(5);
        assertThat(venue.events.getLast()).isEqualTo(new MarketEvent.OrderExecuted(5, "QDI", 2, SELL, 10_200, 10));
        assertThat(venue.exchange.book().bestAsk()).isEqualTo(Instrument.NO_PRICE);
    }

    @Test
    void whatWasTakenStaysTakenThroughReplaces() {
        added(1, SELL, 10_100, 100);
        replaced(1, 2, 10_200, 100);
        replaced(2, 3, 10_300, 80);
        added(4, SELL, 10_400, 10);
        replaced(4, 5, 10_500, 500);
        TestVenue venue = after(1).order("A", "a", BUY, OrderType.LIMIT, TimeInForce.IOC, 60, 10_100);
        venue.run(2);
        assertThat(venue.exchange.book().quantityAt(SELL, 10_200)).isEqualTo(40);
        venue.run(3);
        assertThat(venue.exchange.book().quantityAt(SELL, 10_300)).isEqualTo(20);
        venue.run(4).order("A", "b", BUY, OrderType.LIMIT, TimeInForce.IOC, 100, 10_400);
        venue.run(5);
        assertThat(venue.exchange.book().bestAsk())
                .as("an order that was wholly taken cannot be replaced")
                .isEqualTo(Instrument.NO_PRICE);
    }

    @Test
    void aRecordedOrderThatWouldCrossTheMemberTradesWithItFirst() {
        added(1, BUY, 9_800, 10);
        added(2, SELL, 10_000, 100);
        executed(2, SELL, 10_000, 100);
        added(3, SELL, 10_100, 10);
        replaced(3, 4, 9_900, 15);
        TestVenue venue = after(1).limit("A", "a", BUY, 40, 10_000).limit("A", "b", BUY, 40, 9_900);
        venue.told();
        venue.run(2);
        assertThat(venue.told()).containsExactly("A a TRADE 40@10000 40/0");
        assertThat(venue.exchange.book().quantityAt(SELL, 10_000)).isEqualTo(60);
        venue.run(3);
        assertThat(venue.events.getLast()).isEqualTo(new MarketEvent.OrderExecuted(3, "QDI", 2, SELL, 10_000, 60));
        venue.run(5);
        assertThat(venue.told()).containsExactly("A b TRADE 15@9900 15/25");
        assertThat(venue.exchange.book().bestAsk()).isEqualTo(Instrument.NO_PRICE);
    }

    @Test
    void truthsAboutLevelsDoNotBringBackWhatWasTakenNorTouchTheMember() {
        level(SELL, 10_100, 100);
        level(SELL, 10_100, 80);
        level(SELL, 10_100, 30);
        level(SELL, 10_100, 130);
        level(SELL, 10_100, 0);
        TestVenue venue = after(1).order("A", "t", BUY, OrderType.LIMIT, TimeInForce.IOC, 60, 10_100);
        venue.limit("A", "a", SELL, 7, 10_100);
        assertThat(venue.exchange.queueAhead("A", "a")).hasValue(40);
        assertThat(venue.exchange.book().quantityAt(SELL, 10_100)).isEqualTo(47);
        venue.run(2);
        assertThat(venue.exchange.book().quantityAt(SELL, 10_100)).isEqualTo(27);
        venue.run(3);
        assertThat(venue.exchange.book().quantityAt(SELL, 10_100)).isEqualTo(7);
        venue.run(4);
        assertThat(venue.exchange.book().quantityAt(SELL, 10_100))
                .as("100 are new")
                .isEqualTo(107);
        assertThat(venue.exchange.queueAhead("A", "a"))
                .as("and came after the member")
                .hasValue(0);
        venue.run(5);
        assertThat(venue.exchange.book().quantityAt(SELL, 10_100)).isEqualTo(7);
    }

    @Test
    void aTruthThatCutsKnownOrdersLeavesTheMember() {
        added(1, BUY, 10_000, 100);
        added(2, BUY, 10_000, 100);
        level(BUY, 10_000, 120);
        TestVenue venue = after(1).limit("A", "a", BUY, 5, 10_000).run(3);
        assertThat(venue.exchange.book().quantityAt(BUY, 10_000)).isEqualTo(125);
        assertThat(venue.exchange.queueAhead("A", "a")).hasValue(100);
    }

    @Test
    void anonymousExecutionsReachTheMemberOnlyBeyondWhatStoodBeforeIt() {
        level(BUY, 10_000, 100);
        level(BUY, 10_000, 150);
        executed(77, BUY, 10_000, 60);
        executed(78, BUY, 10_000, 60);
        TestVenue venue = after(1).limit("A", "a", BUY, 30, 10_000).run(3);
        assertThat(venue.exchange.queueAhead("A", "a")).hasValue(40);
        assertThat(venue.told()).containsExactly("A a NEW 0/30");
        venue.run(4);
        assertThat(venue.told()).containsExactly("A a TRADE 20@10000 20/10");
        assertThat(venue.exchange.book().quantityAt(BUY, 10_000)).isEqualTo(30 + 10);
    }

    @Test
    void whereOnlyLevelsAreKnownATradeWorksOffTheQueueAndThenFillsTheMember() {
        level(BUY, 10_000, 100);
        level(SELL, 10_100, 100);
        hidden(10_000, 60, null);
        level(BUY, 10_000, 70); // 60 traded, 30 came behind the member
        hidden(10_000, 60, SELL);
        level(BUY, 10_000, 10);
        hidden(10_100, 50, null);
        TestVenue venue = after(2).limit("A", "a", BUY, 30, 10_000).run(3);
        assertThat(venue.exchange.queueAhead("A", "a")).hasValue(40);
        venue.run(4);
        assertThat(venue.exchange.queueAhead("A", "a"))
                .as("what the trade took is not taken again")
                .hasValue(40);
        assertThat(venue.told()).containsExactly("A a NEW 0/30");
        venue.run(5);
        assertThat(venue.told()).as("20 beyond the queue").containsExactly("A a TRADE 20@10000 20/10");
        venue.run(7);
        assertThat(venue.told()).as("a trade at the offer is none at the bid").isEmpty();
    }

    @Test
    void aLevelThatIsToldBeforeItsTradeCountsOnce() {
        level(BUY, 10_000, 100);
        level(BUY, 10_000, 40);
        hidden(10_000, 60, SELL);
        level(BUY, 10_000, 0);
        hidden(10_000, 55, SELL);
        TestVenue venue = after(1).limit("A", "a", BUY, 30, 10_000).run(2);
        assertThat(venue.exchange.queueAhead("A", "a")).hasValue(40);
        venue.run(3);
        assertThat(venue.exchange.queueAhead("A", "a")).hasValue(40);
        venue.told();
        venue.run(5);
        assertThat(venue.told()).as("40 stood before it").containsExactly("A a TRADE 15@10000 15/15");
    }

    @Test
    void whoeverComesAfterALevelShrankHasNoPartInTheTradeThatIsToldOfIt() {
        level(BUY, 10_000, 100);
        level(BUY, 10_000, 40);
        hidden(10_000, 60, SELL);
        level(BUY, 10_000, 0);
        hidden(10_000, 55, SELL);
        TestVenue venue = after(1).limit("A", "a", BUY, 30, 10_000).run(2).limit("A", "b", BUY, 30, 10_000);
        venue.told();
        venue.run(3);
        assertThat(venue.told()).as("the level lost those 60 before b came").isEmpty();
        assertThat(venue.exchange.queueAhead("A", "b")).hasValue(40 + 30);
        venue.run(5);
        assertThat(venue.told())
                .as("15 beyond the queue, for both together")
                .containsExactly("A a TRADE 15@10000 15/15");
    }

    @Test
    void newAnonymousQuantityCrossingTheMemberTradesWithIt() {
        level(BUY, 9_900, 100);
        level(SELL, 10_000, 25);
        TestVenue venue = after(1).limit("A", "a", BUY, 10, 10_000).run(2);
        assertThat(venue.told()).containsExactly("A a NEW 0/10", "A a TRADE 10@10000 10/0");
        assertThat(venue.exchange.book().quantityAt(SELL, 10_000)).isEqualTo(15);
    }

    @Test
    void aSnapshotKeepsTheMemberItsPlaceAndWhatWasTaken() {
        added(1, BUY, 10_000, 100);
        added(2, SELL, 10_100, 100);
        added(3, BUY, 10_000, 50);
        recording.add(new MarketEvent.DepthSnapshot(
                ++time, "QDI", List.of(new Level(10_000, 180, 3)), List.of(new Level(10_100, 90, 1))));
        executed(9, BUY, 10_000, 110);
        TestVenue venue = after(2).limit("A", "a", BUY, 5, 10_000);
        venue.order("A", "t", BUY, OrderType.LIMIT, TimeInForce.IOC, 60, 10_100);
        venue.told();
        venue.run(4);
        assertThat(venue.exchange.book().quantityAt(BUY, 10_000)).isEqualTo(185);
        assertThat(venue.exchange.book().quantityAt(SELL, 10_100)).isEqualTo(30);
        assertThat(venue.exchange.queueAhead("A", "a")).hasValue(100);
        venue.run(5);
        assertThat(venue.told()).containsExactly("A a TRADE 5@10000 5/0");
    }

    @Test
    void theDayEndsWithTheRecording() {
        added(1, BUY, 10_000, 100);
        TestVenue venue = after(1).limit("A", "a", BUY, 5, 10_000).run(1_000_000);
        assertThat(venue.told()).containsExactly("A a NEW 0/5", "A a EXPIRED 0/0");
        assertThat(venue.exchange.finished()).isTrue();
    }
}
