package io.blockwright.domain;

import java.util.List;

/** What a strategy wants done for a parent order, with its reason and what else it weighed. */
public sealed interface Decision {
    Reason reason();

    /** Send a child order. The venue is empty when any will do. */
    record Place(
            OrderType type,
            TimeInForce timeInForce,
            long quantity,
            long price,
            String venue,
            Reason reason,
            List<Alternative> alternatives)
            implements Decision {
        public Place {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** Take a working child out of the market. */
    record Cancel(String clOrdId, Reason reason) implements Decision {}

    /** Change a working child's price and total quantity. */
    record Replace(String clOrdId, long quantity, long price, Reason reason) implements Decision {}

    /** Do nothing until the given time. */
    record Wait(long until, Reason reason) implements Decision {}

    /** Something that was weighed and not done, with its expected cost in basis points (NaN where not estimated). */
    record Alternative(String description, double expectedCostBp) {}
}
