package io.blockwright.engine;

import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.ParentStatus;
import java.util.List;

/**
 * One parent order as a screen shows it.
 *
 * @param order with its limits as they are now
 * @param filled shares
 * @param working shares in the market, unknown orders at worst case
 * @param scheduled shares the schedule wants filled by now
 * @param averagePrice own average in ticks, NaN before the first fill
 * @param arrivalMid mid at arrival in ticks, NaN when there was none
 * @param costBp live cost against arrival in basis points, positive is a cost; NaN before the first fill
 * @param participation own share of the volume since the start, fills included, 0–1
 * @param strategy name of what works it
 * @param lastReason why it did what it last did, one sentence
 * @param touchedBy who last changed it
 * @param children newest last
 * @param outlook who decides, what comes next, and what the market did meanwhile
 */
public record ParentRow(
        ParentOrder order,
        ParentStatus status,
        long filled,
        long working,
        long scheduled,
        double averagePrice,
        double arrivalMid,
        double costBp,
        double participation,
        String strategy,
        String lastReason,
        String touchedBy,
        List<ChildRow> children,
        Outlook outlook) {}
