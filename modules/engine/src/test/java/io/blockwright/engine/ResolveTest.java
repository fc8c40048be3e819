package io.blockwright.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.domain.Algo;
import io.blockwright.domain.DeskCommand.Approved;
import io.blockwright.domain.DeskCommand.PlaceChild;
import io.blockwright.domain.DeskCommand.ResolveChild;
import io.blockwright.domain.DeskCommand.StartParent;
import io.blockwright.domain.Liquidity;
import io.blockwright.domain.OrderEvent;
import io.blockwright.domain.OrderState;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.Placement;
import io.blockwright.domain.SessionEvent;
import io.blockwright.domain.SessionState;
import io.blockwright.domain.TimeInForce;
import io.blockwright.trading.RiskLimits;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A person ends an order that its venue acknowledged and later does not know, or cannot be asked about. */
class ResolveTest {
    private static final long SECOND = PaperDesk.SECOND;
    private static final long LOW = PaperDesk.BID - 300;
    private static final String HOW = "The broker's desk read it out on the telephone.";

    /** P1 by hand, with an order of 1,000 at {@link #LOW} of which 200 are filled. */
    private static PaperDesk working(boolean simulated) {
        PaperDesk desk = new PaperDesk(PaperDesk.START - 10 * SECOND, List.of(), "A", RiskLimits.defaults(), simulated);
        desk.give(new StartParent("start", "ann", PaperDesk.order(Algo.MANUAL, Placement.PASSIVE, 5_000)));
        desk.run(PaperDesk.START + SECOND);
        desk.give(new PlaceChild("place", "ann", "P1", OrderType.LIMIT, TimeInForce.DAY, 1_000, LOW));
        desk.venue.fillPart(child(desk).order().clOrdId(), 200);
        desk.step();
        return desk;
    }

    /** The venue forgets the order, and says so when it is asked after a reconnection. */
    private static PaperDesk denied(boolean simulated) {
        PaperDesk desk = working(simulated);
        desk.venue.forget(id(desk));
        session(desk, SessionState.DOWN);
        session(desk, SessionState.UP);
        desk.run(desk.now + 6 * SECOND);
        return desk;
    }

    private static void session(PaperDesk desk, SessionState state) {
        desk.venue.state = state;
        desk.venue.say(new SessionEvent.SessionChanged("PAPER", desk.now, state, "as the test wants it"));
        desk.step();
    }

    private static double used(PaperDesk desk, String limit) {
        desk.now += SECOND; // the figures are up to a tenth of a second old
        desk.step();
        return desk.look().limits().stream()
                .filter(use -> use.name().equals(limit))
                .findFirst()
                .orElseThrow()
                .used();
    }

    private static ChildRow child(PaperDesk desk) {
        return desk.row().children().getLast();
    }

    private static String id(PaperDesk desk) {
        return child(desk).order().clOrdId();
    }

    private static ResolveChild resolve(PaperDesk desk, long filled, double average) {
        return new ResolveChild(desk.id(), "ann", id(desk), filled, average, HOW);
    }

