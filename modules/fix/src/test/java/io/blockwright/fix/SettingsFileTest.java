package io.blockwright.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.blockwright.domain.SessionState;
import io.blockwright.domain.Side;
import io.blockwright.domain.SimulatedClock;
import io.blockwright.domain.VenueEvent;
import io.blockwright.trading.TestApproval;
import io.blockwright.trading.spi.SendResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings files as other people write them, and the one sentence that a wrong one gets. */
class SettingsFileTest {
    private static final String COMPLETE = """
            # from a venue's documentation
            [DEFAULT]
            ConnectionType=initiator
            HeartBtInt=20
            [SESSION]
            BeginString=FIX.4.4
            SenderCompID=DESK
            TargetCompID=BIG-VENUE
            SocketConnectHost=fix.example.com
            SocketConnectPort=9880
            """;

    @TempDir
    private Path folder;

    private FixSettings read(String text, Map<String, String> environment) throws IOException, SettingsRefused {
        Path file = Files.writeString(folder.resolve("venue.cfg"), text);
        return FixSettings.read(file, Purpose.ORDERS, folder.resolve("profile"), environment::get);
    }

    private String refusal(String text) {
        SettingsRefused refused = catchThrowableOfType(SettingsRefused.class, () -> read(text, Map.of()));
        assertThat(refused).as(text).isNotNull();
        assertThat(refused.getMessage()).contains("venue.cfg").endsWith(".");
        return refused.getMessage();
    }

    @Test
    void whatIsMissingIsFilledAndWhatIsGivenIsKept() throws Exception {
        FixSettings settings = read(COMPLETE, Map.of());
        assertThat(settings.venue()).isEqualTo("BIG-VENUE");
        assertThat(settings.address()).isEqualTo("fix.example.com:9880");
        assertThat(settings.value("HeartBtInt")).isEqualTo("20");
        assertThat(settings.value("ResetOnLogon")).isEqualTo("N");
        assertThat(settings.value("UseDataDictionary")).isEqualTo("Y");
        assertThat(settings.value("RejectMessageOnUnhandledException")).isEqualTo("Y");
        assertThat(settings.value("NonStopSession")).isEqualTo("Y");
        assertThat(settings.patience().silence()).as("two heartbeats").isEqualTo(Duration.ofSeconds(40));
        assertThat(settings.store()).isEqualTo(folder.resolve("profile").resolve("fix"));
        assertThat(settings.orderFields()).isEqualTo(OrderFields.STANDARD);
        assertThat(settings.simulated())
                .as("what is not said to be a simulation is none")
                .isFalse();
    }

    @Test
    void aVenueIsASimulationOnlyWhereItsSettingsSaySo() throws Exception {
        assertThat(read(COMPLETE + "Simulated=Y\n", Map.of()).simulated()).isTrue();
        assertThat(read(COMPLETE + "Simulated=N\n", Map.of()).simulated()).isFalse();
        assertThat(read(COMPLETE.replace("fix.example.com", "127.0.0.1"), Map.of())
                        .simulated())
                .as("a line to a real venue may begin on this machine")
                .isFalse();
        assertThat(refusal(COMPLETE + "Simulated=yes\n")).contains("Simulated=yes", "Y or N");
        assertThat(refusal(COMPLETE + "simulated=Y\n")).contains("'simulated'", "Simulated");
    }

    @Test
    void ourOwnKeys() throws Exception {
        FixSettings settings = read(COMPLETE + """
                        Venue=XBIG
                        Account=ACC-7
                        HandlInst=3
                        ExecInst=M
                        ExDestination=XNYS
                        UnacknowledgedLimit=9
                        FileStorePath=elsewhere/fix
                        StartTime=08:00:00
                        EndTime=17:00:00
                        """, Map.of());
        assertThat(settings.venue()).isEqualTo("XBIG");
        assertThat(settings.orderFields()).isEqualTo(new OrderFields("ACC-7", "3", "M", "XNYS"));
        assertThat(settings.patience().unacknowledged()).isEqualTo(Duration.ofSeconds(9));
        assertThat(settings.store()).isEqualTo(Path.of("elsewhere/fix"));
        assertThat(settings.value("TimeZone")).isEqualTo("UTC");
        assertThat(settings.value("NonStopSession")).isEmpty();
    }

    @Test
    void passwordsFromTheFileOrTheEnvironment() throws Exception {
        FixSettings written = read(COMPLETE + "Username=jane\nPassword=a=b${TAIL}\n", Map.of("TAIL", "$c"));
        assertThat(written.credentials().username()).isEqualTo("jane");
        assertThat(written.credentials().password().get()).isEqualTo("a=b$c");
        assertThat(written.toString()).doesNotContain("a=b");
        assertThat(written.values()).doesNotContainKeys("Username", "Password");
        FixSettings exported = read(
                COMPLETE,
                Map.of("BLOCKWRIGHT_FIX_USERNAME_BIG_VENUE", "joe", "BLOCKWRIGHT_FIX_PASSWORD_BIG_VENUE", "pw"));
        assertThat(exported.credentials().username()).isEqualTo("joe");
        assertThat(exported.credentials().password().get()).isEqualTo("pw");
    }

    @Test
    void theSessionForThePurposeIsTaken() throws Exception {
        String two = COMPLETE + "Purpose=Orders\n[SESSION]\nSenderCompID=DESKMD\nTargetCompID=BIG-VENUE\n"
                + "SocketConnectHost=h\nSocketConnectPort=1\nPurpose=MarketData\n";
        assertThat(read(two, Map.of()).value("SenderCompID")).isEqualTo("DESK");
        FixSettings data = FixSettings.read(
                folder.resolve("venue.cfg"), Purpose.MARKET_DATA, folder, Map.<String, String>of()::get);
        assertThat(data.value("SenderCompID")).isEqualTo("DESKMD");
        assertThat(refusal(two.replaceAll("Purpose=.*\n", ""))).contains("holds 2 sessions", "Purpose=Orders");
    }

