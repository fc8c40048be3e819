package io.blockwright.simulator;

import static io.blockwright.domain.Side.BUY;
import static io.blockwright.domain.Side.SELL;
import static io.blockwright.domain.TimeInForce.DAY;
import static io.blockwright.domain.TimeInForce.FOK;
import static io.blockwright.domain.TimeInForce.IOC;
import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Liquidity;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.TradingStatus;
import io.blockwright.simulator.VenueReport.Kind;
import io.blockwright.simulator.VenueReport.State;
import org.junit.jupiter.api.Test;

/** Every order type, time in force and request, seen by members as reports and by everybody as market events. */
class MatchingRulesTest {
    private static final ExchangeRules RULES = ExchangeRules.STANDARD;

    private final TestVenue venue = TestVenue.empty(RULES);

    @Test
    void aLimitOrderRestsAndTradesAtItsPriceInTimeOrder() {
        venue.limit("A", "a1", SELL, 100, 10_100)
                .limit("B", "b1", SELL, 50, 10_100)
                .limit("C", "c1", BUY, 120, 10_200);
        assertThat(venue.told())
                .containsExactly(
                        "A a1 NEW 0/100",
                        "B b1 NEW 0/50",
                        "C c1 NEW 0/120",
                        "A a1 TRADE 100@10100 100/0",
                        "C c1 TRADE 100@10100 100/20",
                        "B b1 TRADE 20@10100 20/30",
                        "C c1 TRADE 20@10100 120/0");
        assertThat(venue.exchange.book().quantityAt(SELL, 10_100)).isEqualTo(30);
    }

    @Test
    void betterPricesGoFirstAndAveragePriceFollows() {
        venue.limit("A", "a1", SELL, 10, 10_200).limit("A", "a2", SELL, 30, 10_100);
        venue.limit("B", "b1", BUY, 100, 10_200);
        VenueReport.Execution last = venue.last();
        assertThat(last.state()).isEqualTo(State.PARTIALLY_FILLED);
        assertThat(last.averagePrice()).isEqualTo((30 * 10_100.0 + 10 * 10_200.0) / 40);
        assertThat(last.liquidity()).isEqualTo(Liquidity.TAKER);
        assertThat(venue.exchange.book().bestBid()).isEqualTo(10_200);
        assertThat(venue.exchange.book().quantityAt(BUY, 10_200)).isEqualTo(60);
    }

    @Test
    void marketOrderTakesEverythingAndItsRestIsCancelledWithAReport() {
        venue.limit("A", "a1", SELL, 30, 10_100).limit("A", "a2", SELL, 30, 99_900);
        venue.told();
        venue.order("B", "b1", BUY, OrderType.MARKET, DAY, 100, Instrument.NO_PRICE);
        assertThat(venue.last().text()).contains("no more liquidity");
        assertThat(venue.told())
                .containsExactly(
                        "B b1 NEW 0/100",
                        "A a1 TRADE 30@10100 30/0",
                        "B b1 TRADE 30@10100 30/70",
                        "A a2 TRADE 30@99900 30/0",
                        "B b1 TRADE 30@99900 60/40",
                        "B b1 CANCELLED 60/0");
    }

    @Test
    void marketOrderMeetingAnEmptyBookIsCancelledNotDropped() {
        venue.order("B", "b1", SELL, OrderType.MARKET, IOC, 100, Instrument.NO_PRICE);
        assertThat(venue.told()).containsExactly("B b1 NEW 0/100", "B b1 CANCELLED 0/0");
    }

    @Test
    void immediateOrCancelTakesWhatIsThere() {
        venue.limit("A", "a1", BUY, 30, 10_000).limit("A", "a2", BUY, 30, 9_900);
        venue.told();
        venue.order("B", "b1", SELL, OrderType.LIMIT, IOC, 100, 10_000);
        assertThat(venue.told())
                .containsExactly(
                        "B b1 NEW 0/100",
                        "A a1 TRADE 30@10000 30/0",
                        "B b1 TRADE 30@10000 30/70",
                        "B b1 CANCELLED 30/0");
    }

