package io.blockwright.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.Liquidity;
import io.blockwright.domain.OrderEvent;
import io.blockwright.domain.SessionEvent;
import io.blockwright.domain.SessionState;
import io.blockwright.domain.Side;
import io.blockwright.domain.VenueEvent;
import io.blockwright.trading.TestApproval;
import io.blockwright.trading.spi.SendResult;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Venues that do it differently: each manner must still come out as the right event. */
class ForeignMannersTest {
    private ScriptedVenue venue;
    private Desk desk;

    @BeforeEach
    void start() throws IOException, SettingsRefused {
        venue = new ScriptedVenue();
        desk = new Desk(venue.settings());
    }

    @AfterEach
    void close() throws IOException {
        venue.close();
        desk.close();
    }

    private void up() {
        venue.logOn();
        desk.awaitState(SessionState.UP);
    }

    private void work(String id, long quantity) {
        assertThat(desk.submit(Desk.limit(id, Side.BUY, quantity, 1_000_500))).isEqualTo(SendResult.SENT);
        venue.expect("D");
        desk.inFlight.arrived();
    }

    private VenueEvent reported(String fields) {
        desk.inFlight.departed();
        venue.send("8", fields);
        return desk.await(VenueEvent.class);
    }

    @Test
    void paddedLengthsFromTheLogonOn() {
        venue.lengthFormat = "%06d";
        up();
        work("A1", 100);
        assertThat(reported("37=1|11=A1|17=1|150=0|39=0|55=QDI|54=1|151=100|14=0|6=0"))
                .isEqualTo(new OrderEvent.Accepted("XTST", Desk.OPEN, "A1", "1"));
    }

    @Test
    void orderIdThatChangesOptionalFieldsThatAreMissingAndOneExecIdForAll() {
        up();
        work("B1", 300);
        assertThat(reported("37=1|11=B1|17=0|150=0|39=0")).isInstanceOf(OrderEvent.Accepted.class);
        assertThat(reported("37=other|11=B1|17=0|150=F|39=1|31=100.0500000|32=100"))
                .isEqualTo(new OrderEvent.Filled(
                        "XTST", Desk.OPEN, "B1", "other", "0", 1_000_500, 100, 100, 200, Liquidity.UNKNOWN, false));
        assertThat(reported("37=third|11=B1|17=0|150=F|39=1|31=100.0500000|32=50"))
                .as("the same ExecID again is another fill")
                .isEqualTo(new OrderEvent.Filled(
                        "XTST", Desk.OPEN, "B1", "third", "0", 1_000_500, 50, 150, 150, Liquidity.UNKNOWN, false));
        assertThat(reported("37=4|11=B1|17=0|150=F|39=2|6=100.05|32=150"))
                .as("no LastPx: booked at the average price")
                .isEqualTo(new OrderEvent.Filled(
                        "XTST", Desk.OPEN, "B1", "4", "0", 1_000_500, 150, 300, 0, Liquidity.UNKNOWN, false));
        assertThat(desk.session.oddities())
                .containsEntry("report without LeavesQty, computed", 3L)
                .containsEntry("report without CumQty, computed", 3L)
                .containsEntry("fill without LastPx, booked at AvgPx", 1L);
    }

    @Test
    void pricesFinerThanATickAreRoundedAndCounted() {
        up();
        work("C1", 300);
        OrderEvent.Filled fill =
                (OrderEvent.Filled) reported("37=1|11=C1|17=1|150=F|39=1|31=100.05005|32=100|14=100|151=200|6=100.05");
        assertThat(fill.price()).as("half to even").isEqualTo(1_000_500);
        assertThat(desk.session.oddities()).containsEntry("price finer than a tick, rounded", 1L);
    }

    @Test
    void cancelsAnsweredUnderTheOrdersOwnIdOrWithoutTheOriginals() {
        up();
        work("E1", 300);
        assertThat(desk.session.cancel(Desk.limit("E1", Side.BUY, 300, 1_000_500), "E2"))
                .isEqualTo(SendResult.SENT);
        venue.expect("F");
        desk.inFlight.arrived();
        assertThat(reported("37=1|11=E2|17=1|150=4|39=4|14=0"))
                .isEqualTo(new OrderEvent.Cancelled("XTST", Desk.OPEN, "E2", "E1", 0, ""));
        assertThat(reported("37=1|11=E1|17=1|150=4|39=4|14=0"))
                .isEqualTo(new OrderEvent.Cancelled("XTST", Desk.OPEN, "E1", "E1", 0, ""));
    }

    @Test
    void theOriginalIdRepeatedForTheRestOfAnOrdersLife() {
        up();
        work("F1", 300);
        ChildOrder first = Desk.limit("F1", Side.BUY, 300, 1_000_500);
        assertThat(desk.session.replace(TestApproval.approve(first, first.replacedBy("F2", 200, 1_000_400))))
                .isEqualTo(SendResult.SENT);
        venue.expect("G");
        desk.inFlight.arrived();
        assertThat(reported("37=1|11=F2|17=1|150=5|39=5|14=0|151=200"))
                .as("a change without OrigClOrdID, price and quantity")
                .isEqualTo(new OrderEvent.Replaced("XTST", Desk.OPEN, "F2", "F1", 1_000_400, 200, 0, 200));
        assertThat(reported("37=1|11=F2|41=F1|17=2|150=4|39=4|14=0|151=0"))
                .as("the order that was cancelled is F2, not the one it replaced")
                .isEqualTo(new OrderEvent.Cancelled("XTST", Desk.OPEN, "F2", "F2", 0, ""));
    }

