package io.blockwright.trading;

import static io.blockwright.trading.TestOrders.MID_TWICE;
import static io.blockwright.trading.TestOrders.VENUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.Liquidity;
import io.blockwright.domain.OrderEvent;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the desk may hold: 1,000 shares of one instrument, 150,000 dollars of all; the mid is 100 dollars. */
class PositionLimitTest {
    private static final long PRICE = 1_000_000;
    private static final RiskLimits LIMITS =
            new RiskLimits(5_000, 1e9, 0.05, 1_000_000, 1_000, 1e9, 1_000_000, 1_000, 150_000);

    private RiskGate gate;
    private int ids;

    @BeforeEach
    void start() {
        gate = gate();
    }

    private static RiskGate gate() {
        RiskGate made = new RiskGate(LIMITS, Instrument::usEquity);
        for (String symbol : List.of("QDI", "ABC")) {
            for (Side side : Side.values()) {
                made.parentAccepted(new ParentOrder(
                        side + symbol,
                        symbol,
                        side,
                        1_000_000,
                        0,
                        3_600_000_000_000L,
                        Instrument.NO_PRICE,
                        1,
                        0.5,
                        Instrument.NO_PRICE,
                        Algo.MANUAL,
                        Placement.PASSIVE));
            }
        }
        return made;
    }

    private ChildOrder order(String symbol, Side side, long quantity) {
        return new ChildOrder(
                "O" + ++ids, side + symbol, symbol, side, OrderType.LIMIT, TimeInForce.DAY, quantity, PRICE, VENUE);
    }

    private String send(ChildOrder order) {
        return gate.check(order, MID_TWICE, true, ids) instanceof RiskDecision.Blocked blocked ? blocked.rule() : "";
    }

    private String send(Side side, long quantity) {
        return send(order("QDI", side, quantity));
    }

    private void fill(ChildOrder order, long quantity, long cum) {
        gate.onEvent(new OrderEvent.Filled(
                VENUE,
                ids,
                order.clOrdId(),
                "V",
                order.clOrdId() + cum,
                PRICE,
                quantity,
                cum,
                order.quantity() - cum,
                Liquidity.MAKER,
                false));
    }

    private void cancelled(ChildOrder order, long cum) {
        gate.onEvent(new OrderEvent.Cancelled(VENUE, ids, order.clOrdId(), order.clOrdId(), cum, ""));
    }

    @Test
    void whatMayBeInTheMarketCountsAsFilledUntilItIsNot() {
        ChildOrder first = order("QDI", Side.BUY, 600);
        assertThat(send(first)).isEmpty();
        assertThat(gate.worstPosition()).isEqualTo(600);
        assertThat(send(Side.BUY, 401)).isEqualTo("position");
        fill(first, 100, 100);
        assertThat(send(Side.BUY, 401)).as("filled or open is the same").isEqualTo("position");
        gate.onEvent(new OrderEvent.UnknownOrder(VENUE, ids, first.clOrdId(), "gone"));
        assertThat(send(Side.BUY, 401))
                .as("an order the venue forgot counts whole")
                .isEqualTo("position");
        cancelled(first, 100);
        assertThat(gate.worstPosition()).isEqualTo(100);
        assertThat(send(Side.BUY, 900)).isEmpty();
        assertThat(send(Side.BUY, 1)).isEqualTo("position");
    }

    @Test
    void theSentenceSaysHowFarAndWhatToDo() {
        RiskDecision.Blocked blocked =
                (RiskDecision.Blocked) gate.check(order("QDI", Side.SELL, 1_001), MID_TWICE, true, 0);
        assertThat(blocked.message())
                .startsWith("Order O1 (SELL QDI): ")
                .contains("short 1001 shares, the limit is 1000 (now 0)")
                .endsWith(".");
    }

    @Test
    void theOtherSideFreesNothingBeforeItTrades() {
        assertThat(send(Side.BUY, 1_000)).isEmpty();
        ChildOrder sell = order("QDI", Side.SELL, 400);
        assertThat(send(sell)).isEmpty();
        assertThat(send(Side.BUY, 1)).as("the sell may never trade").isEqualTo("position");
        assertThat(send(Side.SELL, 601)).as("and the buy may not either").isEqualTo("position");
        fill(sell, 400, 400);
        assertThat(send(Side.BUY, 400)).isEmpty();
        assertThat(send(Side.BUY, 1)).isEqualTo("position");
    }

    @Test
    void theWayBackIsOpenHoweverFarTheDeskIsOut() {
        ChildOrder buy = order("QDI", Side.BUY, 1_000);
        send(buy);
        fill(buy, 1_400, 1_400);
        assertThat(gate.worstPosition()).as("an overfill counts").isEqualTo(1_400);
        assertThat(send(Side.BUY, 1)).isEqualTo("position");
        assertThat(send(Side.SELL, 1_400)).isEmpty();
        assertThat(send(Side.SELL, 1_001))
                .as("but not through to the other side")
                .isEqualTo("position");
    }