    @Test
    void fillOrKillIsAllOrNothing() {
        venue.limit("A", "a1", BUY, 30, 10_000).limit("A", "a2", BUY, 30, 9_900);
        venue.told();
        venue.order("B", "b1", SELL, OrderType.LIMIT, FOK, 61, 9_900);
        assertThat(venue.last().text()).isEqualTo("fill or kill: only 60 of 61 could be filled");
        assertThat(venue.told()).containsExactly("B b1 NEW 0/61", "B b1 CANCELLED 0/0");
        venue.order("B", "b2", SELL, OrderType.LIMIT, FOK, 60, 9_900);
        assertThat(venue.last().state()).isEqualTo(State.FILLED);
    }

    @Test
    void fillOrKillDoesNotCountOnesOwnOrders() {
        for (SelfTradePrevention prevention : SelfTradePrevention.values()) {
            TestVenue other = TestVenue.empty(RULES.with(prevention));
            other.limit("A", "a1", BUY, 30, 10_000)
                    .limit("B", "b1", BUY, 40, 10_000)
                    .limit("A", "a2", BUY, 30, 9_900);
            other.order("B", "b2", SELL, OrderType.LIMIT, FOK, 60, 9_900);
            State expected = switch (prevention) {
                case NONE, CANCEL_RESTING -> State.FILLED;
                case CANCEL_INCOMING -> State.CANCELLED;
            };
            assertThat(other.last().state()).as("%s", prevention).isEqualTo(expected);
            TestVenue more = TestVenue.empty(RULES.with(prevention));
            more.limit("A", "a1", BUY, 30, 10_000).limit("B", "b1", BUY, 40, 10_000);
            more.order("B", "b2", SELL, OrderType.LIMIT, FOK, 30, 10_000);
            assertThat(more.last().state()).as("%s", prevention).isEqualTo(State.FILLED);
        }
    }

    @Test
    void selfTradePreventionCancelsTheRestingOrder() {
        TestVenue stp = TestVenue.empty(RULES.with(SelfTradePrevention.CANCEL_RESTING));
        stp.limit("A", "a1", SELL, 10, 10_100)
                .limit("B", "b1", SELL, 10, 10_100)
                .limit("A", "a2", BUY, 15, 10_100);
        assertThat(stp.told())
                .containsExactly(
                        "A a1 NEW 0/10",
                        "B b1 NEW 0/10",
                        "A a2 NEW 0/15",
                        "A a1 CANCELLED 0/0",
                        "B b1 TRADE 10@10100 10/0",
                        "A a2 TRADE 10@10100 10/5");
        assertThat(stp.exchange.book().bestBid()).isEqualTo(10_100);
    }

    @Test
    void selfTradePreventionCancelsTheIncomingOrder() {
        venue.limit("B", "b1", SELL, 10, 10_000)
                .limit("A", "a1", SELL, 10, 10_100)
                .limit("A", "a2", BUY, 15, 10_100);
        assertThat(venue.told())
                .endsWith("B b1 TRADE 10@10000 10/0", "A a2 TRADE 10@10000 10/5", "A a2 CANCELLED 10/0");
        assertThat(venue.exchange.book().quantityAt(SELL, 10_100)).isEqualTo(10);
    }

    @Test
    void withoutPreventionAMemberMayTradeWithItself() {
        TestVenue free = TestVenue.empty(RULES.with(SelfTradePrevention.NONE));
        free.limit("A", "a1", SELL, 10, 10_100).limit("A", "a2", BUY, 10, 10_100);
        assertThat(free.told()).endsWith("A a1 TRADE 10@10100 10/0", "A a2 TRADE 10@10100 10/0");
    }

    @Test
    void replaceKeepsItsPlaceOnlyWhenItGetsSmallerAtTheSamePrice() {
        venue.limit("A", "a1", SELL, 100, 10_100).limit("B", "b1", SELL, 100, 10_100);
        venue.replace("A", "a2", "a1", SELL, 60, 10_100);
        assertThat(venue.exchange.queueAhead("A", "a2")).hasValue(0);
        assertThat(venue.exchange.queueAhead("B", "b1")).hasValue(60);
        venue.replace("A", "a3", "a2", SELL, 61, 10_100);
        assertThat(venue.exchange.queueAhead("A", "a3")).hasValue(100);
        venue.replace("B", "b2", "b1", SELL, 100, 10_200);
        assertThat(venue.exchange.queueAhead("A", "a3")).hasValue(0);
        assertThat(venue.told()).endsWith("A a2 REPLACED 0/60", "A a3 REPLACED 0/61", "B b2 REPLACED 0/100");
    }

