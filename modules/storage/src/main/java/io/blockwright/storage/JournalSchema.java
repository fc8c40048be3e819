package io.blockwright.storage;

import java.util.List;

/**
 * The tables of a journal. {@code journal} is the truth: append-only, one line per record. The views are for a person with
 * {@code sqlite3}: they read the journal's JSON, prices in ticks, times in nanoseconds since the epoch.
 */
final class JournalSchema {
    static final int VERSION = 1;

    static final List<String> CREATE = List.of("""
            CREATE TABLE schema_version(version INTEGER NOT NULL, note TEXT NOT NULL)
            """, """
            INSERT INTO schema_version VALUES (1, 'journal and views')
            """, """
            CREATE TABLE journal(
              seq INTEGER PRIMARY KEY,
              time INTEGER NOT NULL,
              kind TEXT NOT NULL,
              parent_id TEXT NOT NULL,
              cl_ord_id TEXT NOT NULL,
              payload TEXT NOT NULL)
            """, """
            CREATE TRIGGER journal_is_append_only_update BEFORE UPDATE ON journal
            BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
            """, """
            CREATE TRIGGER journal_is_append_only_delete BEFORE DELETE ON journal
            BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
            """, """
            CREATE VIEW parents AS
            SELECT a.parent_id,
                   a.time AS accepted,
                   a.payload ->> '$.order.symbol' AS symbol,
                   a.payload ->> '$.order.side' AS side,
                   a.payload ->> '$.order.quantity' AS quantity,
                   a.payload ->> '$.order.algo' AS algo,
                   a.payload ->> '$.order.placement' AS placement,
                   a.payload ->> '$.order.start' AS start,
                   a.payload ->> '$.order.end' AS "end",
                   (SELECT m.payload ->> '$.status' FROM journal m
                     WHERE m.kind = 'ParentMoved' AND m.parent_id = a.parent_id
                     ORDER BY m.seq DESC LIMIT 1) AS last_status
              FROM journal a WHERE a.kind = 'ParentAccepted'
            """, """
            CREATE VIEW children AS
            SELECT c.cl_ord_id,
                   c.parent_id,
                   c.time AS intended,
                   o.value ->> '$.symbol' AS symbol,
                   o.value ->> '$.side' AS side,
                   o.value ->> '$.type' AS type,
                   o.value ->> '$.timeInForce' AS time_in_force,
                   o.value ->> '$.quantity' AS quantity,
                   o.value ->> '$.price' AS price,
                   o.value ->> '$.venue' AS venue,
                   c.payload ->> '$.origClOrdId' AS replaces,
                   c.payload ->> '$.reason.sentence' AS reason,
                   (SELECT r.kind FROM journal r
                     WHERE r.cl_ord_id = c.cl_ord_id AND r.seq > c.seq
                     ORDER BY r.seq DESC LIMIT 1) AS last_heard
              FROM journal c, json_each(c.payload) o
             WHERE c.kind IN ('ChildIntended', 'ReplaceIntended') AND o.key IN ('order', 'replacement')
            """, """
            CREATE VIEW fills AS
            SELECT min(f.seq) AS seq,
                   f.cl_ord_id,
                   (SELECT c.parent_id FROM journal c
                     WHERE c.cl_ord_id = f.cl_ord_id AND c.parent_id <> '' LIMIT 1) AS parent_id,
                   f.payload ->> '$.event.venue' AS venue,
                   f.payload ->> '$.event.execId' AS exec_id,
                   f.payload ->> '$.event.time' AS time,
                   f.payload ->> '$.event.price' AS price,
                   f.payload ->> '$.event.quantity' AS quantity,
                   f.payload ->> '$.event.cumQty' AS cum_qty,
                   f.payload ->> '$.event.liquidity' AS liquidity
              FROM journal f WHERE f.kind = 'Reported:Filled'
             GROUP BY f.cl_ord_id, venue, exec_id, cum_qty
            """);

    private JournalSchema() {}
}
