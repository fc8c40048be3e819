package io.blockwright.engine.spi;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.ParentStatus;
import java.util.List;

/**
 * An earlier start of the desk that is still kept.
 *
 * @param id what {@link DeskQueries#ofRun} knows it by
 * @param started wall time, nanoseconds since the epoch; the market it worked in may have had a time of its own
 * @param symbol what it traded; several with a comma between, empty when nothing is known of it
 * @param orders its parents, oldest first
 * @param trouble one sentence when it cannot be read, else empty
 */
public record PastRun(String id, long started, String symbol, List<Order> orders, String trouble) {
    public PastRun {
        orders = List.copyOf(orders);
    }

    /**
     * A parent of an earlier start as it was left.
     *
     * @param order as it came in
     * @param accepted the desk's time then, nanoseconds since the epoch
     * @param filled shares, as the ledger books them
     * @param averagePrice ticks, NaN before the first fill
     */
    public record Order(
            ParentOrder order,
            Instrument instrument,
            long accepted,
            ParentStatus status,
            long filled,
            double averagePrice) {}
}
