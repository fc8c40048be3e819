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
    private final BiFunction<String, Region, Stage> windows;
    private @Nullable Stage stage;

    /** {@code windows} makes a window of the workstation's own, by title and content, not yet shown. */
    public ConfirmWindow(Confirmation model, BiFunction<String, Region, Stage> windows) {
        this.model = model;
        this.windows = windows;
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
        if (review == null) {
            if (shown != null) {
                shown.hide();
            }
            return;
        }
        if (shown == null) {
            ConfirmPanel panel = new ConfirmPanel(model);
            panel.setPrefSize(520, 460);
            shown = windows.apply(TEXTS.get("window"), panel);
            shown.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> model.cancel());
            stage = shown;
        }
        shown.show();
        shown.sizeToScene();
        shown.toFront();
        shown.requestFocus();
        var first = shown.getScene().lookup(review.level().compareTo(Level.RETYPE) >= 0 ? "#confirm-retype" : "#confirm");
        if (first != null) {
            first.requestFocus();
        }
    }
}
