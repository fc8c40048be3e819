package io.blockwright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.DeskCommand.CancelAll;
import io.blockwright.domain.DeskCommand.StartParent;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.Placement;
import io.blockwright.domain.SessionEvent;
import io.blockwright.domain.SessionState;
import io.blockwright.strategies.Choice;
import io.blockwright.strategies.LearnedAction;
import io.blockwright.strategies.LearnedAction.Level;
import io.blockwright.strategies.Policy;
import io.blockwright.strategies.Situation;
import io.blockwright.trading.RiskLimits;
import io.blockwright.trading.spi.JournalRecord;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A venue whose session is down for minutes: nothing is asked of it in vain, and everything goes on when it is back. */
class LostSessionTest {
    private static final long SECOND = PaperDesk.SECOND;
    private static final long START = PaperDesk.START;
    private static final String WAITS = "PAPER cannot be reached; waiting until its session is up.";

    /** Takes, and rests a child besides. */
    private static final class Working implements Policy {
        @Override
        public String name() {
            return "PPO";
        }

        @Override
        public Choice choose(Situation situation, float[] state, boolean[] allowed) {
            return Choice.of(new LearnedAction(1, 1, Level.JOIN).index());
        }
    }

    private final PaperDesk desk =
            new PaperDesk(START - SECOND, List.of(), "A", RiskLimits.defaults(), true, _ -> new Working());

    @Test
    void whatIsStoppedMeanwhileIsTakenBackOnceTheVenueIsThereAgain() {
        start(Algo.TWAP, Placement.PASSIVE);
        desk.run(START + 50 * SECOND);
        assertThat(desk.venue.standing).isNotEmpty();
        int cancels = desk.journal.all(JournalRecord.CancelIntended.class).size();
        session(SessionState.DOWN, "the line broke");
        assertThat(desk.give(new CancelAll(desk.id(), "ann"))).isEmpty();
        desk.run(START + 60 * SECOND);
        assertThat(desk.venue.refused).isZero();
        assertThat(desk.engine.alerts())
                .extracting(DeskSnapshot.Alert::text)
                .filteredOn(text -> text.startsWith("Cancels wait: PAPER"))
                .hasSize(1);
        assertThat(desk.journal.all(JournalRecord.CancelIntended.class)).hasSize(cancels);
        session(SessionState.UP, "logged on");
        desk.run(START + 62 * SECOND);
        assertThat(desk.venue.standing).isEmpty();
        assertThat(desk.journal.all(JournalRecord.CancelIntended.class)).hasSize(cancels + 1);
        assertThat(desk.row().status()).isEqualTo(ParentStatus.PAUSED);
    }

    @Test
    void anOrderWhoseTimeIsOverAsksNothingUntilTheVenueIsThere() {
        start(Algo.TWAP, Placement.PASSIVE);
        desk.run(PaperDesk.END - 15 * SECOND);
        assertThat(desk.venue.standing).isNotEmpty();
        session(SessionState.DOWN, "the line broke");
        int lines = desk.journal.records.size();
        desk.run(PaperDesk.END + 120 * SECOND);
        assertThat(desk.venue.refused).isZero();
        assertThat(desk.journal.records.size() - lines).isLessThan(5);
        session(SessionState.UP, "logged on");
        desk.run(PaperDesk.END + 125 * SECOND);
        assertThat(desk.venue.standing).isEmpty();
        assertThat(desk.row().status()).isEqualTo(ParentStatus.EXPIRED);
    }