    @Test
    void replaceToAMarketablePriceTrades() {
        venue.limit("A", "a1", SELL, 100, 10_100).limit("B", "b1", BUY, 50, 10_000);
        venue.told();
        venue.replace("B", "b2", "b1", BUY, 150, 10_100);
        assertThat(venue.told())
                .containsExactly("B b2 REPLACED 0/150", "A a1 TRADE 100@10100 100/0", "B b2 TRADE 100@10100 100/50");
        assertThat(venue.exchange.book().quantityAt(BUY, 10_100)).isEqualTo(50);
    }

    @Test
    void replaceToWhatIsFilledEndsTheOrder() {
        venue.limit("A", "a1", SELL, 100, 10_100).limit("B", "b1", BUY, 40, 10_100);
        venue.replace("A", "a2", "a1", SELL, 30, 10_100);
        VenueReport.Execution last = venue.last();
        assertThat(last.kind()).isEqualTo(Kind.REPLACED);
        assertThat(last.state()).isEqualTo(State.FILLED);
        assertThat(last.quantity()).isEqualTo(40);
        assertThat(last.leavesQty()).isZero();
        assertThat(venue.exchange.book().bestAsk()).isEqualTo(Instrument.NO_PRICE);
    }

    @Test
    void cancelAnswersUnderItsOwnIdAndNamesTheOrder() {
        venue.limit("A", "a1", SELL, 100, 10_100).cancel("A", "c1", "a1", SELL);
        VenueReport.Execution last = venue.last();
        assertThat(last.kind()).isEqualTo(Kind.CANCELLED);
        assertThat(last.clOrdId()).isEqualTo("c1");
        assertThat(last.origClOrdId()).isEqualTo("a1");
        assertThat(last.leavesQty()).isZero();
        assertThat(venue.events.getLast()).isInstanceOf(MarketEvent.OrderDeleted.class);
    }

    @Test
    void cancelOrReplaceOfWhatCannotBeIsRefusedWithItsReason() {
        venue.limit("A", "a1", SELL, 100, 10_100).cancel("A", "c0", "nope", SELL);
        assertThat(venue.lastReject().unknownOrder()).isTrue();
        assertThat(venue.lastReject().orderId()).isEqualTo("NONE");
        venue.cancel("B", "c1", "a1", SELL);
        assertThat(venue.lastReject().unknownOrder())
                .as("another session's order")
                .isTrue();
        venue.cancel("A", "c2", "a1", BUY);
        assertThat(venue.lastReject().text()).isEqualTo("order a1 is a SELL order, not a BUY");
        venue.replace("A", "a2", "a1", SELL, 100, 10_150);
        assertThat(venue.lastReject().text()).contains("off the price increment of 0.01");
        assertThat(venue.lastReject().answersReplace()).isTrue();
        assertThat(venue.lastReject().state()).isEqualTo(State.NEW);
        venue.replace("A", "a2", "a1", SELL, 100, 10_200).cancel("A", "c3", "a1", SELL);
        assertThat(venue.lastReject().text()).isEqualTo("order a1 was replaced by a2");
        venue.limit("B", "b1", BUY, 100, 10_200).cancel("A", "c4", "a2", SELL);
        assertThat(venue.lastReject().text()).isEqualTo("too late: order a2 is filled");
        assertThat(venue.lastReject().unknownOrder()).isFalse();
        assertThat(venue.lastReject().state()).isEqualTo(State.FILLED);
    }

