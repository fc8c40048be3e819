package io.blockwright.simulator.fix;

import static io.blockwright.simulator.fix.RawMember.golden;
import static io.blockwright.simulator.fix.ScriptedExchange.OPENING;
import static io.blockwright.simulator.fix.ScriptedExchange.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;
import io.blockwright.simulator.GatewaySettings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The book and the tape as a member sees them, over a real socket. */
final class MarketDataTest {
    private static final String DESK = "LOOK";
    private static final long MILLISECOND = 1_000_000;

    private ScriptedExchange exchange;
    private RawMember member;
    private final PlainBook book = new PlainBook();
    private long now = OPENING;

    @BeforeEach
    void logOn() throws Exception {
        book.set(Side.BUY, 5_853_300, 18);
        book.set(Side.BUY, 5_853_200, 50);
        book.set(Side.SELL, 5_859_400, 200);
        exchange = new ScriptedExchange(GatewaySettings.loopback(0, GatewaySettings.Member.open(DESK)), null);
        member = new RawMember(DESK, exchange.gateway, null).logon();
    }

    @AfterEach
    void close() throws Exception {
        exchange.close();
        member.close();
    }

    private static String request(String id, int kind, int depth, String update, String entries) {
        StringBuilder types = new StringBuilder("267=" + entries.length() + "|");
        entries.chars().forEach(type -> types.append("269=").append((char) type).append('|'));
        return "262=" + id + "|263=" + kind + "|264=" + depth + "|" + update + types + "146=1|55=AAPL|";
    }

    /** One turn of the exchange, {@code after} nanoseconds on. */
    private void turn(long after) throws InterruptedException {
        now += after;
        long time = now;
        exchange.run(gateway -> gateway.publish(book, time));
        exchange.idle();
    }

    private void trade(Side resting, long price, long quantity) {
        long time = now;
        exchange.run(
                gateway -> gateway.onMarket(new MarketEvent.OrderExecuted(time, "AAPL", 7, resting, price, quantity)));
    }

    private void asks(String request) throws Exception {
        member.send("V", request);
        member.untilEcho("asked");
    }

    @Test
    void showsTheBookOnceToWhoLooksOnce() throws Exception {
        trade(Side.SELL, 5_859_400, 100);
        asks(request("V1", 0, 1, "", "012"));
        turn(0);
        assertThat(golden(member.await("W")))
                .isEqualTo("35=W|49=BLOCKWRIGHT-VENUE|56=LOOK|55=AAPL|262=V1|268=3|"
                        + "269=0|270=585.33|271=18|272=20120621|273=13:30:00.123456|"
                        + "269=1|270=585.94|271=200|272=20120621|273=13:30:00.123456|"
                        + "269=2|270=585.94|271=100|272=20120621|273=13:30:00.123456|277=P|58=T1|");
        book.set(Side.BUY, 5_853_300, 1);
        turn(10 * MILLISECOND);
        assertThat(member.untilEcho("nothing more")).isEmpty();
    }

    @Test
    void showsWholeBooksWhenAskedTo() throws Exception {
        asks(request("V1", 1, 0, "265=0|", "02"));
        turn(0);
        assertThat(golden(member.await("W"))).contains("|268=2|").doesNotContain("269=1|");
        turn(10 * MILLISECOND);
        book.set(Side.SELL, 5_859_400, 0);
        turn(10 * MILLISECOND);
        book.set(Side.BUY, 5_853_300, 0);
        book.set(Side.BUY, 5_853_200, 0);
        trade(Side.BUY, 5_853_300, 18);
        turn(10 * MILLISECOND);
        assertThat(golden(member.await("W")))
                .isEqualTo(
                        "35=W|49=BLOCKWRIGHT-VENUE|56=LOOK|55=AAPL|262=V1|268=1|269=2|270=585.33|271=18|272=20120621|"
                                + "273=13:30:00.143456|277=Q|58=T1|");
        turn(10 * MILLISECOND);
        assertThat(member.untilEcho("nothing changed")).isEmpty();
    }

    @Test
    void showsAnEmptyBookAsNoEntries() throws Exception {
        book.bids.clear();
        book.asks.clear();
        asks(request("V1", 0, 0, "", "01"));
        turn(0);
        assertThat(golden(member.await("W"))).isEqualTo("35=W|49=BLOCKWRIGHT-VENUE|56=LOOK|55=AAPL|262=V1|268=0|");
    }

