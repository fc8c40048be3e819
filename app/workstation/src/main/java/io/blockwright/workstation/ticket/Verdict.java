package io.blockwright.workstation.ticket;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import java.util.List;

/** What the ticket's text means, or the one thing to mend first. */
public sealed interface Verdict {
    /** A sentence for the person. */
    String sentence();

    /**
     * An order that may be sent.
     *
     * @param duration nanoseconds from the moment of sending
     * @param precautions sentences that ask for a second look, worst first; empty for an ordinary order
     */
    record Sendable(
            String symbol,
            Side side,
            long quantity,
            long duration,
            long limitPrice,
            double maxParticipation,
            double urgency,
            Algo algo,
            Placement placement,
            String sentence,
            List<String> precautions)
            implements Verdict {
        ParentOrder order(String parentId, long now) {
            return new ParentOrder(
                    parentId,
                    symbol,
                    side,
                    quantity,
                    now,
                    now + duration,
                    limitPrice,
                    maxParticipation,
                    urgency,
                    Instrument.NO_PRICE,
                    algo,
                    placement);
        }
    }

    /** Not an order yet. {@code blank} when nothing is wrong, only something still missing. */
    record Incomplete(TicketField field, String sentence, boolean blank) implements Verdict {}
}
