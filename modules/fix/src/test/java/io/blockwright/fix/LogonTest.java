package io.blockwright.fix;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.blockwright.domain.SessionState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Logons that fail say why in one sentence and come back slowly; passwords are seen by the venue alone. */
class LogonTest {
    private ScriptedVenue venue;
    private Desk desk;

    @BeforeEach
    void start() throws IOException {
        venue = new ScriptedVenue();
    }

    @AfterEach
    void close() throws IOException {
        venue.close();
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    void badPassword() throws SettingsRefused {
        desk = new Desk(venue.settings());
        venue.acceptLogon();
        venue.send("5", "58=Invalid password");
        assertThat(desk.awaitState(SessionState.DOWN))
                .isEqualTo("XTST refused the logon: Invalid password; check Username and Password in the settings;"
                        + " next try in 30 s.");
    }

    @Test
    void closedWithoutAWordAndThenASecondTry() throws SettingsRefused {
        desk = Desk.running(venue.settings());
        venue.acceptLogon();
        long first = System.nanoTime();
        venue.cut();
        assertThat(desk.awaitState(SessionState.DOWN))
                .contains("closed the connection during the logon without saying why")
                .endsWith("next try in 1 s.");
        Thread peer = Thread.ofPlatform().start(venue::logOn);
        assertThat(desk.awaitState(SessionState.UP)).isEqualTo("Logged on to XTST.");
        assertThat(System.nanoTime() - first)
                .as("no more than a logon a second")
                .isGreaterThan(900_000_000L);
        join(peer);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void otherNamesInTheAnswer() throws SettingsRefused {
        desk = new Desk(venue.settings());
        venue.acceptLogon();
        venue.write(FixText.frame(
                "35=A|49=SOMEBODY|56=" + venue.deskName + "|34=1|52=" + ScriptedVenue.now() + "|98=0|108=30", "%d"));
        assertThat(desk.awaitState(SessionState.DOWN)).contains("answered the logon under other names");
    }

    @Test
    void sequenceNumbersThatDisagree() throws SettingsRefused {
        desk = new Desk(venue.settings());
        venue.acceptLogon();
        venue.send("5", "58=MsgSeqNum too low, expecting 57 but received 1");
        assertThat(desk.awaitState(SessionState.DOWN))
                .startsWith("XTST expects message 57 from us but we are at 1")
                .contains("ResetOnLogon=Y");
    }

    @Test
    void aResetThatIsNotAnswered() throws SettingsRefused {
        desk = new Desk(venue.settings().with("ResetOnLogon", "Y"));
        assertThat(FixText.field(venue.acceptLogon(), 141)).isEqualTo("Y");
        venue.send("A", 7, "", "98=0|108=30");
        assertThat(desk.awaitState(SessionState.DOWN)).contains("did not reset its sequence numbers");
    }

    @Test
    void nobodyThere() throws IOException, SettingsRefused {
        FixSettings settings = venue.settings();
        venue.close();
        desk = new Desk(settings);
        assertThat(desk.awaitState(SessionState.DOWN))
                .startsWith("XTST cannot be reached at localhost:" + venue.port());
    }

    @Test
    void passwordsAreSeenByTheVenueAlone(@TempDir Path folder) throws IOException, SettingsRefused {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = logger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Logger ours = logger("io.blockwright.fix");
        log.start();
        root.addAppender(log);
        ours.setLevel(Level.TRACE);
        try {
            FixSettings settings = venue.settings()
                    .withCredentials("jane", () -> "hunter2secret")
                    .withStore(folder)
                    .withMessages(folder.resolve("messages"))
                    .with("PersistMessages", "Y");
            assertThat(settings.toString()).contains("jane").doesNotContain("hunter2secret");
            desk = new Desk(settings);
            String logon = venue.logOn();
            assertThat(FixText.field(logon, 553)).isEqualTo("jane");
            assertThat(FixText.field(logon, 554)).isEqualTo("hunter2secret");
            desk.awaitState(SessionState.UP);
            venue.everythingUntilAnswered();
        } finally {
            root.detachAppender(log);
            ours.setLevel(null);
        }
        assertThat(List.copyOf(log.list))
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(text -> text.contains("hunter2secret"));
        assertThat(List.copyOf(log.list))
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(text -> text.contains("554=***"));
        assertThat(desk.session.rawMessages()).isNotEmpty().noneMatch(text -> text.contains("hunter2secret"));
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).toList())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .doesNotContain("hunter2secret"));
        }
    }

    /** While another thread still sets the logging up, SLF4J hands out a stand-in. */
    private static Logger logger(String name) {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < deadline) {
            if (LoggerFactory.getLogger(name) instanceof Logger logger) {
                return logger;
            }
            LockSupport.parkNanos(1_000_000);
        }
        throw new AssertionError("the logging is not set up");
    }
}
