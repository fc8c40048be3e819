package io.blockwright.workstation.alerts;

import io.blockwright.workstation.Preferences;
import io.blockwright.workstation.Pulse;
import io.blockwright.workstation.Subscription;
import io.blockwright.workstation.command.Notices;
import io.blockwright.workstation.keys.KeyWords;
import io.blockwright.workstation.text.ClockFormat;
import javafx.scene.layout.Pane;

/** Everything about a window's alerts in one hand: what comes, what is kept, what is heard and what pops up. FX thread. */
public final class AlertWatch {
    private final AlertBook book = new AlertBook();
    private final AlertFeed feed;
    private final AlertSound sound;
    private final AlertToasts toasts;
    private final AlertsPanel panel;

    /** Watches the desk and what the window says; {@code keys} names the keys as they are bound. */
    public AlertWatch(Notices notices, Preferences preferences, ClockFormat clock, KeyWords keys) {
        toasts = new AlertToasts(book, keys);
        sound = new AlertSound(preferences);
        book.onRaised(line -> sound.ring(line.severity()));
        feed = new AlertFeed(book, notices);
        panel = new AlertsPanel(new AlertsViewModel(book, clock), sound, keys);
    }

    /** What is kept. */
    public AlertBook book() {
        return book;
    }

    /** Where a person reads it. */
    public AlertsPanel panel() {
        return panel;
    }

    /** Lets the newest pop up over a window's content. */
    public void lieOver(Pane window) {
        toasts.lieOver(window);
    }

    /** Starts to follow the desk; close the handle to stop, for good. */
    public Subscription attach(Pulse pulse) {
        Subscription fed = feed.attach(pulse);
        Subscription popping = toasts.attach(pulse);
        return () -> {
            fed.close();
            popping.close();
            sound.close();
        };
    }
}
