package io.blockwright.workstation.shell;

import io.blockwright.workstation.Preferences;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Keeps where the main window stands, when it is moved, not at exit, and puts the next start's there. FX thread. */
public final class MainPlace {
    private static final String KEY = "window.main";
    private static final long SETTLE = 500_000_000L;

    private final Preferences preferences;
    private @Nullable Stage stage;
    private @Nullable WindowPlace last;
    private String saved = "";
    private long seenAt;

    public MainPlace(Preferences preferences) {
        this.preferences = preferences;
    }

    /** Puts a window that is not shown yet where the last one stood, if there is a screen there, and follows it. */
    public void restore(Stage window) {
        stage = window;
        preferences
                .read(KEY)
                .flatMap(WindowPlace::read)
                .flatMap(place -> place.on(Screen.getScreens().stream()
                        .map(Screen::getVisualBounds)
                        .toList()))
                .ifPresent(place -> {
                    window.setX(place.x());
                    window.setY(place.y());
                    window.setWidth(place.width());
                    window.setHeight(place.height());
                    window.setMaximized(place.filling());
                    last = place;
                    saved = place.text();
                });
    }

    /** A frame passed: keeps a place that has stood still for a moment. */
    public void tick(long nanos) {
        if (nanos - seenAt < SETTLE) {
            return;
        }
        seenAt = nanos;
        WindowPlace before = last;
        WindowPlace now = now();
        last = now;
        if (now != null && now.equals(before)) {
            save(now);
        }
    }

    /** Keeps the place it stands at, now. */
    public void flush() {
        WindowPlace now = now();
        if (now != null) {
            save(now);
        }
    }

    private @Nullable WindowPlace now() {
        Stage window = stage;
        WindowPlace before = last;
        if (window == null || !window.isShowing() || window.isIconified() || window.isFullScreen()) {
            return before;
        }
        if (window.isMaximized() && before != null) {
            return new WindowPlace(before.x(), before.y(), before.width(), before.height(), true);
        }
        return new WindowPlace(
                (int) window.getX(),
                (int) window.getY(),
                (int) window.getWidth(),
                (int) window.getHeight(),
                window.isMaximized());
    }

    private void save(WindowPlace place) {
        String text = place.text();
        if (!text.equals(saved)) {
            saved = text;
            preferences.write(KEY, text);
        }
    }
}