    @Test
    void aVenueThatNeverWasThereIsToldOnceAndADeafOneIsWaitedForToo() {
        desk.venue.state = SessionState.DOWN;
        start(Algo.TWAP, Placement.TAKER);
        desk.run(START + 60 * SECOND);
        assertThat(desk.engine.alerts())
                .singleElement()
                .extracting(DeskSnapshot.Alert::text)
                .isEqualTo("Orders wait: " + WAITS);
        desk.venue.state = SessionState.UP;
        desk.run(START + 120 * SECOND);
        int orders = desk.venue.orders.size();
        assertThat(orders).isPositive();
        session(SessionState.DEAF, "PAPER has not answered for 10 s");
        desk.run(START + 220 * SECOND);
        assertThat(desk.venue.refused).isZero();
        assertThat(desk.row().lastReason()).isEqualTo("PAPER does not answer; waiting until it does.");
        session(SessionState.UP, "PAPER answers again");
        desk.run(START + 240 * SECOND);
        assertThat(desk.venue.orders).hasSizeGreaterThan(orders);
    }

    private void start(Algo algo, Placement placement) {
        assertThat(desk.give(new StartParent(
                        desk.id(), "ann", PaperDesk.order("P1", algo, placement, 12_000, Instrument.NO_PRICE))))
                .isEmpty();
    }

    private void session(SessionState state, String reason) {
        desk.venue.state = state;
        desk.venue.say(new SessionEvent.SessionChanged("PAPER", desk.now, state, reason));
    }

    @ParameterizedTest
    @EnumSource(
            value = Algo.class,
            names = {"TWAP", "VWAP", "AC", "PPO"})
    void whoseVenueIsAwayWaitsSaysWhyOnceAndGoesOn(Algo algo) {
        for (Placement placement : Placement.values()) {
            PaperDesk quiet = new PaperDesk(
                    START - SECOND, List.of(), "A" + placement, RiskLimits.defaults(), true, _ -> new Working());
            awayAndBack(quiet, algo, placement);
        }
    }

    private static void awayAndBack(PaperDesk desk, Algo algo, Placement placement) {
        desk.give(
                new StartParent(desk.id(), "ann", PaperDesk.order("P1", algo, placement, 12_000, Instrument.NO_PRICE)));
        desk.run(START + 100 * SECOND);
        assertThat(desk.venue.orders).isNotEmpty();
        desk.venue.state = SessionState.DOWN;
        desk.venue.say(new SessionEvent.SessionChanged("PAPER", desk.now, SessionState.DOWN, "the line broke"));
        int alerts = desk.engine.alerts().size();
        int orders = desk.venue.orders.size();
        int lines = desk.journal.records.size();
        desk.venue.say(
                new SessionEvent.SessionChanged("PAPER", desk.now, SessionState.DOWN, "the line broke")); // another try
        desk.run(START + 220 * SECOND);
        desk.quote(PaperDesk.BID + 300, PaperDesk.ASK + 300, 5_000); // what rests would be moved
        desk.run(START + 340 * SECOND);

        assertThat(desk.venue.refused).as("asked in vain").isZero();
        assertThat(desk.engine.alerts()).hasSize(alerts + 1);
        assertThat(desk.row().lastReason()).isEqualTo(WAITS);
        assertThat(desk.journal.all(JournalRecord.SendRefused.class)).isEmpty();
        assertThat(desk.journal.records.subList(lines, desk.journal.records.size()))
                .as("said once, and nothing else happened")
                .hasSizeLessThan(20)
                .filteredOn(line -> line instanceof JournalRecord.Decided decided
                        && decided.decision().reason().sentence().equals(WAITS))
                .hasSize(1);
        assertThat(desk.venue.orders).hasSize(orders);

        desk.venue.state = SessionState.UP;
        desk.venue.say(new SessionEvent.SessionChanged("PAPER", desk.now, SessionState.UP, "logged on"));
        desk.run(START + 360 * SECOND);
        assertThat(desk.venue.orders).as("goes on").hasSizeGreaterThan(orders);
        assertThat(desk.row().lastReason()).isNotEqualTo(WAITS);
        desk.run(PaperDesk.END + 5 * SECOND);
        ParentRow done = desk.row();
        assertThat(done.filled()).as("nothing lost, nothing doubled").isEqualTo(12_000);
        assertThat(done.status()).isEqualTo(ParentStatus.COMPLETED);
    }
}
