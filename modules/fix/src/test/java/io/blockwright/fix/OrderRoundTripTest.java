package io.blockwright.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.Liquidity;
import io.blockwright.domain.OrderEvent;
import io.blockwright.domain.OrderState;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.SessionEvent;
import io.blockwright.domain.SessionState;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import io.blockwright.domain.VenueEvent;
import io.blockwright.trading.TestApproval;
import io.blockwright.trading.spi.SendResult;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every message out and in over one real connection, compared as text on the venue's side and as records on ours. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderRoundTripTest {
    private static final long T = Desk.OPEN / 1_000 * 1_000;

    private ScriptedVenue venue;
    private Desk desk;

    @BeforeAll
    void logOn() throws IOException, SettingsRefused {
        venue = new ScriptedVenue();
        desk = new Desk(venue.settings());
        venue.logOn();
        assertThat(desk.awaitState(SessionState.UP)).isEqualTo("Logged on to XTST.");
    }

    @AfterAll
    void close() throws IOException {
        Thread.ofVirtual().start(() -> {
            venue.expect("5");
            venue.send("5", "");
        });
        desk.close();
        venue.close();
    }

    private String head(String type) {
        return "8=FIX.4.4|35=" + type + "|49=" + venue.deskName + "|56=" + venue.name + "|";
    }

    private void report(String fields) {
        desk.inFlight.departed();
        venue.send("8", fields);
    }

    private VenueEvent reported(String fields) {
        report(fields);
        VenueEvent event = desk.await(VenueEvent.class);
        // The event is in the inbox a moment before it is counted as arrived.
        assertThat(desk.inFlight.awaitQuiet(60_000_000_000L, System::nanoTime)).isTrue();
        return event;
    }

    private String sent(SendResult result, String type) {
        assertThat(result).isEqualTo(SendResult.SENT);
        String message = venue.expect(type);
        desk.inFlight.arrived();
        return FixText.golden(message);
    }

    @Test
    void newOrders() {
        assertThat(sent(desk.submit(Desk.limit("L1", Side.BUY, 300, 1_000_500)), "D"))
                .isEqualTo(
                        head("D") + "11=L1|21=1|38=300|40=2|44=100.05|54=1|55=QDI|59=0|60=20260301-14:30:00.123456|");
        ChildOrder market = new ChildOrder(
                "M1", "P1", "QDI", Side.SELL, OrderType.MARKET, TimeInForce.IOC, 7, Instrument.NO_PRICE, "XTST");
        assertThat(sent(desk.submit(market), "D"))
                .isEqualTo(head("D") + "11=M1|21=1|38=7|40=1|54=2|55=QDI|59=3|60=20260301-14:30:00.123456|");
        ChildOrder fok =
                new ChildOrder("F1", "P1", "QDI", Side.BUY, OrderType.LIMIT, TimeInForce.FOK, 7, 1_000_050, "XTST");
        assertThat(sent(desk.submit(fok), "D")).contains("|44=100.005|").contains("|59=4|");
    }

    @Test
    void changesCancelsAndQuestions() {
        ChildOrder order = Desk.limit("C1", Side.SELL, 300, 1_000_500);
        assertThat(sent(desk.session.replace(TestApproval.approve(order, order.replacedBy("C2", 200, 1_000_600))), "G"))
                .isEqualTo(head("G")
                        + "11=C2|21=1|38=200|40=2|41=C1|44=100.06|54=2|55=QDI|59=0|60=20260301-14:30:00.123456|");
        assertThat(sent(desk.session.cancel(order, "X1"), "F"))
                .isEqualTo(head("F") + "11=X1|38=300|41=C1|54=2|55=QDI|60=20260301-14:30:00.123456|");
        assertThat(sent(desk.session.requestStatus(order), "H")).isEqualTo(head("H") + "11=C1|54=2|55=QDI|");
        assertThat(sent(desk.session.massCancel("Q1"), "q"))
                .isEqualTo(head("q") + "11=Q1|60=20260301-14:30:00.123456|530=7|");
    }

    @Test
    void acknowledgementsAndFills() {
        String order = "11=A1|37=O1|17=E|55=QDI|54=1|38=300|60=20260301-14:30:00.123456|";
        assertThat(reported(order + "150=0|39=0|14=0|151=300|6=0"))
                .isEqualTo(new OrderEvent.Accepted("XTST", T, "A1", "O1"));
        assertThat(reported(order + "150=A|39=A|14=0|151=300|6=0"))
                .isEqualTo(new OrderEvent.Pending("XTST", T, "A1", "A1"));
        OrderEvent.Filled fill =
                new OrderEvent.Filled("XTST", T, "A1", "O1", "E", 1_000_500, 100, 100, 200, Liquidity.MAKER, false);
        assertThat(reported(order + "150=F|39=1|31=100.0500|32=100|14=100|151=200|6=100.05|851=1"))
                .isEqualTo(fill);
        assertThat(reported(order + "150=1|39=1|31=100.05|32=100.00|14=100|151=200|6=100.05|851=1"))
                .as("ExecType of FIX 4.2")
                .isEqualTo(fill);
        assertThat(reported(order + "150=2|39=2|31=100.05|32=200|14=300|151=0|6=100.05|851=2"))
                .isEqualTo(new OrderEvent.Filled(
                        "XTST", T, "A1", "O1", "E", 1_000_500, 200, 300, 0, Liquidity.TAKER, false));
    }

    @Test
    void endings() {
        String order = "37=O1|17=E|55=QDI|54=1|38=300|60=20260301-14:30:00.123456|14=100|151=0|6=100.05|";
        assertThat(reported(order + "11=X9|41=A1|150=4|39=4|58=done"))
                .isEqualTo(new OrderEvent.Cancelled("XTST", T, "X9", "A1", 100, "done"));
        assertThat(reported(order + "11=A1|150=4|39=4"))
                .as("unsolicited")
                .isEqualTo(new OrderEvent.Cancelled("XTST", T, "A1", "A1", 100, ""));
        assertThat(reported(order + "11=A1|150=C|39=C")).isEqualTo(new OrderEvent.Expired("XTST", T, "A1", 100));
        assertThat(reported(order + "11=A1|150=3|39=3"))
                .as("done for day")
                .isEqualTo(new OrderEvent.Expired("XTST", T, "A1", 100));
        assertThat(reported(order + "11=A1|150=8|39=8|103=3|58=too big"))
                .isEqualTo(new OrderEvent.Rejected("XTST", T, "A1", "order exceeds limit: too big"));
    }

    @Test
    void changes() {
        String order = "37=O1|17=E|55=QDI|54=1|60=20260301-14:30:00.123456|6=0|";
        assertThat(reported(order + "11=A2|41=A1|150=5|39=5|38=200|44=100.06|14=50|151=150"))
                .isEqualTo(new OrderEvent.Replaced("XTST", T, "A2", "A1", 1_000_600, 200, 50, 150));
        assertThat(reported(order + "11=A2|41=A1|150=E|39=E|38=200|14=50|151=150"))
                .isEqualTo(new OrderEvent.Pending("XTST", T, "A2", "A1"));
        assertThat(reported(order + "11=X1|41=A1|150=6|39=6|38=200|14=50|151=150"))
                .isEqualTo(new OrderEvent.Pending("XTST", T, "X1", "A1"));
        assertThat(reported(order + "11=A2|19=E7|150=H|39=0|38=200|14=0|151=200|31=100.05|32=50"))
                .isEqualTo(new OrderEvent.FillCorrected("XTST", T, "A2", "E7", 1_000_500, 0, 0));
        assertThat(reported(order + "11=A2|19=E7|150=G|39=1|38=200|14=40|151=160|31=100.04|32=40"))
                .isEqualTo(new OrderEvent.FillCorrected("XTST", T, "A2", "E7", 1_000_400, 40, 40));
    }

    @Test
    void statusAndWhatIsTakenAsOne() {
        String order = "11=A1|37=O1|17=E|55=QDI|54=1|38=200|14=50|151=150|6=100.05|60=20260301-14:30:00.123456|";
        OrderEvent.StatusReported partly = new OrderEvent.StatusReported(
                "XTST", T, "A1", "O1", OrderState.PARTIALLY_FILLED, 200, 50, 150, 1_000_500);
        assertThat(reported(order + "150=I|39=1")).isEqualTo(partly);
        for (String kind : List.of("D", "7", "9", "Z")) {
            assertThat(reported(order + "150=" + kind + "|39=" + (kind.equals("Z") ? "1" : "0")))
                    .as("ExecType %s", kind)
                    .isEqualTo(partly);
        }
        assertThat(desk.session.oddities()).containsKey("unknown ExecType 'Z', taken as a status");
        assertThat(reported(order + "150=F|39=1")).as("a fill of nothing").isEqualTo(partly);
    }

    @Test
    void refusals() {
        desk.inFlight.departed();
        venue.send("9", "11=X1|41=A1|37=O1|39=2|434=1|102=0|60=20260301-14:30:00.123456");
        assertThat(desk.await(VenueEvent.class))
                .isEqualTo(new OrderEvent.CancelRejected("XTST", T, "X1", "A1", false, "too late to cancel"));
        desk.inFlight.departed();
        venue.send("9", "11=X1|41=A1|37=NONE|39=8|434=1|102=1|58=never heard of it|60=20260301-14:30:00.123456");
        assertThat(desk.await(VenueEvent.class))
                .isEqualTo(
                        new OrderEvent.CancelRejected("XTST", T, "X1", "A1", true, "unknown order: never heard of it"));
        desk.inFlight.departed();
        venue.send("r", "11=Q1|37=O1|530=7|531=7|533=12|60=20260301-14:30:00.123456");
        assertThat(desk.await(VenueEvent.class))
                .isEqualTo(new SessionEvent.MassCancelReported("XTST", T, "Q1", true, 12, ""));
        desk.inFlight.departed();
        venue.send("r", "11=Q1|37=O1|530=7|531=0|532=0|60=20260301-14:30:00.123456");
        assertThat(desk.await(VenueEvent.class))
                .isEqualTo(
                        new SessionEvent.MassCancelReported("XTST", T, "Q1", false, -1, "mass cancel not supported"));
        assertThat(desk.inFlight.awaitQuiet(60_000_000_000L, System::nanoTime)).isTrue();
    }

    @Test
    void rejectsAreAboutTheOrderThatWasSent() {
        assertThat(desk.submit(Desk.limit("J1", Side.BUY, 1, 1_000_000))).isEqualTo(SendResult.SENT);
        String order = venue.expect("D");
        desk.inFlight.arrived();
        venue.send("3", "45=" + FixText.field(order, 34) + "|372=D|371=44|373=5|58=bad price");
        assertThat(desk.await(VenueEvent.class))
                .isEqualTo(new OrderEvent.Rejected("XTST", Desk.OPEN, "J1", "field 44: bad price"));

        ChildOrder working = Desk.limit("J1", Side.BUY, 1, 1_000_000);
        assertThat(desk.session.cancel(working, "J2")).isEqualTo(SendResult.SENT);
        desk.inFlight.arrived();
        String cancel = venue.expect("F");
        desk.inFlight.departed();
        venue.send("j", "45=" + FixText.field(cancel, 34) + "|372=F|380=4|58=closed");
        assertThat(desk.await(VenueEvent.class))
                .isEqualTo(new OrderEvent.CancelRejected("XTST", Desk.OPEN, "J2", "J1", false, "closed"));

        venue.send("3", "45=999|372=D|58=what was that");
        assertThat(desk.await(VenueEvent.class))
                .isEqualTo(new SessionEvent.MessageRefused("XTST", Desk.OPEN, "", "what was that"));
        desk.awaitQuiet();
    }

    @Test
    void anOrderTheVenueDoesNotKnow() {
        ChildOrder order = Desk.limit("U1", Side.BUY, 300, 1_000_000);
        String unknown = "11=U1|37=NONE|17=0|55=QDI|54=1|38=0|14=0|151=0|6=0|39=8|60=20260301-14:30:00.123456|";
        sent(desk.session.requestStatus(order), "H");
        assertThat(reported(unknown + "150=8|103=5"))
                .isEqualTo(new OrderEvent.UnknownOrder("XTST", T, "U1", "unknown order"));
        sent(desk.session.requestStatus(order), "H");
        assertThat(reported(unknown + "150=I|58=Unknown order"))
                .isEqualTo(new OrderEvent.UnknownOrder("XTST", T, "U1", "Unknown order"));

        assertThat(desk.session.requestStatus(order)).isEqualTo(SendResult.SENT);
        desk.inFlight.arrived();
        int asked = Integer.parseInt(FixText.field(venue.expect("H"), 34));
        desk.inFlight.departed();
        venue.send("j", "45=" + asked + "|372=H|380=1|58=Unknown ID");
        assertThat(desk.await(VenueEvent.class))
                .isEqualTo(new OrderEvent.UnknownOrder("XTST", Desk.OPEN, "U1", "Unknown ID"));
        desk.inFlight.departed();
        venue.send("j", "45=" + asked + "|372=H|380=3|58=not supported");
        assertThat(desk.await(VenueEvent.class))
                .as("a venue without status requests says nothing about the order")
                .isEqualTo(new SessionEvent.MessageRefused("XTST", Desk.OPEN, "U1", "not supported"));
        desk.awaitQuiet();
    }

    @Test
    void theRawMessagesOfAnOrder() {
        sent(desk.submit(Desk.limit("R1", Side.BUY, 300, 1_000_500)), "D");
        reported("11=R1|37=O1|17=E|55=QDI|54=1|38=300|150=0|39=0|14=0|151=300|6=0");
        assertThat(desk.session.rawMessages("R1")).extracting(FixText::type).containsExactly("D", "8");
    }

    @Test
    void whatCannotBeSentIsRefused() {
        ChildOrder stranger =
                new ChildOrder("S1", "P1", "ZZZ", Side.BUY, OrderType.LIMIT, TimeInForce.DAY, 1, 1_000_000, "XTST");
        assertThat(desk.submit(stranger))
                .isEqualTo(new SendResult.Refused("The desk does not know the instrument ZZZ."));
        assertThat(desk.submit(Desk.limit("S\u00012=9", Side.BUY, 1, 1_000_000)))
                .isInstanceOf(SendResult.Refused.class);
        assertThat(desk.submit(Desk.limit("S2", Side.BUY, 1, Instrument.NO_PRICE)))
                .isEqualTo(new SendResult.Refused("The limit order S2 has no price."));
        assertThat(venue.everythingUntilAnswered()).isEmpty();
        assertThat(desk.inFlight.awaitQuiet(60_000_000_000L, System::nanoTime)).isTrue();
    }
}
