package io.blockwright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.ControlMode;
import io.blockwright.domain.Decision;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.DeskCommand.AcceptAdvice;
import io.blockwright.domain.DeskCommand.ModifyAdvice;
import io.blockwright.domain.DeskCommand.RejectAdvice;
import io.blockwright.domain.DeskCommand.SetMode;
import io.blockwright.domain.DeskCommand.StartParent;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.Placement;
import io.blockwright.trading.RiskLimits;
import io.blockwright.trading.spi.JournalRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who decides: the strategy, the strategy with a person's word, or the person. */
class AdviceTest {
    private static final long SECOND = PaperDesk.SECOND;
    private static final long START = PaperDesk.START;

    private static PaperDesk desk(Algo algo, Placement placement, ControlMode mode) {
        PaperDesk desk = new PaperDesk();
        assertThat(desk.give(new StartParent("start", "ann", PaperDesk.order(algo, placement, 12_000))))
                .isEmpty();
        assertThat(desk.give(new SetMode("mode", "ann", "P1", mode))).isEmpty();
        return desk;
    }

    @Test
    void nothingIsSentUntilAPersonSaysSo() {
        PaperDesk desk = desk(Algo.TWAP, Placement.TAKER, ControlMode.ADVISE);
        desk.run(START + 120 * SECOND);
        assertThat(desk.venue.orders).isEmpty();
        Advice advice = desk.advice();
        assertThat(advice.awaiting()).isTrue();
        assertThat(advice.decision()).isInstanceOf(Decision.Place.class);
        assertThat(advice.reason().sentence()).contains("behind").contains("taking");
        assertThat(advice.reason().factors()).hasSizeGreaterThan(5);
        assertThat(desk.row().lastReason()).isEqualTo(advice.reason().sentence());

        assertThat(desk.give(new AcceptAdvice("yes", "ann", "P1", advice.id()))).isEmpty();
        Decision.Place shown = (Decision.Place) advice.decision();
        assertThat(desk.venue.orders).hasSize(1);
        ChildOrder sent = desk.venue.orders.getFirst();
        assertThat(sent.quantity()).isEqualTo(shown.quantity());
        assertThat(sent.price()).isEqualTo(shown.price());
        assertThat(sent.type()).isEqualTo(shown.type());
        assertThat(desk.row().filled()).isEqualTo(shown.quantity());
        assertThat(desk.row().touchedBy()).isEqualTo("ann");

        assertThat(desk.give(new AcceptAdvice("again", "ann", "P1", advice.id())))
                .containsAnyOf("replaced by a newer one", "no longer open");
        desk.run(START + 180 * SECOND);
        assertThat(desk.venue.orders).hasSize(1);
    }

    @Test
    void anAdviceKeepsItsIdWhileItStandsAndAnOldOneIsRefused() {
        PaperDesk desk = desk(Algo.TWAP, Placement.TAKER, ControlMode.ADVISE);
        desk.run(START + 20 * SECOND);
        Advice first = desk.advice();
        desk.run(START + 25 * SECOND);
        desk.quote(PaperDesk.BID + 100, PaperDesk.ASK + 100, 5_000);
        desk.run(START + 27 * SECOND);
        assertThat(desk.advice().id()).as("a cent is nothing").isEqualTo(first.id());
        desk.quote(PaperDesk.BID + 1_000, PaperDesk.ASK + 1_000, 5_000);
        desk.run(START + 29 * SECOND);
        Advice second = desk.advice();
        assertThat(second.id()).as("ten cents are another market").isGreaterThan(first.id());
        assertThat(desk.give(new AcceptAdvice("old", "ann", "P1", first.id())))
                .isEqualTo("That advice was replaced by a newer one: look at it again.");
        assertThat(desk.venue.orders).isEmpty();
        assertThat(desk.give(new AcceptAdvice("new", "ann", "P1", second.id()))).isEmpty();
        assertThat(desk.venue.orders).hasSize(1);
    }

