package io.blockwright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.ControlMode;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.DeskCommand.Approved;
import io.blockwright.domain.DeskCommand.ForceFill;
import io.blockwright.domain.DeskCommand.PlaceChild;
import io.blockwright.domain.DeskCommand.StartParent;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Placement;
import io.blockwright.domain.TimeInForce;
import io.blockwright.trading.RiskLimits;
import io.blockwright.trading.spi.JournalRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person sends within a parent, and what a second person approves. */
class HandOrdersTest {
    private static final long SECOND = PaperDesk.SECOND;
    private static final long START = PaperDesk.START;

    private static PaperDesk working(long limit) {
        PaperDesk desk = new PaperDesk();
        desk.give(new StartParent("start", "ann", PaperDesk.order("P1", Algo.TWAP, Placement.TAKER, 12_000, limit)));
        desk.run(START + 120 * SECOND);
        return desk;
    }

    private static String fill(PaperDesk desk, long quantity, long worst) {
        return desk.give(new ForceFill(desk.id(), "ann", "P1", quantity, worst));
    }

    @Test
    void aForcedFillIsOneImmediateOrderAndTheScheduleGoesOnFromThere() {
        PaperDesk desk = working(Instrument.NO_PRICE);
        long before = desk.row().filled();
        int sent = desk.venue.orders.size();
        assertThat(fill(desk, 3_000, PaperDesk.ASK + 200)).isEmpty();
        ChildOrder order = desk.venue.orders.getLast();
        assertThat(desk.venue.orders).hasSize(sent + 1);
        assertThat(order.timeInForce()).isEqualTo(TimeInForce.IOC);
        assertThat(order.price()).isEqualTo(PaperDesk.ASK + 200);
        assertThat(desk.row().filled()).isEqualTo(before + 3_000);
        assertThat(desk.row().children().getLast().takenOver()).isTrue();
        long ahead = desk.row().filled();
        desk.run(START + 200 * SECOND);
        assertThat(desk.row().filled()).as("ahead of schedule it waits").isEqualTo(ahead);
        desk.run(PaperDesk.END + SECOND);
        assertThat(desk.row().filled()).isEqualTo(12_000);
    }

    @Test
    void aForcedFillBeyondTheParentOrItsLimitIsRefusedWithASentence() {
        PaperDesk desk = working(PaperDesk.ASK + 100);
        int sent = desk.venue.orders.size();
        assertThat(fill(desk, 12_000, PaperDesk.ASK)).contains("neither filled nor in the market");
        assertThat(fill(desk, 0, PaperDesk.ASK)).contains("not positive");
        assertThat(fill(desk, 100, PaperDesk.ASK + 200)).contains("beyond the parent's limit");
        assertThat(fill(desk, 100, PaperDesk.ASK + 1)).contains("price step");
        assertThat(fill(desk, 100, Instrument.NO_PRICE)).contains("needs a worst price");
        assertThat(desk.venue.orders).hasSize(sent);
    }

    @Test
    void aPersonsOwnChildIsTheirsFromTheStartAndAfterARestart() {
        PaperDesk desk = working(Instrument.NO_PRICE);
        long low = PaperDesk.BID - 300;
        assertThat(desk.give(new PlaceChild("place", "ann", "P1", OrderType.LIMIT, TimeInForce.DAY, 700, low)))
                .isEmpty();
        ChildRow mine = desk.row().children().getLast();
        assertThat(mine.takenOver()).isTrue();
        assertThat(mine.order().price()).isEqualTo(low);
        assertThat(desk.give(new PlaceChild(
                        "none", "ann", "P1", OrderType.LIMIT, TimeInForce.DAY, 700, Instrument.NO_PRICE)))
                .contains("needs a price");
        desk.run(START + 300 * SECOND);
        assertThat(desk.venue.standing).as("the strategy leaves it alone").containsKey(mine.childId());
        PaperDesk again = new PaperDesk(desk.now, desk.journal.records, "B", RiskLimits.defaults());
        assertThat(again.row().children().stream().filter(ChildRow::takenOver).map(ChildRow::childId))
                .containsExactly(mine.childId());
    }

