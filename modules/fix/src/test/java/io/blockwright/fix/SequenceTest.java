package io.blockwright.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.OrderEvent;
import io.blockwright.domain.SessionState;
import io.blockwright.domain.Side;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A venue whose sequence numbers go wrong, and one that asks for everything again and again. */
class SequenceTest {
    private static final String REPORT =
            "37=V1|17=X1|150=0|39=0|55=QDI|54=1|38=100|40=2|44=100|151=100|14=0|6=0|60=20260301-14:30:00|11=";

    private ScriptedVenue venue;
    private Desk desk;

    @BeforeEach
    void start() throws Exception {
        venue = new ScriptedVenue();
        desk = Desk.running(venue.settings());
        venue.logOn();
        desk.awaitState(SessionState.UP);
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
        venue.close();
    }

    private void order(String id) {
        desk.submit(Desk.limit(id, Side.BUY, 100, 1_000_000));
        venue.expect("D");
    }

    @Test
    void tooLowEndsTheSessionAndTheMessageIsNotTaken() {
        order("O1");
        venue.send("8", 1, "", REPORT + "O1");
        assertThat(FixText.field(venue.expect("5"), 58)).contains("too low");
        venue.cut();
        assertThat(desk.awaitState(SessionState.DOWN)).contains("XTST");
        desk.session.drain(desk.events::add, 100);
        assertThat(desk.events).noneMatch(OrderEvent.class::isInstance);
    }

    @Test
    void tooHighIsAskedForAndTakenOnceInItsPlace() {
        order("O1");
        int missed = venue.nextOut;
        venue.nextOut += 3;
        venue.send("8", REPORT + "O1");
        String asked = venue.expect("2");
        assertThat(FixText.field(asked, 7)).isEqualTo(Integer.toString(missed));
        venue.send("4", missed, "43=Y|122=20260301-14:30:00", "36=" + (missed + 3) + "|123=Y");
        assertThat(desk.await(OrderEvent.Accepted.class).clOrdId()).isEqualTo("O1");
        venue.everythingUntilAnswered();
        desk.session.drain(desk.events::add, 100);
        assertThat(desk.events).noneMatch(OrderEvent.class::isInstance);
    }

    @Test
    void aResetBackwardsIsRefusedAndTheSessionGoesOn() {
        order("O1");
        venue.send("0", "");
        venue.send("4", venue.nextOut, "", "36=1");
        assertThat(FixText.field(venue.expect("3"), 58)).isNotEmpty();
        venue.send("8", REPORT + "O1");
        assertThat(desk.await(OrderEvent.Accepted.class).clOrdId()).isEqualTo("O1");
        assertThat(desk.session.state()).isEqualTo(SessionState.UP);
    }

    /** 8,000 resend requests from a venue that reads no answer: the desk neither swells nor dies of it. */
    @Test
    void aStormOfResendRequestsIsBounded() throws Exception {
        order("O1");
        StringBuilder storm = new StringBuilder();
        long before = heap();
        int sent = 0;
        for (int burst = 0; burst < 8; burst++) {
            storm.setLength(0);
            for (int i = 0; i < 1_000; i++) {
                storm.append(venue.message("2", venue.nextOut++, "", "7=1|16=0"));
            }
            sent += 1_000;
            if (desk.session.state() != SessionState.UP) {
                break;
            }
            venue.tryToWrite(storm.toString());
        }
        assertThat(heap() - before).as("bytes after %d requests", sent).isLessThan(64L << 20);
        venue.cut();
        desk.awaitState(SessionState.DOWN);
        // the desk comes back by itself, for which its thread has to go on
        Thread.ofPlatform().daemon().start(venue::logOnOrRefuse);
        long deadline = System.nanoTime() + 120_000_000_000L;
        while (desk.session.state() != SessionState.UP && System.nanoTime() < deadline) {
            if (desk.session.drain(desk.events::add, 100) == 0) {
                LockSupport.parkNanos(200_000);
            }
        }
        assertThat(desk.session.state()).as("a later connection works").isEqualTo(SessionState.UP);
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
