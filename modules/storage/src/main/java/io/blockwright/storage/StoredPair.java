package io.blockwright.storage;

/**
 * What one order cost live and what another way to work it would have cost; models are known by the first 16 digits of their
 * file's SHA-256, schedules by their name and an empty hash. Costs in basis points, {@code ended} in nanoseconds since the
 * epoch.
 */
public record StoredPair(
        String parentId,
        String liveName,
        String liveHash,
        String otherName,
        String otherHash,
        double liveCostBp,
        double otherCostBp,
        String scenario,
        long seed,
        long ended) {}
