package io.blockwright.workstation.ticket;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ControlMode;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import io.blockwright.workstation.confirm.ProposedOrder;

/** What the ticket's text means, or the one thing to mend first. */
public sealed interface Verdict {
    /** A sentence for the person. */
    String sentence();

    /** An order that may be sent. */
    sealed interface Sendable extends Verdict {
        /** What the precautions look at. */
        ProposedOrder proposed();
    }

    /**
     * A parent order.
     *
     * @param startAt nanoseconds since the epoch, 0 for the moment of sending
     * @param duration nanoseconds from the start; 0 when {@code endAt} says when it ends
     * @param endAt nanoseconds since the epoch, 0 when the duration says it
     * @param limitPrice ticks or NO_PRICE, as is {@code iWouldPrice}
     */
    record Parent(
            String symbol,
            Side side,
            long quantity,
            long startAt,
            long duration,
            long endAt,
            long limitPrice,
            long iWouldPrice,
            double maxParticipation,
            double urgency,
            Algo algo,
            Placement placement,
            ControlMode mode,
            String sentence,
            ProposedOrder proposed)
            implements Sendable {
        ParentOrder order(String parentId, long now) {
            long start = Math.max(now, startAt);
            return new ParentOrder(
                    parentId,
                    symbol,
                    side,
                    quantity,
                    start,
                    end(now),
                    limitPrice,
                    maxParticipation,
                    urgency,
                    iWouldPrice,
                    algo,
                    placement);
        }

        /** When it ends if it is sent now. */
        long end(long now) {
            return endAt == 0 ? Math.max(now, startAt) + duration : endAt;
        }

        /** How long it works if it is sent now, nanoseconds. */
        long works(long now) {
            return end(now) - Math.max(now, startAt);
        }
    }

    /** One order as it goes to the market; {@code price} is NO_PRICE for a market order, {@code venue} empty for the preferred one. */
    record Single(
            String symbol,
            Side side,
            OrderType type,
            TimeInForce timeInForce,
            long quantity,
            long price,
            String venue,
            String sentence,
            ProposedOrder proposed)
            implements Sendable {}

    /** Not an order yet. {@code blank} when nothing is wrong, only something still missing. */
    record Incomplete(TicketField field, String sentence, boolean blank) implements Verdict {}
}