    /** What a person accepts is what he was shown: other shares are another question. */
    @Test
    void anAdviceWhoseSharesChangedByMoreThanAFifthIsAnotherOne() {
        PaperDesk desk = desk(Algo.TWAP, Placement.TAKER, ControlMode.ADVISE);
        desk.run(START);
        desk.quote(PaperDesk.BID, PaperDesk.ASK, 170);
        desk.run(START + 20 * SECOND);
        Advice first = desk.advice();
        assertThat(((Decision.Place) first.decision()).quantity()).isEqualTo(510);
        desk.quote(PaperDesk.BID, PaperDesk.ASK, 190);
        desk.run(START + 22 * SECOND);
        assertThat(desk.advice().id()).as("a tenth more is the same").isEqualTo(first.id());
        desk.quote(PaperDesk.BID, PaperDesk.ASK, 100);
        desk.run(START + 24 * SECOND);
        Advice later = desk.advice();
        assertThat(((Decision.Place) later.decision()).quantity()).isEqualTo(300);
        assertThat(later.id()).isGreaterThan(first.id());
        assertThat(desk.give(new AcceptAdvice("old", "ann", "P1", first.id())))
                .isEqualTo("That advice was replaced by a newer one: look at it again.");
        assertThat(desk.venue.orders).isEmpty();
    }

    @Test
    void aRejectedAdviceIsDroppedAndAskedAgainLater() {
        PaperDesk desk = desk(Algo.TWAP, Placement.TAKER, ControlMode.ADVISE);
        desk.run(START + 20 * SECOND);
        Advice first = desk.advice();
        assertThat(desk.give(new RejectAdvice("no", "ann", "P1", first.id()))).isEmpty();
        assertThat(desk.row().outlook().advice())
                .satisfies(a -> assertThat(a.awaiting()).isFalse());
        desk.run(START + 24 * SECOND);
        assertThat(desk.advice().awaiting()).isFalse();
        desk.run(START + 80 * SECOND);
        assertThat(desk.advice().awaiting()).isTrue();
        assertThat(desk.advice().id()).isGreaterThan(first.id());
        assertThat(desk.venue.orders).isEmpty();
    }

    @Test
    void aModifiedAdviceGoesOutAsModifiedAndPassesTheGate() {
        PaperDesk desk = desk(Algo.TWAP, Placement.TAKER, ControlMode.ADVISE);
        desk.run(START + 20 * SECOND);
        long id = desk.advice().id();
        assertThat(desk.give(new ModifyAdvice("huge", "ann", "P1", id, 13_000, PaperDesk.ASK)))
                .contains("of the 12000 of parent P1 only 12000");
        assertThat(desk.give(new ModifyAdvice("far", "ann", "P1", id, 100, 150_0000)))
                .contains("% away");
        assertThat(desk.give(new ModifyAdvice("none", "ann", "P1", id, 0, PaperDesk.ASK)))
                .contains("not positive");
        assertThat(desk.venue.orders).isEmpty();
        assertThat(desk.give(new ModifyAdvice("less", "ann", "P1", id, 70, PaperDesk.ASK + 100)))
                .isEmpty();
        assertThat(desk.venue.orders).hasSize(1);
        assertThat(desk.venue.orders.getFirst().quantity()).isEqualTo(70);
        assertThat(desk.venue.orders.getFirst().price()).isEqualTo(PaperDesk.ASK + 100);
        assertThat(desk.row().children().getFirst().reason()).startsWith("Modified by ann (advised was ");
        desk.run(START + 22 * SECOND);
        Advice after = desk.row().outlook().advice();
        assertThat(after == null || !after.awaiting())
                .as("a person had the say of this turn: the rest is not proposed right after")
                .isTrue();
        desk.run(START + 80 * SECOND);
        assertThat(desk.advice().awaiting()).isTrue();
        long next = desk.advice().id();
        assertThat(desk.give(new ModifyAdvice("market", "ann", "P1", next, 30, Instrument.NO_PRICE)))
                .isEmpty();
        assertThat(desk.venue.orders.getLast().type()).isEqualTo(OrderType.MARKET);
    }

    @Test
    void aCancelIsAdvisedTooAndAChangedMarketWithdrawsIt() {
        PaperDesk desk = desk(Algo.TWAP, Placement.PASSIVE, ControlMode.ADVISE);
        desk.run(START + 15 * SECOND);
        assertThat(desk.give(new AcceptAdvice("join", "ann", "P1", desk.advice().id())))
                .isEmpty();
        String child = desk.venue.orders.getFirst().clOrdId();
        desk.run(START + 29 * SECOND);
        Advice advice = desk.advice();
        assertThat(advice.decision()).isInstanceOf(Decision.Cancel.class);
        assertThat(desk.venue.cancels).isEmpty();
        desk.venue.fillStanding(child);
        desk.step();
        assertThat(desk.give(new AcceptAdvice("late", "ann", "P1", advice.id())))
                .isNotEmpty();
        assertThat(desk.venue.cancels).isEmpty();
    }

