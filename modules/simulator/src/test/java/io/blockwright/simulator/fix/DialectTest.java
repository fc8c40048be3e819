package io.blockwright.simulator.fix;

import static io.blockwright.simulator.fix.ScriptedExchange.OPENING;
import static io.blockwright.simulator.fix.ScriptedExchange.eventually;
import static io.blockwright.simulator.fix.ScriptedExchange.execution;
import static io.blockwright.simulator.fix.ScriptedExchange.trade;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.simulator.GatewaySettings;
import io.blockwright.simulator.VenueReport;
import io.blockwright.simulator.VenueReport.Kind;
import io.blockwright.simulator.VenueReport.State;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import quickfix.DataDictionary;
import quickfix.Message;
import quickfix.ValidationSettings;

/** What the venue says is FIX 4.4 by the book, and what it logs holds no secret. */
final class DialectTest {
    @Test
    void everyMessageTheVenueSendsIsInTheDictionary() throws Exception {
        String name = "STRICT";
        try (var exchange = new ScriptedExchange(GatewaySettings.loopback(0, GatewaySettings.Member.open(name)), null);
                var member = new RawMember(name, exchange.gateway, null).logon()) {
            for (Kind kind : Kind.values()) {
                exchange.report(execution(name, kind, State.NEW, "A-" + kind));
            }
            exchange.report(trade(name, "A1", "X2", 40, 40));
            exchange.report(
                    new VenueReport.CancelReject(name, OPENING, "O1", "C1", "A1", State.NEW, true, false, "no"));
            exchange.report(new VenueReport.MassCancelled(name, OPENING, "M1", true, 2, ""));
            exchange.report(new VenueReport.MassCancelled(name, OPENING, "M2", false, 0, "no"));
            exchange.idle();
            exchange.run(gateway ->
                    gateway.onMarket(new MarketEvent.OrderExecuted(OPENING, "AAPL", 1, Side.BUY, 5_853_300, 10)));
            PlainBook book = new PlainBook();
            book.set(Side.BUY, 5_853_300, 10);
            exchange.publishes(book);
            member.send("AF", "584=S1|585=7|");
            member.send("AF", "584=S2|585=3|");
            member.send("q", "11=M3|530=3|60=20120621-13:30:00|");
            member.send("D", "11=B|55=AAPL|54=1|60=20120621-13:30:00|38=1|40=2|44=0.00001|");
            member.send("D", "11=B|55=AAPL|54=1|60=20120621-13:30:00|38=1|40=2|44=x|");
            member.send("R", "131=Q|146=1|55=AAPL|");
            member.send("V", "262=V0|263=0|264=0|267=1|269=2|146=1|55=AAPL|");
            member.send("V", "262=V1|263=1|264=0|265=1|267=3|269=0|269=1|269=2|146=1|55=AAPL|");
            member.send("V", "262=V1|263=1|264=99|265=1|267=1|269=0|146=1|55=AAPL|");
            member.await("W", m -> RawMessage.field(m, 262).equals("V1"));
            exchange.run(gateway ->
                    gateway.onMarket(new MarketEvent.OrderExecuted(OPENING, "AAPL", 1, Side.BUY, 5_853_300, 5)));
            book.set(Side.BUY, 5_853_300, 5);
            member.await("X");
            member.untilEcho("end");

            DataDictionary dictionary = new DataDictionary("FIX44.xml");
            ValidationSettings strict = new ValidationSettings();
            Set<String> seen = new TreeSet<>();
            for (String raw : member.everything()) {
                Message message = new Message();
                message.fromString(raw, dictionary, strict, true);
                dictionary.validate(message, strict);
                seen.add(RawMessage.field(raw, 35));
            }
            assertThat(seen).containsExactly("0", "3", "8", "9", "A", "W", "X", "Y", "j", "r");
        }
    }

    @Test
    void logsHoldNoPassword() throws Exception {
        // while another thread still sets the logging up, SLF4J hands out a stand-in
        eventually("the logging", () -> LoggerFactory.getILoggerFactory() instanceof LoggerContext);
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Logger session = context.getLogger("io.blockwright.simulator.fix.session");
        Level before = root.getLevel();
        Level sessionBefore = session.getLevel();
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        root.addAppender(lines);
        root.setLevel(Level.INFO);
        session.setLevel(Level.TRACE);
        GatewaySettings settings =
                GatewaySettings.loopback(0, new GatewaySettings.Member("HUSH", "ann-the-user", "open-sesame"));
        try (var exchange = new ScriptedExchange(settings, null);
                var member = new RawMember("HUSH", exchange.gateway, null);
                var stranger = new RawMember("STRANGER", exchange.gateway, null)) {
            stranger.connect();
            stranger.send("A", "98=0|108=30|553=ann-the-user|554=open-sesame|");
            stranger.awaitEnd();
            member.answerToLogon("553=ann-the-user|554=open-sesame-not|");
            member.logon("553=ann-the-user|554=open-sesame|");
            member.vanish();
            exchange.nextCommand();
            // Ahead of its number, the logon is put aside, and the engine says so with the whole message.
            member.nextSequence(member.nextSequence() + 5);
            member.logon("553=ann-the-user|554=open-sesame|");
            member.await("2");
        } finally {
            root.detachAppender(lines);
            root.setLevel(before);
            session.setLevel(sessionBefore);
        }
        List<String> text = List.copyOf(lines.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
        assertThat(text).anyMatch(line -> line.contains("|553=***|554=***|"));
        assertThat(text).noneMatch(line -> line.contains("open-sesame") || line.contains("ann-the-user"));
        assertThat(settings.toString()).doesNotContain("open-sesame");
    }
}
