package io.blockwright.simulator.fix;

import static io.blockwright.simulator.fix.RawMember.golden;
import static io.blockwright.simulator.fix.ScriptedExchange.OPENING;
import static io.blockwright.simulator.fix.ScriptedExchange.eventually;
import static io.blockwright.simulator.fix.ScriptedExchange.execution;
import static io.blockwright.simulator.fix.ScriptedExchange.trade;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blockwright.simulator.ExchangeInbox;
import io.blockwright.simulator.FixExchangeGateway;
import io.blockwright.simulator.GatewaySettings;
import io.blockwright.simulator.VenueCommand;
import io.blockwright.simulator.VenueReport.Kind;
import io.blockwright.simulator.VenueReport.State;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logons, logouts, lost connections and lost messages, over real sockets. */
final class SessionTest {
    private static final String ORDER = "11=A1|55=AAPL|54=1|60=20120621-13:30:00|38=100|40=2|44=585.33|";

    private static GatewaySettings with(GatewaySettings.Member... members) {
        return GatewaySettings.loopback(0, members);
    }

    private static RawMember member(String compId, ScriptedExchange exchange) {
        return new RawMember(compId, exchange.gateway, null);
    }

    private static ScriptedExchange open(String compId) throws IOException {
        return new ScriptedExchange(with(GatewaySettings.Member.open(compId)), null);
    }

    @Test
    void logsOnAndOut() throws Exception {
        try (var exchange = open("IN-OUT");
                var member = member("IN-OUT", exchange)) {
            member.connect();
            member.send("A", "98=0|108=7|");
            assertThat(golden(member.await("A"))).isEqualTo("35=A|49=BLOCKWRIGHT-VENUE|56=IN-OUT|98=0|108=7|");
            eventually("logged on", () -> exchange.gateway.isLoggedOn("IN-OUT"));
            assertThat(exchange.gateway.isLoggedOn("NOBODY")).isFalse();

            member.send("1", "112=are you there|");
            member.await("0", m -> RawMessage.field(m, 112).equals("are you there"));
            member.leavesLogoutsUnanswered();
            member.send("5", "");
            assertThat(golden(member.await("5"))).isEqualTo("35=5|49=BLOCKWRIGHT-VENUE|56=IN-OUT|");
            member.awaitEnd();
            eventually("logged out", () -> !exchange.gateway.isLoggedOn("IN-OUT"));
        }
    }

    @Test
    void asksForThePasswordAndCountsNoRefusedLogon() throws Exception {
        try (var exchange = new ScriptedExchange(with(new GatewaySettings.Member("SAFE", "ann", "s3cret")), null);
                var member = member("SAFE", exchange)) {
            for (String wrong : List.of("", "553=ann|", "553=ann|554=guess|", "553=bob|554=s3cret|")) {
                member.leavesLogoutsUnanswered();
                member.nextSequence(1);
                assertThat(golden(member.answerToLogon(wrong)))
                        .startsWith("35=5|")
                        .contains("|58=Username(553) or Password(554) is not the one agreed for SAFE|");
                member.awaitEnd();
            }
            member.nextSequence(1);
            member.logon("553=ann|554=s3cret|");
            member.send("D", ORDER);
            assertThat(exchange.nextCommand()).isInstanceOf(VenueCommand.NewOrder.class);
            assertThat(exchange.drained()).isEmpty();
        }
    }

    @Test
    void strangersAndSecondLogonsDoNotDisturbALiveSession() throws Exception {
        try (var exchange = open("LIVE");
                var member = member("LIVE", exchange);
                var twin = member("LIVE", exchange);
                var stranger = member("STRANGER", exchange)) {
            member.logon();
            twin.connect();
            twin.send("A", "98=0|108=30|141=Y|");
            twin.awaitEnd();
            twin.connect();
            twin.send("D", ORDER);
            twin.awaitEnd();
            stranger.connect();
            stranger.send("A", "98=0|108=30|");
            stranger.awaitEnd();

            member.send("D", ORDER);
            assertThat(exchange.nextCommand()).isInstanceOf(VenueCommand.NewOrder.class);
            exchange.report(execution("LIVE", Kind.NEW, State.NEW, "A1"));
            assertThat(RawMember.golden(member.await("8"))).contains("|11=A1|");
            assertThat(exchange.drained()).isEmpty();
        }
    }