    @Test
    void sendsChangesAtMostOnceAnIntervalAndTradesAtOnce() throws Exception {
        asks(request("V1", 1, 2, "265=1|", "012"));
        turn(0);
        assertThat(golden(member.await("W"))).contains("|268=3|").doesNotContain("269=2|");
        turn(0);

        book.set(Side.BUY, 5_853_300, 20);
        book.set(Side.BUY, 5_853_400, 7);
        turn(4 * MILLISECOND);
        assertThat(member.untilEcho("not yet")).isEmpty();
        turn(MILLISECOND);
        assertThat(golden(member.await("X")))
                .isEqualTo("35=X|49=BLOCKWRIGHT-VENUE|56=LOOK|262=V1|268=3|"
                        + "279=0|269=0|55=AAPL|270=585.34|271=7|272=20120621|273=13:30:00.128456|"
                        + "279=1|269=0|55=AAPL|270=585.33|271=20|272=20120621|273=13:30:00.128456|"
                        + "279=2|269=0|55=AAPL|270=585.32|272=20120621|273=13:30:00.128456|");

        trade(Side.SELL, 5_859_400, 150);
        long time = now;
        exchange.run(gateway -> gateway.onMarket(new MarketEvent.Traded(time, "AAPL", 5_855_050, 3, null)));
        exchange.run(gateway -> gateway.onMarket(new MarketEvent.Traded(time, "MSFT", 1, 3, null)));
        book.set(Side.SELL, 5_859_400, 50);
        turn(1);
        assertThat(golden(member.await("X")))
                .isEqualTo("35=X|49=BLOCKWRIGHT-VENUE|56=LOOK|262=V1|268=3|"
                        + "279=0|269=2|278=T1|55=AAPL|270=585.94|271=150|272=20120621|273=13:30:00.128456|277=P|"
                        + "279=0|269=2|278=T2|55=AAPL|270=585.505|271=3|272=20120621|273=13:30:00.128456|"
                        + "279=1|269=1|55=AAPL|270=585.94|271=50|272=20120621|273=13:30:00.128456|");

        asks(request("V1", 2, 0, "", "0"));
        book.set(Side.BUY, 5_853_300, 21);
        turn(10 * MILLISECOND);
        turn(10 * MILLISECOND);
        assertThat(member.untilEcho("unsubscribed")).isEmpty();
    }

