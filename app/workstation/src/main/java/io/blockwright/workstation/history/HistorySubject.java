package io.blockwright.workstation.history;

import java.util.List;

/**
 * Whose past is looked at.
 *
 * @param id of the parent or the child; one window is open for each
 * @param run the earlier start it belongs to, empty for the desk that runs
 * @param parentId whose decisions are read
 * @param title the order in a few words
 * @param clOrdIds every ClOrdID known of the order, or of all orders of the parent; none for those the memory knows
 */
public record HistorySubject(String id, String run, String parentId, String title, List<String> clOrdIds) {
    public HistorySubject {
        clOrdIds = List.copyOf(clOrdIds);
    }
}