    @Test
    void twoMembersHaveTheirOwnSessions() throws Exception {
        try (var exchange = new ScriptedExchange(
                        with(GatewaySettings.Member.open("ONE"), GatewaySettings.Member.open("TWO")), null);
                var one = member("ONE", exchange);
                var two = member("TWO", exchange)) {
            one.logon();
            two.logon();
            one.send("H", "11=A1|55=AAPL|54=1|");
            assertThat(exchange.nextCommand().session()).isEqualTo("ONE");
            exchange.report(execution("TWO", Kind.NEW, State.NEW, "B1"));
            exchange.report(execution("SOMEBODY ELSE'S", Kind.NEW, State.NEW, "B1"));
            exchange.report(execution("ONE", Kind.NEW, State.NEW, "A1"));
            assertThat(golden(two.await("8"))).contains("|56=TWO|", "|11=B1|");
            assertThat(golden(one.await("8", m -> RawMessage.field(m, 150).equals("0"))))
                    .contains("|11=A1|");
        }
    }

    @Test
    void tellsTheExchangeOfALostConnectionButNotOfALogout() throws Exception {
        try (var exchange = open("GONE");
                var member = member("GONE", exchange)) {
            member.logon();
            member.send("D", ORDER);
            member.untilEcho("before");
            member.vanish();
            assertThat(exchange.nextCommand()).isInstanceOf(VenueCommand.NewOrder.class);
            assertThat(exchange.nextCommand()).isEqualTo(new VenueCommand.Disconnected("GONE"));

            member.logon();
            member.leavesLogoutsUnanswered();
            member.send("5", "");
            member.awaitEnd();
            eventually("logged out", () -> !exchange.gateway.isLoggedOn("GONE"));
            member.logon();
            member.send("D", ORDER);
            assertThat(exchange.nextCommand()).isInstanceOf(VenueCommand.NewOrder.class);
        }
    }

    @Test
    void theEndOfOneConnectionDoesNotEndTheNext() throws Exception {
        try (var exchange = open("HASTY");
                var member = member("HASTY", exchange)) {
            for (int i = 0; i < 25; i++) {
                member.logon();
                member.untilEcho("still here");
                if (i % 2 == 0) {
                    member.leavesLogoutsUnanswered();
                    member.send("5", "");
                } else {
                    member.hangsUp();
                }
                member.awaitEnd();
            }
        }
    }

    @Test
    void theNewsOfALostConnectionComesBeforeWhatTheNextOneBrings() throws Exception {
        try (var exchange = new ScriptedExchange(with(GatewaySettings.Member.open("ORDERLY")), null, 1);
                var member = member("ORDERLY", exchange)) {
            member.logon();
            exchange.stopsPolling();
            member.send("H", "11=A0|55=AAPL|54=1|");
            member.untilEcho("the inbox is full");
            member.vanish();
            eventually("gone", () -> !exchange.gateway.isLoggedOn("ORDERLY"));
            member.logon();
            member.send("H", "11=A1|55=AAPL|54=1|");
            exchange.pollsAgain();
            assertThat(exchange.nextCommand()).isInstanceOf(VenueCommand.OrderStatus.class);
            assertThat(exchange.nextCommand()).isEqualTo(new VenueCommand.Disconnected("ORDERLY"));
            assertThat(exchange.nextCommand()).isInstanceOf(VenueCommand.OrderStatus.class);
        }
    }

    @Test
    void resendsReportsThatAMemberMissed() throws Exception {
        try (var exchange = open("MISS");
                var member = member("MISS", exchange)) {
            member.logon();
            exchange.report(execution("MISS", Kind.NEW, State.NEW, "A1"));
            member.await("8");
            member.vanish();
            exchange.nextCommand();
            exchange.report(trade("MISS", "A1", "X2", 40, 40));
            exchange.report(trade("MISS", "A1", "X3", 60, 100));
            eventually("gone", () -> !exchange.gateway.isLoggedOn("MISS"));
            exchange.idle();

            assertThat(RawMessage.field(member.answerToLogon(""), 34)).isEqualTo("5");
            member.send("2", "7=3|16=0|");
            String first = member.await("8");
            String second = member.await("8");
            assertThat(List.of(RawMessage.field(first, 17), RawMessage.field(second, 17)))
                    .containsExactly("X2", "X3");
            assertThat(List.of(RawMessage.field(first, 34), RawMessage.field(second, 34)))
                    .containsExactly("3", "4");
            assertThat(RawMessage.isResent(first) && RawMessage.isResent(second))
                    .isTrue();
            assertThat(RawMessage.field(first, 122)).isNotEmpty();
            assertThat(golden(member.await("4"))).contains("|43=Y|").contains("|36=6|123=Y|");
        }
    }

