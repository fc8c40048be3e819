package io.blockwright.workstation.confirm;

import io.blockwright.workstation.Pulse;
import io.blockwright.workstation.Subscription;
import io.blockwright.workstation.text.Texts;
import java.util.function.BiFunction;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/**
 * Shows the question in a window of its own while one stands, in front of the others but blocking none: the safety keys and
 * buttons stay live. FX thread.
 */
public final class ConfirmWindow {
    private static final Texts TEXTS = Texts.of(ConfirmWindow.class);

    private final Confirmation model;
    private final ConfirmPanel panel;
    private final BiFunction<String, Region, Stage> windows;
    private @Nullable Stage stage;
    private boolean answered;

    /** {@code windows} makes a window of the workstation's own, by title and content, not yet shown. */
    public ConfirmWindow(Confirmation model, BiFunction<String, Region, Stage> windows) {
        this.model = model;
        this.windows = windows;
        this.panel = new ConfirmPanel(model); // before the listener here, so that a window opens on its finished words
        panel.setPrefWidth(540);
        model.review().addListener((seen, before, now) -> show(now));
    }

    /** Starts to follow the pulse; close the handle to stop, which withdraws a question that stands. */
    public Subscription attach(Pulse pulse) {
        Subscription frames = pulse.subscribe("confirmation", frame -> model.frame(frame.nanos()));
        return () -> {
            frames.close();
            model.cancel();
        };
    }

    private void show(@Nullable Review review) {
        Stage shown = stage;
        stage = null;
        if (shown != null) {
            answered = true;
            shown.hide();
            answered = false;
        }
        if (review == null) {
            return;
        }
        Stage opened = windows.apply(TEXTS.get("window"), panel);
        opened.setAlwaysOnTop(true);
        opened.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> {
            if (!answered) {
                model.cancel(); // closed by the person, not by an answer
            }
        });
        stage = opened;
        opened.show();
        opened.requestFocus();
        panel.focusFirst();
    }
}
