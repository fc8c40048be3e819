package io.blockwright.workstation.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ControlMode;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.DeskCommand.StartParent;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import io.blockwright.engine.DeskFact;
import io.blockwright.engine.DeskSnapshot.Conditions;
import io.blockwright.workstation.Precautions;
import io.blockwright.workstation.RecordingDesk;
import io.blockwright.workstation.Snapshots;
import io.blockwright.workstation.command.CommandIds;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.command.Notices;
import io.blockwright.workstation.confirm.Confirmation;
import io.blockwright.workstation.confirm.SecondPerson;
import io.blockwright.workstation.text.Reading;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketViewModelTest {
    private static final long NOW = 1_340_288_000_000_000_000L;
    private static final long SECOND = 1_000_000_000L;

    private final RecordingDesk desk = new RecordingDesk();
    private final Notices notices = new Notices();
    private final Confirmation confirmation =
            new Confirmation((what, then) -> then.accept(new SecondPerson.Answer.Approved("carol")));
    private final TicketViewModel ticket = new TicketViewModel(
            new DeskCommands(desk, "alice", new CommandIds(1), notices),
            () -> Precautions.USUAL,
            confirmation,
            ZoneId.of("America/New_York"));

    @BeforeEach
    void aMarketIsThere() {
        frame(SECOND, false);
    }

    @Test
    void aFilledTicketBecomesExactlyThatOrder() {
        ticket.draft().side.set(Side.SELL);
        ticket.draft().quantity.set("20K");
        ticket.draft().algo.set(Algo.TWAP);
        ticket.draft().placement.set(Placement.TAKER);
        ticket.draft().end.set("1h30m");
        ticket.draft().limit.set("99.90");
        ticket.draft().participation.set("10%");
        ticket.draft().urgency.set(0.25);

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
        assertThat(ticket.outcome().get().sentence()).startsWith("Sent: SELL 20,000 QDI");
    }

    @Test
    void aSecondSendAtOnceSendsNothing() {
        ticket.draft().quantity.set("500");
        assertThat(ticket.send()).isTrue();
        assertThat(ticket.send()).isFalse();
        assertThat(desk.commands).hasSize(1);
    }

    @Test
    void aDraftThatTheDeskDidNotTakeIsKeptAndRepeatedUnderTheSameId() {
        desk.full = true;
        ticket.draft().quantity.set("500");
        assertThat(ticket.send()).isFalse();
        assertThat(ticket.draft().quantity.get()).isEqualTo("500");
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
        ticket.draft().quantity.set("500");
        ticket.send();
        ticket.draft().quantity.set("500");
        ticket.send();
        assertThat(desk.commands).extracting(DeskCommand::commandId).doesNotHaveDuplicates();
        assertThat(desk.commands)
                .extracting(command -> ((StartParent) command).order().parentId())
                .doesNotHaveDuplicates();
    }

    @Test
    void aRefusedOrderComesBackAsItWasTypedWithItsReason() {
        ticket.draft().quantity.set("20K");
        ticket.draft().limit.set("99.95");
        ticket.send();
        assertThat(ticket.draft().quantity.get()).isEmpty();

        ticket.frame(Snapshots.frame(
                2 * SECOND,
                null,
                new DeskFact.CommandRefused(NOW, desk.commands.getFirst().commandId(), "Above the order limit.")));

        assertThat(ticket.draft().quantity.get()).isEqualTo("20K");
        assertThat(ticket.draft().limit.get()).isEqualTo("99.95");
        assertThat(ticket.outcome().get().sentence()).isEqualTo("Refused: Above the order limit.");
    }

    @Test
    void somebodyElsesRefusalLeavesTheTicketAlone() {
        ticket.draft().quantity.set("20K");
        ticket.send();
        ticket.frame(Snapshots.frame(2 * SECOND, null, new DeskFact.CommandRefused(NOW, "other", "No.")));
        assertThat(ticket.draft().quantity.get()).isEmpty();
    }

    @Test
    void aLargeOrderIsAskedAboutOnceHoweverOftenItIsSent() {
        ticket.draft().quantity.set("200K"); // 20 million
        assertThat(ticket.send()).isFalse();
        assertThat(ticket.send()).as("the second press of a double one").isFalse();
        confirmation.confirm();
        assertThat(desk.commands).as("the delay has not been seen").isEmpty();
        pass(2 * SECOND);
        confirmation.confirm();
        confirmation.confirm();
        assertThat(desk.commands).singleElement().isInstanceOf(StartParent.class);
        assertThat(ticket.draft().quantity.get()).isEmpty();
    }

    @Test
    void anEditWithdrawsTheQuestion() {
        ticket.draft().quantity.set("200K");
        ticket.send();
        ticket.draft().limit.set("99.00");
        assertThat(confirmation.review().get()).isNull();
        assertThat(ticket.outcome().get().sentence()).contains("was changed");
        pass(2 * SECOND);
        confirmation.confirm();
        assertThat(desk.commands).isEmpty();
    }

    @Test
    void anOrderAboveTheLimitGoesAsApprovedByTheSecondPerson() {
        ticket.draft().quantity.set("2M"); // 200 million
        ticket.send();
        pass(2 * SECOND);
        confirmation.confirm();
        assertThat(desk.commands).as("not before it is typed again").isEmpty();
        confirmation.typed().set("199,990,000");
        confirmation.confirm();
        assertThat(desk.commands).singleElement().isInstanceOfSatisfying(DeskCommand.Approved.class, approved -> {
            assertThat(approved.approvedBy()).isEqualTo("carol");
            assertThat(approved.what()).contains("alice", "BUY 2,000,000 QDI", "199,990,000 USD");
            assertThat(approved.command()).isInstanceOf(StartParent.class);
        });
    }

    @Test
    void aKillWhileTheQuestionStandsSendsNothing() {
        ticket.draft().quantity.set("200K");
        ticket.send();
        pass(2 * SECOND);
        frame(6 * SECOND, true);
        confirmation.confirm();
        assertThat(desk.commands).isEmpty();
        assertThat(ticket.outcome().get().sentence()).contains("killed");
    }

    @Test
    void theModeIsSaidRightAfterTheStartAndBeforeTheFirstChild() {
        ticket.draft().quantity.set("500");
        ticket.draft().mode.set(ControlMode.ADVISE);
        ticket.send();
        assertThat(desk.commands).hasSize(2);
        ParentOrder order = ((StartParent) desk.commands.get(0)).order();
        assertThat(order.start()).isGreaterThan(NOW);
        assertThat(desk.commands.get(1)).isInstanceOfSatisfying(DeskCommand.SetMode.class, mode -> {
            assertThat(mode.parentId()).isEqualTo(order.parentId());
            assertThat(mode.mode()).isEqualTo(ControlMode.ADVISE);
        });
    }

    @Test
    void aSingleOrderGoesToTheMarketAsItIs() {
        ticket.draft().kind.set(TicketKind.SINGLE);
        ticket.draft().side.set(Side.SELL);
        ticket.draft().quantity.set("300");
        assertThat(ticket.send()).as("a limit order needs its price").isFalse();
        ticket.draft().limit.set("100.10");
        ticket.draft().timeInForce.set(TimeInForce.IOC);
        assertThat(ticket.send()).isTrue();
        assertThat(desk.commands).singleElement().isInstanceOfSatisfying(DeskCommand.PlaceManual.class, placed -> {
            assertThat(placed.type()).isEqualTo(OrderType.LIMIT);
            assertThat(placed.timeInForce()).isEqualTo(TimeInForce.IOC);
            assertThat(placed.price()).isEqualTo(1_001_000);
            assertThat(placed.side()).isEqualTo(Side.SELL);
        });
    }

    @Test
    void aHighParticipationAndALimitFarThroughTheMarketAskToo() {
        ticket.draft().quantity.set("100");
        ticket.draft().participation.set("60%");
        ticket.draft().limit.set("104.00");
        assertThat(ticket.beyond()).hasSize(2);
        assertThat(ticket.beyond().getFirst()).contains("60.0 %").contains("25.0 %");
    }

    @Test
    void timesOfDayAreThoseOfTheDesksZone() {
        ticket.draft().quantity.set("100");
        ticket.draft().start.set("11:00");
        ticket.draft().end.set("15:30");
        assertThat(ticket.send()).isTrue();
        ParentOrder order = ((StartParent) desk.commands.getFirst()).order();
        assertThat(order.end() - order.start()).isEqualTo((4 * 3_600 + 1_800) * SECOND);
        ticket.draft().quantity.set("100");
        ticket.draft().start.set("9:00");
        assertField(TicketField.START);
        ticket.draft().start.set("15:45");
        assertField(TicketField.DURATION);
        ticket.draft().start.set("");
        ticket.draft().end.set("25:00");
        assertField(TicketField.DURATION);
    }

    @Test
    void theEstimateFollowsTheFieldsAndTheMarket() {
        ticket.draft().quantity.set("20K");
        assertThat(value("Cost and volume")).isEqualTo("not known yet");
        assertThat(value("Takes")).isEqualTo("30m 00s · arrival mid 99.9950");
        conditions(new Conditions(1, 1, 0.02, 0.02, 0, 2_000_000, 5_000));
        // 2/3 of 2 % of the root of a hundredth, and Y from a half to one and a half
        assertThat(value("Expected cost")).isEqualTo("13.3 bp (6.7 to 20.0) · 2,667 USD");
        assertThat(value("Of a day")).isEqualTo("1.0 %");
        assertThat(value("Of volume")).isEqualTo("11.5 %");
        ticket.draft().quantity.set("80K");
        assertThat(value("Expected cost")).startsWith("26.7 bp");
        assertThat(value("Takes")).as("the cap of 20 % stretches it").contains("after its end");
        ticket.draft().quantity.set("");
        assertThat(ticket.estimate().get()).isEmpty();
    }

    @Test
    void aSingleOrdersEstimateIsReadFromTheBook() {
        ticket.draft().kind.set(TicketKind.SINGLE);
        ticket.draft().quantity.set("200");
        ticket.draft().limit.set("100.01");
        assertThat(value("Trades at once")).isEqualTo("200 of 200 at 100.0050 · 1.0 bp cost");
        assertThat(value("Prices taken")).isEqualTo("2");
        ticket.draft().limit.set("99.98");
        assertThat(value("Trades at once")).contains("rests");
        assertThat(value("Rests behind")).isEqualTo("300 shares displayed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quantity|1000000000000|more than a billion",
                "quantity|0|above zero",
                "quantity|-1|BUY or SELL",
                "quantity|NaN|not a quantity",
                "quantity|1e-9|not a quantity",
                "limit|10000.00|times the market",
                "limit|1.00|times the market",
                "limit|99.955|between two prices",
                "would|101.00|beyond the limit"
            })
    void aFatFingerIsStoppedAtTheTicketInOneSentence(String field, String typed, String words) {
        ticket.draft().quantity.set("100");
        ticket.draft().limit.set("100.00");
        (switch (field) {
                    case "quantity" -> ticket.draft().quantity;
                    case "limit" -> ticket.draft().limit;
                    default -> ticket.draft().iWould;
                })
                .set(typed);
        assertThat(ticket.verdict().get()).isInstanceOfSatisfying(Verdict.Incomplete.class, wrong -> {
            assertThat(wrong.sentence()).contains(words).endsWith(".");
            assertThat(wrong.blank()).isFalse();
        });
        assertThat(ticket.send()).isFalse();
        assertThat(desk.commands).isEmpty();
        assertThat(confirmation.review().get()).isNull();
    }

    @Test
    void anIWouldPriceThatIsMetIsSaid() {
        ticket.draft().quantity.set("100");
        ticket.draft().iWould.set("100.05");
        assertThat(ticket.verdict().get().sentence()).contains("met already");
    }

    @Test
    void stepsMoveTheLimitFromTheTouch() {
        ticket.step(1);
        assertThat(ticket.draft().limit.get()).isEqualTo("99.99");
        ticket.step(1);
        ticket.step(1);
        ticket.step(-1);
        assertThat(ticket.draft().limit.get()).isEqualTo("100.00");
    }

    @Test
    void aModeThatTheDeskDidNotTakeIsSaidAgainUntilItDoes() {
        ticket.draft().quantity.set("500");
        ticket.draft().mode.set(ControlMode.MANUAL);
        desk.fullAfter = 1;
        ticket.send();
        assertThat(ticket.outcome().get().sentence()).contains("runs by itself");
        desk.fullAfter = Integer.MAX_VALUE;
        frame(3 * SECOND, false);
        assertThat(desk.commands.getLast()).isInstanceOf(DeskCommand.SetMode.class);
        int said = desk.commands.size();
        frame(4 * SECOND, false);
        assertThat(desk.commands).hasSize(said);
    }

    @Test
    void theFirstThingToMendIsNamed() {
        assertThat(ticket.verdict().get())
                .isInstanceOfSatisfying(
                        Verdict.Incomplete.class,
                        missing -> assertThat(missing.blank()).isTrue());
        ticket.draft().quantity.set("1,5");
        assertField(TicketField.QUANTITY);
        ticket.draft().quantity.set("100");
        ticket.draft().end.set("30");
        assertField(TicketField.DURATION);
        ticket.draft().end.set("30m");
        ticket.draft().limit.set("99,95");
        assertField(TicketField.LIMIT);
        ticket.draft().limit.set("");
        ticket.draft().participation.set("0.2");
        assertField(TicketField.PARTICIPATION);
        ticket.draft().participation.set("20");
        ticket.draft().symbol.set("XYZ");
        assertField(TicketField.SYMBOL);
        ticket.draft().symbol.set("qdi");
        assertThat(ticket.verdict().get()).isInstanceOf(Verdict.Sendable.class);
        assertThat(desk.commands).isEmpty();
    }

    @Test
    void aKilledDeskTakesNoTicketAndNoClick() {
        ticket.draft().quantity.set("100");
        frame(2 * SECOND, true);
        assertField(TicketField.DESK);
        assertThat(ticket.send()).isFalse();
        assertThat(ticket.quantity(Side.BUY, 1_000_000)).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void aClickTradesTheTicketsQuantityUnlessItIsTooLarge() {
        assertThat(ticket.quantity(Side.BUY, 1_000_000)).isInstanceOf(Reading.Refused.class);
        ticket.draft().quantity.set("300");
        assertThat(ticket.quantity(Side.BUY, 1_000_000)).isEqualTo(Reading.of(300L));
        ticket.draft().quantity.set("200K");
        assertThat(ticket.quantity(Side.BUY, 1_000_000)).isInstanceOf(Reading.Refused.class);
    }

    private void assertField(TicketField field) {
        assertThat(ticket.verdict().get()).isInstanceOfSatisfying(Verdict.Incomplete.class, wrong -> {
            assertThat(wrong.field()).isEqualTo(field);
            assertThat(wrong.blank()).isFalse();
            assertThat(wrong.sentence()).endsWith(".");
        });
    }

    private String value(String label) {
        return ticket.estimate().get().stream()
                .filter(line -> line.label().equals(label))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private void conditions(Conditions conditions) {
        ticket.frame(Snapshots.frame(
                SECOND, Snapshots.in(Snapshots.desk(NOW, Snapshots.market(999_900, 1_000_000), false), conditions)));
    }

    private void pass(long nanos) {
        for (long t = 0; t <= nanos; t += SECOND / 60) {
            confirmation.frame(10 * SECOND + t);
        }
    }

    private void frame(long nanos, boolean killed) {
        ticket.frame(Snapshots.frame(nanos, Snapshots.desk(NOW, Snapshots.market(999_900, 1_000_000), killed)));
    }
}
