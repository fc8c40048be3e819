package io.blockwright.launcher;

import io.blockwright.storage.SettingsTable;
import io.blockwright.workstation.Preferences;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the window remembers, in the profile. Reading and writing return at once; one thread of its own writes to the disk, the
 * newest value of each key only, and the rest when it is closed.
 */
final class KeptPreferences implements Preferences, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeptPreferences.class);

    private final SettingsTable table;
    private final Map<String, String> values;
    private final Map<String, String> waiting = new HashMap<>();
    private final Thread writer;
    private boolean closed;

    KeptPreferences(SettingsTable table) {
        this.table = table;
        this.values = new HashMap<>(table.all());
        this.writer = new Thread(this::writeUntilClosed, "preferences");
        writer.setDaemon(true);
        writer.start();
    }

    @Override
    public synchronized Optional<String> read(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public synchronized void write(String key, String value) {
        if (!value.equals(values.put(key, value))) {
            waiting.put(key, value);
            notifyAll();
        }
    }

    private void writeUntilClosed() {
        for (Map<String, String> batch = next(); !batch.isEmpty(); batch = next()) {
            try {
                table.write(batch);
            } catch (RuntimeException e) {
                LOG.warn("The settings {} could not be kept", batch.keySet(), e);
            }
        }
    }

    /** What is to be written next; empty once closed and everything is written. */
    private synchronized Map<String, String> next() {
        while (waiting.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Map.of();
            }
        }
        Map<String, String> batch = Map.copyOf(waiting);
        waiting.clear();
        return batch;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            writer.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
