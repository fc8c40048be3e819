package io.blockwright.trading;

import static io.blockwright.trading.TestOrders.MID_TWICE;
import static io.blockwright.trading.TestOrders.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderEvent;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order is judged by the venue that it goes to: its market, and what is allowed there. */
class VenueLimitsTest {
    private static final long PRICE = 1_000_000;

    private final RiskGate gate = new RiskGate(
            new RiskLimits(5_000, 1e9, 0.05, 100, 1_000, 1e9, 1_000, Long.MAX_VALUE, 1e18)
                    .with(Map.of(
                            "EAST", new VenueLimits(1, 2_000, 300_000, 3),
                            "DARK", new VenueLimits(100, 5_000, 1e18, 100))),
            Instrument::usEquity);

    @BeforeEach
    void start() {
        gate.parentAccepted(TestOrders.parent(1_000_000));
    }

    @Test
    void thePriceIsComparedWithTheMarketItGoesTo() {
        long east = 2_300_000;
        assertThat(rule(gate.check(at("EAST", "A", 100, 1_140_000), MID_TWICE, east, true, 0)))
                .as("14 % from the desk's mid, 1 % from EAST's")
                .isEqualTo("collar over time");
        gate.check(at("SIM", "S", 100, PRICE), MID_TWICE, true, 0);
        RiskDecision.Blocked far = blocked(gate.check(at("EAST", "B", 100, PRICE), MID_TWICE, east, true, 0));
        assertThat(far.rule()).isEqualTo("collar");
        assertThat(far.message())
                .isEqualTo(
                        "Order B (BUY QDI): the price 100.00 is more than 5.0 % away from the mid of the market at EAST, 115.0;"
                                + " check the price, or wait.");
        assertThat(blocked(gate.check(at("SIM", "C", 100, 1_150_000), MID_TWICE, true, 0))
                        .message())
                .contains("the last good mid, 100.0");
        assertThat(gate.check(at("EAST", "D", 100, PRICE), MID_TWICE, MID_TWICE + 20_000, true, 0))
                .isInstanceOf(RiskDecision.Approved.class);
    }

    @Test
    void aVenueThatHaltsTakesNothingAndIsNamed() {
        RiskDecision.Blocked halted = blocked(gate.check(at("EAST", "A", 100, PRICE), MID_TWICE, MID_TWICE, false, 0));
        assertThat(halted.rule()).isEqualTo("market");
        assertThat(halted.message()).contains("the market at EAST is halted or its book is stale");
    }

    @Test
    void oneOrderAVenueTakesHasAMostAndAFewest() {
        RiskDecision.Blocked large = blocked(pass("EAST", "A", 2_001));
        assertThat(large.rule()).isEqualTo("venue quantity");
        assertThat(large.message()).contains("the limit for one order at EAST is 2000 shares, and this one has 2001");
        RiskDecision.Blocked small = blocked(pass("DARK", "B", 99));
        assertThat(small.rule()).isEqualTo("venue minimum");
        assertThat(small.message()).contains("DARK takes no order below 100 shares, and this one has 99");
        assertThat(pass("SIM", "C", 2_001)).isInstanceOf(RiskDecision.Approved.class);
        assertThat(pass("DARK", "D", 100)).isInstanceOf(RiskDecision.Approved.class);
        ChildOrder waiting = at("DARK", "D", 100, PRICE);
        assertThat(gate.checkReplace(waiting, waiting.replacedBy("E", 60, PRICE), MID_TWICE, true, 0))
                .as("an order that is there may become smaller")
                .isInstanceOf(RiskDecision.ApprovedChange.class);
    }