    /** The strategy does by itself what it proposed a moment ago: an answer to that must not do it once more. */
    @Test
    void anAnswerToWhatWasProposedBeforeTheModeChangedIsRefused() {
        PaperDesk desk = desk(Algo.TWAP, Placement.TAKER, ControlMode.ADVISE);
        desk.run(START + 20 * SECOND);
        long id = desk.advice().id();
        desk.engine.submit(new SetMode("auto", "ann", "P1", ControlMode.AUTO));
        assertThat(desk.give(new AcceptAdvice("yes", "ann", "P1", id))).contains("auto mode");
        assertThat(desk.venue.orders).hasSizeLessThanOrEqualTo(1);
        desk.give(new SetMode("advise", "ann", "P1", ControlMode.ADVISE));
        desk.give(new SetMode("hand", "ann", "P1", ControlMode.MANUAL));
        int sent = desk.venue.orders.size();
        assertThat(desk.give(new AcceptAdvice("late", "ann", "P1", id))).contains("manual mode");
        assertThat(desk.venue.orders).hasSize(sent);
    }

    @Test
    void aKillOutranksAnAnswerGivenAtTheSameMoment() {
        PaperDesk desk = desk(Algo.TWAP, Placement.TAKER, ControlMode.ADVISE);
        desk.run(START + 20 * SECOND);
        long id = desk.advice().id();
        desk.engine.submit(new AcceptAdvice("yes", "ann", "P1", id));
        desk.engine.submit(new DeskCommand.Kill("kill", "bob", "enough"));
        desk.step();
        desk.run(START + 40 * SECOND);
        assertThat(desk.venue.orders).isEmpty();
        assertThat(desk.row().outlook().advice()).isNull();
        assertThat(desk.give(new AcceptAdvice("later", "ann", "P1", id))).contains("paused");
        assertThat(desk.row().status()).isEqualTo(ParentStatus.PAUSED);
        assertThat(desk.engine.alerts()).as("who killed is said and kept").anySatisfy(alert -> {
            assertThat(alert.severity()).isEqualTo(DeskSnapshot.Severity.CRITICAL);
            assertThat(alert.text()).startsWith("Killed by bob, enough:");
        });
    }

    @Test
    void byHandTheStrategyStopsAndThePersonHasTheChildrenUntilItGoesOn() {
        PaperDesk desk = desk(Algo.TWAP, Placement.PASSIVE, ControlMode.AUTO);
        desk.run(START + 12 * SECOND);
        int sent = desk.venue.orders.size();
        assertThat(desk.venue.standing).hasSize(1);
        assertThat(desk.give(new SetMode("hand", "ann", "P1", ControlMode.MANUAL)))
                .isEmpty();
        desk.run(START + 90 * SECOND);
        assertThat(desk.venue.orders).hasSize(sent);
        assertThat(desk.venue.standing).hasSize(1);
        assertThat(desk.venue.cancels).isEmpty();
        assertThat(desk.row().children()).allMatch(ChildRow::takenOver);
        assertThat(desk.row().outlook().mode()).isEqualTo(ControlMode.MANUAL);
        assertThat(desk.advice().awaiting()).as("the strategy is only shown").isFalse();
        assertThat(desk.give(new AcceptAdvice("x", "ann", "P1", 1))).contains("manual mode");
        assertThat(desk.give(new SetMode("auto", "ann", "P1", ControlMode.AUTO)))
                .isEmpty();
        assertThat(desk.row().children()).noneMatch(ChildRow::takenOver);
        desk.run(START + 150 * SECOND);
        assertThat(desk.venue.orders.size()).isGreaterThan(sent);
    }

    @Test
    void inAutoTheNextStepIsShownAndThenDone() {
        PaperDesk desk = desk(Algo.TWAP, Placement.TAKER, ControlMode.AUTO);
        desk.run(START + 20 * SECOND);
        Advice next = desk.advice();
        assertThat(next.awaiting()).isFalse();
        assertThat(next.due()).isGreaterThan(desk.now);
        int sent = desk.venue.orders.size();
        desk.run(next.due() + SECOND);
        assertThat(desk.venue.orders).hasSize(sent + 1);
        Decision.Place place = (Decision.Place) next.decision();
        assertThat(desk.venue.orders.getLast().quantity()).isEqualTo(place.quantity());
        assertThat(desk.venue.orders.getLast().price()).isEqualTo(place.price());
        assertThat(desk.give(new AcceptAdvice("x", "ann", "P1", next.id()))).contains("auto mode");
    }