    @Test
    void ordersThatBreakARuleAreRejectedWithTheRule() {
        venue.limit("A", "r1", BUY, 100, 10_050);
        assertThat(venue.last().text()).isEqualTo("the price 1.005 is off the price increment of 0.01");
        venue.limit("A", "r2", BUY, 0, 10_000);
        assertThat(venue.last().text()).isEqualTo("the quantity must be positive, not 0");
        venue.limit("A", "r3", BUY, 1_000_001, 10_000);
        assertThat(venue.last().text()).contains("above the maximum of 1000000");
        venue.limit("A", "r4", BUY, 100, -100);
        assertThat(venue.last().text()).contains("must be positive");
        venue.limit("A", "r5", BUY, 100, Instrument.NO_PRICE);
        assertThat(venue.last().text()).isEqualTo("a limit order needs a price");
        venue.send(new VenueCommand.NewOrder("A", "r6", "ACME", BUY, OrderType.LIMIT, DAY, 1, 10_000));
        assertThat(venue.last().text()).isEqualTo("unknown symbol ACME: this exchange trades QDI");
        assertThat(venue.last().kind()).isEqualTo(Kind.REJECTED);
        assertThat(venue.last().state()).isEqualTo(State.REJECTED);
        venue.limit("A", "ok", BUY, 1, 10_000).limit("A", "ok", BUY, 1, 10_000);
        assertThat(venue.last().text()).isEqualTo("duplicate client order id ok");
        venue.limit("B", "ok", BUY, 1, 10_000);
        assertThat(venue.last().kind()).isEqualTo(Kind.NEW);
        assertThat(venue.exchange.book().quantityAt(BUY, 10_000)).isEqualTo(2);
    }

    @Test
    void lotsAreThoseOfTheInstrument() {
        Instrument lots = new Instrument("QDI", 10_000, 100, 100, "USD");
        ListFeed feed = new ListFeed(lots, java.util.List.of(new MarketEvent.Traded(9, "QDI", 1, 1, null)));
        TestVenue inLots = new TestVenue(
                new RecordedSource(feed, new io.blockwright.marketdata.FastOrderBook(lots)),
                RULES,
                LatencyModel.NONE,
                1);
        inLots.limit("A", "a1", BUY, 150, 10_000);
        assertThat(inLots.last().text()).isEqualTo("the quantity 150 is not a multiple of the lot of 100");
    }

    @Test
    void aVenueThatDoesNotLookTakesAnIdTwice() {
        TestVenue lax = TestVenue.empty(RULES.withDuplicateIds(true));
        lax.limit("A", "same", BUY, 1, 10_000).limit("A", "same", BUY, 2, 10_000);
        assertThat(lax.last().kind()).isEqualTo(Kind.NEW);
        lax.cancel("A", "c", "same", BUY);
        assertThat(lax.exchange.book().quantityAt(BUY, 10_000))
                .as("the newest answers to the id")
                .isEqualTo(1);
    }

    @Test
    void nothingNewWhileHaltedButCancelsPass() {
        TestVenue halting = TestVenue.replaying(
                RULES,
                new MarketEvent.StatusChanged(100, "QDI", TradingStatus.HALTED),
                new MarketEvent.StatusChanged(200, "QDI", TradingStatus.QUOTING),
                new MarketEvent.StatusChanged(300, "QDI", TradingStatus.TRADING),
                new MarketEvent.FeedGap(400, "QDI", "lost"),
                new MarketEvent.Traded(999, "QDI", 1, 1, null));
        halting.limit("A", "a1", BUY, 10, 10_000).run(100).limit("A", "a2", BUY, 10, 10_000);
        assertThat(halting.last().text()).isEqualTo("trading in QDI is halted");
        halting.replace("A", "a3", "a1", BUY, 20, 10_000);
        assertThat(halting.lastReject().text()).isEqualTo("trading in QDI is halted");
        halting.cancel("A", "c1", "a1", BUY);
        assertThat(halting.last().kind()).isEqualTo(Kind.CANCELLED);
        halting.run(200).limit("A", "a4", BUY, 10, 10_000);
        assertThat(halting.last().text()).isEqualTo("trading in QDI has not resumed yet");
        halting.run(300).limit("A", "a5", BUY, 10, 10_000);
        assertThat(halting.last().kind()).isEqualTo(Kind.NEW);
        halting.run(400).limit("A", "a6", BUY, 10, 10_000);
        assertThat(halting.last().text()).isEqualTo("the market in QDI is not known at the moment");
    }

