package io.blockwright.workstation.alerts;

import io.blockwright.engine.DeskFact;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.DeskSnapshot.Alert;
import io.blockwright.engine.DeskSnapshot.Severity;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.Pulse;
import io.blockwright.workstation.Subscription;
import io.blockwright.workstation.command.Notices;
import io.blockwright.workstation.command.Notices.Notice;
import java.util.List;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;

/** Brings everything that a person must know into one book: the desk's alerts, refused commands, and what the window says. */
public final class AlertFeed {
    private final AlertBook book;
    private final Notices notices;
    private @Nullable Alert lastAlert;
    private long time;

    /** From the desk and from {@code notices} into {@code book}. */
    public AlertFeed(AlertBook book, Notices notices) {
        this.book = book;
        this.notices = notices;
        // What was said while the window was built comes first.
        notices.all().reversed().forEach(this::said);
    }

    /** Starts to follow the desk; close the handle to stop. */
    public Subscription attach(Pulse pulse) {
        ChangeListener<@Nullable Notice> said = (seen, before, now) -> {
            if (now != null) {
                said(now);
            }
        };
        ChangeListener<String> failed = (seen, before, sentence) -> book.raise(time, Severity.CRITICAL, sentence);
        notices.newest().addListener(said);
        pulse.fault().addListener(failed);
        Subscription frames = pulse.subscribe("alerts", this::frame);
        return () -> {
            frames.close();
            notices.newest().removeListener(said);
            pulse.fault().removeListener(failed);
        };
    }

    void frame(Frame frame) {
        DeskSnapshot snapshot = frame.snapshot();
        if (snapshot != null) {
            time = snapshot.time();
            alerts(snapshot.health().alerts());
        }
        for (DeskFact fact : frame.facts()) {
            if (fact instanceof DeskFact.CommandRefused refused) {
                book.raise(refused.time(), Severity.WARNING, refused.reason());
            }
        }
    }

    /** Passes on the alerts that came after the last one seen. */
    private void alerts(List<Alert> alerts) {
        Alert seen = lastAlert;
        int next = seen == null ? 0 : alerts.lastIndexOf(seen) + 1;
        for (Alert alert : alerts.subList(next, alerts.size())) {
            book.raise(alert.time(), alert.severity(), alert.text());
        }
        if (!alerts.isEmpty()) {
            lastAlert = alerts.getLast();
        }
    }

    private void said(Notice notice) {
        book.raise(time, notice.severity(), notice.text());
    }
}
