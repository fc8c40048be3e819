package io.blockwright.simulator.fix;

import static io.blockwright.simulator.fix.RawMember.golden;
import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.domain.SystemClock;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.simulator.ExchangeInbox;
import io.blockwright.simulator.ExchangeRules;
import io.blockwright.simulator.FixExchangeGateway;
import io.blockwright.simulator.GatewaySettings;
import io.blockwright.simulator.LatencyModel;
import io.blockwright.simulator.PopulationSource;
import io.blockwright.simulator.SimulatedExchange;
import io.blockwright.simulator.VenueRunner;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The gateway before the real exchange, as the stand-alone venue runs them. */
final class RealExchangeTest {
    private static final Instrument QDI = Instrument.usEquity("QDI");
    private static final int DEPTH = 20;

    private final PopulationSource market = PopulationSource.standardDay(QDI, 3);
    private final AtomicLong now = new AtomicLong(market.nextTime());
    private final ExchangeInbox inbox = new ExchangeInbox(64);
    private final FixExchangeGateway gateway = new FixExchangeGateway(
            GatewaySettings.loopback(0, GatewaySettings.Member.open("REAL")), QDI, inbox, null, now::get);
    private final SimulatedExchange exchange = new SimulatedExchange(
            market, new FastOrderBook(QDI), ExchangeRules.STANDARD, LatencyModel.COLOCATED, 3, inbox, gateway);

    @Test
    void aMemberTradesAndFollowsTheBook() throws Exception {
        gateway.start();
        try (gateway;
                RawMember member = new RawMember("REAL", gateway, null)) {
            Follower follower = new Follower();
            try (VenueRunner runner = new VenueRunner(
                    exchange, new SystemClock(), 20, gateway, this::afterEachCycle, "venue of the test")) {
                runner.start();
                converse(member, follower);
                assertThat(runner.failure()).isNull();
            }
            gateway.publish(exchange.book(), now.get() + 1_000_000_000L);
            for (String message : member.untilEcho("all")) {
                if (RawMessage.field(message, 35).equals("X")) {
                    follower.take(message);
                }
            }
            assertThat(follower.complaints).isEmpty();
            assertThat(follower.bids).containsExactlyEntriesOf(best(Side.BUY));
            assertThat(follower.offers).containsExactlyEntriesOf(best(Side.SELL));
            assertThat(follower.trades).isNotEmpty();

            assertThat(reports(member, "11=D1|")).isEqualTo("150=0|150=I|150=I|150=4|");
            assertThat(reports(member, "790=S1|")).isEqualTo("150=I|");
            assertThat(reports(member, "584=AF1|911=1|912=Y|")).isEqualTo("150=I|");
            assertThat(reports(member, "11=D2|")).startsWith("150=0|150=F|");
            assertThat(member.everything().stream().map(RawMember::golden))
                    .anyMatch(m ->
                            m.startsWith("35=9|") && m.contains("|37=NONE|39=8|41=NOBODY|") && m.contains("|102=1|"));
        }
    }

    private static void converse(RawMember member, Follower follower) throws Exception {
        member.logon();
        member.send("V", "262=V1|263=1|264=" + DEPTH + "|265=1|267=3|269=0|269=1|269=2|146=1|55=QDI|");
        follower.take(member.await("W"));
        // a dollar away: however long the machine takes, the market does not come there
        order(member, "D1", 1, follower.bids.lastKey().subtract(BigDecimal.ONE), 0);
        order(member, "D2", 1, follower.offers.firstKey().add(BigDecimal.ONE), 3);
        member.send("H", "11=D1|55=QDI|54=1|790=S1|");
        member.send("AF", "584=AF1|585=7|");
        member.send("F", "11=C9|41=NOBODY|55=QDI|54=1|60=20120621-13:30:00|");
        member.send("q", "11=Q1|530=7|60=20120621-13:30:00|");
        String cancelled = "";
        while (cancelled.isEmpty()) {
            String message = member.next();
            assertThat(message).isNotNull();
            switch (RawMessage.field(message, 35)) {
                case "X", "W" -> follower.take(message);
                case "r" -> cancelled = golden(message);
                default -> {
                    // looked at when all has come
                }
            }
        }
        assertThat(cancelled).contains("|11=Q1|", "|530=7|531=7|533=1|");
    }

    private void afterEachCycle(long time) {
        now.set(time);
        gateway.publish(exchange.book(), time);
    }

    private static void order(RawMember member, String id, int side, BigDecimal price, int life) throws Exception {
        member.send(
                "D",
                "11=" + id + "|55=QDI|54=" + side + "|60=20120621-13:30:00|38=100|40=2|44=" + price + "|59=" + life
                        + "|");
    }

    /** The ExecTypes of the reports that contain a text, in order. */
    private static String reports(RawMember member, String containing) {
        StringBuilder types = new StringBuilder();
        for (String message : member.everything()) {
            String report = golden(message);
            if (report.startsWith("35=8|") && (report + "|").contains("|" + containing)) {
                types.append("150=").append(RawMessage.field(message, 150)).append('|');
            }
        }
        return types.toString();
    }

    private Map<BigDecimal, Long> best(Side side) {
        long[] prices = new long[DEPTH];
        long[] quantities = new long[DEPTH];
        int levels = exchange.book().copyLevels(side, prices, quantities);
        Map<BigDecimal, Long> best = new LinkedHashMap<>();
        for (int i = 0; i < levels; i++) {
            best.put(QDI.toDecimal(prices[i]), quantities[i]);
        }
        return best;
    }
}