    @Test
    void anOrderTheVenueForgotStaysAtItsWorstCaseUntilAPersonSaysHowItEnded() {
        PaperDesk desk = denied(true);
        assertThat(child(desk).state()).isEqualTo(OrderState.UNKNOWN);
        assertThat(desk.row().status()).isEqualTo(ParentStatus.STOPPED);
        assertThat(desk.row().working()).isEqualTo(800);
        assertThat(used(desk, "Position at worst")).isEqualTo(1_000);
        assertThat(used(desk, "All positions at worst")).isEqualTo(100_000);
        assertThat(desk.look().health().alerts().stream().filter(a -> a.text().contains("now does not know it")))
                .as("said once, however often it is asked")
                .hasSize(1);
        assertThat(desk.give(resolve(desk, 200, 0))).isEmpty();
        assertThat(child(desk).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(desk.row().filled()).isEqualTo(200);
        assertThat(desk.row().working()).isZero();
        assertThat(desk.row().touchedBy()).isEqualTo("ann");
        assertThat(used(desk, "Position at worst")).isEqualTo(200);
        int asked = desk.venue.orders.size();
        desk.run(desk.now + 20 * SECOND);
        assertThat(desk.venue.orders).as("nothing is sent for a stopped parent").hasSize(asked);
    }

    @Test
    void whatWasFilledUnseenIsBookedOnceAtThePriceThatMakesTheAverageRight() {
        PaperDesk desk = denied(true);
        assertThat(desk.give(resolve(desk, 700, LOW - 100))).isEmpty();
        assertThat(child(desk).filled()).isEqualTo(700);
        assertThat(child(desk).averagePrice()).isCloseTo(LOW - 100, within(0.01));
        assertThat(desk.look().positions().getFirst().shares()).isEqualTo(700);
        desk.venue.say(new OrderEvent.Filled(
                "PAPER", desk.now, id(desk), "V", "late", LOW, 500, 700, 300, Liquidity.MAKER, false));
        desk.step();
        assertThat(desk.row().filled())
                .as("the report that comes late is the same shares")
                .isEqualTo(700);
        desk.venue.say(new OrderEvent.Filled(
                "PAPER", desk.now, id(desk), "V", "more", LOW, 300, 1_000, 0, Liquidity.MAKER, false));
        desk.step();
        assertThat(desk.row().filled())
                .as("what the person did not know counts too")
                .isEqualTo(1_000);
    }

    @Test
    void theWholeOrderFilledIsFilled() {
        PaperDesk desk = denied(true);
        assertThat(desk.give(resolve(desk, 1_000, LOW))).isEmpty();
        assertThat(child(desk).state()).isEqualTo(OrderState.FILLED);
    }

    @Test
    void aRestartKeepsWhatWasSaid() {
        PaperDesk desk = denied(true);
        desk.give(resolve(desk, 700, LOW));
        PaperDesk again = new PaperDesk(desk.now, desk.journal.records, "B", RiskLimits.defaults());
        assertThat(child(again).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(again.row().filled()).isEqualTo(700);
        assertThat(again.row().working()).isZero();

        PaperDesk before = new PaperDesk(
                desk.now, desk.journal.records.subList(0, desk.journal.records.size() - 1), "C", RiskLimits.defaults());
        assertThat(child(before).state())
                .as("without the line it is unknown still")
                .isEqualTo(OrderState.UNKNOWN);

        before.venue.state = SessionState.DOWN;
        assertThat(before.give(resolve(before, 700, LOW)))
                .as("and can be resolved after the restart")
                .isEmpty();
        assertThat(child(before).state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void figuresThatCannotBeAreRefusedWithASentence() {
        PaperDesk desk = denied(true);
        assertThat(desk.give(resolve(desk, 1_001, LOW))).contains("was for 1,000 shares");
        assertThat(desk.give(resolve(desk, -1, LOW))).contains("was for 1,000 shares");
        assertThat(desk.give(resolve(desk, 100, LOW))).contains("counted 200 shares");
        assertThat(desk.give(resolve(desk, 500, 0))).contains("Give the average price");
        assertThat(desk.give(resolve(desk, 500, Double.NaN))).contains("Give the average price");
        assertThat(desk.give(resolve(desk, 500, LOW + 100))).contains("worse than the order's limit");
        assertThat(desk.give(resolve(desk, 500, LOW / 10.0))).contains("far from the order's limit");
        assertThat(desk.give(new ResolveChild("r", "ann", id(desk), 200, 0, " ")))
                .contains("how you know");
        assertThat(desk.give(new ResolveChild("s", "ann", "X-9", 0, 0, HOW))).contains("no order X-9");
        assertThat(child(desk).state()).isEqualTo(OrderState.UNKNOWN);
        desk.give(resolve(desk, 200, 0));
        assertThat(desk.give(resolve(desk, 300, LOW))).contains("has ended already");
    }

    @Test
    void anOrderThatItsVenueCanBeAskedAboutIsNotAPersonsToEnd() {
        PaperDesk desk = working(true);
        assertThat(desk.give(resolve(desk, 200, 0))).contains("neither unknown nor frozen");
        session(desk, SessionState.DOWN);
        assertThat(desk.give(resolve(desk, 200, 0))).contains("neither unknown nor frozen");
        PaperDesk again = new PaperDesk(desk.now, desk.journal.records, "B", RiskLimits.defaults());
        assertThat(child(again).state()).isEqualTo(OrderState.UNKNOWN);
        assertThat(again.give(resolve(again, 200, 0))).contains("is being asked");
        again.venue.state = SessionState.DEAF;
        assertThat(again.give(resolve(again, 200, 0))).contains("is being asked");
        again.venue.state = SessionState.DOWN;
        assertThat(again.give(resolve(again, 200, 0))).isEmpty();
        assertThat(again.row().status())
                .as("an order like any other that ended")
                .isEqualTo(ParentStatus.WORKING);
    }

    @Test
    void aLiveDeskWantsASecondPerson() {
        PaperDesk desk = denied(false);
        assertThat(desk.give(resolve(desk, 200, 0))).contains("a second person must approve");
        assertThat(desk.give(new Approved("a1", "ann", "ann", "200", resolve(desk, 200, 0))))
                .contains("cannot approve");
        assertThat(child(desk).state()).isEqualTo(OrderState.UNKNOWN);
        assertThat(desk.give(new Approved("a2", "ann", "bob", "200", resolve(desk, 200, 0))))
                .isEmpty();
        assertThat(child(desk).state()).isEqualTo(OrderState.CANCELLED);
        PaperDesk again = new PaperDesk(desk.now, desk.journal.records, "B", RiskLimits.defaults(), false);
        assertThat(child(again).state()).isEqualTo(OrderState.CANCELLED);
    }
}
