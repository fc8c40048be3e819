package io.blockwright.simulator.fix;

import static io.blockwright.simulator.fix.RawMember.golden;
import static io.blockwright.simulator.fix.ScriptedExchange.OPENING;
import static io.blockwright.simulator.fix.ScriptedExchange.execution;
import static io.blockwright.simulator.fix.ScriptedExchange.trade;
import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Liquidity;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import io.blockwright.simulator.GatewaySettings;
import io.blockwright.simulator.VenueCommand;
import io.blockwright.simulator.VenueReport;
import io.blockwright.simulator.VenueReport.Kind;
import io.blockwright.simulator.VenueReport.State;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every order message, both ways, against text written by hand from the FIX 4.4 specification. */
final class OrderConversationTest {
    private static final String DESK = "TALK";

    private ScriptedExchange exchange;
    private RawMember member;

    @BeforeEach
    void logOn() throws Exception {
        exchange = new ScriptedExchange(GatewaySettings.loopback(0, GatewaySettings.Member.open(DESK)), null);
        member = new RawMember(DESK, exchange.gateway, null).logon();
    }

    @AfterEach
    void close() throws Exception {
        exchange.close();
        member.close();
    }

    @Test
    void readsOrders() throws Exception {
        member.send("D", "11=A1|21=1|55=AAPL|54=1|60=20120621-13:30:00|38=100|40=2|44=585.33|59=0|");
        member.send("D", "11=A2|55=AAPL|54=2|60=20120621-13:30:00.123456|38=7|40=1|59=3|");
        member.send("D", "11=A3|55=AAPL|54=2|60=20120621-13:30:00|38=5|40=2|44=585.3301|59=4|");
        member.send("D", "11=A4|55=AAPL|54=1|60=20120621-13:30:00|38=5.0|40=2|44=1E2|");
        member.send("D", "11=A5|55=MSFT|54=1|60=20120621-13:30:00|38=5|40=2|44=0|");

        assertThat(exchange.nextCommand())
                .isEqualTo(new VenueCommand.NewOrder(
                        DESK, "A1", "AAPL", Side.BUY, OrderType.LIMIT, TimeInForce.DAY, 100, 5_853_300));
        assertThat(exchange.nextCommand())
                .isEqualTo(new VenueCommand.NewOrder(
                        DESK, "A2", "AAPL", Side.SELL, OrderType.MARKET, TimeInForce.IOC, 7, Instrument.NO_PRICE));
        assertThat(exchange.nextCommand())
                .isEqualTo(new VenueCommand.NewOrder(
                        DESK, "A3", "AAPL", Side.SELL, OrderType.LIMIT, TimeInForce.FOK, 5, 5_853_301));
        // An exponent is no FIX price: the engine refuses A4, and the next order is read.
        assertThat(golden(member.await("3"))).contains("371=44|372=D|373=6|");
        assertThat(exchange.nextCommand())
                .isEqualTo(new VenueCommand.NewOrder(
                        DESK, "A5", "MSFT", Side.BUY, OrderType.LIMIT, TimeInForce.DAY, 5, 0));
    }

    @Test
    void readsEveryOtherRequest() throws Exception {
        member.send("F", "11=C1|41=A1|55=AAPL|54=1|60=20120621-13:30:00|38=100|");
        member.send("G", "11=R1|41=A1|55=AAPL|54=1|60=20120621-13:30:00|38=250|40=2|44=585.3|");
        member.send("G", "11=R2|41=R1|55=AAPL|54=2|60=20120621-13:30:00|38=250|40=1|");
        member.send("H", "11=A1|55=AAPL|54=1|");
        member.send("q", "11=M1|530=7|60=20120621-13:30:00|");
        member.send("q", "11=M2|530=1|55=AAPL|60=20120621-13:30:00|");

        assertThat(List.of(
                        exchange.nextCommand(),
                        exchange.nextCommand(),
                        exchange.nextCommand(),
                        exchange.nextCommand(),
                        exchange.nextCommand(),
                        exchange.nextCommand()))
                .containsExactly(
                        new VenueCommand.CancelOrder(DESK, "C1", "A1", "AAPL", Side.BUY),
                        new VenueCommand.ReplaceOrder(DESK, "R1", "A1", "AAPL", Side.BUY, 250, 5_853_000),
                        new VenueCommand.ReplaceOrder(DESK, "R2", "R1", "AAPL", Side.SELL, 250, Instrument.NO_PRICE),
                        new VenueCommand.OrderStatus(DESK, "A1", "AAPL", Side.BUY),
                        new VenueCommand.MassCancel(DESK, "M1", null),
                        new VenueCommand.MassCancel(DESK, "M2", "AAPL"));
    }