    @Test
    void carriesSessionsOnAfterARestart(@TempDir Path folder) throws Exception {
        GatewaySettings settings = with(GatewaySettings.Member.open("STAY")).withStore(folder.resolve("store"));
        int next;
        try (var exchange = new ScriptedExchange(settings, null);
                var member = member("STAY", exchange)) {
            member.logon();
            exchange.report(execution("STAY", Kind.NEW, State.NEW, "A1"));
            member.await("8");
            member.vanish();
            exchange.nextCommand();
            exchange.report(trade("STAY", "A1", "X2", 40, 40));
            eventually("gone", () -> !exchange.gateway.isLoggedOn("STAY"));
            exchange.idle();
            next = member.nextSequence();
        }
        try (var exchange = new ScriptedExchange(settings, null);
                var member = member("STAY", exchange)) {
            member.nextSequence(next);
            assertThat(RawMessage.field(member.answerToLogon(""), 34)).isEqualTo("4");
            member.send("2", "7=3|16=3|");
            assertThat(RawMessage.field(member.await("8"), 17)).isEqualTo("X2");
        }
    }

    @Test
    void startsAgainAtOneWhenAMemberAsks() throws Exception {
        try (var exchange = open("RESET");
                var member = member("RESET", exchange)) {
            member.logon();
            member.untilEcho("some");
            member.vanish();
            exchange.nextCommand();
            member.nextSequence(1);
            assertThat(golden(member.answerToLogon("141=Y|"))).contains("|141=Y|");
            member.send("D", ORDER);
            assertThat(exchange.nextCommand()).isInstanceOf(VenueCommand.NewOrder.class);
        }
    }

    @Test
    void ignoresEveryGarbledMessageAndAsksForItAgain() throws Exception {
        try (var exchange = open("NOISE");
                var member = member("NOISE", exchange)) {
            member.logon();
            String good = member.frame("D", 2, "", ORDER);
            for (String value : List.of("A1", "AAPL", "100", "585.33")) {
                member.sendRaw(altered(good, good.indexOf("=" + value + "\u0001") + 1));
            }
            member.nextSequence(3);
            member.send("1", "112=after the noise|");
            assertThat(golden(member.await("2"))).contains("|7=2|16=0|");
            assertThat(exchange.drained()).isEmpty();
            member.sendRaw(member.frame("D", 2, "43=Y|122=20120621-13:30:00.000|", ORDER));
            assertThat(exchange.nextCommand()).isInstanceOf(VenueCommand.NewOrder.class);
            member.await("0", m -> RawMessage.field(m, 112).equals("after the noise"));
        }
    }

    @Test
    void oneAlteredByteNeverPassesForTheOrderThatWasMeant() throws Exception {
        try (var exchange = open("ALTER");
                var member = member("ALTER", exchange)) {
            member.logon();
            member.fillsGaps();
            member.send("D", ORDER);
            VenueCommand meant = exchange.nextCommand();
            List<String> passed = new ArrayList<>();
            for (int at = 0; at < ORDER.length(); at++) {
                // The order's own time says nothing about what is wanted.
                boolean time = at > ORDER.indexOf("60=") + 2 && at < ORDER.indexOf("|38=");
                if (ORDER.charAt(at) != '|' && !time) {
                    member.send("D", altered(ORDER, at));
                    member.untilEcho("byte " + at);
                    if (exchange.drained().contains(meant)) {
                        passed.add(altered(ORDER, at));
                    }
                }
            }
            assertThat(passed).isEmpty();
        }
    }

    private static String altered(String text, int at) {
        char other = (char) (text.charAt(at) == '9' ? '1' : text.charAt(at) + 1);
        return text.substring(0, at) + other + text.substring(at + 1);
    }

    @Test
    void aFullExchangeHoldsUpItsMemberAndNobodyElse() throws Exception {
        try (var exchange = new ScriptedExchange(
                        with(GatewaySettings.Member.open("BUSY"), GatewaySettings.Member.open("CALM")), null, 1);
                var busy = member("BUSY", exchange);
                var calm = member("CALM", exchange)) {
            busy.logon();
            calm.logon();
            exchange.stopsPolling();
            for (int i = 0; i < 5; i++) {
                busy.send("H", "11=A" + i + "|55=AAPL|54=1|");
            }
            calm.untilEcho("still here");
            exchange.pollsAgain();
            for (int i = 0; i < 5; i++) {
                assertThat(exchange.nextCommand())
                        .hasToString("OrderStatus[session=BUSY, clOrdId=A" + i + ", symbol=AAPL, side=BUY]");
            }
        }
    }

