package io.blockwright.workstation.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.DeskCommand.StartParent;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.engine.Outlook;
import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.Precautions;
import io.blockwright.workstation.RecordingDesk;
import io.blockwright.workstation.Snapshots;
import io.blockwright.workstation.command.CommandIds;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.command.Notices;
import io.blockwright.workstation.confirm.Confirmation;
import io.blockwright.workstation.confirm.SecondPerson;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The order of the market's story in the ticket. */
class TicketOfferTest {
    private static final long SECOND = 1_000_000_000L;
    /** 10:00 in New York. */
    private static final long START = 1_767_625_200L * SECOND;

    private static final long MINUTE = 60 * SECOND;
    private static final ParentOrder STORY = order("qdi", 500);

    private final RecordingDesk desk = new RecordingDesk();
    private final TicketViewModel ticket = new TicketViewModel(
            new DeskCommands(desk, "alice", new CommandIds(1), new Notices()),
            () -> Precautions.USUAL,
            new Confirmation((what, then) -> then.accept(new SecondPerson.Answer.Approved("carol"))),
            ZoneId.of("America/New_York"),
            () -> Optional.of(STORY));

    private static ParentOrder order(String id, long quantity) {
        return new ParentOrder(
                id,
                "QDI",
                Side.SELL,
                quantity,
                START,
                START + 180 * MINUTE,
                Instrument.NO_PRICE,
                1,
                0.9,
                Instrument.NO_PRICE,
                Algo.PPO,
                Placement.PASSIVE);
    }

    private static ParentRow row(ParentOrder order, ParentStatus status) {
        return new ParentRow(
                order,
                status,
                0,
                0,
                0,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                0,
                "PPO",
                "",
                "alice",
                List.of(),
                Outlook.NONE);
    }

    private void frame(long time, ParentRow... rows) {
        ticket.frame(Snapshots.frame(time, Snapshots.desk(time, Snapshots.market(1_000_000, 1_000_500), false, rows)));
    }

    @Test
    void takenItIsTheStorysOrderFromNowToItsEndOnceItIsSent() {
        frame(START + 30 * MINUTE);
        assertThat(ticket.offer().words().get()).isEqualTo("Fill in the story's order: ▼ SELL 500 QDI until 13:00");
        ticket.draft().limit.set("99.00");
        ticket.takeOffer();
        assertThat(desk.commands).as("filling in sends nothing").isEmpty();
        assertThat(ticket.send()).isTrue();
        assertThat(desk.commands)
                .singleElement()
                .isInstanceOfSatisfying(
                        StartParent.class,
                        start -> assertThat(start.order())
                                .usingRecursiveComparison()
                                .ignoringFields("parentId", "start")
                                .isEqualTo(STORY));
    }

    @Test
    void nothingIsOfferedBeforeItsTimeAfterItsTimeOrWhileSuchAnOrderIsAtWork() {
        frame(START - 5 * MINUTE);
        assertThat(ticket.offer().words().get())
                .as("the run gives it to the desk")
                .isEmpty();
        frame(START + MINUTE, row(order("P1", 500), ParentStatus.WORKING));
        assertThat(ticket.offer().words().get()).isEmpty();
        ticket.takeOffer();
        assertThat(ticket.draft().quantity.get()).isEmpty();
        frame(START + 2 * MINUTE, row(order("P1", 500), ParentStatus.CANCELLED));
        assertThat(ticket.offer().words().get()).as("that one is over").isNotEmpty();
        frame(START + 3 * MINUTE, row(order("P2", 100), ParentStatus.WORKING));
        assertThat(ticket.offer().words().get()).as("that is another order").isNotEmpty();
        frame(START + 180 * MINUTE);
        assertThat(ticket.offer().words().get()).isEmpty();
    }
}