    @Test
    void anApprovalNeedsASecondPersonAndHoldsOnce() {
        PaperDesk desk = working(Instrument.NO_PRICE);
        int sent = desk.venue.orders.size();
        DeskCommand fill = new ForceFill("fill", "ann", "P1", 500, PaperDesk.ASK);
        assertThat(desk.give(new Approved("a1", "ann", " ", "fill", fill))).contains("second person");
        PaperDesk other = working(Instrument.NO_PRICE);
        assertThat(other.give(new Approved("a2", "ann", "ann", "fill", fill))).contains("ann cannot approve");
        assertThat(other.venue.orders).hasSize(sent);

        PaperDesk good = working(Instrument.NO_PRICE);
        assertThat(good.give(new Approved("a3", "ann", "bob", "500 at 100.01", fill)))
                .isEmpty();
        assertThat(good.venue.orders).hasSize(sent + 1);
        assertThat(good.give(new Approved("a4", "ann", "bob", "500 at 100.01", fill)))
                .contains("holds once");
        assertThat(good.give(fill)).isEmpty();
        good.engine.submit(new Approved("a3", "ann", "bob", "500 at 100.01", fill));
        good.step();
        assertThat(good.venue.orders).hasSize(sent + 1);
        List<JournalRecord.Commanded> lines = good.journal.all(JournalRecord.Commanded.class).stream()
                .filter(c -> c.command() instanceof Approved a && a.commandId().equals("a3"))
                .toList();
        assertThat(lines).hasSize(1);
        PaperDesk again = new PaperDesk(good.now, good.journal.records, "B", RiskLimits.defaults());
        again.give(new Approved("a5", "ann", "bob", "500 at 100.01", fill));
        assertThat(again.venue.orders).isEmpty();
    }

    @Test
    void anApprovedModeIsTheModeAfterARestart() {
        PaperDesk desk = working(Instrument.NO_PRICE);
        desk.give(new Approved(
                "a1", "ann", "bob", "by hand", new DeskCommand.SetMode("m", "ann", "P1", ControlMode.MANUAL)));
        PaperDesk again = new PaperDesk(desk.now, desk.journal.records, "B", RiskLimits.defaults());
        assertThat(again.row().outlook().mode()).isEqualTo(ControlMode.MANUAL);
    }

    /** So many cancels that they are the runaway wait for room, and are then sent: none is forgotten. */
    @Test
    void cancelsBeyondTheRateAreHeldBackAndSentLater() {
        RiskLimits limits = new RiskLimits(100_000, 25_000_000, 0.05, 5, 500, 250_000_000, 500, Long.MAX_VALUE, 1e18);
        PaperDesk desk = new PaperDesk(START - 10 * SECOND, List.of(), "A", limits);
        desk.give(new StartParent("start", "ann", PaperDesk.order(Algo.MANUAL, Placement.PASSIVE, 90_000)));
        desk.run(START + SECOND);
        for (int i = 0; i < 60; i++) {
            assertThat(desk.give(new PlaceChild(
                            "p" + i,
                            "ann",
                            "P1",
                            OrderType.LIMIT,
                            TimeInForce.DAY,
                            100,
                            PaperDesk.BID - 100L * (i % 9))))
                    .isEmpty();
            desk.now += SECOND / 4;
        }
        assertThat(desk.venue.standing).hasSize(60);
        desk.now += 2 * SECOND;
        desk.give(new DeskCommand.CancelChildren("all", "ann", "P1"));
        assertThat(desk.venue.cancels).hasSize(50);
        desk.run(desk.now + 2 * SECOND);
        assertThat(desk.venue.cancels).hasSize(60).doesNotHaveDuplicates();
        assertThat(desk.row().working()).isZero();
    }

    @Test
    void aChildPlacedByHandGoesToTheVenueThatIsNamed() {
        PaperDesk desk = new PaperDesk();
        desk.give(new StartParent("start", "ann", PaperDesk.order(Algo.TWAP, Placement.PASSIVE, 6_000)));
        desk.run(PaperDesk.START + PaperDesk.SECOND);
        assertThat(desk.give(new PlaceChild(
                        "west", "ann", "P1", OrderType.LIMIT, TimeInForce.DAY, 100, PaperDesk.BID - 300, "WEST")))
                .isEqualTo("There is no venue WEST on this desk; use PAPER.");
        assertThat(desk.give(new PlaceChild(
                        "paper", "ann", "P1", OrderType.LIMIT, TimeInForce.DAY, 100, PaperDesk.BID - 300, "PAPER")))
                .isEmpty();
        assertThat(desk.row().children().getLast().order().venue()).isEqualTo("PAPER");
        assertThat(desk.row().children().getLast().order().quantity()).isEqualTo(100);
    }
}
