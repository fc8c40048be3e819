package io.blockwright.simulator;

import static io.blockwright.domain.Side.BUY;
import static io.blockwright.domain.Side.SELL;
import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.Liquidity;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.OrderEvent;
import io.blockwright.domain.OrderState;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.SessionEvent;
import io.blockwright.domain.SessionState;
import io.blockwright.domain.Side;
import io.blockwright.domain.SimulatedClock;
import io.blockwright.domain.TimeInForce;
import io.blockwright.domain.TradingStatus;
import io.blockwright.domain.VenueEvent;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.trading.RiskDecision;
import io.blockwright.trading.RiskGate;
import io.blockwright.trading.RiskLimits;
import io.blockwright.trading.spi.SendResult;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The in-process connection tells the desk what a FIX client would. */
class DirectVenueSessionTest {
    private static final String SIM = "SIM";

    private final RiskGate gate = new RiskGate(RiskLimits.defaults(), _ -> TestVenue.QDI);
    private final SimulatedClock clock = new SimulatedClock(1_500);
    private final ExchangeInbox inbox = new ExchangeInbox(4);
    private final DirectVenueSession session = new DirectVenueSession(SIM, "DESK", inbox, clock, 3);
    private final SimulatedExchange exchange = exchange(
            new MarketEvent.OrderAdded(1_000, "QDI", 1, SELL, 1_000_100, 100),
            new MarketEvent.OrderAdded(1_000, "QDI", 2, BUY, 1_000_000, 100),
            new MarketEvent.StatusChanged(9_000_000, "QDI", TradingStatus.TRADING));

    DirectVenueSessionTest() {
        for (Side side : Side.values()) {
            gate.parentAccepted(new ParentOrder(
                    side.name(),
                    "QDI",
                    side,
                    100_000,
                    0,
                    1,
                    Instrument.NO_PRICE,
                    1,
                    0,
                    Instrument.NO_PRICE,
                    Algo.TWAP,
                    Placement.PASSIVE));
        }
        exchange.poll(1_500, _ -> {});
    }

    private SimulatedExchange exchange(MarketEvent... recorded) {
        return new SimulatedExchange(
                TestVenue.recording(List.of(recorded)),
                new FastOrderBook(TestVenue.QDI),
                ExchangeRules.STANDARD,
                LatencyModel.NONE,
                1,
                inbox,
                session);
    }

    private static ChildOrder order(String id, Side side, TimeInForce tif, long quantity, long price) {
        OrderType type = price == Instrument.NO_PRICE ? OrderType.MARKET : OrderType.LIMIT;
        return new ChildOrder(id, side.name(), "QDI", side, type, tif, quantity, price, SIM);
    }

    private SendResult submit(ChildOrder order) {
        RiskDecision decision = gate.check(order, 2_000_100, true, clock.nanos());
        assertThat(decision).isInstanceOf(RiskDecision.Approved.class);
        return session.submit(((RiskDecision.Approved) decision).order());
    }

    private List<VenueEvent> heard() {
        exchange.poll(clock.nanos(), _ -> {});
        List<VenueEvent> events = new ArrayList<>();
        while (session.drain(events::add, 2) > 0) {
            // until nothing waits
        }
        return events;
    }

    @Test
    void itIsUpFromTheStart() {
        assertThat(session.state()).isEqualTo(SessionState.UP);
        assertThat(session.venue()).isEqualTo(SIM);
        assertThat(heard())
                .containsExactly(new SessionEvent.SessionChanged(SIM, 1_500, SessionState.UP, "in-process connection"));
    }

    @Test
    void anOrderIsAcceptedFilledAndItsRestCancelledUnderItsOwnId() {
        heard();
        assertThat(submit(order("c1", BUY, TimeInForce.IOC, 120, 1_000_100))).isEqualTo(SendResult.SENT);
        List<VenueEvent> events = heard();
        OrderEvent.Accepted accepted = (OrderEvent.Accepted) events.get(0);
        OrderEvent.Filled filled = (OrderEvent.Filled) events.get(1);
        assertThat(events)
                .containsExactly(
                        new OrderEvent.Accepted(SIM, 1_000, "c1", accepted.venueOrderId()),
                        new OrderEvent.Filled(
                                SIM,
                                1_000,
                                "c1",
                                accepted.venueOrderId(),
                                filled.execId(),
                                1_000_100,
                                100,
                                100,
                                20,
                                Liquidity.TAKER,
                                false),
                        new OrderEvent.Cancelled(
                                SIM, 1_000, "c1", "c1", 100, "immediate or cancel: the rest is cancelled"));
    }

