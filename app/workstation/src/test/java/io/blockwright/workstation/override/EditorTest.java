package io.blockwright.workstation.override;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderState;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.ResumeMode;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.DeskFact;
import io.blockwright.engine.DeskSnapshot.Conditions;
import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.Precautions;
import io.blockwright.workstation.confirm.Act;
import io.blockwright.workstation.confirm.Review;
import io.blockwright.workstation.confirm.SecondPerson.Answer;
import io.blockwright.workstation.editor.Editor;
import io.blockwright.workstation.editor.Verdict;
import io.blockwright.workstation.override.ResumeEditor.Choice;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditorTest {
    private final Hands hands = new Hands();

    @Test
    void resumeSaysWhatEachAnswerCosts() {
        hands.hold(Hands.parent(ParentStatus.PAUSED, Algo.VWAP), null);
        hands.model.pull(Lever.PAUSE);
        assertThat(hands.desk.commands).isEmpty();
        ResumeEditor editor = (ResumeEditor) hands.model.editor().get();
        assertThat(editor.verdict().get().sentence()).startsWith("300 shares fell behind; 46m 48s left");
        List<Choice> choices = editor.choices().get();
        // 300 at once from the bid of 99.99: 1 bp. The other 500: 1 + 2/3 × 200 × √0.0005 + 2/3 × 200 × √0.0003
        // = 1 + 2.981 + 2.309 = 6.291; together (300 × 1 + 500 × 6.291) / 800 = 4.307 bp of 80,000
        assertThat(choices.get(0).what()).isEqualTo("300 shares at once, 500 over the time left.");
        assertThat(choices.get(0).cost()).startsWith("4.3 bp cost · 34 USD");
        // 800 evenly: 1 + 2/3 × 200 × √0.0008 = 4.771 bp, 2.9 to 6.7; risk 2 × 800 × √(0.12 / 3) = 320
        assertThat(choices.get(1).cost()).isEqualTo("4.8 bp cost · 38 USD  (2.9 to 6.7 bp)");
        assertThat(choices.get(1).risk()).isEqualTo("price risk ± 320 USD");
        // 500 evenly: 1 + 2/3 × 200 × √0.0005 = 3.981 bp of 50,000
        assertThat(choices.get(2).what()).isEqualTo("300 shares given up, 500 over the time left.");
        assertThat(choices.get(2).cost()).startsWith("4.0 bp cost · 20 USD");
        assertThat(choices).extracting(Choice::cheapest).containsExactly(true, false, false);

        assertThat(editor.choose(ResumeMode.RESPREAD)).isTrue();
        assertThat(editor.choose(ResumeMode.CATCH_UP)).as("answered").isFalse();
        assertThat(hands.only())
                .isInstanceOfSatisfying(
                        DeskCommand.ResumeParent.class,
                        resume -> assertThat(resume.mode()).isEqualTo(ResumeMode.RESPREAD));
    }

    @Test
    void withoutMeasuredConditionsThereIsAQuestionButNoInventedNumber() {
        hands.conditions = Conditions.UNKNOWN;
        hands.hold(Hands.parent(ParentStatus.PAUSED, Algo.VWAP), null);
        hands.model.pull(Lever.PAUSE);
        ResumeEditor editor = (ResumeEditor) hands.model.editor().get();
        assertThat(editor.choices().get())
                .extracting(Choice::cost)
                .allSatisfy(cost -> assertThat(cost).startsWith("No estimate"));
        assertThat(editor.choose(ResumeMode.SKIP)).isTrue();
    }

    @Test
    void onlyWhatIsTypedIsChanged() {
        ChangeEditor editor = change(Algo.AC);
        assertThat(editor.send()).as("nothing typed").isFalse();
        editor.participation().set("0.3");
        assertThat(editor.verdict().get().sentence()).contains("could mean");
        editor.participation().set("30%");
        editor.end().set("1h");
        editor.urgency().set(".8");
        assertThat(editor.verdict().get().sentence())
                .isEqualTo("end 11:00:08 → 11:13:20  ·  cap 20.0 % → 30.0 %  ·  urgency 0.50 → 0.80");
        assertThat(editor.send()).isTrue();
        assertThat(editor.send()).isFalse();
        assertThat(hands.only()).isInstanceOfSatisfying(DeskCommand.ChangeParent.class, sent -> {
            assertThat(sent.end()).isEqualTo(Hands.NOW + 3_600 * Hands.SECOND);
            assertThat(sent.limitPrice()).isEqualTo(999_000);
            assertThat(sent.maxParticipation()).isEqualTo(0.3);
            assertThat(sent.urgency()).isEqualTo(0.8);
        });
        hands.pass(Editor.SHOWN_AS_SENT + 1);
        assertThat(hands.model.editor().get()).as("put away by itself").isNull();
    }

    @Test
    void aLimitIsLiftedByAWordAndTwoPricesAreNeverGuessed() {
        ChangeEditor editor = change(Algo.VWAP);
        editor.limit().set("99.905");
        assertThat(editor.verdict().get().kind()).isEqualTo(Verdict.Kind.WRONG);
        editor.limit().set("none");
        editor.urgency().set("0.8");
        assertThat(editor.verdict().get().sentence()).contains("VWAP");
        editor.urgency().set("");
        assertThat(editor.send()).isTrue();
        assertThat(((DeskCommand.ChangeParent) hands.only()).limitPrice()).isEqualTo(Instrument.NO_PRICE);
    }

    @Test
    void whatWasTypedForOneParentNeverReachesAnother() {
        ChangeEditor editor = change(Algo.AC);
        editor.urgency().set("0.9");
        hands.selection.select(Hands.parent("P2", 500, ParentStatus.WORKING, Algo.AC, 0), null);
        assertThat(editor.send()).isTrue();
        assertThat(((DeskCommand.ChangeParent) hands.only()).parentId()).isEqualTo("P1");
    }

    @Test
    void aRefusedChangeIsOpenAgainWithWhatWasTyped() {
        ChangeEditor editor = change(Algo.AC);
        editor.end().set("1h");
        editor.send();
        hands.pass(1, new DeskFact.CommandRefused(Hands.NOW, hands.only().commandId(), "The session ends before."));
        assertThat(editor.verdict().get().sentence()).isEqualTo("Refused: The session ends before.");
        assertThat(editor.end().get()).isEqualTo("1h");
        hands.pass(Editor.SHOWN_AS_SENT * 2);
        assertThat(hands.model.editor().get()).isSameAs(editor);
        editor.end().set("30m");
        assertThat(editor.send()).isTrue();
        assertThat(hands.desk.commands).hasSize(2);
    }

    @Test
    void aForcedFillShowsItsCostAndIsSentOnce() {
        FillEditor editor = fill(Hands.parent("P1", 1_000, ParentStatus.WORKING, Algo.VWAP, 100));
        assertThat(editor.quantity().get()).as("what is behind").isEqualTo("300");
        assertThat(editor.worst().get()).as("the touch").isEqualTo("99.99");
        editor.quantity().set("600");
        editor.worst().set("99.98");
        // 300 at 99.99 and 300 at 99.98: 1.5 bp of 60,000 is 9; with half gone 150 and 250: 1.625 bp
        assertThat(editor.cost().get()).isEqualTo("1.5 bp cost · 9 USD  (1.5 to 1.6 bp)");
        assertThat(editor.shares().get()).startsWith("600 displayed at 99.9850 on average");
        assertThat(editor.send()).isTrue();
        assertThat(editor.send()).isFalse();
        assertThat(hands.only()).isInstanceOfSatisfying(DeskCommand.ForceFill.class, sent -> {
            assertThat(sent.quantity()).isEqualTo(600);
            assertThat(sent.worstPrice()).isEqualTo(999_800);
        });
    }

    @Test
    void aForcedFillStaysWithinTheParent() {
        FillEditor editor = fill(Hands.parent("P1", 1_000, ParentStatus.WORKING, Algo.VWAP, 100));
        editor.quantity().set("701");
        assertThat(editor.verdict().get().sentence()).contains("at most 700");
        editor.quantity().set("700");
        editor.worst().set("99.89");
        assertThat(editor.verdict().get().sentence()).contains("worse than the limit", "99.90");
        assertThat(editor.send()).isFalse();
        editor.worst().set("99.90");
        assertThat(editor.send()).isTrue();
    }

    @Test
    void aLargeForcedFillIsAskedAboutLikeAnyOrderAndSentOnce() {
        FillEditor editor = fill(Hands.parent("P1", 100_000, ParentStatus.WORKING, Algo.VWAP, 0));
        editor.quantity().set("20K");
        assertThat(editor.verdict().get().sentence())
                .contains("SELL 20,000 QDI is worth 1,999,800 USD: 2.0 times the line of 1,000,000.", "asks first");
        assertThat(editor.send()).isFalse();
        assertThat(editor.send()).as("a double click").isFalse();
        Review review = hands.confirmation.review().get();
        assertThat(review.act()).isEqualTo(Act.FORCE);
        assertThat(review.orders().getFirst().detail()).contains("Part of P1", "99.99", "cost");
        hands.confirm();
        assertThat(hands.confirmation.review().get()).isNull();
        hands.confirmation.confirm();
        assertThat(editor.send()).as("sent").isFalse();
        assertThat(hands.only()).isInstanceOfSatisfying(DeskCommand.ForceFill.class, sent -> {
            assertThat(sent.quantity()).isEqualTo(20_000);
            assertThat(sent.worstPrice()).isEqualTo(999_900);
        });
    }

    @Test
    void aForcedFillAboveTheLimitIsTypedAgainAndApprovedBySomebodyElse() {
        hands.lines = new Precautions(10_000, 0.10, 0.25, 0.02, 20_000, 1_000_000);
        FillEditor editor = fill(Hands.parent("P1", 100_000, ParentStatus.WORKING, Algo.VWAP, 0));
        editor.quantity().set("20K");
        editor.send();
        hands.confirm();
        assertThat(hands.shown).as("the total is not typed yet").isEmpty();
        hands.confirmation.typed().set("1,999,800");
        hands.confirmation.confirm();
        assertThat(hands.shown).singleElement().asString().contains("alice asks to force-fill SELL 20,000 QDI");
        assertThat(hands.desk.commands).isEmpty();
        hands.second.accept(new Answer.Approved("bob"));
        assertThat(hands.only()).isInstanceOfSatisfying(DeskCommand.Approved.class, sent -> {
            assertThat(sent.approvedBy()).isEqualTo("bob");
            assertThat(sent.what()).isEqualTo(hands.shown.getFirst());
            assertThat(sent.command())
                    .isInstanceOfSatisfying(
                            DeskCommand.ForceFill.class,
                            fill -> assertThat(fill.quantity()).isEqualTo(20_000));
        });
        hands.pass(1, new DeskFact.CommandRefused(Hands.NOW, hands.only().commandId(), "Limit."));
        assertThat(editor.verdict().get().sentence()).isEqualTo("Refused: Limit.");
    }

    @Test
    void whatIsAskedAboutIsWhatIsSentOrNothingIs() {
        FillEditor editor = fill(Hands.parent("P1", 100_000, ParentStatus.WORKING, Algo.VWAP, 0));
        editor.quantity().set("20K");
        editor.send();
        assertThat(editor.verdict().get().sendable())
                .as("while it is asked about")
                .isFalse();
        editor.quantity().set("30K");
        assertThat(hands.confirmation.review().get()).as("typed on").isNull();
        editor.send();
        assertThat(hands.confirmation.review().get()).isNotNull();
        hands.model.closeEditor();
        assertThat(hands.confirmation.review().get()).as("put away").isNull();
        assertThat(hands.desk.commands).isEmpty();
    }

    @Test
    void aForcedFillThatCameTrueMeanwhileIsNotSent() {
        FillEditor editor = fill(Hands.parent("P1", 100_000, ParentStatus.WORKING, Algo.VWAP, 0));
        editor.quantity().set("20K");
        editor.send();
        hands.show(Hands.parent("P1", 100_000, ParentStatus.COMPLETED, Algo.VWAP, 0));
        hands.confirm();
        assertThat(hands.desk.commands).isEmpty();
        assertThat(editor.verdict().get().sentence()).contains("completed");
    }

    @Test
    void anEditedChildSaysWhatBecomesOfItsPlace() {
        ChildRow child = Hands.child("C1", OrderState.WORKING, true);
        hands.hold(Hands.parent("P1", 1_000, ParentStatus.WORKING, Algo.VWAP, 80, child), child);
        hands.model.pull(Lever.EDIT_CHILD);
        ChildEditor editor = (ChildEditor) hands.model.editor().get();
        assertThat(editor.send()).as("nothing changed").isFalse();
        editor.quantity().set("60");
        assertThat(editor.verdict().get().sentence()).contains("keeps its place");
        editor.quantity().set("20");
        assertThat(editor.verdict().get().kind()).as("filled already").isEqualTo(Verdict.Kind.WRONG);
        editor.quantity().set("821");
        assertThat(editor.verdict().get().sentence()).contains("820 at most");
        editor.quantity().set("100");
        editor.price().set("100.00");
        assertThat(editor.verdict().get().sentence()).contains("loses its place", "400 shares");
        assertThat(editor.send()).isTrue();
        assertThat(hands.only()).isInstanceOfSatisfying(DeskCommand.ReplaceChild.class, sent -> {
            assertThat(sent.price()).isEqualTo(1_000_000);
            assertThat(sent.quantity()).isEqualTo(100);
        });
    }

    @Test
    void theKillIsProvenOrderByOrder() {
        ChildRow a = Hands.child("A", OrderState.WORKING, false);
        ChildRow b = Hands.child("B", OrderState.PARTIALLY_FILLED, true);
        ChildRow c = Hands.child("C", OrderState.SENT, false);
        ChildRow old = Hands.child("OLD", OrderState.FILLED, false);
        hands.show(Hands.parent("P1", 1_000, ParentStatus.WORKING, Algo.VWAP, 300, a, b, c, old));
        assertThat(hands.model.tally().isKilled()).isFalse();
        hands.killed = true;
        hands.show(Hands.parent(
                "P1",
                1_000,
                ParentStatus.PAUSED,
                Algo.VWAP,
                200,
                Hands.child("A", OrderState.CANCELLED, false),
                Hands.child("B", OrderState.PENDING_CANCEL, true),
                Hands.child("C", OrderState.UNKNOWN, false),
                old));
        assertThat(hands.model.tally().words())
                .contains("told to cancel 3", "ended 1", "not answered yet 1", "worst case 1");
        assertThat(hands.model.tally().isProven()).isFalse();
        hands.show(Hands.parent(
                "P1",
                1_000,
                ParentStatus.PAUSED,
                Algo.VWAP,
                0,
                Hands.child("A", OrderState.CANCELLED, false),
                Hands.child("B", OrderState.CANCELLED, true),
                Hands.child("C", OrderState.CANCELLED, false),
                old));
        assertThat(hands.model.tally().isProven()).isTrue();
    }

    private ChangeEditor change(Algo algo) {
        hands.hold(Hands.parent(ParentStatus.WORKING, algo), null);
        hands.model.pull(Lever.CHANGE);
        return (ChangeEditor) hands.model.editor().get();
    }

    private FillEditor fill(ParentRow parent) {
        hands.hold(parent, null);
        hands.model.pull(Lever.FORCE_FILL);
        return (FillEditor) hands.model.editor().get();
    }
}
