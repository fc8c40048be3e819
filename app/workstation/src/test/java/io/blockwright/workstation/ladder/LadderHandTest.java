package io.blockwright.workstation.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderState;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.Outlook;
import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.RecordingDesk;
import io.blockwright.workstation.Snapshots;
import io.blockwright.workstation.command.CommandIds;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.command.Notices;
import io.blockwright.workstation.command.Selection;
import io.blockwright.workstation.text.Reading;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A market of 99.99 to 100.00 with a hundred shares at each best, two hundred a cent farther, and so on. */
class LadderHandTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long BID = 999_900;
    private static final long ASK = 1_000_000;

    private final RecordingDesk desk = new RecordingDesk();
    private final Notices notices = new Notices();
    private final Selection selection = new Selection();
    private final LadderViewModel model = new LadderViewModel();
    private final TicketOf300 ticket = new TicketOf300();
    private final LadderHand hand = new LadderHand(
            model, ticket, new DeskCommands(desk, "alice", new CommandIds(1), notices), notices, selection);
    private long now = SECOND;

    @BeforeEach
    void aMarket() {
        model.rows(20);
        show();
    }

    @Test
    void aLockedLadderPlacesNothingAndSaysSo() {
        assertThat(hand.place(Side.BUY, BID)).isFalse();
        assertThat(desk.commands).isEmpty();
        assertThat(said()).contains("locked");
    }

    @Test
    void clicksThatCameWhileTheWindowWasFrozenAreOneOrder() {
        model.lock(false, now);
        for (int i = 0; i < 5; i++) {
            hand.place(Side.BUY, BID);
        }
        assertThat(desk.commands).hasSize(1);
        now += LadderHand.SAME_CLICK;
        show();
        hand.place(Side.BUY, BID);
        assertThat(desk.commands).as("a later click is meant").hasSize(2);
        hand.place(Side.BUY, BID - 100);
        assertThat(desk.commands).as("as is one at another price").hasSize(3);
    }

    @Test
    void whatIsTooLargeForAClickIsRefusedInTheTicketsWords() {
        model.lock(false, now);
        ticket.refusal = "Too much.";
        assertThat(hand.place(Side.SELL, ASK)).isFalse();
        assertThat(desk.commands).isEmpty();
        assertThat(said()).isEqualTo("Too much.");
    }

    @Test
    void theKeyboardTradesAtItsCursorOnly() {
        model.lock(false, now);
        assertThat(hand.placeAtCursor(Side.BUY)).isFalse();
        assertThat(said()).contains("cursor");
        model.moveCursor(-1);
        model.moveCursor(-1);
        assertThat(hand.placeAtCursor(Side.BUY)).isTrue();
        assertThat(desk.commands).singleElement().isInstanceOfSatisfying(DeskCommand.PlaceManual.class, order -> {
            assertThat(order.price()).isEqualTo(model.cursor());
            assertThat(order.quantity()).isEqualTo(300);
        });
    }

    @Test
    void anotherPriceSaysWhatItCostsInTheQueueBeforeItIsSent() {
        show(manual(BID, 500, 0, 740));
        assertThat(hand.modify(BID)).isTrue();
        hand.step(-1);
        assertThat(hand.edit().change().get()).isInstanceOfSatisfying(Change.Ready.class, ready -> {
            assertThat(ready.losesPlace()).isTrue();
            assertThat(ready.price()).isEqualTo(BID - 100);
            assertThat(ready.sentence())
                    .isEqualTo("LOSES ITS PLACE: about 740 shares are before it now; it joins behind 200 at 99.98.");
        });
        assertThat(desk.commands).isEmpty();
        hand.send();
        hand.send();
        assertThat(desk.commands).singleElement().isInstanceOfSatisfying(DeskCommand.ReplaceChild.class, change -> {
            assertThat(change.price()).isEqualTo(BID - 100);
            assertThat(change.quantity()).isEqualTo(500);
        });
        assertThat(said()).as("the second press says that there is nothing").contains("Nothing is being edited");
    }

    @Test
    void aSmallerQuantityKeepsItsPlaceAndALargerOneLosesIt() {
        OwnOrder order = manual(BID, 500, 0, -1);
        show(order);
        assertThat(change(order, BID, 400).losesPlace()).isFalse();
        assertThat(change(order, BID, 400).sentence())
                .startsWith("Keeps its place")
                .contains("not known");
        OwnOrder child = of(parent(Algo.VWAP, Instrument.NO_PRICE, 5_000), BID, 500, 0, 40, true, OrderState.WORKING);
        show(child);
        assertThat(change(child, BID, 600).losesPlace()).isTrue();
        assertThat(change(child, BID, 600).sentence()).startsWith("LOSES ITS PLACE, being larger: about 40");
        assertThat(change(child, ASK, 500).sentence()).contains("at 100.00 it trades at once");
    }

    @Test
    void whatCannotBeSentIsSaidInOneSentence() {
        OwnOrder order = manual(BID, 500, 120, 740);
        show(order);
        assertThat(refused(order, BID, 120)).startsWith("120 are filled already");
        assertThat(refused(order, BID, 900)).startsWith("It was placed for 500");
        assertThat(refused(order, BID, 500)).startsWith("Change the price");
        OwnOrder limited = of(parent(Algo.TWAP, BID, 5_000), BID, 500, 0, 1, true, OrderState.WORKING);
        assertThat(refused(limited, ASK, 500))
                .isEqualTo("100.00 is beyond the limit 99.99 of its parent: change that first.");
        OwnOrder strategys = of(parent(Algo.TWAP, BID, 5_000), BID, 500, 0, 1, false, OrderState.WORKING);
        assertThat(refused(strategys, BID - 100, 500)).contains("take it over first");
        OwnOrder pending = of(parent(Algo.TWAP, BID, 5_000), BID, 500, 0, 1, true, OrderState.PENDING_REPLACE);
        assertThat(refused(pending, BID - 100, 500)).contains("under way");
        ticket.refusal = "Too far.";
        assertThat(refused(order, BID - 100, 500)).isEqualTo("Too far.");
    }

    @Test
    void anOrderByHandTakesItsOwnParentsLimitAlong() {
        OwnOrder order = manual(BID, 500, 0, 740);
        show(order);
        hand.modify(BID);
        hand.step(1);
        hand.edit().send();
        assertThat(desk.commands).hasSize(2);
        assertThat(desk.commands.getFirst())
                .isInstanceOfSatisfying(
                        DeskCommand.ChangeParent.class,
                        change -> assertThat(change.limitPrice()).isEqualTo(ASK));
        assertThat(desk.commands.getLast()).isInstanceOf(DeskCommand.ReplaceChild.class);
    }

    @Test
    void aDropIsSentUnlockedAndOnlyLaidOutLocked() {
        OwnOrder order = manual(BID, 500, 0, 740);
        show(order);
        OwnOrder grabbed = hand.grab(Side.BUY, BID);
        assertThat(grabbed).isEqualTo(order);
        assertThat(hand.dragged(order, BID - 200).sentence()).startsWith("LOSES ITS PLACE");
        hand.drop(order, BID - 200);
        assertThat(desk.commands).as("locked").isEmpty();
        assertThat(hand.edit().typedPrice()).isEqualTo(BID - 200);
        hand.edit().close();
        model.lock(false, now);
        hand.drop(order, BID);
        assertThat(desk.commands).as("dropped where it was").isEmpty();
        hand.drop(order, BID - 200);
        assertThat(desk.commands).singleElement().isInstanceOf(DeskCommand.ReplaceChild.class);
    }

    @Test
    void oneStepMovesTheSelectedTakenOverChildElseTheTicket() {
        hand.step(1);
        assertThat(ticket.steps).isEqualTo(1);
        OwnOrder strategys =
                of(parent(Algo.VWAP, Instrument.NO_PRICE, 5_000), BID, 500, 0, 1, false, OrderState.WORKING);
        show(strategys);
        selection.select(strategys.parent(), strategys.child());
        hand.step(-1);
        assertThat(ticket.steps).isZero();
        OwnOrder taken = of(parent(Algo.VWAP, Instrument.NO_PRICE, 5_000), BID, 500, 0, 1, true, OrderState.WORKING);
        show(taken);
        selection.select(taken.parent(), taken.child());
        hand.step(-1);
        assertThat(ticket.steps).isZero();
        assertThat(hand.edit().typedPrice()).isEqualTo(BID - 100);
    }

    @Test
    void amongSeveralAtOnePriceTheSelectionDecides() {
        ParentRow parent = parent(Algo.VWAP, Instrument.NO_PRICE, 5_000);
        OwnOrder first = of(parent, "C1", BID, 500, 0, 1, true, OrderState.WORKING);
        OwnOrder second = of(parent, "C2", BID, 200, 0, 9, true, OrderState.WORKING);
        show(first, second);
        OwnAtPrice.Resting there = hand.own().at(Side.BUY, BID);
        assertThat(there).isNotNull();
        assertThat(there.quantity()).isEqualTo(700);
        assertThat(there.ahead()).as("before the first of them").isEqualTo(1);
        assertThat(hand.grab(Side.BUY, BID)).isNull();
        assertThat(said()).contains("2 own orders rest at 99.99");
        selection.select(second.parent(), second.child());
        assertThat(hand.grab(Side.BUY, BID))
                .extracting(order -> order.child().childId())
                .isEqualTo("C2");
    }

    @Test
    void anOrderThatEndsWhileItIsEditedClosesTheEdit() {
        show(manual(BID, 500, 0, 740));
        hand.modify(BID);
        show();
        assertThat(hand.edit().order().get()).isNull();
        assertThat(said()).contains("no more in the market");
        hand.send();
        assertThat(desk.commands).isEmpty();
    }

    @Test
    void cancelTakesWhatRestsAtThePrice() {
        show(manual(BID, 500, 0, 740));
        hand.cancelAt(ASK);
        assertThat(desk.commands).isEmpty();
        hand.cancelAt(BID);
        assertThat(desk.commands).singleElement().isInstanceOf(DeskCommand.CancelChild.class);
    }

    private Change.Ready change(OwnOrder order, long price, long quantity) {
        return (Change.Ready) new ChangeReader(ticket).read(order, price, quantity, Snapshots.market(BID, ASK));
    }

    private String refused(OwnOrder order, long price, long quantity) {
        return new ChangeReader(ticket).read(order, price, quantity, Snapshots.market(BID, ASK))
                        instanceof Change.Not no
                ? no.sentence()
                : "";
    }

    private String said() {
        return notices.all().getFirst().text();
    }

    private void show(OwnOrder... orders) {
        ParentRow[] parents = Arrays.stream(orders)
                .map(OwnOrder::parent)
                .limit(1)
                .map(parent ->
                        with(parent, Arrays.stream(orders).map(OwnOrder::child).toList()))
                .toArray(ParentRow[]::new);
        DeskSnapshot snapshot = Snapshots.desk(now, Snapshots.market(BID, ASK), false, parents);
        model.market(snapshot.market(), now);
        hand.frame(Snapshots.frame(now, snapshot));
    }

    private static OwnOrder manual(long price, long quantity, long filled, long ahead) {
        return of(parent(Algo.MANUAL, price, quantity), price, quantity, filled, ahead, true, OrderState.WORKING);
    }

    private static OwnOrder of(
            ParentRow parent, long price, long quantity, long filled, long ahead, boolean taken, OrderState state) {
        return of(parent, "C1", price, quantity, filled, ahead, taken, state);
    }

    private static OwnOrder of(
            ParentRow parent,
            String id,
            long price,
            long quantity,
            long filled,
            long ahead,
            boolean taken,
            OrderState state) {
        ChildOrder order =
                new ChildOrder(id, "P1", "QDI", Side.BUY, OrderType.LIMIT, TimeInForce.DAY, quantity, price, "SIM");
        ChildRow child = new ChildRow(id, order, state, filled, Double.NaN, taken, 0, 0, "", ahead);
        return new OwnOrder(with(parent, List.of(child)), child);
    }

    private static ParentRow with(ParentRow row, List<ChildRow> children) {
        return new ParentRow(
                row.order(),
                row.status(),
                row.filled(),
                row.working(),
                row.scheduled(),
                row.averagePrice(),
                row.arrivalMid(),
                row.costBp(),
                row.participation(),
                row.strategy(),
                row.lastReason(),
                row.touchedBy(),
                children,
                row.outlook());
    }

    private static ParentRow parent(Algo algo, long limit, long quantity) {
        ParentOrder order = new ParentOrder(
                "P1", "QDI", Side.BUY, quantity, 0, SECOND, limit, 1, 0, Instrument.NO_PRICE, algo, Placement.PASSIVE);
        return new ParentRow(
                order,
                ParentStatus.WORKING,
                0,
                quantity,
                0,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                0,
                "",
                "",
                "",
                List.of(),
                Outlook.NONE);
    }

    private static final class TicketOf300 implements OneClick {
        String refusal = "";
        int steps;

        @Override
        public Reading<Long> quantity(Side side, long price) {
            return small(side, 300, price);
        }

        @Override
        public Reading<Long> small(Side side, long quantity, long price) {
            return refusal.isEmpty() ? Reading.of(quantity) : Reading.refused(refusal);
        }

        @Override
        public Side side() {
            return Side.BUY;
        }

        @Override
        public void step(int by) {
            steps += by;
        }
    }
}
