package io.blockwright.workstation;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Brings a window into a pose and takes its picture. FX thread, except {@link #picture}. */
final class Posing {
    private final WorkstationWindow window;
    private final Queue<String> actions;
    private final BooleanSupplier ready;
    private final BooleanSupplier settled;
    private final CompletableFuture<WritableImage> picture = new CompletableFuture<>();
    private boolean posing;
    private @Nullable Subscription beat;

    Posing(WorkstationWindow window, List<String> actions, BooleanSupplier ready, BooleanSupplier settled) {
        this.window = window;
        this.actions = new ArrayDeque<>(actions);
        this.ready = ready;
        this.settled = settled;
    }

    /** The picture, once taken. Any thread. */
    CompletableFuture<WritableImage> picture() {
        return picture;
    }

    void start() {
        beat = window.pulse().subscribe("snapshot", frame -> {
            try {
                step();
            } catch (RuntimeException bug) {
                finish();
                picture.completeExceptionally(bug);
            }
        });
    }

    private void step() {
        if (!posing) {
            posing = ready.getAsBoolean();
            return;
        }
        String next = actions.poll();
        if (next != null) {
            act(next);
        } else if (settled.getAsBoolean()) {
            finish();
            SnapshotParameters within = new SnapshotParameters();
            Bounds size = window.content().getLayoutBounds(); // effects that reach beyond the edge are not part of it
            within.setViewport(new Rectangle2D(0, 0, size.getWidth(), size.getHeight()));
            // The frame after: every view has then shown what made it ready.
            window.content()
                    .snapshot(
                            result -> {
                                picture.complete(withPopups(result.getImage()));
                                return null;
                            },
                            within,
                            null);
        }
    }

    private void act(String id) {
        int equals = id.indexOf('=');
        if (equals > 0 && window.content().lookup("#" + id.substring(0, equals)) instanceof TextInputControl field) {
            field.setText(id.substring(equals + 1));
            return;
        }
        for (DeskAction action : window.keymap().actions()) {
            if (action.id().equals(id)) {
                action.run().run();
                return;
            }
        }
        finish();
        picture.completeExceptionally(
                new IOException("There is no action '" + id + "': the sheet of keys (F1) lists them."));
    }

    private void finish() {
        if (beat != null) {
            beat.close();
            beat = null;
        }
    }

    /** What pops up lives in windows of its own: it is laid where it stands over the main one. */
    private WritableImage withPopups(WritableImage whole) {
        Window main = window.content().getScene().getWindow();
        for (Window other : List.copyOf(Window.getWindows())) {
            if (other.equals(main) || !other.isShowing() || other.getScene() == null || other instanceof Stage) {
                continue;
            }
            WritableImage popup = other.getScene().snapshot(null);
            double left =
                    other.getX() - main.getX() - window.content().getScene().getX();
            double top =
                    other.getY() - main.getY() - window.content().getScene().getY();
            lay(
                    popup,
                    whole,
                    new Rectangle2D(Math.max(0, left), Math.max(0, top), popup.getWidth(), popup.getHeight()));
        }
        return whole;
    }

    private static void lay(WritableImage from, WritableImage onto, Rectangle2D where) {
        int width = (int) Math.min(where.getWidth(), onto.getWidth() - where.getMinX());
        int height = (int) Math.min(where.getHeight(), onto.getHeight() - where.getMinY());
        if (width > 0 && height > 0) {
            onto.getPixelWriter()
                    .setPixels(
                            (int) where.getMinX(), (int) where.getMinY(), width, height, from.getPixelReader(), 0, 0);
        }
    }
}