    @Test
    void saysWhenQuotesDoNotCount() throws Exception {
        asks(request("V1", 1, 0, "265=1|", "01"));
        turn(0);
        member.await("W");
        book.status = TradingStatus.HALTED;
        turn(1);
        assertThat(golden(member.await("W"))).contains("|273=13:30:00.123456|276=B|269=0|");
        book.status = TradingStatus.TRADING;
        book.stale = true;
        turn(1);
        assertThat(golden(member.await("W"))).contains("|276=I|");
        book.stale = false;
        turn(1);
        assertThat(golden(member.await("W"))).doesNotContain("|276=");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "262=V|263=1|264=0|265=1|267=1|269=0|146=1|55=MSFT|; 281=0; MSFT is not traded here, only AAPL",
                "262=V|263=1|264=51|265=1|267=1|269=0|146=1|55=AAPL|; 281=5; 264=51 is not offered here",
                "262=V|263=1|264=0|267=1|269=0|146=1|55=AAPL|; 281=6; a subscription needs 265=0",
                "262=V|263=1|264=0|265=1|266=N|267=1|269=0|146=1|55=AAPL|; 281=7; 266=N is not offered here",
                "262=V|263=1|264=0|265=1|267=2|269=0|269=7|146=1|55=AAPL|; 281=8; 269=7 is not offered here",
                "262=V|263=2|264=0|267=1|269=0|146=1|55=AAPL|; 262=V; there is no subscription V to end"
            })
    void refusesWhatItCannotShow(String request, String reason, String text) throws Exception {
        member.send("V", request);
        List<String> atOnce = member.untilEcho("asked");
        turn(0);
        String reject = golden(atOnce.isEmpty() ? member.await("Y") : atOnce.getFirst());
        assertThat(reject).contains("|262=V|", "|" + reason + "|", "|58=" + text);
    }

    @Test
    void refusesTheSameSubscriptionTwiceAndTooMany() throws Exception {
        for (int i = 0; i < 33; i++) {
            member.send("V", request("V" + i, 1, 1, "265=1|", "0"));
        }
        member.send("V", request("V0", 1, 1, "265=1|", "0"));
        member.untilEcho("asked");
        turn(0);
        assertThat(golden(member.await("Y"))).contains("|262=V32|281=2|");
        assertThat(golden(member.await("Y"))).contains("|262=V0|281=1|");
    }

    @Test
    void endsSubscriptionsWithTheSession() throws Exception {
        asks(request("V1", 1, 0, "265=1|", "0"));
        turn(0);
        member.await("W");
        member.vanish();
        exchange.nextCommand();
        eventually("gone", () -> !exchange.gateway.isLoggedOn(DESK));
        book.set(Side.BUY, 5_853_300, 77);
        turn(10 * MILLISECOND);
        member.logon();
        book.set(Side.BUY, 5_853_300, 78);
        turn(10 * MILLISECOND);
        assertThat(member.untilEcho("nothing")).isEmpty();
        asks(request("V1", 1, 0, "265=1|", "0"));
        turn(0);
        assertThat(golden(member.await("W"))).contains("|271=78|");
    }

    @Test
    void neverSendsMarketDataAgain() throws Exception {
        asks(request("V1", 1, 0, "265=1|", "0"));
        turn(0);
        member.await("W");
        member.send("V", request("V1", 1, 9, "265=1|", "0"));
        member.untilEcho("refused when served");
        turn(0);
        member.await("Y");
        int before = member.everything().size();
        member.send("2", "7=1|16=0|");
        member.untilEcho("resent");
        List<String> resent = member.everything().stream()
                .skip(before)
                .filter(RawMessage::isResent)
                .map(message -> RawMessage.field(message, 35))
                .toList();
        assertThat(resent).containsExactly("4", "Y");
    }

    /** Random books and trades; the follower must hold exactly the best levels, and every trade once, in order. */
    @ParameterizedTest
    @CsvSource({"1, 50, 265=1|", "2, 5, 265=1|", "3, 1, 265=1|", "4, 50, 265=0|", "5, 3, 265=0|"})
    void aFollowerRebuildsTheBook(long seed, int depth, String update) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        Follower follower = new Follower();
        long traded = 0;
        asks(request("V1", 1, depth, update, "012"));
        for (int i = 0; i < 400; i++) {
            for (int change = random.nextInt(6); change > 0; change--) {
                Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
                long price = 5_855_000 - side.sign() * 100L * random.nextInt(1, 70);
                book.set(side, price, random.nextInt(3) == 0 ? 0 : random.nextInt(1, 1000));
            }
            if (random.nextInt(5) == 0) {
                traded++;
                trade(Side.SELL, 5_855_000, traded);
            }
            if (random.nextInt(50) == 0) {
                book.status = book.status == TradingStatus.TRADING ? TradingStatus.HALTED : TradingStatus.TRADING;
            }
            turn(random.nextLong(3 * MILLISECOND));
        }
        turn(10 * MILLISECOND);
        for (String message : member.untilEcho("all")) {
            follower.take(message);
        }
        assertThat(follower.complaints).isEmpty();
        assertThat(follower.bids).containsExactlyEntriesOf(best(Side.BUY, depth));
        assertThat(follower.offers).containsExactlyEntriesOf(best(Side.SELL, depth));
        List<String> expected = new ArrayList<>();
        for (long number = 1; number <= traded; number++) {
            expected.add("T" + number + " " + number + " at 585.50 by P");
        }
        assertThat(follower.trades).isEqualTo(expected);
        assertThat(follower.condition).isEqualTo(book.status == TradingStatus.TRADING ? "" : "B");
    }

    private Map<BigDecimal, Long> best(Side side, int depth) {
        Map<BigDecimal, Long> best = new LinkedHashMap<>();
        book.levels(side).entrySet().stream()
                .limit(depth)
                .forEach(level -> best.put(ScriptedExchange.AAPL.toDecimal(level.getKey()), level.getValue()));
        return best;
    }

    @Test
    void aSlowFollowerGetsFewerLargerChangesAndTheSameBook() throws Exception {
        for (int i = 1; i <= 50; i++) {
            book.set(Side.BUY, 5_850_000 - 100L * i, i);
        }
        asks(request("V1", 1, 0, "265=0|", "012"));
        turn(0);
        member.await("W");
        member.pauses();
        int changes = 4_000;
        for (int i = 1; i <= changes; i++) {
            book.set(Side.SELL, 5_859_400, i);
            trade(Side.SELL, 5_859_400, 1);
            turn(5 * MILLISECOND);
        }
        member.goesOn();
        turn(5 * MILLISECOND);
        Follower follower = new Follower();
        int messages = 0;
        while (!Long.valueOf(changes).equals(follower.offers.get(new BigDecimal("585.94")))) {
            follower.take(member.await("W"));
            messages++;
            turn(5 * MILLISECOND);
        }
        assertThat(messages).isLessThan(changes);
        assertThat(follower.complaints).isEmpty();
        assertThat(follower.trades.getLast()).startsWith("T" + changes + " ");
        assertThat(follower.trades).as("the numbers show what was lost").hasSizeLessThan(changes);
    }
}