    @Test
    void everyShownAdviceAndEveryDecisionIsJournaledOnce() {
        PaperDesk desk = desk(Algo.TWAP, Placement.TAKER, ControlMode.ADVISE);
        desk.run(START + 20 * SECOND);
        Advice advice = desk.advice();
        desk.give(new AcceptAdvice("yes", "ann", "P1", advice.id()));
        List<JournalRecord.Decided> shown = desk.journal.all(JournalRecord.Decided.class).stream()
                .filter(d -> d.adviceId() == advice.id())
                .toList();
        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().decision()).isEqualTo(advice.decision());
        desk.give(new SetMode("auto", "ann", "P1", ControlMode.AUTO));
        int before = desk.venue.orders.size();
        desk.run(START + 300 * SECOND);
        List<JournalRecord.Decided> own = desk.journal.all(JournalRecord.Decided.class).stream()
                .filter(d -> d.adviceId() == 0)
                .toList();
        assertThat(own.stream().filter(d -> d.decision() instanceof Decision.Place))
                .hasSize(desk.venue.orders.size() - before);
        assertThat(own.stream().filter(d -> d.decision() instanceof Decision.Wait))
                .as("waiting is written when it says something new")
                .hasSizeBetween(1, 60);
    }

    /** Whatever line the journal ends with, the desk comes back in the mode it had, sends nothing, and old answers are stale. */
    @Test
    void aKilledDeskComesBackInItsModeAndSendsNoAdvice() {
        PaperDesk desk = desk(Algo.TWAP, Placement.PASSIVE, ControlMode.ADVISE);
        desk.run(START + 15 * SECOND);
        desk.give(new AcceptAdvice("join", "ann", "P1", desk.advice().id()));
        desk.run(START + 29 * SECOND);
        desk.give(new SetMode("hand", "ann", "P1", ControlMode.MANUAL));
        desk.give(new SetMode("back", "ann", "P1", ControlMode.ADVISE));
        desk.run(START + 30 * SECOND);
        List<JournalRecord> lines = desk.journal.records;
        for (int cut = 1; cut <= lines.size(); cut++) {
            List<JournalRecord> found = lines.subList(0, cut);
            PaperDesk again = new PaperDesk(desk.now, found, "B" + cut, RiskLimits.defaults());
            ControlMode mode = ControlMode.AUTO;
            long newest = 0;
            int intended = 0;
            for (JournalRecord line : found) {
                if (line instanceof JournalRecord.Commanded c && c.command() instanceof SetMode set) {
                    mode = set.mode();
                } else if (line instanceof JournalRecord.Decided d) {
                    newest = Math.max(newest, d.adviceId());
                } else if (line instanceof JournalRecord.ChildIntended) {
                    intended++;
                }
            }
            if (again.look().parents().isEmpty()) {
                continue;
            }
            ParentRow row = again.row();
            assertThat(row.outlook().mode()).as("after line %s", cut).isEqualTo(mode);
            assertThat(row.children()).hasSize(intended);
            assertThat(again.venue.orders).isEmpty();
            if (mode == ControlMode.ADVISE) {
                again.run(desk.now + 3 * SECOND);
                assertThat(again.venue.orders).isEmpty();
                if (newest > 0) {
                    assertThat(again.give(new AcceptAdvice("stale" + cut, "ann", "P1", newest)))
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void aParentWorkedByHandHasNoStrategyToPutInCharge() {
        PaperDesk desk = new PaperDesk();
        ParentOrder order = PaperDesk.order(Algo.MANUAL, Placement.PASSIVE, 100);
        desk.give(new StartParent("start", "ann", order));
        assertThat(desk.give(new SetMode("auto", "ann", "P1", ControlMode.AUTO)))
                .contains("worked by hand");
        assertThat(desk.row().outlook().mode()).isEqualTo(ControlMode.MANUAL);
        assertThat(desk.row().outlook().advice()).isNull();
    }
}