    @Test
    void changesCancelsAndTheirRefusalsComeBackUnderBothIds() {
        heard();
        ChildOrder first = order("c1", BUY, TimeInForce.DAY, 100, 999_900);
        ChildOrder second = first.replacedBy("c2", 50, 999_800);
        submit(first);
        heard();
        RiskDecision change = gate.checkReplace(first, second, 2_000_100, true, clock.nanos());
        session.replace(((RiskDecision.ApprovedChange) change).change());
        session.cancel(first, "x1");
        session.cancel(second, "x2");
        assertThat(heard())
                .containsExactly(
                        new OrderEvent.Replaced(SIM, 1_000, "c2", "c1", 999_800, 50, 0, 50),
                        new OrderEvent.CancelRejected(SIM, 1_000, "x1", "c1", false, "order c1 was replaced by c2"),
                        new OrderEvent.Cancelled(SIM, 1_000, "x2", "c2", 0, ""));
        session.cancel(order("never", BUY, TimeInForce.DAY, 1, 1), "x3");
        assertThat(heard())
                .containsExactly(new OrderEvent.CancelRejected(SIM, 1_000, "x3", "never", true, "unknown order never"));
    }

    @Test
    void statusAnswersKnownAndUnknown() {
        heard();
        ChildOrder order = order("c1", SELL, TimeInForce.DAY, 150, 1_000_000);
        submit(order);
        OrderEvent.Accepted accepted = (OrderEvent.Accepted) heard().getFirst();
        session.requestStatus(order);
        session.requestStatus(order("c9", BUY, TimeInForce.DAY, 1, 1));
        assertThat(heard())
                .containsExactly(
                        new OrderEvent.StatusReported(
                                SIM,
                                1_000,
                                "c1",
                                accepted.venueOrderId(),
                                OrderState.PARTIALLY_FILLED,
                                150,
                                100,
                                50,
                                1_000_000.0),
                        new OrderEvent.UnknownOrder(SIM, 1_000, "c9", "unknown order c9"));
    }

    @Test
    void massCancelRejectAndExpiryAreTold() {
        heard();
        submit(order("c1", BUY, TimeInForce.DAY, 10, 999_900));
        session.massCancel("m1");
        submit(order("c2", BUY, TimeInForce.DAY, 10, 999_900));
        List<VenueEvent> events = heard();
        assertThat(events.subList(1, 3))
                .containsExactly(
                        new OrderEvent.Cancelled(SIM, 1_000, "c1", "c1", 0, "mass cancel m1"),
                        new SessionEvent.MassCancelReported(SIM, 1_000, "m1", true, 1, ""));
        clock.advanceTo(9_000_000);
        assertThat(heard()).containsExactly(new OrderEvent.Expired(SIM, 9_000_000, "c2", 0));
        submit(order("c3", BUY, TimeInForce.DAY, 10, 999_900));
        assertThat(heard()).containsExactly(new OrderEvent.Rejected(SIM, 9_000_000, "c3", "the market is closed"));
    }

    @Test
    void afterClosingNothingIsSent() {
        heard();
        session.close();
        session.close();
        assertThat(session.state()).isEqualTo(SessionState.DOWN);
        assertThat(submit(order("c1", BUY, TimeInForce.DAY, 10, 999_900)))
                .isEqualTo(new SendResult.Refused("the connection to SIM is closed"));
        assertThat(heard())
                .containsExactly(new SessionEvent.SessionChanged(SIM, 1_500, SessionState.DOWN, "closed by the desk"));
        assertThat(inbox.poll()).isNull();
    }

    @Test
    void aFullInboxRefusesAndSoDoesADeskThatDoesNotRead() {
        for (int i = 0; i < 4; i++) {
            assertThat(submit(order("c" + i, BUY, TimeInForce.DAY, 10, 999_900)))
                    .isEqualTo(SendResult.SENT);
        }
        assertThat(submit(order("c5", BUY, TimeInForce.DAY, 10, 999_900)))
                .isEqualTo(new SendResult.Refused("the inbox of SIM is full"));
        exchange.poll(clock.nanos(), _ -> {});
        assertThat(session.state()).isEqualTo(SessionState.DEAF);
        assertThat(submit(order("c6", BUY, TimeInForce.DAY, 10, 999_900))).isInstanceOf(SendResult.Refused.class);
        assertThat(session.massCancel("m"))
                .as("what takes risk away still goes")
                .isEqualTo(SendResult.SENT);
        assertThat(heard()).hasSize(1 + 4 + 4 + 1);
        assertThat(session.state()).isEqualTo(SessionState.UP);
    }
}
