package io.blockwright.workstation.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ControlMode;
import io.blockwright.domain.Decision;
import io.blockwright.domain.Decision.Alternative;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Reason;
import io.blockwright.domain.Reason.Factor;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import io.blockwright.engine.Advice;
import io.blockwright.engine.DeskFact;
import io.blockwright.engine.Outlook;
import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.RecordingDesk;
import io.blockwright.workstation.Snapshots;
import io.blockwright.workstation.advice.AdviceCard.FactorLine;
import io.blockwright.workstation.command.CommandIds;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.command.Notices;
import io.blockwright.workstation.command.Selection;
import io.blockwright.workstation.editor.Editor;
import io.blockwright.workstation.editor.Verdict;
import io.blockwright.workstation.text.ClockFormat;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AdviceViewModelTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long NOW = 1_340_288_000L * SECOND;

    private final Selection selection = new Selection();
    private final RecordingDesk desk = new RecordingDesk();
    private final Notices notices = new Notices();
    private final AdviceViewModel model = new AdviceViewModel(
            selection,
            new DeskCommands(desk, "alice", new CommandIds(1), notices),
            notices,
            new ClockFormat(ZoneId.of("America/New_York")));
    private long nanos = SECOND;

    @Test
    void itSaysWhatComesNextHowMuchWhereAtWhatPriceWhenAndWhy() {
        show(parent(ControlMode.AUTO, advice(7, false, place(300, 999_800))));
        AdviceCard card = model.card().get();
        assertThat(card.order()).isEqualTo("▼ SELL 1,000 QDI · P1");
        assertThat(card.headline()).isEqualTo("▼ SELL 300 at 99.98");
        assertThat(card.where()).isEqualTo("NYSE · limit order · rests for the day");
        assertThat(card.when()).isEqualTo("in 12s");
        assertThat(card.age()).isEmpty();
        assertThat(card.why()).isEqualTo("120 shares behind.");
        assertThat(card.alternatives().getFirst().cost()).isEqualTo("1.1 bp cost");
        assertThat(card.alternatives().getLast().cost()).as("not estimated").isEqualTo("–");
    }

    @Test
    void barsCompareOnlyNumbersOfOneUnit() {
        show(parent(ControlMode.AUTO, advice(7, false, place(300, 999_800))));
        List<FactorLine> factors = model.card().get().factors();
        assertThat(factors).extracting(FactorLine::value).containsExactly("120", "1,200", "2.10", "−1.05");
        assertThat(factors.get(0).bar()).isCloseTo(0.1, within(1e-9));
        assertThat(factors.get(1).bar()).isEqualTo(1);
        assertThat(factors.get(2).bar()).isEqualTo(1);
        assertThat(factors.get(3).bar()).isCloseTo(-0.5, within(1e-9));
    }

    @Test
    void theAdviceThatWasShownIsAcceptedOnce() {
        show(parent(ControlMode.ADVISE, advice(7, true, place(300, 999_800))));
        assertThat(model.card().get().age()).isEqualTo("shown 3s ago");
        assertThat(model.card().get().when()).isEqualTo("waits for your answer");
        assertThat(model.accept()).as("it has only just appeared").isFalse();
        pass(AdviceViewModel.REARM);
        assertThat(model.accept()).isTrue();
        assertThat(model.accept()).isFalse();
        assertThat(model.reject()).isFalse();
        assertThat(desk.commands).singleElement().isInstanceOfSatisfying(DeskCommand.AcceptAdvice.class, sent -> {
            assertThat(sent.parentId()).isEqualTo("P1");
            assertThat(sent.adviceId()).isEqualTo(7);
            assertThat(sent.user()).isEqualTo("alice");
        });
    }

    @Test
    void anAdviceThatReplacedAnotherCannotBeAnsweredForAMoment() {
        show(parent(ControlMode.ADVISE, advice(7, true, place(300, 999_800))));
        pass(SECOND);
        show(parent(ControlMode.ADVISE, advice(8, true, place(900, 999_500))));
        pass(AdviceViewModel.REARM - 1);
        assertThat(model.accept()).isFalse();
        assertThat(notices.all().getFirst().text()).contains("only just changed");
        pass(1);
        assertThat(model.reject()).isTrue();
        assertThat(((DeskCommand.RejectAdvice) desk.commands.getFirst()).adviceId())
                .isEqualTo(8);
    }

    @Test
    void aRefusedAnswerCanBeGivenAgain() {
        show(parent(ControlMode.ADVISE, advice(7, true, place(300, 999_800))));
        pass(AdviceViewModel.REARM);
        model.accept();
        nanos += 1;
        model.frame(new Frame(
                nanos,
                null,
                List.of(new DeskFact.CommandRefused(
                        NOW, desk.commands.getFirst().commandId(), "Above the limit."))));
        assertThat(model.accept()).isTrue();
    }

    @Test
    void whatStrategiesDoByThemselvesHasNoAnswerAndSaysHowToBeAsked() {
        show(parent(ControlMode.AUTO, advice(7, false, place(300, 999_800))));
        pass(SECOND);
        assertThat(model.accept()).isFalse();
        assertThat(model.reject()).isFalse();
        model.modify();
        assertThat(model.editor().get()).isNull();
        assertThat(desk.commands).isEmpty();
        assertThat(notices.all().getFirst().text()).contains("[parent.mode-ADVISE]");
    }

    @Test
    void modifyingNamesTheAdviceAndStaysWithinTheParent() {
        AdviceEditor editor = modify();
        assertThat(editor.quantity().get()).isEqualTo("300");
        assertThat(editor.price().get()).isEqualTo("99.98");
        editor.quantity().set("801");
        assertThat(editor.verdict().get().sentence()).contains("800 shares at most");
        editor.quantity().set("200");
        editor.price().set("98.99");
        assertThat(editor.verdict().get().sentence()).contains("worse than the limit");
        editor.price().set("market");
        assertThat(editor.send()).isTrue();
        assertThat(editor.send()).isFalse();
        assertThat(desk.commands).singleElement().isInstanceOfSatisfying(DeskCommand.ModifyAdvice.class, sent -> {
            assertThat(sent.adviceId()).isEqualTo(7);
            assertThat(sent.quantity()).isEqualTo(200);
            assertThat(sent.price()).isEqualTo(Instrument.NO_PRICE);
        });
    }

    @Test
    void whatWasTypedForAReplacedAdviceIsKeptAndConfirmedForTheNewOne() {
        AdviceEditor editor = modify();
        editor.quantity().set("150");
        show(parent(ControlMode.ADVISE, advice(8, true, place(900, 999_500))));
        assertThat(editor.verdict().get().kind()).isEqualTo(Verdict.Kind.CAREFUL);
        assertThat(editor.send()).isFalse();
        show(parent(ControlMode.ADVISE, advice(9, true, place(700, 999_600))));
        pass(Editor.ARM_DELAY);
        assertThat(editor.send()).as("confirmed for another one").isFalse();
        pass(Editor.ARM_DELAY);
        assertThat(editor.send()).isTrue();
        assertThat(desk.commands).singleElement().isInstanceOfSatisfying(DeskCommand.ModifyAdvice.class, sent -> {
            assertThat(sent.adviceId()).isEqualTo(9);
            assertThat(sent.quantity()).isEqualTo(150);
        });
    }

    @Test
    void byHandTheSameKeyPlacesAChildOfOnesOwn() {
        show(parent(ControlMode.MANUAL, advice(7, false, place(300, 999_800))));
        model.modify();
        AdviceEditor editor = Objects.requireNonNull(model.editor().get());
        editor.price().set("market");
        assertThat(editor.verdict().get().kind()).isEqualTo(Verdict.Kind.WRONG);
        editor.price().set("99.99");
        assertThat(editor.send()).isTrue();
        assertThat(desk.commands).singleElement().isInstanceOfSatisfying(DeskCommand.PlaceChild.class, sent -> {
            assertThat(sent.quantity()).isEqualTo(300);
            assertThat(sent.price()).isEqualTo(999_900);
        });
    }

    @Test
    void whoDecidesIsOneCommandAndTheSameAgainIsNone() {
        show(parent(ControlMode.AUTO, null));
        model.decideBy(ControlMode.AUTO);
        assertThat(desk.commands).isEmpty();
        model.decideBy(ControlMode.ADVISE);
        assertThat(desk.commands)
                .singleElement()
                .isInstanceOfSatisfying(
                        DeskCommand.SetMode.class,
                        sent -> assertThat(sent.mode()).isEqualTo(ControlMode.ADVISE));
    }

    @Test
    void emptyPanelsSayWhatToDo() {
        assertThat(model.card().get().empty()).isNotBlank();
        model.frame(new Frame(nanos, Snapshots.desk(NOW, Snapshots.market(999_800, 1_000_000), false), List.of()));
        assertThat(model.card().get().empty()).contains("[ticket.buy]", "[ticket.sell]");
        show(parent(ControlMode.AUTO, null));
        assertThat(model.card().get().empty()).contains("next look");
        assertThat(model.card().get().hasAdvice()).isFalse();
    }

    private AdviceEditor modify() {
        show(parent(ControlMode.ADVISE, advice(7, true, place(300, 999_800))));
        pass(AdviceViewModel.REARM);
        model.modify();
        return Objects.requireNonNull(model.editor().get());
    }

    private void show(ParentRow row) {
        selection.select(row, null);
        model.frame(new Frame(nanos, Snapshots.desk(NOW, Snapshots.market(999_800, 1_000_000), false, row), List.of()));
    }

    private void pass(long by) {
        nanos += by;
        model.frame(new Frame(nanos, null, List.of()));
    }

    private static Advice advice(long id, boolean awaiting, Decision decision) {
        return new Advice(id, NOW - 3 * SECOND, NOW + 12 * SECOND, awaiting, decision);
    }

    private static Decision place(long quantity, long price) {
        return new Decision.Place(
                OrderType.LIMIT,
                TimeInForce.DAY,
                quantity,
                price,
                "NYSE",
                new Reason(
                        "120 shares behind.",
                        List.of(
                                new Factor("shares behind schedule", 120),
                                new Factor("shares due", 1_200),
                                new Factor("spread (bp)", 2.1),
                                new Factor("cost against mid (bp)", -1.05))),
                List.of(new Alternative("take it now", 1.1), new Alternative("wait", Double.NaN)));
    }

    private static ParentRow parent(ControlMode mode, @Nullable Advice advice) {
        ParentOrder order = new ParentOrder(
                "P1",
                "QDI",
                Side.SELL,
                1_000,
                NOW - 600 * SECOND,
                NOW + 1_800 * SECOND,
                990_000,
                0.2,
                0.5,
                Instrument.NO_PRICE,
                Algo.TWAP,
                Placement.PASSIVE);
        return new ParentRow(
                order,
                ParentStatus.WORKING,
                200,
                0,
                320,
                999_900,
                1_000_000,
                1,
                0.1,
                "TWAP",
                "",
                "alice",
                List.of(),
                new Outlook(mode, advice, List.of(), 0, Double.NaN, Double.NaN, Reason.of("Joined the touch.")));
    }
}
