package io.blockwright.workstation.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.DeskCommand.StartParent;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.engine.DeskFact;
import io.blockwright.workstation.Precautions;
import io.blockwright.workstation.RecordingDesk;
import io.blockwright.workstation.Snapshots;
import io.blockwright.workstation.command.CommandIds;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.command.Notices;
import io.blockwright.workstation.text.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TicketViewModelTest {
    private static final long NOW = 1_340_288_000_000_000_000L;
    private static final long SECOND = 1_000_000_000L;

    private final RecordingDesk desk = new RecordingDesk();
    private final Notices notices = new Notices();
    private final TicketViewModel ticket =
            new TicketViewModel(new DeskCommands(desk, "alice", new CommandIds(1), notices), Precautions.USUAL);

    @BeforeEach
    void aMarketIsThere() {
        frame(SECOND, false);
    }

    @Test
    void aFilledTicketBecomesExactlyThatOrder() {
        ticket.sideProperty().set(Side.SELL);
        ticket.quantity().set("20K");
        ticket.algo().set(Algo.TWAP);
        ticket.placement().set(Placement.TAKER);
        ticket.duration().set("1h30m");
        ticket.limit().set("99.90");
        ticket.participation().set("10%");
        ticket.urgency().set(0.25);

        assertThat(ticket.send()).isTrue();

        assertThat(desk.commands).singleElement().isInstanceOfSatisfying(StartParent.class, start -> {
            assertThat(start.user()).isEqualTo("alice");
            assertThat(start.order())
                    .isEqualTo(new ParentOrder(
                            start.order().parentId(),
                            "QDI",
                            Side.SELL,
                            20_000,
                            NOW,
                            NOW + 5_400 * SECOND,
                            999_000,
                            0.1,
                            0.25,
                            Instrument.NO_PRICE,
                            Algo.TWAP,
                            Placement.TAKER));
        });
        assertThat(ticket.outcome().get()).startsWith("Sent: SELL 20,000 QDI");
    }

    @Test
    void aSecondSendAtOnceSendsNothing() {
        ticket.quantity().set("500");
        assertThat(ticket.send()).isTrue();
        assertThat(ticket.send()).isFalse();
        assertThat(desk.commands).hasSize(1);
    }

    @Test
    void aDraftThatTheDeskDidNotTakeIsKeptAndRepeatedUnderTheSameId() {
        desk.full = true;
        ticket.quantity().set("500");
        assertThat(ticket.send()).isFalse();
        assertThat(ticket.quantity().get()).isEqualTo("500");
        assertThat(notices.all()).isNotEmpty();
        desk.full = false;
        assertThat(ticket.send()).isTrue();
        assertThat(desk.commands)
                .extracting(DeskCommand::commandId)
                .hasSize(2)
                .containsOnly(desk.commands.getFirst().commandId());
    }

    @Test
    void twoOrdersHaveTwoIds() {
        ticket.quantity().set("500");
        ticket.send();
        ticket.quantity().set("500");
        ticket.send();
        assertThat(desk.commands).extracting(DeskCommand::commandId).doesNotHaveDuplicates();
        assertThat(desk.commands)
                .extracting(command -> ((StartParent) command).order().parentId())
                .doesNotHaveDuplicates();
    }

    @Test
    void aRefusedOrderComesBackAsItWasTypedWithItsReason() {
        ticket.quantity().set("20K");
        ticket.limit().set("99.95");
        ticket.send();
        assertThat(ticket.quantity().get()).isEmpty();

        ticket.frame(Snapshots.frame(
                2 * SECOND,
                null,
                new DeskFact.CommandRefused(NOW, desk.commands.getFirst().commandId(), "Above the order limit.")));

        assertThat(ticket.quantity().get()).isEqualTo("20K");
        assertThat(ticket.limit().get()).isEqualTo("99.95");
        assertThat(ticket.outcome().get()).isEqualTo("Refused: Above the order limit.");
    }

    @Test
    void somebodyElsesRefusalLeavesTheTicketAlone() {
        ticket.quantity().set("20K");
        ticket.send();
        ticket.frame(Snapshots.frame(2 * SECOND, null, new DeskFact.CommandRefused(NOW, "other", "No.")));
        assertThat(ticket.quantity().get()).isEmpty();
    }

    @Test
    void aLargeOrderAsksTwiceAndADoubleClickDoesNotAnswer() {
        ticket.quantity().set("200K"); // 20 million
        assertThat(((Verdict.Sendable) ticket.verdict().get()).precautions()).hasSize(1);

        assertThat(ticket.send()).isFalse();
        assertThat(ticket.armed().get()).isTrue();
        frame(SECOND + 300_000_000L, false);
        assertThat(ticket.send()).as("the second click of a double click").isFalse();
        frame(SECOND + 700_000_000L, false);
        assertThat(ticket.send()).isTrue();
        assertThat(desk.commands).hasSize(1);
    }

    @Test
    void anArmedOrderIsDisarmedByAnEditAndByTime() {
        ticket.quantity().set("200K");
        ticket.send();
        ticket.quantity().set("300K");
        assertThat(ticket.armed().get()).isFalse();
        ticket.send();
        frame(17 * SECOND, false);
        assertThat(ticket.armed().get()).isFalse();
        assertThat(desk.commands).isEmpty();
    }

    @Test
    void aHighParticipationAndALimitFarThroughTheMarketAskTwiceToo() {
        ticket.quantity().set("100");
        ticket.participation().set("60%");
        ticket.limit().set("104.00");
        assertThat(((Verdict.Sendable) ticket.verdict().get()).precautions()).hasSize(2);
    }

    @Test
    void theFirstThingToMendIsNamed() {
        assertThat(ticket.verdict().get())
                .isInstanceOfSatisfying(
                        Verdict.Incomplete.class,
                        missing -> assertThat(missing.blank()).isTrue());
        ticket.quantity().set("1,5");
        assertField(TicketField.QUANTITY);
        ticket.quantity().set("100");
        ticket.duration().set("30");
        assertField(TicketField.DURATION);
        ticket.duration().set("30m");
        ticket.limit().set("99,95");
        assertField(TicketField.LIMIT);
        ticket.limit().set("");
        ticket.participation().set("0.2");
        assertField(TicketField.PARTICIPATION);
        ticket.participation().set("20");
        ticket.symbol().set("XYZ");
        assertField(TicketField.SYMBOL);
        ticket.symbol().set("qdi");
        assertThat(ticket.verdict().get()).isInstanceOf(Verdict.Sendable.class);
        assertThat(desk.commands).isEmpty();
    }

    @Test
    void aKilledDeskTakesNoTicketAndNoClick() {
        ticket.quantity().set("100");
        frame(2 * SECOND, true);
        assertField(TicketField.DESK);
        assertThat(ticket.send()).isFalse();
        assertThat(ticket.quantity(1_000_000)).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void aClickTradesTheTicketsQuantityUnlessItIsTooLarge() {
        assertThat(ticket.quantity(1_000_000)).isInstanceOf(Reading.Refused.class);
        ticket.quantity().set("300");
        assertThat(ticket.quantity(1_000_000)).isEqualTo(Reading.of(300L));
        ticket.quantity().set("200K");
        assertThat(ticket.quantity(1_000_000)).isInstanceOf(Reading.Refused.class);
    }

    private void assertField(TicketField field) {
        assertThat(ticket.verdict().get()).isInstanceOfSatisfying(Verdict.Incomplete.class, wrong -> {
            assertThat(wrong.field()).isEqualTo(field);
            assertThat(wrong.blank()).isFalse();
            assertThat(wrong.sentence()).endsWith(".");
        });
    }

    private void frame(long nanos, boolean killed) {
        ticket.frame(Snapshots.frame(nanos, Snapshots.desk(NOW, Snapshots.market(999_900, 1_000_000), killed)));
    }
}
