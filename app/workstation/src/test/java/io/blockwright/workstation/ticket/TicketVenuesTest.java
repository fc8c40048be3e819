package io.blockwright.workstation.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.DeskCommand;
import io.blockwright.workstation.Precautions;
import io.blockwright.workstation.RecordingDesk;
import io.blockwright.workstation.Snapshots;
import io.blockwright.workstation.command.CommandIds;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.command.Notices;
import io.blockwright.workstation.confirm.Confirmation;
import io.blockwright.workstation.confirm.SecondPerson;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The ticket on a desk with several venues. */
class TicketVenuesTest {
    private static final long NOW = 1_340_288_000_000_000_000L;
    private static final long SECOND = 1_000_000_000L;

    private final RecordingDesk desk = new RecordingDesk();
    private final TicketViewModel ticket = new TicketViewModel(
            new DeskCommands(desk, "alice", new CommandIds(1), new Notices()),
            () -> Precautions.USUAL,
            new Confirmation((what, then) -> then.accept(new SecondPerson.Answer.Approved("carol"))),
            ZoneId.of("America/New_York"));

    @Test
    void aSingleOrderGoesToTheVenueThatIsChosenAndIsMeasuredByItsBook() {
        ticket.frame(Snapshots.frame(SECOND, Snapshots.desk(NOW, Snapshots.market(999_900, 1_000_000), false)));
        assertThat(ticket.venues().get()).as("one venue").isEmpty();
        ticket.frame(Snapshots.frame(
                2 * SECOND, Snapshots.desk(NOW, Snapshots.twoVenues(999_900, 1_000_100, 999_800, 1_000_300), false)));
        assertThat(ticket.venues().get()).containsExactly("SIM", "EAST", "DARK");
        ticket.draft().kind.set(TicketKind.SINGLE);
        ticket.draft().quantity.set("50");
        ticket.draft().limit.set("100.01");
        assertThat(ticket.venue()).isEmpty();
        String atFirst = ticket.estimate().get().toString();
        ticket.draft().venue.set("EAST");
        assertThat(ticket.estimate().get().toString())
                .as("at SIM it trades at once, at EAST it rests")
                .isNotEqualTo(atFirst);
        assertThat(ticket.verdict().get().sentence()).endsWith("at EAST");
        ticket.draft().venue.set("DARK");
        assertThat(ticket.verdict().get().sentence())
                .isEqualTo("DARK takes no order below 100 shares: enter more, or choose another venue.");
        ticket.draft().venue.set("EAST");
        assertThat(ticket.send()).isTrue();
        assertThat(desk.commands)
                .singleElement()
                .isInstanceOfSatisfying(
                        DeskCommand.PlaceManual.class,
                        order -> assertThat(order.venue()).isEqualTo("EAST"));
    }
}