    @Test
    void fillsForOrdersNobodySent() {
        up();
        assertThat(reported("37=77|11=STRANGER|17=1|150=F|39=1|55=QDI|31=100.05|32=100|14=100|151=0"))
                .isInstanceOf(OrderEvent.Filled.class);
        OrderEvent.Filled nameless =
                (OrderEvent.Filled) reported("37=77|17=1|150=F|39=1|55=ZZZ|31=100.05|32=100|14=100|151=0");
        assertThat(nameless.clOrdId()).isEqualTo("OrderID 77");
        assertThat(nameless.price()).isEqualTo(1_000_500);
    }

    @Test
    void theSameFillTwiceIsMarked() {
        up();
        work("G1", 300);
        String fill = "37=1|11=G1|17=9|150=F|39=1|31=100.05|32=100|14=100|151=200|6=100.05";
        assertThat(((OrderEvent.Filled) reported(fill)).possibleResend()).isFalse();
        desk.inFlight.departed();
        venue.send("8", venue.nextOut++, "97=Y", fill);
        assertThat(desk.await(OrderEvent.Filled.class).possibleResend())
                .as("97=Y")
                .isTrue();
        int lost = venue.nextOut++;
        venue.send("0", "");
        venue.expect("2");
        desk.inFlight.departed();
        venue.send("8", lost, "43=Y|122=" + ScriptedVenue.now(), fill);
        assertThat(desk.await(OrderEvent.Filled.class).possibleResend())
                .as("43=Y")
                .isTrue();
        desk.awaitQuiet();
    }

    @Test
    void aFillThatCannotBeReadIsToldNotLost() {
        up();
        work("H1", 300);
        assertThat(reported("37=1|11=H1|17=9|150=F|39=1|31=cheap|32=100|14=100|151=200"))
                .isInstanceOfSatisfying(SessionEvent.SessionChanged.class, change -> {
                    assertThat(change.state()).isEqualTo(SessionState.UP);
                    assertThat(change.reason())
                            .contains("'H1' could not be read")
                            .contains("order's status");
                });
        assertThat(reported("37=1|11=H1|17=9|150=F|39=1|31=100|32=0.5|14=100|151=200"))
                .isInstanceOf(SessionEvent.SessionChanged.class);
        assertThat(reported("37=1|11=H1|17=9|150=F|39=1|31=100|32=100|14=100|151=200"))
                .as("the session lives on")
                .isInstanceOf(OrderEvent.Filled.class);
        desk.awaitQuiet();
    }

    @Test
    void alteredBytesAreIgnoredAndTheNextMessageCounts() {
        up();
        work("I1", 300);
        String fill = venue.message(
                "8", venue.nextOut, "", "37=1|11=I1|17=9|150=F|39=1|31=100.05|32=100|14=100|151=200|6=100.05");
        desk.inFlight.departed();
        for (String altered : List.of(
                fill.replace("31=100.05", "31=101.05"),
                fill.replace("\u000132=100\u0001", "\u000132=900\u0001"),
                fill.replaceFirst("9=\\d+", "9=77"),
                fill.replaceFirst("9=\\d+", "9=x"),
                "8=FIX.4.4\u00019=\u0001\u0000\u0000garbage")) {
            venue.write(altered);
        }
        venue.write(fill);
        venue.nextOut++;
        OrderEvent.Filled seen = desk.await(OrderEvent.Filled.class);
        assertThat(seen.price()).isEqualTo(1_000_500);
        assertThat(seen.quantity()).isEqualTo(100);
        assertThat(venue.everythingUntilAnswered()).extracting(FixText::type).doesNotContain("D", "8");
        desk.awaitQuiet();
    }

    @Test
    void bytesThatNeverBecomeAMessageEndTheConnection() {
        up();
        venue.write("8=FIX.4.4\u00019=99999999\u000135=8\u0001");
        String junk = "x".repeat(1 << 20);
        for (int i = 0; i < 64 && desk.session.state() == SessionState.UP; i++) {
            venue.tryToWrite(junk);
        }
        assertThat(desk.awaitState(SessionState.DOWN)).contains("lost");
    }

    @Test
    void validationThatTheUserAskedForTellsWhatItKeptBack() throws IOException, SettingsRefused {
        venue.accept();
        desk.close();
        desk = new Desk(venue.settings().with("ValidateIncomingMessage", "Y"));
        up();
        SessionEvent.SessionChanged told =
                (SessionEvent.SessionChanged) reported("37=1|11=B1|17=0|150=F|39=1|31=1|32=1");
        assertThat(told.reason()).contains("refused by validation", "ValidateIncomingMessage=N");
        desk.inFlight.departed();
        venue.send("8", "37=1|11=B1|17=0|150=?|39=1|55=QDI|54=1|151=0|14=0|6=0");
        assertThat(desk.await(SessionEvent.SessionChanged.class).reason()).contains("refused by validation");
        desk.awaitQuiet();
    }

    @Test
    void messagesTheDeskHasNoUseForAreCounted() {
        up();
        desk.inFlight.departed();
        venue.send("B", "148=headline|33=1|58=text");
        work("J1", 1);
        desk.awaitQuiet();
        assertThat(desk.session.oddities()).containsEntry("message type 'B' that the desk has no use for", 1L);
    }
}
