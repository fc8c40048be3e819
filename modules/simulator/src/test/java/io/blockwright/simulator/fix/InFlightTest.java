package io.blockwright.simulator.fix;

import static io.blockwright.simulator.fix.ScriptedExchange.eventually;
import static io.blockwright.simulator.fix.ScriptedExchange.execution;
import static io.blockwright.simulator.fix.ScriptedExchange.trade;
import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.SystemClock;
import io.blockwright.simulator.GatewaySettings;
import io.blockwright.simulator.VenueCommand;
import io.blockwright.simulator.VenueReport.Kind;
import io.blockwright.simulator.VenueReport.State;
import io.blockwright.trading.spi.InFlight;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever becomes of a message, it is counted off once: the number in flight always comes back to nought. */
final class InFlightTest {
    private static final String TERMS = "|55=AAPL|54=1|60=20120621-13:30:00|38=100|40=2|44=585.33|";

    private final InFlight inFlight = new InFlight();

    private ScriptedExchange open(String compId, int capacity) throws Exception {
        return new ScriptedExchange(
                GatewaySettings.loopback(0, GatewaySettings.Member.open(compId)), inFlight, capacity);
    }

    private RawMember member(String compId, ScriptedExchange exchange) {
        return new RawMember(compId, exchange.gateway, inFlight);
    }

    private void assertQuiet(String after) {
        assertThat(inFlight.awaitQuiet(TimeUnit.SECONDS.toNanos(60), SystemClock::monotonic))
                .as("quiet after " + after)
                .isTrue();
    }

    @Test
    void countsACommandOnlyWhenItIsInTheInbox() throws Exception {
        try (var exchange = open("COUNT", 1);
                var member = member("COUNT", exchange)) {
            member.logon();
            exchange.stopsPolling();
            member.send("H", "11=A0|55=AAPL|54=1|");
            assertQuiet("the command that found room");
            member.send("H", "11=A1|55=AAPL|54=1|");
            member.send("H", "11=A2|55=AAPL|54=1|");
            assertThat(inFlight.awaitQuiet(50_000_000, SystemClock::monotonic))
                    .as("two commands wait outside")
                    .isFalse();
            exchange.pollsAgain();
            for (int i = 0; i < 3; i++) {
                exchange.nextCommand();
            }
            assertQuiet("the inbox was emptied");
        }
    }

    @Test
    void countsEveryAnswerOnce() throws Exception {
        try (var exchange = open("ANSWER", 64);
                var member = member("ANSWER", exchange)) {
            member.logon();
            exchange.publishes(new PlainBook());
            for (String[] message : List.of(
                    new String[] {"D", "11=A1" + TERMS, "the order"},
                    new String[] {"D", "11=A2|55=AAPL|54=1|60=20120621-13:30:00|38=1|40=2|44=1.00001|", "a reject"},
                    new String[] {"G", "11=A3|41=A1|55=AAPL|54=1|60=20120621-13:30:00|38=1.5|40=1|", "a business reject"
                    },
                    new String[] {"D", "11=A4|55=AAPL|60=20120621-13:30:00|38=1|40=1|", "a missing field"},
                    new String[] {"D", "11=A5|55=AAPL|54=1|54=1|60=20120621-13:30:00|38=1|40=1|", "a field twice"},
                    new String[] {"D", "11=A6|55=AAPL|54=K|60=20120621-13:30:00|38=1|40=1|", "a bad value"},
                    new String[] {"D", "11=" + "x".repeat(70) + TERMS, "a long id"},
                    new String[] {"R", "131=Q|146=1|55=AAPL|", "an unwanted message"},
                    new String[] {"UX", "58=hello|", "an unknown message"},
                    new String[] {"H", "11=A9|55=AAPL|54=1|", "an unknown order"},
                    new String[] {"AF", "584=S|585=7|", "a mass status"},
                    new String[] {"AF", "584=S|585=4|", "a mass status that is not offered"},
                    new String[] {"q", "11=M|530=2|60=20120621-13:30:00|", "a mass cancel that is not offered"},
                    new String[] {"V", "262=V1|263=1|264=0|265=1|267=1|269=0|146=1|55=AAPL|", "a subscription"},
                    new String[] {"V", "262=V1|263=1|264=0|265=1|267=1|269=0|146=1|55=AAPL|", "the same again"},
                    new String[] {"V", "262=V2|263=1|264=0|265=1|267=1|269=0|146=1|55=MSFT|", "an unknown symbol"},
                    new String[] {"V", "262=V9|263=2|264=0|267=1|269=0|146=1|55=AAPL|", "no such subscription"})) {
                member.send(message[0], message[1]);
                member.untilEcho(message[2]);
                assertQuiet(message[2]);
            }
        }
    }

    @Test
    void countsGarbledMessagesAndTheirResend() throws Exception {
        try (var exchange = open("GARBLED", 64);
                var member = member("GARBLED", exchange)) {
            member.logon();
            String order = member.frame("D", 2, "", "11=A1" + TERMS);
            member.sendRaw(order.replace("38=100", "38=900"));
            assertQuiet("a wrong checksum");
            member.nextSequence(3);
            member.send("H", "11=A9|55=AAPL|54=1|");
            member.await("2");
            assertThat(inFlight.isQuiet())
                    .as("the next one waits for the gap to close")
                    .isFalse();
            String resent = member.frame("D", 2, "43=Y|122=20120621-13:30:00.000|", "11=A1" + TERMS);
            // A resend is not counted as leaving: it left before.
            inFlight.arrived();
            member.sendRaw(resent);
            assertThat(exchange.nextCommand()).isInstanceOf(VenueCommand.NewOrder.class);
            member.await("8");
            assertQuiet("the resend");
        }
    }