    @Test
    void aFileThatIsNotThere() {
        Path nowhere = folder.resolve("nowhere.cfg");
        assertThat(catchThrowableOfType(
                                SettingsRefused.class,
                                () -> FixSettings.read(nowhere, Purpose.ORDERS, folder, Map.<String, String>of()::get))
                        .getMessage())
                .isEqualTo("There is no FIX settings file " + nowhere + ": check the path.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SenderCompID=DESK              | ''                      | lacks SenderCompID
            TargetCompID=BIG-VENUE         | ''                      | lacks TargetCompID
            SocketConnectHost=fix.example.com | ''                   | lacks SocketConnectHost
            SocketConnectPort=9880         | SocketConnectPort=high  | SocketConnectPort=high, but it is a whole number
            SocketConnectPort=9880         | SocketConnectPort=70000 | between 1 and 65535
            BeginString=FIX.4.4            | BeginString=FIX.4.2     | speaks FIX.4.4 only
            ConnectionType=initiator       | ConnectionType=acceptor | write ConnectionType=initiator
            HeartBtInt=20                  | HeartBtInt=0            | without heartbeats a dead venue goes unnoticed
            HeartBtInt=20                  | ReconnectInterval=0     | at least 1
            HeartBtInt=20                  | ResetOnLogon=yes        | either Y or N
            HeartBtInt=20                  | TimeStampPrecision=ns   | MILLIS, MICROS or NANOS
            HeartBtInt=20                  | heartbtint=20           | write HeartBtInt
            HeartBtInt=20                  | Password=${NOT_SET}     | NOT_SET, which is not set
            HeartBtInt=20                  | StartTime=08:00:00      | only one of StartTime and EndTime
            HeartBtInt=20                  | just words              | has no '='
            [SESSION]                      | [SESION]                | neither [DEFAULT] nor [SESSION]
            [SESSION]                      | HeartBtInt=20           | has no [SESSION] section
            [DEFAULT]                      | ''                      | before any [DEFAULT] or [SESSION]
            """)
    void wrongSettingsGetOneSentence(String line, String replacement, String expected) {
        assertThat(COMPLETE).contains(line + "\n");
        assertThat(refusal(COMPLETE.replace(line + "\n", replacement + "\n"))).contains(expected);
    }

    @Test
    void aDictionaryThatIsNoDictionary() throws Exception {
        Files.writeString(folder.resolve("bad.xml"), "<fix>");
        assertThat(dictionaryRefusal("bad.xml")).contains("bad.xml cannot be read");
        Files.writeString(folder.resolve("old.xml"), "<fix major='4' minor='2'/>");
        assertThat(dictionaryRefusal("old.xml")).contains("is for FIX.4.2");
        assertThat(dictionaryRefusal("gone.xml")).contains("gone.xml does not exist");
        Files.writeString(folder.resolve("empty.xml"), "<fix major='4' minor='4'/>");
        FixSettings settings = read(COMPLETE + "DataDictionary=empty.xml\n", Map.of());
        try (FixVenueSession session =
                new FixVenueSession(settings, _ -> Desk.QDI, new SimulatedClock(0), System::nanoTime, null)) {
            assertThat(catchThrowableOfType(SettingsRefused.class, session::start)
                            .getMessage())
                    .startsWith("The FIX session FIX.4.4:DESK->BIG-VENUE cannot be set up");
        }
    }

    private String dictionaryRefusal(String name) {
        return catchThrowableOfType(
                        SettingsRefused.class, () -> read(COMPLETE + "DataDictionary=" + name + "\n", Map.of()))
                .getMessage();
    }

    @Test
    void aVenueReachedFromItsDocumentationAlone() throws Exception {
        try (ScriptedVenue venue = new ScriptedVenue()) {
            Path file = Files.writeString(
                    folder.resolve("real.cfg"),
                    "[SESSION]\nSenderCompID=" + venue.deskName + "\nTargetCompID=" + venue.name
                            + "\nSocketConnectHost=localhost\nSocketConnectPort=" + venue.port()
                            + "\nUsername=jane\nPassword=${PW}\nAccount=ACC\nTimeStampPrecision=MILLIS\n");
            try (FixVenueSession session = FixVenueSession.fromSettings(
                    file,
                    folder,
                    Map.of("PW", "open sesame")::get,
                    _ -> Desk.QDI,
                    new SimulatedClock(Desk.OPEN),
                    System::nanoTime)) {
                session.start();
                String logon = venue.logOn();
                assertThat(FixText.field(logon, 553)).isEqualTo("jane");
                assertThat(FixText.field(logon, 554)).isEqualTo("open sesame");
                assertThat(FixText.field(logon, 108)).isEqualTo("15");
                assertThat(FixText.field(logon, 141)).isEmpty();
                awaitUp(session);
                assertThat(session.venue()).isEqualTo(venue.name);
                assertThat(session.submit(TestApproval.approve(Desk.limit("A1", Side.BUY, 5, 1_000_000))))
                        .isEqualTo(SendResult.SENT);
                assertThat(FixText.golden(venue.expect("D")))
                        .contains("|1=ACC|")
                        .contains("|60=20260301-14:30:00.123|")
                        .doesNotContain("553=");
                venue.cut();
            }
        }
    }

    private static void awaitUp(FixVenueSession session) {
        Deque<VenueEvent> events = new ArrayDeque<>();
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (session.state() != SessionState.UP) {
            session.drain(events::add, 10);
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(200_000);
        }
    }
}
