package io.blockwright.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.OrderEvent;
import io.blockwright.domain.SessionEvent;
import io.blockwright.domain.SessionState;
import io.blockwright.domain.Side;
import io.blockwright.trading.spi.SendResult;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quickfix.Message;
import quickfix.Session;
import quickfix.SessionID;

/** An order leaves once, now, through the desk, or never. */
class NothingTwiceTest {
    private ScriptedVenue venue;
    private Desk desk;

    @BeforeEach
    void start() throws IOException {
        venue = new ScriptedVenue();
    }

    @AfterEach
    void close() throws IOException {
        venue.close();
        desk.close();
    }

    private void up(FixSettings settings) throws SettingsRefused {
        desk = new Desk(settings);
        venue.logOn();
        desk.awaitState(SessionState.UP);
    }

    @Test
    void anOrderWhileLoggedOffIsRefusedAndNeverAppears() throws SettingsRefused {
        desk = new Desk(venue.settings());
        assertThat(desk.submit(Desk.limit("A1", Side.BUY, 100, 1_000_000)))
                .isEqualTo(new SendResult.Refused("XTST is not connected."));
        venue.logOn();
        desk.awaitState(SessionState.UP);
        assertThat(venue.everythingUntilAnswered()).isEmpty();
        venue.cut();
        desk.awaitState(SessionState.DOWN);
        assertThat(desk.submit(Desk.limit("A2", Side.BUY, 100, 1_000_000))).isInstanceOf(SendResult.Refused.class);
        assertThat(desk.session.cancel(Desk.limit("A2", Side.BUY, 100, 1_000_000), "A3"))
                .isInstanceOf(SendResult.Refused.class);
        desk.pass(Duration.ofMinutes(1));
        relogon();
        assertThat(venue.everythingUntilAnswered()).isEmpty();
        assertThat(desk.inFlight.awaitQuiet(60_000_000_000L, System::nanoTime)).isTrue();
    }

    private void relogon() {
        Thread acceptor = Thread.ofPlatform().start(venue::logOn);
        desk.awaitState(SessionState.UP);
        try {
            acceptor.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void ordersOfACutConnectionAreNotSentAgain() throws SettingsRefused {
        cutAfterAnOrderAndAskForEverything(venue.settings());
    }

    @Test
    void norWhenTheirTextIsKept() throws SettingsRefused {
        cutAfterAnOrderAndAskForEverything(venue.settings().with("PersistMessages", "Y"));
        assertThat(desk.session.oddities()).containsEntry("resend of an own message stopped", 2L);
    }

    private void cutAfterAnOrderAndAskForEverything(FixSettings settings) throws SettingsRefused {
        up(settings);
        assertThat(desk.submit(Desk.limit("B1", Side.BUY, 100, 1_000_000))).isEqualTo(SendResult.SENT);
        assertThat(desk.session.cancel(Desk.limit("B1", Side.BUY, 100, 1_000_000), "B2"))
                .isEqualTo(SendResult.SENT);
        venue.expect("D");
        venue.expect("F");
        venue.cut();
        assertThat(desk.awaitState(SessionState.DOWN)).isEqualTo("The connection to XTST was lost.");
        desk.pass(Duration.ofMinutes(1));
        relogon();
        venue.send("2", "7=1|16=0");
        String fill = venue.expect("4");
        assertThat(FixText.field(fill, 123)).as("a gap fill").isEqualTo("Y");
        assertThat(FixText.field(fill, 43)).isEqualTo("Y");
        assertThat(venue.everythingUntilAnswered()).extracting(FixText::type).doesNotContain("D", "F");

        assertThat(desk.session.requestStatus(Desk.limit("B1", Side.BUY, 100, 1_000_000)))
                .isEqualTo(SendResult.SENT);
        venue.expect("H");
        venue.send("8", "37=1|11=B1|17=1|150=I|39=0|55=QDI|54=1|38=100|14=0|151=100|6=0");
        assertThat(desk.await(OrderEvent.StatusReported.class).clOrdId()).isEqualTo("B1");
    }

    @Test
    void anErrorInTheLastStepLetsNothingOut() throws SettingsRefused {
        List<String> looked = new ArrayList<>();
        desk = new Desk(venue.settings(), message -> {
            looked.add(FixText.type(message.toString()));
            throw new IllegalStateException("broken on purpose");
        });
        venue.logOn();
        desk.awaitState(SessionState.UP);
        assertThat(desk.submit(Desk.limit("C1", Side.BUY, 100, 1_000_000)))
                .isEqualTo(new SendResult.Refused("The message to XTST was stopped by an error (broken on purpose)."));
        SessionEvent.MessageRefused told = desk.await(SessionEvent.MessageRefused.class);
        assertThat(told.reference()).isEqualTo("C1");
        assertThat(told.reason()).contains("broken on purpose");
        assertThat(looked).containsExactly("D");
        assertThat(venue.everythingUntilAnswered()).isEmpty();
        assertThat(desk.inFlight.awaitQuiet(60_000_000_000L, System::nanoTime)).isTrue();
    }

    @Test
    void aConnectionThatDiesAtTheLastStepMeansNotSent() throws SettingsRefused {
        SessionID id = new SessionID("FIX.4.4", venue.deskName, venue.name);
        desk = new Desk(venue.settings().with("PersistMessages", "Y"), _ -> {
            try {
                Session.lookupSession(id).disconnect("on purpose", false);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        venue.logOn();
        desk.awaitState(SessionState.UP);
        assertThat(desk.submit(Desk.limit("E1", Side.BUY, 100, 1_000_000))).isInstanceOf(SendResult.Refused.class);
        assertThat(desk.inFlight.awaitQuiet(60_000_000_000L, System::nanoTime)).isTrue();
        desk.awaitState(SessionState.DOWN);
        desk.pass(Duration.ofMinutes(1));
        relogon();
        venue.send("2", "7=1|16=0");
        venue.expect("4");
        assertThat(venue.everythingUntilAnswered()).isEmpty();
    }

    @Test
    void nobodyElseSendsThroughTheSession() throws Exception {
        up(venue.settings());
        Message intruder = new Message();
        intruder.getHeader().setString(35, "D");
        intruder.setString(11, "EVIL");
        assertThat(Session.sendToTarget(intruder, new SessionID("FIX.4.4", venue.deskName, venue.name)))
                .isFalse();
        assertThat(venue.everythingUntilAnswered()).isEmpty();
        assertThat(desk.session.oddities()).containsEntry("message from outside the desk stopped", 1L);
    }

    @Test
    void sequenceNumbersOutliveTheSession(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder)
            throws SettingsRefused {
        FixSettings settings = venue.settings().withStore(folder);
        up(settings);
        assertThat(desk.submit(Desk.limit("D1", Side.BUY, 100, 1_000_000))).isEqualTo(SendResult.SENT);
        venue.expect("D");
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(SettingsRefused.class, () -> new Desk(settings))
                        .getMessage())
                .contains("already in use");
        venue.cut();
        desk.awaitState(SessionState.DOWN);
        desk.close();

        desk = new Desk(settings);
        String logon = venue.acceptLogon();
        assertThat(FixText.field(logon, 34)).isEqualTo("3");
        assertThat(FixText.field(logon, 141)).isEmpty();
        venue.send("A", "98=0|108=30");
        desk.awaitState(SessionState.UP);
        assertThat(venue.everythingUntilAnswered()).isEmpty();
    }
}
