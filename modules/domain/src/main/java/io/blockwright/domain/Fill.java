package io.blockwright.domain;

/**
 * A fill as the desk booked it.
 *
 * @param price in ticks
 * @param quantity in shares
 * @param time the venue's transaction time, nanoseconds since the epoch
 */
public record Fill(
        String execId,
        String clOrdId,
        String parentId,
        long time,
        long price,
        long quantity,
        Liquidity liquidity,
        String venue) {}
