package io.blockwright.trading.spi;

import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.SessionState;
import io.blockwright.domain.VenueEvent;
import io.blockwright.trading.ApprovedOrder;
import io.blockwright.trading.ApprovedReplace;
import java.util.function.Consumer;

/**
 * A connection to one venue: orders out, reports in.
 *
 * <p>Threads: every method is called by the engine thread alone, except {@link #state()} (any thread). Reports arrive on
 * the adapter's own threads and wait in a bounded queue until {@link #drain} hands them to the engine thread; when that
 * queue is full the adapter stops reading from its peer, it never drops a report. No method blocks and none throws for
 * anything the venue or the network does: a refusal is a {@link SendResult}, everything later is a {@link VenueEvent}.
 */
public interface VenueSession extends AutoCloseable {
    /** The venue's name on the desk, as {@link ChildOrder#venue()} gives it. */
    String venue();

    /** Whether orders may be sent now; readable from any thread. */
    SessionState state();

    /** Sends a new order. While the session is not {@link SessionState#UP} it is refused, and never sent later. */
    SendResult submit(ApprovedOrder order);

    /** Asks for a working order to be changed. */
    SendResult replace(ApprovedReplace replace);

    /** Asks for an order to be cancelled; {@code requestId} is the id of the request itself (FIX 11), never used before. */
    SendResult cancel(ChildOrder order, String requestId);

    /** Asks the venue to cancel everything of ours. */
    SendResult massCancel(String requestId);

    /** Asks what became of an order; the answer is a {@code StatusReported} or an {@code UnknownOrder} event. */
    SendResult requestStatus(ChildOrder order);

    /** Hands up to {@code limit} waiting events to the handler, oldest first, and returns how many. */
    int drain(Consumer<? super VenueEvent> handler, int limit);

    /** Logs out and disconnects; idempotent. Working orders stay as they are at the venue. */
    @Override
    void close();
}
