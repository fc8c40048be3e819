package io.blockwright.simulator;

import static io.blockwright.domain.Side.BUY;
import static io.blockwright.domain.Side.SELL;
import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.TradingStatus;
import org.junit.jupiter.api.Test;

/** On an exchange where members are last, whoever came after them is served before them. */
class MembersLastTest {
    private static final ExchangeRules LAST = ExchangeRules.STANDARD.withMembersLast(true);

    private static MarketEvent added(long time, long id, long quantity) {
        return new MarketEvent.OrderAdded(time, "QDI", id, BUY, 10_000, quantity);
    }

    /** The member's order comes first; the recording's at the same price comes after it. */
    private static TestVenue venue(ExchangeRules rules) {
        TestVenue venue = TestVenue.replaying(
                rules,
                added(1, 1, 10),
                new MarketEvent.OrderDeleted(2, "QDI", 1),
                added(5, 2, 30),
                new MarketEvent.OrderExecuted(7, "QDI", 2, BUY, 10_000, 10),
                new MarketEvent.StatusChanged(1_000, "QDI", TradingStatus.TRADING));
        return venue.run(3).limit("A", "a", BUY, 40, 10_000);
    }

    @Test
    void anIncomingOrderMeetsEverybodyElseFirst() {
        TestVenue fair = venue(ExchangeRules.STANDARD).run(5);
        fair.limit("B", "b", SELL, 50, 10_000);
        assertThat(fair.told()).contains("A a TRADE 40@10000 40/0", "B b TRADE 10@10000 50/0");
        TestVenue last = venue(LAST).run(5);
        assertThat(last.exchange.queueAhead("A", "a")).hasValue(30);
        last.limit("B", "b", SELL, 50, 10_000);
        assertThat(last.told()).contains("B b TRADE 30@10000 30/20", "A a TRADE 20@10000 20/20");
    }

    @Test
    void aRecordedExecutionAtItsPriceFillsItOnlyWhereItStandsBefore() {
        assertThat(venue(ExchangeRules.STANDARD).run(8).told()).contains("A a TRADE 10@10000 10/30");
        assertThat(venue(LAST).run(8).told()).containsExactly("A a NEW 0/40");
    }

    @Test
    void whatTradesThroughItsPriceFillsItStill() {
        TestVenue venue = TestVenue.replaying(
                LAST,
                new MarketEvent.OrderAdded(1, "QDI", 3, BUY, 9_900, 50),
                new MarketEvent.OrderExecuted(5, "QDI", 3, BUY, 9_900, 50),
                new MarketEvent.StatusChanged(1_000, "QDI", TradingStatus.TRADING));
        venue.run(3).limit("A", "a", BUY, 40, 10_000);
        assertThat(venue.run(6).told()).contains("A a TRADE 40@10000 40/0");
    }
}