    @Test
    void aChangeCountsAtTheLargerQuantity() {
        ChildOrder buy = order("QDI", Side.BUY, 500);
        send(buy);
        assertThat(gate.checkReplace(buy, buy.replacedBy("R1", 1_001, PRICE), MID_TWICE, true, 0))
                .isInstanceOfSatisfying(
                        RiskDecision.Blocked.class, no -> assertThat(no.rule()).isEqualTo("position"));
        assertThat(gate.checkReplace(buy, buy.replacedBy("R2", 900, PRICE), MID_TWICE, true, 0))
                .isInstanceOf(RiskDecision.ApprovedChange.class);
        assertThat(gate.worstPosition()).isEqualTo(900);
        gate.onEvent(new OrderEvent.CancelRejected(VENUE, 0, "R2", buy.clOrdId(), false, "no"));
        assertThat(gate.worstPosition()).isEqualTo(500);
    }

    @Test
    void allPositionsTogetherHaveALimitOfTheirOwn() {
        assertThat(send(Side.BUY, 1_000)).isEmpty();
        assertThat(gate.grossNotional()).isEqualTo(100_000);
        assertThat(send(order("ABC", Side.SELL, 501)))
                .as("long and short add up")
                .isEqualTo("gross notional");
        ChildOrder sell = order("ABC", Side.SELL, 500);
        assertThat(send(sell)).isEmpty();
        assertThat(gate.grossNotional()).isEqualTo(150_000);
        assertThat(send(Side.SELL, 1_000))
                .as("it makes the worst case no worse")
                .isEmpty();
        cancelled(sell, 0);
        assertThat(gate.grossNotional()).isEqualTo(100_000);
    }

    @Test
    void aPersonsWordAboutAnOrderCounts() {
        ChildOrder buy = order("QDI", Side.BUY, 800);
        send(buy);
        gate.resolved(buy.clOrdId(), 300);
        assertThat(gate.worstPosition()).isEqualTo(300);
    }

    @Test
    void aRestartRemembersWhatIsHeld() {
        ChildOrder buy = order("QDI", Side.BUY, 800);
        send(buy);
        fill(buy, 200, 200);
        gate = gate();
        gate.recall(buy);
        fill(buy, 200, 200);
        assertThat(gate.worstPosition()).isEqualTo(800);
        assertThat(gate.grossNotional())
                .as("valued at the last fill before there is a mid")
                .isEqualTo(80_000);
        assertThat(send(Side.BUY, 201)).isEqualTo("position");
    }

    /** However orders come, fill and go: the gate never holds more than its limit, and counts what a plain count counts. */
    @Test
    void noSequenceOfOrdersGetsBeyondTheLimit() {
        SplittableRandom random = new SplittableRandom(7);
        List<Plain> plain = new ArrayList<>();
        int blocked = 0;
        for (int step = 0; step < 4_000; step++) {
            Plain some = plain.isEmpty() ? null : plain.get(random.nextInt(plain.size()));
            switch (random.nextInt(4)) {
                case 0, 1 -> {
                    ChildOrder order =
                            order("QDI", random.nextBoolean() ? Side.BUY : Side.SELL, 1 + random.nextInt(400));
                    if (send(order).isEmpty()) {
                        plain.add(new Plain(order));
                    } else {
                        blocked++;
                    }
                }
                case 2 -> {
                    if (some != null && some.open() > 0) {
                        long more = 1 + random.nextLong(some.open());
                        some.filled += more;
                        fill(some.order, more, some.filled);
                    }
                }
                default -> {
                    if (some != null && some.open() > 0) {
                        some.ended = true;
                        cancelled(some.order, some.filled);
                    }
                }
            }
            long net = 0;
            long buys = 0;
            long sells = 0;
            for (Plain each : plain) {
                net += each.order.side().sign() * each.filled;
                buys += each.order.side() == Side.BUY ? each.open() : 0;
                sells += each.order.side() == Side.SELL ? each.open() : 0;
            }
            assertThat(gate.worstPosition()).isEqualTo(Math.max(Math.abs(net + buys), Math.abs(net - sells)));
            assertThat(gate.worstPosition()).isLessThanOrEqualTo(1_000);
            if (plain.size() > 60) {
                plain.forEach(each -> {
                    if (each.open() > 0) {
                        cancelled(each.order, each.filled);
                    }
                });
                Plain rest = new Plain(order("QDI", net > 0 ? Side.BUY : Side.SELL, Math.abs(net)));
                rest.filled = Math.abs(net);
                plain.clear();
                plain.add(rest);
            }
        }
        assertThat(blocked).as("the limit was met often").isGreaterThan(200);
    }

    private static final class Plain {
        private final ChildOrder order;
        private long filled;
        private boolean ended;

        Plain(ChildOrder order) {
            this.order = order;
        }

        long open() {
            return ended ? 0 : order.quantity() - filled;
        }
    }
}