    @Test
    void massCancelTakesOneSessionsOrdersAndCounts() {
        venue.limit("A", "a1", BUY, 10, 10_000)
                .limit("B", "b1", BUY, 10, 10_000)
                .limit("A", "a2", SELL, 10, 10_100);
        venue.told();
        venue.send(new VenueCommand.MassCancel("A", "m1", null));
        assertThat(venue.told()).containsExactly("A a1 CANCELLED 0/0", "A a2 CANCELLED 0/0", "A m1 MASS_CANCELLED 2");
        venue.send(new VenueCommand.MassCancel("B", "m2", "ACME"));
        assertThat(((VenueReport.MassCancelled) venue.reports.getLast()).accepted())
                .isFalse();
        venue.send(new VenueCommand.MassCancel("B", "m3", "QDI"));
        assertThat(((VenueReport.MassCancelled) venue.reports.getLast()).affected())
                .isEqualTo(1);
    }

    @Test
    void aLostConnectionCancelsOnlyWhereTheRulesSaySo() {
        venue.limit("A", "a1", BUY, 10, 10_000).send(new VenueCommand.Disconnected("A"));
        assertThat(venue.exchange.book().quantityAt(BUY, 10_000)).isEqualTo(10);
        TestVenue careful = TestVenue.empty(RULES.withCancelOnDisconnect(true));
        careful.limit("A", "a1", BUY, 10, 10_000)
                .limit("B", "b1", BUY, 10, 10_000)
                .send(new VenueCommand.Disconnected("A"));
        assertThat(careful.told()).endsWith("A a1 CANCELLED 0/0");
        assertThat(careful.exchange.book().quantityAt(BUY, 10_000)).isEqualTo(10);
    }

    @Test
    void statusTellsWhereAnOrderStands() {
        venue.limit("A", "a1", BUY, 10, 10_000).limit("B", "b1", SELL, 4, 10_000);
        status("A", "a1");
        assertThat(venue.last().kind()).isEqualTo(Kind.STATUS);
        assertThat(venue.last().state()).isEqualTo(State.PARTIALLY_FILLED);
        assertThat(venue.last().cumQty()).isEqualTo(4);
        assertThat(venue.last().execId()).isEqualTo("0");
        status("A", "never");
        assertThat(venue.last().orderId()).isEqualTo("NONE");
        assertThat(venue.last().state()).isEqualTo(State.REJECTED);
        venue.replace("A", "a2", "a1", BUY, 20, 10_000);
        status("A", "a1");
        assertThat(venue.last().clOrdId())
                .as("a retired id is answered under the present one")
                .isEqualTo("a2");
        assertThat(venue.last().origClOrdId()).isEqualTo("a1");
        assertThat(venue.last().leavesQty()).isEqualTo(16);
        venue.cancel("A", "c1", "a2", BUY);
        status("A", "a2");
        assertThat(venue.last().state()).isEqualTo(State.CANCELLED);
    }

    private void status(String session, String id) {
        venue.send(new VenueCommand.OrderStatus(session, id, "QDI", BUY));
    }

    @Test
    void theDayEndsAndWorkingOrdersExpire() {
        TestVenue day = TestVenue.empty(RULES.withDayEnd(5_000));
        day.limit("A", "a1", BUY, 10, 10_000).run(5_000);
        assertThat(day.told()).endsWith("A a1 EXPIRED 0/0");
        assertThat(day.exchange.book().bestBid()).isEqualTo(Instrument.NO_PRICE);
        assertThat(day.exchange.finished()).isTrue();
        day.limit("A", "a2", BUY, 10, 10_000);
        assertThat(day.last().text()).isEqualTo("the market is closed");
        day.cancel("A", "c", "a1", BUY);
        assertThat(day.lastReject().text()).isEqualTo("too late: order a1 is expired");
    }

    @Test
    void reportTimesAreWholeMicroseconds() {
        venue.run(1_234_567);
        venue.limit("A", "a1", BUY, 10, 10_000);
        assertThat(venue.last().time()).isEqualTo(1_234_000);
        assertThat(venue.events.getLast().time()).isEqualTo(1_234_567);
    }
}