    @Test
    void closesWhileMembersWaitForAFullExchange() throws Exception {
        var exchange = new ScriptedExchange(with(GatewaySettings.Member.open("STUCK")), null, 1);
        try (exchange;
                var member = member("STUCK", exchange)) {
            member.logon();
            exchange.stopsPolling();
            member.send("H", "11=A0|55=AAPL|54=1|");
            member.send("H", "11=A1|55=AAPL|54=1|");
            eventually("the second one waits", () -> isWaiting("STUCK"));
            exchange.gateway.close();
            eventually(
                    "told",
                    () -> member.everything().stream()
                            .map(RawMember::golden)
                            .anyMatch(
                                    m -> m.contains("|58=the venue is closing: nothing was done|372=H|379=A1|380=4|")));
            assertThat(exchange.gateway.port()).isZero();
        }
    }

    private static boolean isWaiting(String compId) {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(each -> each.getKey().getName().endsWith("->" + compId))
                .flatMap(each -> Arrays.stream(each.getValue()))
                .anyMatch(frame -> frame.getClassName().equals(ExchangeInbox.class.getName()));
    }

    @Test
    void cutsOffAMemberThatDoesNotRead() throws Exception {
        try (var exchange = new ScriptedExchange(with(GatewaySettings.Member.open("DEAF")), null, 1);
                var member = member("DEAF", exchange)) {
            member.logon();
            member.stopsReading();
            member.send("1", "112=last read|");
            for (int i = 0; i < 1_000 && exchange.gateway.isLoggedOn("DEAF"); i++) {
                exchange.run(SessionTest::reportMuch);
                exchange.idle();
            }
            assertThat(exchange.nextCommand()).isEqualTo(new VenueCommand.Disconnected("DEAF"));
        }
    }

    private static void reportMuch(FixExchangeGateway gateway) {
        for (int i = 0; i < 1_000; i++) {
            gateway.report(execution("DEAF", Kind.NEW, State.NEW, "A" + i));
        }
    }

    @Test
    void cutsOffAConnectionThatNeverEndsItsMessage() throws Exception {
        try (var exchange = open("ENDLESS");
                var member = member("ENDLESS", exchange)) {
            member.logon();
            AtomicLong sent = new AtomicLong();
            assertThatThrownBy(() -> {
                        member.sendRaw("8=FIX.4.4\u00019=999999999\u000135=D\u000134=2\u0001");
                        for (int i = 0; i < 100_000; i++) {
                            member.sendRaw("58=" + "x".repeat(8_000) + "\u0001");
                            sent.addAndGet(8_000);
                        }
                    })
                    .isInstanceOf(IOException.class);
            assertThat(sent.get())
                    .as("what fits into the buffers of two sockets, and a megabyte")
                    .isLessThan(32_000_000);
            assertThat(exchange.nextCommand()).isEqualTo(new VenueCommand.Disconnected("ENDLESS"));
            member.nextSequence(2);
            member.logon();
        }
    }

    @Test
    void saysWhyItCannotListen() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            var settings = GatewaySettings.loopback(taken.getLocalPort(), GatewaySettings.Member.open("LATE"));
            try (var gateway = new FixExchangeGateway(
                    settings, ScriptedExchange.AAPL, new ExchangeInbox(1), null, () -> OPENING)) {
                assertThatThrownBy(gateway::start)
                        .isInstanceOf(IOException.class)
                        .hasMessage("the FIX gateway cannot listen on 127.0.0.1:" + taken.getLocalPort()
                                + ": Address already in use");
            }
        }
        var lost = with(GatewaySettings.Member.open("LOST")).withDictionary(Path.of("nowhere", "FIX44.xml"));
        try (var gateway =
                new FixExchangeGateway(lost, ScriptedExchange.AAPL, new ExchangeInbox(1), null, () -> OPENING)) {
            assertThatThrownBy(gateway::start).isInstanceOf(IOException.class).hasMessageContaining("nowhere");
        }
    }

    @Test
    void readsTheDictionaryOfTheResourceFolder() throws Exception {
        Path home = Path.of(System.getProperty("blockwright.home"));
        Path dictionary = home.resolve("resources").resolve("fix").resolve("FIX44.xml");
        assertThat(Files.isReadable(dictionary)).as(dictionary.toString()).isTrue();
        var settings = with(GatewaySettings.Member.open("BOOK")).withDictionary(dictionary);
        try (var exchange = new ScriptedExchange(settings, null);
                var member = member("BOOK", exchange)) {
            member.logon();
            member.send("D", ORDER);
            assertThat(exchange.nextCommand()).isInstanceOf(VenueCommand.NewOrder.class);
        }
    }
}
