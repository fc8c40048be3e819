package io.blockwright.workstation;

import io.blockwright.domain.Reason;
import io.blockwright.domain.Reason.Factor;
import io.blockwright.engine.spi.DeskQueries;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A desk's memory made up for tests: it can be slow, and it can fail. */
final class ScriptedQueries implements DeskQueries {
    private static final long TIME = 1_340_289_000_123_000_000L;

    /** Closed: questions wait for it. */
    volatile CountDownLatch gate = new CountDownLatch(0);
    /** What a question fails with, empty for none. */
    volatile String failure = "";

    volatile boolean interrupted;
    volatile List<String> asked = List.of();

    @Override
    public List<DecisionLine> decisions(String parentId, int limit) throws IOException {
        pass();
        return List.of(
                new DecisionLine(TIME, "Place 500 @ 100.02", "VWAP", "P1-1", reason("Behind the volume curve.", 120)),
                new DecisionLine(TIME + 9_000_000, "Sent", "gateway", "P1-1", Reason.of("Durable in the journal.")),
                new DecisionLine(TIME + 61_000_000, "Acknowledged", "SIM", "P1-1", Reason.of("Working.")),
                new DecisionLine(
                        TIME + 9_061_000_000L, "Wait", "VWAP", "", reason("The spread is three times wider.", 15)),
                new DecisionLine(TIME + 12_061_000_000L, "Paused", "alice", "", Reason.of("Paused by hand.")));
    }

    @Override
    public List<RawMessage> messages(List<String> clOrdIds) throws IOException {
        asked = clOrdIds;
        pass();
        return List.of(
                new RawMessage(
                        TIME,
                        "SIM",
                        true,
                        "8=FIX.4.4|9=148|35=D|34=12|49=BLOCK|52=20120621-14:30:00.123|56=SIM|11=P1-1|55=QDI|54=2|38=500|40=2|44=100.02|59=0|60=20120621-14:30:00.123|10=021|"),
                new RawMessage(
                        TIME + 400_000,
                        "SIM",
                        false,
                        "8=FIX.4.4|9=176|35=8|34=40|49=SIM|56=BLOCK|37=V-77|11=P1-1|17=X1|150=0|39=0|55=QDI|54=2|38=500|151=500|14=0|6=0|10=113|"),
                new RawMessage(
                        TIME + 8_400_000_000L,
                        "SIM",
                        false,
                        "8=FIX.4.4|9=189|35=8|34=52|49=SIM|56=BLOCK|37=V-77|11=P1-1|17=X2|150=F|39=1|55=QDI|54=2|38=500|32=200|31=100.02|151=300|14=200|6=100.02|851=1|10=090|"));
    }

    @Override
    public ParentReplay replay(String parentId) throws IOException {
        throw new IOException("Nothing to replay.");
    }

    private void pass() throws IOException {
        try {
            gate.await();
        } catch (InterruptedException cancelled) {
            interrupted = true;
            Thread.currentThread().interrupt();
        }
        if (!failure.isEmpty()) {
            throw new IOException(failure);
        }
    }

    private static Reason reason(String sentence, double behind) {
        return new Reason(
                sentence,
                List.of(
                        new Factor("behind schedule, shares", behind),
                        new Factor("spread, bp", 3.02),
                        new Factor("imbalance", -0.1234),
                        new Factor("time left, s", 1_260)));
    }
}
