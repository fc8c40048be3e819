package io.blockwright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.ControlMode;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.DeskCommand.ReplaceChild;
import io.blockwright.domain.DeskCommand.SetMode;
import io.blockwright.domain.DeskCommand.StartParent;
import io.blockwright.domain.DeskCommand.TakeOverChild;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.Placement;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What must not go out, or must not stay: after a kill, without a journal, beyond an order's end. */
class NothingLeavesTest {
    private static final long SECOND = PaperDesk.SECOND;
    private static final long START = PaperDesk.START;

    private static PaperDesk resting() {
        PaperDesk desk = new PaperDesk();
        assertThat(desk.give(new StartParent("start", "ann", PaperDesk.order(Algo.TWAP, Placement.PASSIVE, 12_000))))
                .isEmpty();
        desk.run(START + 12 * SECOND);
        assertThat(desk.venue.standing).hasSize(1);
        return desk;
    }

    /** The journal is a moment behind, and in that moment somebody kills the desk. */
    @Test
    void aChangeThatWaitsForTheJournalDoesNotLeaveAKilledDesk() {
        PaperDesk desk = resting();
        ChildOrder child = desk.venue.orders.getFirst();
        desk.give(new TakeOverChild("wheel", "ann", child.clOrdId()));
        desk.venue.deaf = true;
        desk.journal.most = desk.journal.records.size();
        assertThat(desk.give(new ReplaceChild("more", "ann", child.clOrdId(), 200, PaperDesk.BID)))
                .isEmpty();
        assertThat(desk.venue.changes).as("not durable yet").isEmpty();
        desk.give(new DeskCommand.Kill("kill", "bob", "enough"));
        desk.journal.most = Long.MAX_VALUE;
        desk.run(desk.now + 2 * SECOND);
        assertThat(desk.venue.changes).isEmpty();
        assertThat(desk.row().working())
                .as("what never left is not counted any more")
                .isEqualTo(child.quantity());
        assertThat(desk.engine.idle()).isFalse();
    }

    /** A disk that is full is noticed by what waits for nothing too, and the next order is not the end of the engine. */
    @Test
    void aDeskWhoseJournalFailedIsKilledAtOnceAndGoesOnBooking() {
        PaperDesk desk = resting();
        String standing = desk.venue.standing.keySet().iterator().next();
        int sent = desk.venue.orders.size();
        desk.journal.failure = "The disk is full.";
        desk.step();
        assertThat(desk.look().killed()).isTrue();
        assertThat(desk.engine.alerts())
                .anySatisfy(alert ->
                        assertThat(alert.text()).isEqualTo("The journal failed, nothing is sent: The disk is full."));
        desk.venue.fillStanding(standing);
        desk.run(START + 120 * SECOND);
        assertThat(desk.row().filled()).isPositive();
        desk.give(new DeskCommand.Rearm("rearm", "bob"));
        desk.run(START + 240 * SECOND);
        assertThat(desk.venue.orders).hasSize(sent);
        assertThat(desk.look().killed())
                .as("nobody rearms a desk that cannot write")
                .isTrue();
    }

    /** The order is decided in the very turn in which the journal fails. */
    @Test
    void anOrderThatTheJournalDoesNotTakeIsRefusedAndNotTheEngineLost() {
        PaperDesk desk = new PaperDesk();
        desk.give(new StartParent("start", "ann", PaperDesk.order(Algo.TWAP, Placement.TAKER, 12_000)));
        desk.run(START - SECOND);
        while (desk.venue.orders.isEmpty()) {
            desk.run(desk.now + SECOND / 4);
        }
        int sent = desk.venue.orders.size();
        long filled = desk.row().filled();
        desk.journal.failure = "The disk is full.";
        for (int second = 0; second < 60; second++) {
            desk.now += SECOND;
            desk.engine.advanceTo(desk.now);
            desk.engine.onTime();
        }
        desk.engine.flushBlocking();
        assertThat(desk.venue.orders).hasSize(sent);
        assertThat(desk.row().filled()).isEqualTo(filled);
        assertThat(desk.row().working()).isZero();
        assertThat(desk.look().killed()).isTrue();
    }

    /** An error on the engine's thread is the end of it: what works in the market must not outlive it unseen. */
    @Test
    void aDeskThatBreaksOffTellsEverythingToCancelAndSaysSoInItsLastPicture() {
        PaperDesk desk = resting();
        String standing = desk.venue.standing.keySet().iterator().next();
        desk.look();
        desk.engine.breakOff(new IllegalStateException("a strategy broke"));
        assertThat(desk.venue.massCancels).isOne();
        assertThat(desk.venue.cancels).containsExactly(standing);
        DeskSnapshot last = Objects.requireNonNull(desk.engine.snapshots().take());
        assertThat(last.killed()).isTrue();
        assertThat(last.health().alerts().getLast().text())
                .startsWith(
                        "An error in the program stopped this desk (java.lang.IllegalStateException: a strategy broke)");
    }

    /** Nobody has to remember to take back what he placed: the order's end holds for his hands too. */
    @Test
    void whatAPersonHasInHandIsTakenBackAtTheOrdersEndToo() {
        PaperDesk desk = resting();
        assertThat(desk.give(new SetMode("hand", "ann", "P1", ControlMode.MANUAL)))
                .isEmpty();
        desk.run(PaperDesk.END - SECOND);
        assertThat(desk.venue.standing).hasSize(1);
        desk.run(PaperDesk.END + 10 * SECOND);
        assertThat(desk.venue.standing).isEmpty();
        assertThat(desk.row().status()).isEqualTo(ParentStatus.EXPIRED);
    }
}