    @Test
    void writesTheLifeOfAnOrder() throws Exception {
        exchange.report(execution(DESK, Kind.NEW, State.NEW, "A1"));
        exchange.report(trade(DESK, "A1", "X2", 40, 40));
        exchange.report(trade(DESK, "A1", "X3", 60, 100));

        assertThat(golden(member.await("8")))
                .isEqualTo(
                        "35=8|49=BLOCKWRIGHT-VENUE|56=TALK|6=0|11=A1|14=0|17=X1|37=O1|38=100|39=0|40=2|44=585.33|54=1|"
                                + "55=AAPL|59=0|60=20120621-13:30:00.123456|150=0|151=100|");
        assertThat(golden(member.await("8")))
                .isEqualTo(
                        "35=8|49=BLOCKWRIGHT-VENUE|56=TALK|6=585.325|11=A1|14=40|17=X2|31=585.325|32=40|37=O1|38=100|"
                                + "39=1|40=2|44=585.33|54=1|55=AAPL|59=0|60=20120621-13:30:00.123456|150=F|151=60|851=2|");
        assertThat(golden(member.await("8")))
                .contains("|14=100|17=X3|")
                .contains("|39=2|")
                .contains("|151=0|851=2|");
    }

    @ParameterizedTest
    @CsvSource({
        "NEW, NEW, 0, 0",
        "TRADE, PARTIALLY_FILLED, F, 1",
        "TRADE, FILLED, F, 2",
        "CANCELLED, CANCELLED, 4, 4",
        "REPLACED, REPLACED, 5, 5",
        "REJECTED, REJECTED, 8, 8",
        "EXPIRED, EXPIRED, C, C",
        "STATUS, PARTIALLY_FILLED, I, 1"
    })
    void writesEveryKindAndState(Kind kind, State state, String execType, String ordStatus) throws Exception {
        exchange.report(new VenueReport.Execution(
                DESK,
                OPENING,
                kind,
                state,
                "X9",
                "O9",
                "N2",
                "N1",
                "AAPL",
                Side.SELL,
                OrderType.MARKET,
                TimeInForce.FOK,
                30,
                Instrument.NO_PRICE,
                10,
                1,
                Liquidity.MAKER,
                10,
                20,
                1.0 / 3,
                "a\u0001b\nc"));

        String report = golden(member.await("8"));
        assertThat(report)
                .contains("|11=N2|", "|41=N1|", "|17=X9|", "|37=O9|", "|38=30|", "|40=1|", "|54=2|", "|59=4|")
                .contains("|150=" + execType + "|", "|39=" + ordStatus + "|", "|14=10|", "|151=20|")
                .contains("|6=0.00003333|", "|58=a b c|")
                .doesNotContain("|44=");
        assertThat(report.contains("|31=0.0001|32=10|")).isEqualTo(kind == Kind.TRADE);
        assertThat(report.contains("|851=1|")).isEqualTo(kind == Kind.TRADE);
        assertThat(report.contains("|103=")).isEqualTo(kind == Kind.REJECTED);
    }

    @Test
    void saysWhyAnOrderWasRefused() throws Exception {
        exchange.report(rejected("AAPL", "duplicate client order id A1"));
        exchange.report(rejected("AAPL", "the price is outside the collar"));
        exchange.report(rejected("MSFT", "MSFT is not traded here"));

        assertThat(golden(member.await("8"))).contains("|103=6|");
        assertThat(golden(member.await("8"))).contains("|58=the price is outside the collar|", "|103=99|");
        assertThat(golden(member.await("8"))).contains("|103=1|");
    }

    private static VenueReport.Execution rejected(String symbol, String text) {
        return new VenueReport.Execution(
                DESK,
                OPENING,
                Kind.REJECTED,
                State.REJECTED,
                "X1",
                "O1",
                "A1",
                "",
                symbol,
                Side.BUY,
                OrderType.LIMIT,
                TimeInForce.DAY,
                100,
                100,
                0,
                Instrument.NO_PRICE,
                Liquidity.UNKNOWN,
                0,
                0,
                0,
                text);
    }

