package io.blockwright.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.OrderEvent;
import io.blockwright.domain.SessionState;
import io.blockwright.domain.Side;
import io.blockwright.trading.spi.SendResult;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A venue that is logged on but does not answer gets no new orders, and is given a fresh logon in the end. */
class DeafVenueTest {
    private static final ChildOrder ORDER = Desk.limit("A1", Side.BUY, 100, 1_000_000);

    private ScriptedVenue venue;
    private Desk desk;

    @BeforeEach
    void logOn() throws IOException, SettingsRefused {
        venue = new ScriptedVenue();
        desk = new Desk(venue.settings());
        venue.logOn();
        desk.awaitState(SessionState.UP);
    }

    @AfterEach
    void close() throws IOException {
        venue.close();
        desk.close();
    }

    @Test
    void anOrderWithoutAnAnswer() {
        assertThat(desk.submit(ORDER)).isEqualTo(SendResult.SENT);
        venue.expect("D");
        desk.pass(Duration.ofSeconds(4));
        assertThat(desk.session.drain(desk.events::add, 10)).isZero();
        venue.send("0", "");
        desk.pass(Duration.ofSeconds(2));
        assertThat(desk.awaitState(SessionState.DEAF))
                .isEqualTo("XTST has not answered A1 for more than 5.0 s: no new orders.");
        assertThat(desk.submit(Desk.limit("A2", Side.BUY, 100, 1_000_000)))
                .isEqualTo(new SendResult.Refused("XTST does not answer: no new orders until it does."));
        assertThat(desk.session.cancel(ORDER, "A3")).as("cancels still go out").isEqualTo(SendResult.SENT);
        venue.expect("F");
        venue.send("8", "37=1|11=A1|17=1|150=0|39=0|55=QDI|54=1|38=100|14=0|151=100|6=0");
        desk.await(OrderEvent.Accepted.class);
        venue.send("8", "37=1|11=A3|41=A1|17=2|150=4|39=4|55=QDI|54=1|38=100|14=0|151=0|6=0");
        assertThat(desk.awaitState(SessionState.UP)).isEqualTo("XTST answers again.");
        assertThat(desk.submit(Desk.limit("A4", Side.BUY, 100, 1_000_000))).isEqualTo(SendResult.SENT);
        assertThat(FixText.field(venue.expect("D"), 11)).isEqualTo("A4");
    }

    @Test
    void acknowledgedAndNeverFilledIsNotDeaf() {
        assertThat(desk.submit(ORDER)).isEqualTo(SendResult.SENT);
        venue.expect("D");
        venue.send("8", "37=1|11=A1|17=1|150=0|39=0|55=QDI|54=1|38=100|14=0|151=100|6=0");
        desk.await(OrderEvent.Accepted.class);
        desk.pass(Duration.ofSeconds(20));
        assertThat(desk.session.drain(desk.events::add, 10)).isZero();
        assertThat(desk.session.state()).isEqualTo(SessionState.UP);
    }

    @Test
    void silence() {
        desk.pass(Duration.ofSeconds(61));
        assertThat(desk.awaitState(SessionState.DEAF)).contains("not even a heartbeat");
        venue.send("0", "");
        assertThat(desk.awaitState(SessionState.UP)).isEqualTo("XTST answers again.");
    }

    @Test
    void aGapThatTheVenueDoesNotFillEndsInANewLogon() throws InterruptedException {
        venue.nextOut += 3;
        venue.send("8", "37=1|11=A1|17=1|150=0|39=0|55=QDI|54=1|38=100|14=0|151=100|6=0");
        venue.expect("2");
        venue.send("2", "7=1|16=0"); // answered in a gap too, and only when the desk has noted the gap
        venue.expect("4");
        desk.session.drain(desk.events::add, 10);
        desk.pass(Duration.ofSeconds(6));
        assertThat(desk.awaitState(SessionState.DEAF)).contains("does not send message 2 again");
        assertThat(desk.submit(ORDER)).isInstanceOf(SendResult.Refused.class);
        Thread peer = Thread.ofPlatform().start(() -> {
            venue.expect("5");
            venue.send("5", "");
            venue.accept();
            venue.expect("A");
            venue.nextOut = 2;
            venue.send("A", "98=0|108=30");
        });
        desk.pass(Duration.ofSeconds(31));
        desk.awaitState(SessionState.DOWN);
        desk.pass(Duration.ofSeconds(31));
        desk.awaitState(SessionState.UP);
        peer.join();
        assertThat(desk.submit(ORDER)).isEqualTo(SendResult.SENT);
    }
}