    @Test
    void countsReportsThatAMemberGetsAfterItsReturn() throws Exception {
        try (var exchange = open("AWAY", 64);
                var member = member("AWAY", exchange)) {
            member.logon();
            exchange.report(execution("AWAY", Kind.NEW, State.NEW, "A1"));
            member.await("8");
            member.vanish();
            exchange.nextCommand();
            eventually("gone", () -> !exchange.gateway.isLoggedOn("AWAY"));
            exchange.report(trade("AWAY", "A1", "X2", 40, 40));
            exchange.report(trade("AWAY", "A1", "X3", 60, 100));
            exchange.idle();
            assertQuiet("reports to nobody");

            member.logon();
            member.send("2", "7=3|16=0|");
            member.await("8");
            member.await("8");
            member.await("4");
            assertQuiet("the resend");
            // Asked for again, they are counted by nobody, but this member counts what it gets.
            member.send("2", "7=3|16=4|");
            member.await("8");
            member.await("8");
            inFlight.departed();
            inFlight.departed();
            assertQuiet("a second resend");
        }
    }

    @Test
    void countsWhatALostConnectionLeavesBehind() throws Exception {
        try (var exchange = open("BROKEN", 1);
                var member = member("BROKEN", exchange)) {
            member.logon();
            exchange.stopsPolling();
            for (int i = 0; i < 10; i++) {
                member.send("H", "11=A" + i + "|55=AAPL|54=1|");
            }
            member.hangsUp();
            member.awaitEnd();
            assertQuiet("the connection was lost");
            exchange.pollsAgain();
            eventually("all taken", () -> exchange.commands.size() == 11);
            assertQuiet("what had been received was taken after all");
        }
    }

    @Test
    void countsMessagesThatEndTheSession() throws Exception {
        try (var exchange = open("ENDS", 64);
                var member = member("ENDS", exchange)) {
            member.logon();
            member.sendRaw(member.frame("D", 1, "", "11=A1" + TERMS));
            member.awaitEnd();
            assertQuiet("a sequence number that was used before");

            member.logon();
            member.sendRaw(RawMember.sealed(("35=D|49=IMPOSTOR|56=BLOCKWRIGHT-VENUE|34=3|52="
                            + FixTime.stamp(new SystemClock().nanos()) + "|11=A1" + TERMS)
                    .replace('|', '\u0001')));
            member.awaitEnd();
            assertQuiet("another's name");
        }
    }

    @Test
    void countsWhatWaitsWhenTheGatewayCloses() throws Exception {
        try (var exchange = open("CLOSES", 1);
                var member = member("CLOSES", exchange)) {
            member.logon();
            exchange.stopsPolling();
            for (int i = 0; i < 5; i++) {
                member.send("H", "11=A" + i + "|55=AAPL|54=1|");
            }
            exchange.gateway.close();
            member.awaitEnd();
            assertQuiet("the close");
            exchange.report(execution("CLOSES", Kind.NEW, State.NEW, "A1"));
            exchange.idle();
            assertQuiet("a report after the close");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void alwaysComesBackToNought(long seed) throws Exception {
        String name = "SOUP-" + seed;
        try (var exchange = open(name, 4);
                var member = member(name, exchange)) {
            SplittableRandom random = new SplittableRandom(seed);
            PlainBook book = new PlainBook();
            exchange.publishes(book);
            member.fillsGaps();
            member.logon();
            for (int i = 0; i < 300; i++) {
                step(random, exchange, member, name, i);
            }
            member.untilEcho("all");
            exchange.idle();
            assertQuiet("seed " + seed);
        }
    }

    private static void step(SplittableRandom random, ScriptedExchange exchange, RawMember member, String name, int i)
            throws Exception {
        switch (random.nextInt(8)) {
            case 0 -> member.send("D", "11=S" + i + TERMS);
            case 1 -> member.send("D", "11=S" + i + TERMS.replace("585.33", "585.33001"));
            case 2 -> member.send("H", "11=Q" + i + "|55=AAPL|54=1|790=R" + i + "|");
            case 3 -> member.send("D", "11=S" + i + "|55=AAPL|60=20120621-13:30:00|38=1|40=1|");
            case 4 -> member.send("AF", "584=S" + i + "|585=7|");
            case 5 -> member.send("V", "262=V" + i + "|263=0|264=1|267=2|269=0|269=1|146=1|55=AAPL|");
            case 6 -> exchange.report(trade(name, "A1", "X" + i, 1, 1));
            default -> {
                String order = member.frame("D", member.nextSequence(), "", "11=S" + i + TERMS);
                member.nextSequence(member.nextSequence() + 1);
                member.sendRaw(order.replace("44=585.33", "44=585.34"));
                member.untilEcho("gap " + i);
            }
        }
    }
}
