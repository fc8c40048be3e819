package io.blockwright.trading;

import static io.blockwright.trading.TestOrders.MID_TWICE;
import static io.blockwright.trading.TestOrders.SECOND;
import static io.blockwright.trading.TestOrders.limit;
import static io.blockwright.trading.TestOrders.market;
import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderEvent;
import io.blockwright.domain.OrderState;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskGateTest {
    private static final long PRICE = 1_000_000;
    private static final Map<String, Instrument> KNOWN =
            Map.of("QDI", Instrument.usEquity("QDI"), "LOT", new Instrument("LOT", 10_000, 100, 100, "USD"));

    private final RiskGate gate =
            new RiskGate(new RiskLimits(5_000, 400_000, 0.05, 10, 4, 2_000_000, 3, Long.MAX_VALUE, 1e18), KNOWN::get);
    private int ids;

    @BeforeEach
    void start() {
        gate.parentAccepted(TestOrders.parent(10_000));
    }

    @Test
    void aSoundOrderPassesAndCountsAtOnce() {
        assertThat(gate.check(limit("A", 1_000, PRICE), MID_TWICE, true, 0)).isInstanceOf(RiskDecision.Approved.class);
        assertThat(gate.committed("P")).isEqualTo(1_000);
        assertThat(gate.check(market("B", 500), MID_TWICE, true, 0)).isInstanceOf(RiskDecision.Approved.class);
        assertThat(gate.committed("P")).isEqualTo(1_500);
    }

    /** Quantity, price and what the sentence must name. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0           | 1000000   | quantity      | is 0; give a positive one
            -1          | 1000000   | quantity      | is -1
            1000000000  | 1000000   | quantity      | the limit for one order is 5000
            100         | 100000000 | collar        | more than 5.0 % away
            100         | 10000     | collar        | last good mid
            100         | 1000050   | increment     | 100.005 is not on the increment of 0.01
            100         | 0         | price         | needs a positive price
            100         | -1000000  | price         | needs a positive price
            4500        | 1000000   | notional      | 450000 USD is over the limit of 400000
            """)
    void aFatFingerIsBlockedWithASentence(long quantity, long price, String rule, String says) {
        RiskDecision decision = gate.check(limit("A", quantity, price), MID_TWICE, true, 0);
        assertThat(decision).isInstanceOf(RiskDecision.Blocked.class);
        RiskDecision.Blocked blocked = (RiskDecision.Blocked) decision;
        assertThat(blocked.rule()).isEqualTo(rule);
        assertThat(blocked.message())
                .startsWith("Order A (BUY QDI): ")
                .contains(says)
                .endsWith(".");
        assertThat(gate.committed("P")).isZero();
    }

    @Test
    void whatAParentIsNotForIsBlocked() {
        gate.parentAccepted(TestOrders.parent("S", Side.SELL, 100, Instrument.NO_PRICE));
        assertBlocked("parent", order("nobody", "QDI", Side.BUY, OrderType.LIMIT, PRICE));
        assertBlocked("parent", order("S", "QDI", Side.BUY, OrderType.LIMIT, PRICE));
        assertBlocked("parent", order("P", "AAPL", Side.BUY, OrderType.LIMIT, PRICE));
        RiskGate blind = new RiskGate(RiskLimits.defaults(), _ -> null);
        blind.parentAccepted(TestOrders.parent(100));
        assertThat(rule(blind.check(limit("A", 1, PRICE), MID_TWICE, true, 0))).isEqualTo("symbol");
    }

    @Test
    void theParentsLimitBindsAndItsChangeIsHeard() {
        gate.parentAccepted(TestOrders.parent("L", Side.BUY, 1_000, 999_000));
        assertBlocked("parent limit", order("L", "QDI", Side.BUY, OrderType.LIMIT, 999_100));
        assertBlocked("parent limit", order("L", "QDI", Side.BUY, OrderType.MARKET, Instrument.NO_PRICE));
        assertPasses(order("L", "QDI", Side.BUY, OrderType.LIMIT, 999_000));
        gate.parentAccepted(TestOrders.parent("L", Side.BUY, 1_000, 999_100));
        assertPasses(order("L", "QDI", Side.BUY, OrderType.LIMIT, 999_100));
    }

    @Test
    void aParentsQuantityIsThatOfTheFirstTimeForEver() {
        gate.parentAccepted(TestOrders.parent(50_000));
        gate.parentAccepted(TestOrders.parent(10));
        for (int i = 0; i < 3; i++) {
            assertPasses(limit("Q" + i, 3_000, PRICE + 100L * i));
        }
        assertBlocked("over parent", limit("Q4", 1_001, PRICE));
        assertPasses(limit("Q5", 1_000, PRICE + 500));
    }

    @Test
    void noMarketNoOrderAndNoReferenceNoMarketOrder() {
        assertThat(rule(gate.check(limit("A", 100, PRICE), MID_TWICE, false, 0)))
                .isEqualTo("market");
        assertThat(rule(gate.check(limit("B", 100, PRICE), Instrument.NO_PRICE, true, 0)))
                .isEqualTo("reference");
        assertThat(rule(gate.check(market("C", 100), Instrument.NO_PRICE, true, 0)))
                .isEqualTo("reference");
        assertPasses(limit("D", 100, PRICE));
        assertThat(gate.check(limit("E", 100, PRICE), Instrument.NO_PRICE, true, 0))
                .as("the last good mid serves a limit order")
                .isInstanceOf(RiskDecision.Approved.class);
        assertThat(rule(gate.check(market("F", 100), Instrument.NO_PRICE, true, 0)))
                .isEqualTo("reference");
    }

    @Test
    void lotsAndParentValueAreChecked() {
        gate.parentAccepted(new io.blockwright.domain.ParentOrder(
                "LOTS",
                "LOT",
                Side.BUY,
                1_000,
                0,
                1,
                Instrument.NO_PRICE,
                1,
                0,
                Instrument.NO_PRICE,
                io.blockwright.domain.Algo.TWAP,
                io.blockwright.domain.Placement.TAKER));
        ChildOrder odd = order("LOTS", "LOT", Side.BUY, OrderType.LIMIT, PRICE).replacedBy("odd", 150, PRICE);
        assertBlocked("lot", odd);
        gate.parentAccepted(TestOrders.parent("BIG", Side.BUY, 30_000, Instrument.NO_PRICE));
        assertBlocked("parent notional", order("BIG", "QDI", Side.BUY, OrderType.LIMIT, PRICE));
    }

    /** Each order leans on a mid that the one before has moved by nine tenths of the collar. */
    @Test
    void ordersThatWalkThePriceStopAtTheCollarAroundWhereItStarted() {
        RiskGate wide = new RiskGate(
                new RiskLimits(5_000, 1e9, 0.05, 1_000, 1_000, 1e9, 1_000, Long.MAX_VALUE, 1e18), KNOWN::get);
        wide.parentAccepted(TestOrders.parent(10_000));
        long mid = PRICE;
        long beyond = 0;
        for (int i = 0; i < 50; i++) {
            long price = (long) (mid * 1.045) / 100 * 100;
            RiskDecision decision = wide.check(limit("W" + i, 100, price), 2 * mid, true, i * SECOND);
            if (decision instanceof RiskDecision.Approved) {
                assertThat(price).isLessThanOrEqualTo((long) (PRICE * 1.05));
            } else {
                assertThat(rule(decision)).isEqualTo("collar over time");
                beyond++;
            }
            mid = price;
        }
        assertThat(beyond).isEqualTo(49);
        assertThat(wide.check(limit("cheap", 100, mid / 100 * 100 - 40_000), 2 * mid, true, 50 * SECOND))
                .as("five minutes later the market is where it is")
                .isInstanceOf(RiskDecision.Blocked.class);
        assertThat(wide.check(limit("late", 100, mid / 100 * 100), 2 * mid, true, 400 * SECOND))
                .isInstanceOf(RiskDecision.Approved.class);
    }

    @Test
    void noMoreMessagesThanTheLimitInAnySlidingSecond() {
        RiskGate fast = new RiskGate(
                new RiskLimits(5_000, 1e9, 0.05, 10, 100_000, 1e9, 100_000, Long.MAX_VALUE, 1e18), KNOWN::get);
        fast.parentAccepted(TestOrders.parent(1_000_000));
        java.util.SplittableRandom random = new java.util.SplittableRandom(5);
        java.util.ArrayDeque<Long> sent = new java.util.ArrayDeque<>();
        long now = 0;
        int blocked = 0;
        for (int i = 0; i < 5_000; i++) {
            now += random.nextLong(120_000_000);
            while (!sent.isEmpty() && now - sent.peek() >= SECOND) {
                sent.remove();
            }
            RiskDecision decision = fast.check(limit("M" + i, 1, PRICE), MID_TWICE, true, now);
            if (sent.size() < 10) {
                assertThat(decision).isInstanceOf(RiskDecision.Approved.class);
                sent.add(now);
            } else {
                assertThat(rule(decision)).isEqualTo("rate");
                blocked++;
            }
        }
        assertThat(blocked).isPositive();
    }

    @Test
    void cancelsCountButAreHeldBackOnlyAtTenTimesTheLimit() {
        for (int i = 0; i < 100; i++) {
            assertThat(gate.countCancel("SIM", 5)).isTrue();
        }
        assertThat(gate.countCancel("SIM", 5)).isFalse();
        assertThat(rule(gate.check(limit("A", 100, PRICE), MID_TWICE, true, 5))).isEqualTo("rate");
        assertThat(gate.countCancel("SIM", 5 + SECOND)).isTrue();
    }

    @Test
    void aParentThatRepeatsItselfIsDisabledUntilSomebodyRearms() {
        for (int i = 0; i < 3; i++) {
            assertPasses(limit("R" + i, 100, PRICE));
            gate.onEvent(TestOrders.fill("R" + i, "E" + i, PRICE, 100, 100, i));
        }
        assertBlocked("repeats", limit("R4", 100, PRICE));
        assertThat(rule(gate.check(limit("R5", 200, PRICE), MID_TWICE, true, 100 * SECOND)))
                .isEqualTo("repeats");
        gate.parentAccepted(TestOrders.parent("other", Side.BUY, 100, Instrument.NO_PRICE));
        assertPasses(order("other", "QDI", Side.BUY, OrderType.LIMIT, PRICE));
        gate.rearm();
        assertThat(gate.check(limit("R6", 200, PRICE), MID_TWICE, true, 100 * SECOND))
                .isInstanceOf(RiskDecision.Approved.class);
    }

    @Test
    void anIdIsGoodOnce() {
        assertPasses(limit("A", 100, PRICE));
        assertBlocked("duplicate", limit("A", 100, PRICE));
        gate.notSent("A");
        assertBlocked("duplicate", limit("A", 100, PRICE));
    }

    @Test
    void tooManyOpenChildrenAreOneTooMany() {
        for (int i = 0; i < 4; i++) {
            assertPasses(limit("O" + i, 100 + i, PRICE));
        }
        assertBlocked("open children", limit("O5", 100, PRICE));
        gate.onEvent(new OrderEvent.Cancelled("SIM", 1, "x", "O0", 0, ""));
        assertPasses(limit("O6", 100, PRICE));
    }

    @Test
    void aKillBlocksOrdersAndChangesUntilRearmed() {
        assertPasses(limit("A", 100, PRICE));
        gate.kill("fat finger");
        gate.kill("another reason");
        assertThat(gate.killed()).isTrue();
        RiskDecision.Blocked blocked = (RiskDecision.Blocked) gate.check(limit("B", 100, PRICE), MID_TWICE, true, 0);
        assertThat(blocked.rule()).isEqualTo("kill");
        assertThat(blocked.message()).contains("fat finger");
        assertThat(rule(gate.checkReplace(limit("A", 100, PRICE), limit("C", 50, PRICE), MID_TWICE, true, 0)))
                .isEqualTo("kill");
        gate.rearm();
        assertPasses(limit("B", 100, PRICE));
    }

    @Test
    void aChangeCountsAtTheLargerQuantityUntilTheVenueAnswers() {
        ChildOrder first = limit("A", 3_000, PRICE);
        assertPasses(first);
        assertThat(change(first, "B", 3_900)).isInstanceOf(RiskDecision.ApprovedChange.class);
        assertThat(gate.committed("P")).isEqualTo(3_900);
        assertThat(rule(change(first, "C", 3_950))).isEqualTo("change");
        gate.onEvent(new OrderEvent.CancelRejected("SIM", 1, "B", "A", false, "too late"));
        assertThat(gate.committed("P")).isEqualTo(3_000);
        assertThat(change(first, "D", 2_000)).isInstanceOf(RiskDecision.ApprovedChange.class);
        assertThat(gate.committed("P")).isEqualTo(3_000);
        gate.onEvent(new OrderEvent.Replaced("SIM", 2, "D", "A", PRICE, 2_000, 500, 1_500));
        gate.onEvent(new OrderEvent.Replaced("SIM", 2, "D", "A", PRICE, 2_000, 500, 1_500));
        assertThat(gate.committed("P")).isEqualTo(2_000);
        ChildOrder changed = limit("D", 2_000, PRICE);
        assertThat(rule(change(changed, "E", 500))).isEqualTo("change");
        assertThat(rule(change(first, "F", 2_100))).as("an id that was changed").isEqualTo("change");
        assertThat(change(changed, "G", 2_500)).isInstanceOf(RiskDecision.ApprovedChange.class);
        gate.notSent("G");
        assertThat(gate.committed("P")).isEqualTo(2_000);
        gate.onEvent(new OrderEvent.Cancelled("SIM", 3, "x", "D", 700, ""));
        assertThat(gate.committed("P")).isEqualTo(700);
        assertThat(rule(change(changed, "H", 2_500))).isEqualTo("change");
    }

    @Test
    void uncertaintyCountsInFullUntilTheVenueSpeaks() {
        assertPasses(limit("A", 1_000, PRICE));
        gate.onEvent(new io.blockwright.domain.SessionEvent.SessionChanged(
                "SIM", 1, io.blockwright.domain.SessionState.DOWN, "cut"));
        assertThat(gate.committed("P")).isEqualTo(1_000);
        gate.onEvent(new OrderEvent.UnknownOrder("SIM", 2, "A", "unknown"));
        assertThat(gate.committed("P")).isZero();
        gate.onEvent(TestOrders.fill("A", "E", PRICE, 400, 400, 3));
        assertThat(gate.committed("P"))
                .as("a fill counts whatever was said before")
                .isEqualTo(400);
        assertPasses(limit("B", 1_000, PRICE));
        gate.onEvent(new OrderEvent.Accepted("SIM", 3, "B", "V"));
        gate.onEvent(new OrderEvent.UnknownOrder("SIM", 4, "B", "unknown"));
        assertThat(gate.committed("P")).as("the venue had it").isEqualTo(1_400);
        gate.onEvent(new OrderEvent.StatusReported("SIM", 5, "B", "V", OrderState.CANCELLED, 1_000, 250, 0, PRICE));
        assertThat(gate.committed("P")).isEqualTo(650);
    }

    @Test
    void anIdThatMayHaveBeenChangedIsNotTakenForTheEndOfItsOrder() {
        ChildOrder first = limit("A", 3_000, PRICE);
        assertPasses(first);
        assertThat(change(first, "B", 3_900)).isInstanceOf(RiskDecision.ApprovedChange.class);
        gate.onEvent(new OrderEvent.StatusReported("SIM", 1, "A", "V", OrderState.CANCELLED, 3_900, 100, 0, PRICE));
        assertThat(gate.committed("P")).isEqualTo(3_900);
        gate.onEvent(new OrderEvent.StatusReported("SIM", 2, "B", "V", OrderState.CANCELLED, 3_900, 100, 0, PRICE));
        assertThat(gate.committed("P")).isEqualTo(100);
    }

    @Test
    void whatWasApprovedBeforeARestartCountsAfterIt() {
        gate.recall(limit("A", 3_000, PRICE));
        gate.recallReplace("A", limit("B", 4_000, PRICE));
        assertThat(gate.committed("P")).isEqualTo(4_000);
        assertBlocked("duplicate", limit("B", 100, PRICE));
        assertBlocked("over parent", limit("C", 3_999, PRICE), limit("D", 2_002, PRICE));
    }

    private RiskDecision change(ChildOrder current, String id, long quantity) {
        return gate.checkReplace(current, current.replacedBy(id, quantity, PRICE), MID_TWICE, true, 0);
    }

    private void assertPasses(ChildOrder order) {
        assertThat(gate.check(order, MID_TWICE, true, 0)).isInstanceOf(RiskDecision.Approved.class);
    }

    /** The last one is blocked, those before pass. */
    private void assertBlocked(String rule, ChildOrder... orders) {
        for (int i = 0; i < orders.length - 1; i++) {
            assertPasses(orders[i]);
        }
        assertThat(rule(gate.check(orders[orders.length - 1], MID_TWICE, true, 0)))
                .isEqualTo(rule);
    }

    private static String rule(RiskDecision decision) {
        return decision instanceof RiskDecision.Blocked blocked ? blocked.rule() : decision.toString();
    }

    private ChildOrder order(String parent, String symbol, Side side, OrderType type, long price) {
        return new ChildOrder("X" + ++ids, parent, symbol, side, type, TimeInForce.DAY, 100, price, "SIM");
    }
}