    @Test
    void whatIsOpenAtAVenueIsCappedUntilItEnds() {
        assertThat(pass("EAST", "A", 2_000)).isInstanceOf(RiskDecision.Approved.class);
        assertThat(gate.openNotional("EAST")).isEqualTo(200_000);
        RiskDecision.Blocked much = blocked(pass("EAST", "B", 1_001));
        assertThat(much.rule()).isEqualTo("venue notional");
        assertThat(much.message())
                .contains("300100 USD would be in the market at EAST, the limit there is 300000")
                .contains("or send to another venue.");
        assertThat(pass("SIM", "C", 3_000)).as("elsewhere it may").isInstanceOf(RiskDecision.Approved.class);
        gate.onEvent(new OrderEvent.Filled(
                "EAST", 1, "A", "V", "X", PRICE, 1_500, 1_500, 500, io.blockwright.domain.Liquidity.MAKER, false));
        assertThat(gate.openNotional("EAST")).isEqualTo(50_000);
        assertThat(pass("EAST", "D", 2_000)).isInstanceOf(RiskDecision.Approved.class);
        gate.onEvent(new OrderEvent.Cancelled("EAST", 2, "x", "A", 1_500, ""));
        gate.onEvent(new OrderEvent.Rejected("EAST", 2, "D", "no"));
        assertThat(gate.openNotional("EAST")).isZero();
        ChildOrder last = at("EAST", "F", 1_000, PRICE);
        assertThat(gate.check(last, MID_TWICE, true, SECOND)).isInstanceOf(RiskDecision.Approved.class);
        assertThat(gate.checkReplace(last, last.replacedBy("G", 2_000, PRICE), MID_TWICE, true, SECOND))
                .isInstanceOf(RiskDecision.ApprovedChange.class);
        assertThat(gate.openNotional("EAST"))
                .as("the larger of both until the venue answers")
                .isEqualTo(200_000);
    }

    @Test
    void ordersToAVenueHaveARateOfTheirOwn() {
        for (int i = 0; i < 3; i++) {
            assertThat(pass("EAST", "E" + i, 100)).isInstanceOf(RiskDecision.Approved.class);
        }
        RiskDecision.Blocked fast = blocked(pass("EAST", "E3", 100));
        assertThat(fast.rule()).isEqualTo("venue rate");
        assertThat(fast.message()).contains("EAST was sent 3 orders, changes and cancels within a second");
        assertThat(gate.messagesWithin("EAST", 0)).isEqualTo(3);
        assertThat(pass("SIM", "S", 100)).isInstanceOf(RiskDecision.Approved.class);
        assertThat(gate.check(at("EAST", "E4", 100, PRICE), MID_TWICE, true, SECOND))
                .isInstanceOf(RiskDecision.Approved.class);
    }

    /** A venue throttles its members by everything they send: orders, changes and cancels. */
    @Test
    void cancelsCountAtTheVenueTheyGoToAndAreNeverHeldBackForIt() {
        assertThat(pass("EAST", "A", 100)).isInstanceOf(RiskDecision.Approved.class);
        for (int i = 0; i < 10; i++) {
            assertThat(gate.countCancel("EAST", 0)).isTrue();
        }
        assertThat(gate.messagesWithin("EAST", 0)).isEqualTo(11);
        assertThat(blocked(pass("EAST", "B", 100)).rule()).isEqualTo("venue rate");
        assertThat(gate.messagesWithin("DARK", 0)).isZero();
        assertThat(pass("DARK", "C", 100)).isInstanceOf(RiskDecision.Approved.class);
        assertThat(gate.check(at("EAST", "D", 100, PRICE), MID_TWICE, true, SECOND))
                .isInstanceOf(RiskDecision.Approved.class);
    }

    @Test
    void limitsThatAllowNothingAreNoLimits() {
        assertThatThrownBy(() -> new VenueLimits(100, 99, 1, 1)).hasMessageContaining("a most that is no less");
        assertThatThrownBy(() -> new VenueLimits(1, 1, 0, 1)).hasMessageContaining("must be positive");
    }

    private RiskDecision pass(String venue, String id, long quantity) {
        return gate.check(at(venue, id, quantity, PRICE), MID_TWICE, true, 0);
    }

    private static ChildOrder at(String venue, String id, long quantity, long price) {
        return new ChildOrder(id, "P", "QDI", Side.BUY, OrderType.LIMIT, TimeInForce.DAY, quantity, price, venue);
    }

    private static RiskDecision.Blocked blocked(RiskDecision decision) {
        assertThat(decision).isInstanceOf(RiskDecision.Blocked.class);
        return (RiskDecision.Blocked) decision;
    }

    private static String rule(RiskDecision decision) {
        return blocked(decision).rule();
    }
}