    @Test
    void writesCancelRejects() throws Exception {
        exchange.report(new VenueReport.CancelReject(
                DESK, OPENING, "O1", "C1", "A1", State.FILLED, false, false, "too late: order A1 is filled"));
        exchange.report(new VenueReport.CancelReject(
                DESK, OPENING, "O1", "R1", "A1", State.PARTIALLY_FILLED, true, false, "off the grid"));
        exchange.report(new VenueReport.CancelReject(
                DESK, OPENING, "whatever", "C2", "Q", State.REJECTED, false, true, "unknown order Q"));

        assertThat(golden(member.await("9")))
                .isEqualTo("35=9|49=BLOCKWRIGHT-VENUE|56=TALK|11=C1|37=O1|39=2|41=A1|58=too late: order A1 is filled|"
                        + "60=20120621-13:30:00.123456|102=0|434=1|");
        assertThat(golden(member.await("9"))).contains("|39=1|", "|102=99|434=2|");
        assertThat(golden(member.await("9"))).contains("|37=NONE|39=8|", "|102=1|434=1|");
    }

    @Test
    void answersMassCancelsWithTheScopeThatWasAskedFor() throws Exception {
        member.send("q", "11=M1|530=1|55=AAPL|60=20120621-13:30:00|");
        exchange.nextCommand();
        exchange.report(new VenueReport.MassCancelled(DESK, OPENING, "M1", true, 3, ""));
        assertThat(golden(member.await("r")))
                .isEqualTo(
                        "35=r|49=BLOCKWRIGHT-VENUE|56=TALK|11=M1|37=MC-M1|60=20120621-13:30:00.123456|530=1|531=1|533=3|");

        member.send("q", "11=M2|530=7|60=20120621-13:30:00|");
        exchange.nextCommand();
        exchange.report(new VenueReport.MassCancelled(DESK, OPENING, "M2", false, 0, "closed"));
        assertThat(golden(member.await("r")))
                .isEqualTo(
                        "35=r|49=BLOCKWRIGHT-VENUE|56=TALK|11=M2|37=NONE|58=closed|60=20120621-13:30:00.123456|530=7|531=0|");

        member.send("q", "11=M3|530=3|60=20120621-13:30:00|");
        assertThat(golden(member.await("r")))
                .contains("|11=M3|37=NONE|58=mass cancel 530=3")
                .contains("|531=0|532=0|");
        member.send("q", "11=M4|530=1|55=MSFT|60=20120621-13:30:00|");
        assertThat(golden(member.await("r"))).contains("|530=1|531=0|532=1|");
        assertThat(exchange.drained()).isEmpty();
    }

    @Test
    void repeatsTheStatusRequestId() throws Exception {
        member.send("H", "11=Q1|55=AAPL|54=1|790=ask-1|");
        assertThat(golden(member.await("8")))
                .isEqualTo("35=8|49=BLOCKWRIGHT-VENUE|56=TALK|6=0|11=Q1|14=0|17=S1|37=NONE|38=0|39=8|40=2|54=1|55=AAPL|"
                        + "58=unknown order|59=0|60=20120621-13:30:00.123456|103=5|150=I|151=0|790=ask-1|");
        member.send("H", "11=Q1|55=AAPL|54=1|");
        assertThat(golden(member.await("8"))).doesNotContain("|790=");
    }

    @Test
    void reportsEveryOpenOrderOnAMassStatusRequest() throws Exception {
        member.send("AF", "584=S0|585=7|");
        assertThat(golden(member.await("8")))
                .contains("|37=NONE|39=8|54=7|55=AAPL|58=no order is open|")
                .contains("|150=I|151=0|584=S0|911=0|");

        exchange.report(open("O1", "A1", Kind.NEW, State.NEW, 0));
        exchange.report(open("O2", "A2", Kind.NEW, State.NEW, 0));
        exchange.report(open("O3", "A3", Kind.NEW, State.NEW, 0));
        exchange.report(open("O1", "A1", Kind.TRADE, State.PARTIALLY_FILLED, 40));
        exchange.report(open("O2", "A2", Kind.CANCELLED, State.CANCELLED, 0));
        exchange.report(open("O3", "A3b", Kind.REPLACED, State.NEW, 0));
        for (int i = 0; i < 6; i++) {
            member.await("8");
        }
        member.send("AF", "584=S1|585=1|55=AAPL|");

        assertThat(golden(member.await("8")))
                .contains("|11=A1|14=40|", "|37=O1|", "|39=1|", "|150=I|151=60|584=S1|911=2|912=N|")
                .doesNotContain("|31=", "|851=");
        assertThat(golden(member.await("8"))).contains("|11=A3b|", "|37=O3|", "|584=S1|911=2|912=Y|");

        member.send("AF", "584=S2|585=5|");
        assertThat(golden(member.await("8"))).contains("|58=mass status 585=5").contains("|584=S2|911=0|");
    }

