package io.blockwright.trading;

import static io.blockwright.trading.TestOrders.VENUE;
import static io.blockwright.trading.TestOrders.fill;
import static io.blockwright.trading.TestOrders.limit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blockwright.domain.Fill;
import io.blockwright.domain.OrderEvent;
import io.blockwright.domain.OrderState;
import io.blockwright.domain.Reason;
import io.blockwright.domain.SessionEvent;
import io.blockwright.domain.SessionState;
import io.blockwright.domain.VenueEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderLedgerTest {
    private static final long PRICE = 1_000_000;

    private final OrderLedger ledger = new OrderLedger();

    @Test
    void aReportSaysWhatItChangedInOrder() {
        ChildState child = send("A", 100);
        assertThat(effects(new OrderEvent.Accepted(VENUE, 1, "A", "V1")))
                .containsExactly(new LedgerEffect.Moved(child, OrderState.SENT, OrderState.WORKING, ""));
        Fill booked = new Fill("E1", "A", "P", 2, PRICE, 100, io.blockwright.domain.Liquidity.MAKER, VENUE);
        assertThat(effects(fill("A", "E1", PRICE, 100, 100, 2)))
                .containsExactly(
                        new LedgerEffect.Booked(booked, child),
                        new LedgerEffect.Moved(child, OrderState.WORKING, OrderState.FILLED, ""));
        assertThat(effects(fill("A", "E1", PRICE, 100, 100, 2))).isEmpty();
        assertThat(ledger.fills("P")).containsExactly(booked);
        assertThat(child.done()).isEqualTo(99);
        assertThat(child.venueOrderId()).isEqualTo("V-E1");
    }

    @Test
    void aFillOfAnOrderNobodySentIsKeptAndStopsTheDesk() {
        List<LedgerEffect> effects = effects(fill("strange", "E1", PRICE, 300, 300, 1));
        assertThat(effects).singleElement().isInstanceOfSatisfying(LedgerEffect.Alarm.class, alarm -> {
            assertThat(alarm.parentId()).isEmpty();
            assertThat(alarm.stopParent()).isTrue();
            assertThat(alarm.text()).contains("strange", "300 shares");
        });
        assertThat(effects(fill("strange", "E1", PRICE, 300, 300, 1))).isEmpty();
        assertThat(ledger.unallocated()).singleElement().satisfies(fill -> {
            assertThat(fill.quantity()).isEqualTo(300);
            assertThat(fill.parentId()).isEmpty();
        });
        effects(new OrderEvent.FillCorrected(VENUE, 2, "strange", "E1", PRICE, 0, 0));
        assertThat(ledger.unallocated()).isEmpty();
    }

    @Test
    void aFillOfOurOrderFromAnotherVenueIsNotOurs() {
        ChildState child = send("A", 100);
        VenueEvent foreign = new OrderEvent.Filled(
                "ELSEWHERE", 1, "A", "V", "E", PRICE, 100, 100, 0, io.blockwright.domain.Liquidity.TAKER, false);
        assertThat(effects(foreign)).hasSize(1);
        assertThat(child.cumQty()).isZero();
        assertThat(ledger.unallocated()).hasSize(1);
    }

    @Test
    void aMissingFillIsBookedFromTheStatusAtThePriceThatMakesTheTotalsRight() {
        send("A", 1_000);
        effects(fill("A", "E1", 1_000_000, 100, 100, 1));
        ledger.markAllUnknown(2);
        effects(new OrderEvent.StatusReported(
                VENUE,
                3,
                "A",
                "V",
                OrderState.PARTIALLY_FILLED,
                1_000,
                107,
                893,
                (100 * 1e6 + 7 * 1_000_050 + 3) / 107));
        assertThat(ledger.filled("P")).isEqualTo(107);
        assertThat(ledger.fills("P"))
                .extracting(Fill::execId, Fill::quantity, Fill::price)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("E1", 100L, 1_000_000L),
                        org.assertj.core.groups.Tuple.tuple("STATUS-A-107", 4L, 1_000_050L),
                        org.assertj.core.groups.Tuple.tuple("STATUS-A-107b", 3L, 1_000_051L));
        effects(fill("A", "E2", 1_000_050, 7, 107, 2));
        assertThat(ledger.filled("P")).isEqualTo(107);
    }

    @Test
    void aDownSessionMakesUnansweredOrdersUnknownAndLeavesTheOthers() {
        ChildState sent = send("A", 100);
        ChildState working = send("B", 100);
        effects(new OrderEvent.Accepted(VENUE, 1, "B", "V"));
        ChildState cancelling = send("C", 100);
        effects(new OrderEvent.Accepted(VENUE, 1, "C", "V"));
        ledger.cancelling("C", "C-x", 1);
        ChildState intended = ledger.intend(limit("D", 100, PRICE), 1, Reason.of("test"));
        assertThat(effects(new SessionEvent.SessionChanged("OTHER", 2, SessionState.DOWN, "cut")))
                .isEmpty();
        assertThat(effects(new SessionEvent.SessionChanged(VENUE, 2, SessionState.DOWN, "cut")))
                .hasSize(2);
        assertThat(List.of(sent.state(), working.state(), cancelling.state(), intended.state()))
                .containsExactly(OrderState.UNKNOWN, OrderState.WORKING, OrderState.UNKNOWN, OrderState.INTENDED);
        assertThat(ledger.working("P")).isEqualTo(400);
        assertThat(ledger.unresolved()).containsExactly(sent, cancelling);
    }

    @Test
    void whatIsNotAnsweredInTimeIsOverdue() {
        ChildState child = send("A", 100);
        assertThat(ledger.overdue(1_000, 1_000)).isEmpty();
        assertThat(ledger.overdue(1_001, 1_000)).containsExactly(child);
        effects(new OrderEvent.Accepted(VENUE, 1, "A", "V"));
        assertThat(ledger.overdue(5_000, 1_000)).isEmpty();
        ledger.cancelling("A", "A-x", 5_000);
        assertThat(ledger.overdue(6_001, 1_000)).containsExactly(child);
    }

    @Test
    void theLivingCanBeWalkedWhileTheyEnd() {
        for (int i = 0; i < 6; i++) {
            send("A" + i, 100);
        }
        List<String> walked = new ArrayList<>();
        for (ChildState child : ledger.alive()) {
            walked.add(child.firstClOrdId());
            if (child.firstClOrdId().equals("A1")) {
                ledger.refused("A1", "gone", 5);
                ledger.refused("A2", "gone", 5);
            } else if (child.firstClOrdId().equals("A4")) {
                send("A6", 100);
            }
        }
        assertThat(walked).containsExactly("A0", "A1", "A3", "A4", "A5", "A6");
        assertThat(ledger.alive()).hasSize(5);
        assertThat(ledger.working("P")).isEqualTo(500);
    }

    @Test
    void anIdIsGoodOnce() {
        send("A", 100);
        assertThatThrownBy(() -> send("A", 100)).hasMessageContaining("A was used before");
        send("B", 100);
        assertThatThrownBy(() -> ledger.replacing("A", limit("B", 50, PRICE), 1))
                .hasMessageContaining("B");
    }

    @Test
    void everyIdFindsTheChildAndTheFirstOneNamesIt() {
        ChildState child = send("A", 100);
        effects(new OrderEvent.Accepted(VENUE, 1, "A", "V"));
        ledger.replacing("A", limit("B", 200, PRICE), 2);
        ledger.cancelling("A", "X", 3);
        assertThat(List.of(ledger.child("A"), ledger.child("B"), ledger.child("X")))
                .containsOnly(child);
        assertThat(child.toAskAbout().clOrdId()).isEqualTo("B");
        effects(new OrderEvent.Replaced(VENUE, 4, "B", "A", PRICE, 200, 0, 200));
        assertThat(child.order().clOrdId()).isEqualTo("B");
        assertThat(child.firstClOrdId()).isEqualTo("A");
        assertThat(child.toAskAbout().clOrdId()).isEqualTo("B");
        assertThat(ledger.child("nobody")).isNull();
    }

    @Test
    void aCancelOfAnIdThatWasChangedIsNotTakenForTheEndOfTheOrder() {
        ChildState child = send("A", 100);
        effects(new OrderEvent.Accepted(VENUE, 1, "A", "V"));
        ledger.replacing("A", limit("B", 200, PRICE), 2);
        effects(new OrderEvent.Replaced(VENUE, 3, "B", "A", PRICE, 200, 0, 200));
        effects(new OrderEvent.Cancelled(VENUE, 4, "A", "A", 0, "replaced"));
        assertThat(child.state()).isEqualTo(OrderState.UNKNOWN);
        assertThat(ledger.working("P")).isEqualTo(200);
    }

    @Test
    void aStatusOfAnIdThatWasChangedSaysNothingAboutTheOrderAsItLivesOn() {
        ChildState child = send("A", 100);
        ledger.replacing("A", limit("B", 200, PRICE), 2);
        effects(new OrderEvent.Replaced(VENUE, 3, "B", "A", PRICE, 200, 0, 200));
        assertThat(effects(new OrderEvent.StatusReported(VENUE, 4, "A", "V", OrderState.CANCELLED, 200, 0, 0, 0)))
                .isEmpty();
        assertThat(child.state()).isEqualTo(OrderState.WORKING);
        effects(new OrderEvent.StatusReported(VENUE, 5, "B", "V", OrderState.CANCELLED, 200, 0, 0, 0));
        assertThat(child.state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void aRefusedMessageUndoesARequestButNeverKillsAnOrder() {
        ChildState child = send("A", 100);
        effects(new SessionEvent.MessageRefused(VENUE, 1, "A", "cannot read it"));
        assertThat(child.state()).isEqualTo(OrderState.UNKNOWN);
        effects(new OrderEvent.Accepted(VENUE, 2, "A", "V"));
        ledger.replacing("A", limit("B", 200, PRICE), 2);
        assertThat(effects(new SessionEvent.MessageRefused(VENUE, 3, "B", "cannot read it")))
                .containsExactly(new LedgerEffect.Moved(
                        child, OrderState.PENDING_REPLACE, OrderState.WORKING, "cannot read it"));
        assertThat(effects(new SessionEvent.MessageRefused(VENUE, 4, "nobody", "what?")))
                .isEmpty();
    }

    private ChildState send(String id, long quantity) {
        ChildState child = ledger.intend(limit(id, quantity, PRICE), 0, Reason.of("test"));
        ledger.sent(id, 0);
        return child;
    }

    private List<LedgerEffect> effects(VenueEvent event) {
        return List.copyOf(ledger.apply(event, 99));
    }
}
