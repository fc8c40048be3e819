package io.blockwright.engine;

import io.blockwright.engine.DeskSnapshot.Alert;
import io.blockwright.engine.DeskSnapshot.Severity;
import java.util.ArrayDeque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The newest sentences that a person should read; a sentence repeated at once is kept once. Engine thread only. */
final class Alerts {
    private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);
    private static final int KEPT = 50;
    private static final long REPEAT_NANOS = 5_000_000_000L;

    private final ArrayDeque<Alert> newest = new ArrayDeque<>();
    private boolean relived;

    /** From now on they are those of the past: kept and shown, but the log had them when they happened. */
    void relive() {
        relived = true;
    }

    void raise(long time, Severity severity, String text) {
        for (Alert alert : newest) {
            if (alert.text().equals(text) && time - alert.time() < REPEAT_NANOS) {
                return;
            }
        }
        if (newest.size() == KEPT) {
            newest.removeFirst();
        }
        newest.addLast(new Alert(time, severity, text));
        if (relived) {
            return;
        }
        switch (severity) {
            case INFO -> LOG.info("{}", text);
            case WARNING -> LOG.warn("{}", text);
            case CRITICAL -> LOG.error("{}", text);
        }
    }

    List<Alert> list() {
        return List.copyOf(newest);
    }
}