    private static VenueReport.Execution open(String orderId, String clOrdId, Kind kind, State state, long cum) {
        return new VenueReport.Execution(
                DESK,
                OPENING,
                kind,
                state,
                "X",
                orderId,
                clOrdId,
                "",
                "AAPL",
                Side.BUY,
                OrderType.LIMIT,
                TimeInForce.DAY,
                100,
                5_853_300,
                cum,
                5_853_300,
                Liquidity.MAKER,
                cum,
                state == State.CANCELLED ? 0 : 100 - cum,
                cum == 0 ? 0 : 5_853_300,
                "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "38=100|40=2|44=585.33001|59=0|; 103=99|; price 44=585.33001 is not on the grid: 0.0001 is the finest step",
                "38=100|40=2|44=99999999999999999999|59=0|; 103=99|; price 44=99999999999999999999 is not on the grid",
                "38=100|40=2|59=0|; 103=99|; the limit order has no price: 44 is missing",
                "40=2|44=585.33|59=0|; 103=13|; the order has no quantity: 38 is missing",
                "38=100.5|40=2|44=585.33|59=0|; 103=13|; quantity 38=100.5 is not a number of whole shares",
                "38=100|40=4|44=585.33|99=1|; 103=11|; order type 40=4 is not offered here",
                "38=100|40=2|44=585.33|59=7|; 103=11|; time in force 59=7 is not offered here"
            })
    void refusesOrdersThatCannotBePutToTheExchange(String terms, String reason, String text) throws Exception {
        member.send("D", "11=B1|55=AAPL|54=1|60=20120621-13:30:00|" + terms);

        String report = golden(member.await("8"));
        assertThat(report)
                .contains("|11=B1|", "|37=NONE|", "|39=8|", "|150=8|", "|151=0|")
                .contains(reason);
        assertThat(RawMessage.field(report.replace('|', '\u0001'), 58)).startsWith(text);
        assertThat(exchange.drained()).isEmpty();
    }

    @Test
    void refusesWithoutCallingALiveOrderRejected() throws Exception {
        member.send("G", "11=R1|41=A1|55=AAPL|54=1|60=20120621-13:30:00|38=100|40=2|44=585.33001|");
        assertThat(golden(member.await("j")))
                .isEqualTo(
                        "35=j|49=BLOCKWRIGHT-VENUE|56=TALK|45=2|58=price 44=585.33001 is not on the grid: 0.0001 is the "
                                + "finest step|372=G|379=R1|380=0|");
        member.send("F", "11=C1|41=A1|55=AAPL|54=5|60=20120621-13:30:00|");
        assertThat(golden(member.await("j")))
                .contains("|45=3|58=side 54=5 is not traded here")
                .contains("|379=C1|380=0|");
    }

    @Test
    void refusesWhatItDoesNotTake() throws Exception {
        member.send("R", "131=Q|146=1|55=AAPL|");
        assertThat(golden(member.await("j")))
                .isEqualTo("35=j|49=BLOCKWRIGHT-VENUE|56=TALK|45=2|58=message type R is not taken here|372=R|380=3|");
        member.send("UX", "58=hello|");
        assertThat(golden(member.next())).startsWith("35=3|").contains("|372=UX|373=11|");
        member.send("D", "11=B1|55=AAPL|54=1|60=20120621-13:30:00|38=100|40=2|44=585.33|9999999=1|");
        assertThat(golden(member.await("3"))).contains("|371=9999999|372=D|");
        member.send("D", "11=B2|55=AAPL|60=20120621-13:30:00|38=100|40=2|44=585.33|");
        assertThat(golden(member.await("3"))).contains("|371=54|372=D|373=1|");
        member.send("D", "11=" + "x".repeat(65) + "|55=AAPL|54=1|60=20120621-13:30:00|38=1|40=1|");
        assertThat(golden(member.await("3"))).contains("|371=11|372=D|373=5|");
        assertThat(exchange.drained()).isEmpty();
    }
}
