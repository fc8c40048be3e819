package io.blockwright.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a strategy wants done for a parent order, with its reason and what else it weighed. */
public sealed interface Decision {
    Reason reason();

    /** What else was weighed and not done, by the strategy or by the model behind it. */
    default List<Alternative> weighed() {
        if (this instanceof Place place && !place.alternatives().isEmpty()) {
            return place.alternatives();
        }
        Reason.Origin origin = reason().origin();
        return origin == null ? List.of() : origin.alternatives();
    }

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

    /**
     * Something that was weighed and not done.
     *
     * @param description what, in words
     * @param expectedCostBp in basis points, NaN where not estimated
     * @param band where eight of ten outcomes lie; null where not known
     */
    record Alternative(
            String description,
            double expectedCostBp,
            @Nullable Band band) {
        /** One whose spread is not known. */
        public Alternative(String description, double expectedCostBp) {
            this(description, expectedCostBp, null);
        }
    }

    /** A tenth of the outcomes are cheaper than the low end, a tenth dearer than the high one; basis points. */
    record Band(double lowBp, double highBp) {}
}
