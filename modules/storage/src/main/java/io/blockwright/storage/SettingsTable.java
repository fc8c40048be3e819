package io.blockwright.storage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** Short texts under keys. Thread-safe; writing waits for the disk. */
public final class SettingsTable {
    private final DeskFile file;

    SettingsTable(DeskFile file) {
        this.file = file;
    }

    /** Everything there is. */
    public Map<String, String> all() {
        return file.with(connection -> {
            Map<String, String> all = new HashMap<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT key, value FROM settings")) {
                while (rows.next()) {
                    all.put(rows.getString(1), rows.getString(2));
                }
            }
            return all;
        });
    }

    /** Writes values over those there are, all or none. */
    public void write(Map<String, String> values) {
        file.with(connection -> {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(
                    "INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value")) {
                for (Map.Entry<String, String> entry : values.entrySet()) {
                    statement.setString(1, entry.getKey());
                    statement.setString(2, entry.getValue());
                    statement.addBatch();
                }
                statement.executeBatch();
                connection.commit();
            } catch (java.sql.SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
            return values.size();
        });
    }
}
