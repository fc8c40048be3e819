package io.blockwright.workstation.override;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.DeskCommand.ChangeParent;
import io.blockwright.domain.OrderState;
import io.blockwright.domain.ParentStatus;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.Precautions;
import io.blockwright.workstation.confirm.Act;
import io.blockwright.workstation.confirm.Review;
import io.blockwright.workstation.confirm.SecondPerson.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverrideViewModelTest {
    private final Hands hands = new Hands();

    @ParameterizedTest
    @CsvSource({
        "PAUSE, PauseParent",
        "CANCEL_CHILDREN, CancelChildren",
        "CANCEL_PARENT, CancelParent",
        "CANCEL_CHILD, CancelChild",
        "TAKE_OVER, TakeOverChild"
    })
    void eachLeverIsOneCommandInTheUsersName(Lever lever, String command) {
        ChildRow child = Hands.child("C1", OrderState.WORKING, false);
        hands.hold(Hands.parent("P1", 1_000, ParentStatus.WORKING, Algo.VWAP, 100, child), child);
        hands.model.pull(lever);
        assertThat(hands.only().getClass().getSimpleName()).isEqualTo(command);
        assertThat(hands.only().user()).isEqualTo("alice");
        assertThat(hands.model.editor().get()).isNull();
    }

    @Test
    void aChildInOnesHandsIsHandedBack() {
        ChildRow child = Hands.child("C1", OrderState.WORKING, true);
        hands.hold(Hands.parent(ParentStatus.WORKING, Algo.VWAP, child), child);
        hands.model.pull(Lever.TAKE_OVER);
        assertThat(hands.desk.commands).as("it is taken already").isEmpty();
        hands.model.pull(Lever.HAND_BACK);
        assertThat(hands.only()).isInstanceOf(DeskCommand.HandBackChild.class);
    }

    @Test
    void whatDoesNotFitSendsNothingAndSaysWhy() {
        for (Lever lever : Lever.values()) {
            hands.model.pull(lever);
        }
        ParentRow over = Hands.parent(ParentStatus.COMPLETED, Algo.AC);
        hands.hold(over, Hands.child("C1", OrderState.FILLED, false));
        for (Lever lever : Lever.values()) {
            hands.model.pull(lever);
            assertThat(hands.model.refusal(lever)).endsWith(".");
        }
        assertThat(hands.desk.commands).isEmpty();
        assertThat(hands.model.editor().get()).isNull();
        assertThat(hands.notices.all())
                .isNotEmpty()
                .allSatisfy(notice -> assertThat(notice.text()).isNotBlank());
    }

    @Test
    void stepsOfUrgencyInARowAreOneCommandThatKeepsTheOtherLimits() {
        ParentRow parent = Hands.parent(ParentStatus.WORKING, Algo.AC);
        hands.hold(parent, null);
        hands.model.pull(Lever.MORE_URGENT);
        hands.model.pull(Lever.MORE_URGENT);
        hands.pass(UrgencyNudge.REST - 1);
        assertThat(hands.desk.commands).as("the hand does not rest yet").isEmpty();
        assertThat(hands.model.urgencyWords()).isEqualTo("0.50 → 0.60");
        hands.model.pull(Lever.MORE_URGENT);
        hands.pass(UrgencyNudge.REST);
        hands.pass(UrgencyNudge.REST);
        assertThat(hands.only()).isInstanceOfSatisfying(ChangeParent.class, change -> {
            assertThat(change.urgency()).isEqualTo(0.65);
            assertThat(change.end()).isEqualTo(parent.order().end());
            assertThat(change.limitPrice()).isEqualTo(999_000);
            assertThat(change.maxParticipation()).isEqualTo(0.2);
        });
    }

    @Test
    void stepsForOneParentNeverReachAnother() {
        ParentRow first = Hands.parent("P1", 1_000, ParentStatus.WORKING, Algo.AC, 0);
        ParentRow second = Hands.parent("P2", 1_000, ParentStatus.WORKING, Algo.AC, 0);
        hands.hold(first, null);
        hands.show(first, second);
        hands.model.pull(Lever.MORE_URGENT);
        hands.selection.select(second, null);
        hands.model.pull(Lever.LESS_URGENT);
        hands.pass(UrgencyNudge.REST);
        assertThat(hands.desk.commands)
                .extracting(command -> ((ChangeParent) command).parentId() + " " + ((ChangeParent) command).urgency())
                .containsExactly("P1 0.55", "P2 0.45");
    }

    @Test
    void urgencyOfAnOrderThatFollowsTheClockIsRefusedWithTheMend() {
        hands.hold(Hands.parent(ParentStatus.WORKING, Algo.VWAP), null);
        hands.model.pull(Lever.MORE_URGENT);
        hands.pass(UrgencyNudge.REST);
        assertThat(hands.desk.commands).isEmpty();
        assertThat(hands.notices.all().getFirst().text()).contains("VWAP", "(L)");
    }

    @Test
    void aLargeParentIsEndedOnlyThroughTheQuestion() {
        hands.lines = new Precautions(1_000_000, 0.10, 0.25, 0.02, 9_000_000, 50_000_000);
        hands.hold(Hands.parent("P1", 100_000, ParentStatus.WORKING, Algo.VWAP, 0), null);
        hands.model.pull(Lever.CANCEL_PARENT);
        Review review = hands.confirmation.review().get();
        assertThat(review.act()).isEqualTo(Act.END);
        assertThat(review.total()).isEqualTo(8_000_000);
        assertThat(review.orders().getFirst().detail()).contains("80,000 of 100,000 shares stay undone");
        hands.model.pull(Lever.CANCEL_PARENT);
        assertThat(hands.notices.all().getFirst().text()).contains("Another question");
        hands.confirmation.confirm();
        assertThat(hands.desk.commands).as("the same movement of the hand").isEmpty();
        hands.confirm();
        hands.confirm();
        assertThat(hands.only()).isInstanceOf(DeskCommand.CancelParent.class);
    }

    @Test
    void aParentIsKeptWhenTheQuestionIsAnsweredWithNoOrWhenItEndsByItself() {
        ParentRow large = Hands.parent("P1", 100_000, ParentStatus.WORKING, Algo.VWAP, 0);
        hands.hold(large, null);
        hands.model.pull(Lever.CANCEL_PARENT);
        hands.confirmation.cancel();
        assertThat(hands.notices.all().getFirst().text()).contains("goes on");
        hands.model.pull(Lever.CANCEL_PARENT);
        hands.show(Hands.parent("P1", 100_000, ParentStatus.COMPLETED, Algo.VWAP, 0));
        assertThat(hands.confirmation.review().get()).isNull();
        assertThat(hands.notices.all().getFirst().text()).contains("completed");
        assertThat(hands.desk.commands).isEmpty();
    }

    @Test
    void theLargestParentIsEndedByTwoPeople() {
        hands.lines = new Precautions(1_000_000, 0.10, 0.25, 0.02, 2_000_000, 5_000_000);
        hands.hold(Hands.parent("P1", 100_000, ParentStatus.WORKING, Algo.VWAP, 0), null);
        hands.model.pull(Lever.CANCEL_PARENT);
        hands.confirmation.typed().set("8000000");
        hands.confirm();
        assertThat(hands.shown).singleElement().asString().contains("alice asks to end SELL 80,000 QDI");
        hands.second.accept(new Answer.Approved("bob"));
        assertThat(hands.only()).isInstanceOfSatisfying(DeskCommand.Approved.class, sent -> {
            assertThat(sent.approvedBy()).isEqualTo("bob");
            assertThat(sent.command()).isInstanceOf(DeskCommand.CancelParent.class);
        });
    }

    @Test
    void aKilledDeskResumesNothing() {
        hands.killed = true;
        hands.hold(Hands.parent(ParentStatus.PAUSED, Algo.VWAP), null);
        hands.model.pull(Lever.PAUSE);
        assertThat(hands.model.editor().get()).isNull();
        assertThat(hands.notices.all().getFirst().text()).contains("killed");
    }
}
