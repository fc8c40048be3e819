package io.blockwright.workstation.ticket;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;

/**
 * A ticket as it was filled in, not yet understood.
 *
 * @param urgency 0–1
 */
record TicketText(
        String symbol,
        Side side,
        String quantity,
        Algo algo,
        Placement placement,
        String duration,
        String limit,
        String participation,
        double urgency) {}
