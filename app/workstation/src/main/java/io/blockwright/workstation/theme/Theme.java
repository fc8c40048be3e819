package io.blockwright.workstation.theme;

import io.blockwright.workstation.Subscription;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * What the window wears now: colours for painting, sheets for scenes, and the typeface. It can change while the window is
 * open; a painted view asks for a colour each time it paints, and paints again when it is told of a change. FX thread, except
 * {@link #read}.
 */
public final class Theme {
    /** Shapes of controls, then of the window's own parts: a sheet of a part may lie over what came before. */
    // From the root of the class path: a name with two dots in it is found in a folder of classes, but not in a jar.
    private static final List<String> SHEETS = List.of(
            "/io/blockwright/workstation/theme/controls.css",
            "/io/blockwright/workstation/workstation.css",
            "/io/blockwright/workstation/shell/shell.css");

    private final List<WeakReference<Scene>> dressed = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private Palette palette;
    private @Nullable Typeface face;

    /** Wears a palette. */
    public Theme(Palette palette) {
        this.palette = palette;
    }

    /**
     * Wears one theme file.
     *
     * @throws IOException with a sentence for the user when the file cannot be read or lacks a colour
     */
    public static Theme read(Path file) throws IOException {
        return new Theme(Palette.read(file));
    }

    /** What it wears now. */
    public Palette palette() {
        return palette;
    }

    /** The typeface of the window. */
    public Typeface face() {
        Typeface known = face;
        if (known == null) {
            known = Typeface.choose();
            face = known;
        }
        return known;
    }

    /** Puts on another palette: every dressed scene changes at once, then every listener is told. */
    public void wear(Palette other) {
        palette = other;
        dressed.removeIf(scene -> scene.get() == null);
        for (WeakReference<Scene> reference : List.copyOf(dressed)) {
            Scene scene = reference.get();
            if (scene != null) {
                putOn(scene);
            }
        }
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /** Tells a painted view when to paint again, until the handle is closed. */
    public Subscription onChange(Runnable repaint) {
        listeners.add(repaint);
        return () -> listeners.remove(repaint);
    }

    /**
     * Gives a scene the colours, the shapes and the typeface, and keeps it in step with later changes. Every stage of the
     * window needs it; popups, tooltips and dialogs take it over from the stage that owns them.
     */
    public void dress(Scene scene) {
        dressed.removeIf(other -> other.get() == null);
        if (dressed.stream().noneMatch(other -> Objects.equals(other.get(), scene))) {
            dressed.add(new WeakReference<>(scene));
        }
        putOn(scene);
    }

    private void putOn(Scene scene) {
        List<String> sheets = new ArrayList<>(palette.stylesheets());
        sheets.add(face().stylesheet());
        SHEETS.forEach(name -> sheets.add(resource(name)));
        scene.setFill(colour(Tone.GROUND));
        scene.getStylesheets().setAll(sheets);
    }

    /** A colour for painting. */
    public Color colour(Tone tone) {
        return palette.colour(tone);
    }

    /** A colour for painting, made translucent; {@code opacity} 0–1. */
    public Color colour(Tone tone, double opacity) {
        Color solid = colour(tone);
        return Color.color(solid.getRed(), solid.getGreen(), solid.getBlue(), opacity);
    }

    /** A colour as an opaque ARGB pixel. */
    public int argb(Tone tone) {
        return palette.argb(tone);
    }

    private static String resource(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name)).toExternalForm();
    }
}
