package io.blockwright.workstation.history;

import java.util.List;

/**
 * Whose past is looked at.
 *
 * @param id of the parent or the child; one window is open for each
 * @param parentId whose decisions are read
 * @param title the order in a few words
 * @param clOrdIds every ClOrdID known of the order, or of all orders of the parent
 */
public record HistorySubject(String id, String parentId, String title, List<String> clOrdIds) {
    public HistorySubject {
        clOrdIds = List.copyOf(clOrdIds);
    }
}
