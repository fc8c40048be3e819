package io.blockwright.storage;

import io.blockwright.storage.StoredModel.Place;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which models have a place at the desk, and what the orders cost that they were compared on. Of two ways to work orders the
 * newest pairs are kept, and so many in all. Thread-safe; its methods may wait for the disk.
 */
public final class ModelTable {
    static final List<String> CREATE = List.of("""
            CREATE TABLE IF NOT EXISTS model_places(
              kind TEXT NOT NULL,
              place TEXT NOT NULL,
              name TEXT NOT NULL,
              hash TEXT NOT NULL,
              folder TEXT NOT NULL,
              PRIMARY KEY (kind, place)) STRICT
            """, """
            CREATE TABLE IF NOT EXISTS model_pairs(
              seq INTEGER PRIMARY KEY,
              live TEXT NOT NULL,
              other TEXT NOT NULL,
              scenario TEXT NOT NULL,
              seed INTEGER NOT NULL,
              parent_id TEXT NOT NULL,
              live_name TEXT NOT NULL,
              live_hash TEXT NOT NULL,
              other_name TEXT NOT NULL,
              other_hash TEXT NOT NULL,
              live_cost_bp REAL NOT NULL,
              other_cost_bp REAL NOT NULL,
              ended INTEGER NOT NULL,
              UNIQUE (live, other, scenario, seed, parent_id)) STRICT
            """);

    private static final String KEEP = """
            INSERT INTO model_pairs (live, other, scenario, seed, parent_id, live_name, live_hash, other_name, other_hash,
              live_cost_bp, other_cost_bp, ended)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (live, other, scenario, seed, parent_id) DO UPDATE SET
              live_cost_bp = excluded.live_cost_bp, other_cost_bp = excluded.other_cost_bp, ended = excluded.ended
            """;

    private final DeskFile file;
    private final int mostOfTwo;
    private final int mostInAll;

    ModelTable(DeskFile file, int mostOfTwo, int mostInAll) {
        this.file = file;
        this.mostOfTwo = mostOfTwo;
        this.mostInAll = mostInAll;
    }

    /** The models that have a place among those of a kind. */
    public Map<Place, StoredModel> places(String kind) {
        return file.with(connection -> {
            Map<Place, StoredModel> places = new EnumMap<>(Place.class);
            try (PreparedStatement query =
                    connection.prepareStatement("SELECT place, name, hash, folder FROM model_places WHERE kind = ?")) {
                query.setString(1, kind);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        places.put(
                                Place.valueOf(rows.getString(1)),
                                new StoredModel(rows.getString(2), rows.getString(3), rows.getString(4)));
                    }
                }
            }
            return places;
        });
    }

    /** Writes who has which place among the models of a kind, all or none; a place that is not named is empty. */
    public void place(String kind, Map<Place, StoredModel> places) {
        file.with(connection -> atOnce(connection, () -> {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM model_places WHERE kind = ?");
                    PreparedStatement insert =
                            connection.prepareStatement("INSERT INTO model_places VALUES (?, ?, ?, ?, ?)")) {
                delete.setString(1, kind);
                delete.executeUpdate();
                for (Map.Entry<Place, StoredModel> entry : places.entrySet()) {
                    insert.setString(1, kind);
                    insert.setString(2, entry.getKey().name());
                    insert.setString(3, entry.getValue().name());
                    insert.setString(4, entry.getValue().hash());
                    insert.setString(5, entry.getValue().folder());
                    insert.executeUpdate();
                }
            }
        }));
    }

    /** Every pair that is kept, oldest first. */
    public List<StoredPair> pairs() {
        return file.with(connection -> {
            List<StoredPair> pairs = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "SELECT parent_id, live_name, live_hash, other_name, other_hash, live_cost_bp,"
                                    + " other_cost_bp, scenario, seed, ended FROM model_pairs ORDER BY seq")) {
                while (rows.next()) {
                    pairs.add(new StoredPair(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5),
                            rows.getDouble(6),
                            rows.getDouble(7),
                            rows.getString(8),
                            rows.getLong(9),
                            rows.getLong(10)));
                }
            }
            return pairs;
        });
    }

    /** Keeps pairs, all or none; the same order in the same market by the same two counts once, as it is told last. */
    public void keep(List<StoredPair> pairs) {
        file.with(connection -> atOnce(connection, () -> {
            try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
                for (StoredPair pair : pairs) {
                    insert.setString(1, key(pair.liveName(), pair.liveHash()));
                    insert.setString(2, key(pair.otherName(), pair.otherHash()));
                    insert.setString(3, pair.scenario());
                    insert.setLong(4, pair.seed());
                    insert.setString(5, pair.parentId());
                    insert.setString(6, pair.liveName());
                    insert.setString(7, pair.liveHash());
                    insert.setString(8, pair.otherName());
                    insert.setString(9, pair.otherHash());
                    insert.setDouble(10, pair.liveCostBp());
                    insert.setDouble(11, pair.otherCostBp());
                    insert.setLong(12, pair.ended());
                    insert.executeUpdate();
                }
            }
            forget(connection, pairs);
        }));
    }

    private void forget(Connection connection, List<StoredPair> pairs) throws SQLException {
        try (PreparedStatement old =
                        connection.prepareStatement("DELETE FROM model_pairs WHERE live = ?1 AND other = ?2"
                                + " AND seq NOT IN (SELECT seq FROM model_pairs WHERE live = ?1 AND other = ?2"
                                + " ORDER BY seq DESC LIMIT ?3)");
                PreparedStatement oldest = connection.prepareStatement("DELETE FROM model_pairs WHERE seq NOT IN"
                        + " (SELECT seq FROM model_pairs ORDER BY seq DESC LIMIT ?)")) {
            for (StoredPair pair : pairs) {
                old.setString(1, key(pair.liveName(), pair.liveHash()));
                old.setString(2, key(pair.otherName(), pair.otherHash()));
                old.setInt(3, mostOfTwo);
                old.executeUpdate();
            }
            oldest.setInt(1, mostInAll);
            oldest.executeUpdate();
        }
    }

    /** A name cannot be taken for a hash: it has a word before it. */
    private static String key(String name, String hash) {
        return hash.isEmpty() ? "schedule " + name : hash;
    }

    private interface Steps {
        void run() throws SQLException;
    }

    private static int atOnce(Connection connection, Steps steps) throws SQLException {
        connection.setAutoCommit(false);
        try {
            steps.run();
            connection.commit();
            return 0;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
