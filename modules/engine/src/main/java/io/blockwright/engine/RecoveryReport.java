package io.blockwright.engine;

import java.util.List;

/**
 * What start-up found in the journal.
 *
 * @param records journal lines replayed
 * @param openParents parents that are not final, oldest first
 * @param unknownChildren children whose fate the venue must tell
 * @param lastTime time of the newest line, nanoseconds since the epoch; 0 for an empty journal
 * @param killed whether the desk was killed and still is
 */
public record RecoveryReport(
        long records, List<String> openParents, int unknownChildren, boolean killed, long lastTime) {
    public RecoveryReport {
        openParents = List.copyOf(openParents);
    }
}
